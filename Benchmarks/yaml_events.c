/* Reads YAML files through the system's libyaml, event by event, and counts: the floor for reading ballots in YAML.

   Build:  cc -O2 -o yaml_events yaml_events.c $(pkg-config --cflags --libs yaml-0.1)
   Run:    ./yaml_events FILE…     prints the events, the scalars and their bytes of all files together
*/
#include <stdio.h>
#include <yaml.h>

int main(int count, char **paths) {
  unsigned long events = 0, scalars = 0, bytes = 0;
  for (int index = 1; index < count; index++) {
    FILE *file = fopen(paths[index], "rb");
    if (!file) {
      perror(paths[index]);
      return 1;
    }
    yaml_parser_t parser;
    yaml_event_t event;
    if (!yaml_parser_initialize(&parser)) return 1;
    yaml_parser_set_input_file(&parser, file);
    for (int ended = 0; !ended;) {
      if (!yaml_parser_parse(&parser, &event)) {
        fprintf(stderr, "%s:%zu: %s\n", paths[index], parser.problem_mark.line + 1, parser.problem);
        return 1;
      }
      events++;
      if (event.type == YAML_SCALAR_EVENT) {
        scalars++;
        bytes += event.data.scalar.length;
      }
      ended = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    fclose(file);
  }
  printf("%lu events, %lu scalars, %lu bytes\n", events, scalars, bytes);
  return 0;
}
