internal import CLibYAML

/// Reads the events of YAML in memory through libyaml; memory grows with the longest scalar only.
///
/// Everything is copied before libyaml frees it. Depth, aliases, tags and duplicate keys are the caller's affair.
package struct YAMLEventReader: ~Copyable {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let bytes: UnsafeRawBufferPointer
  private let base: Int
  private var cursor: SourceCursor

  /// Starts to read at `mark`; `bytes` must be UTF-8 and outlive the reader.
  package init(_ bytes: UnsafeRawBufferPointer, from mark: YAMLMark = YAMLMark()) {
    (self.bytes, base) = (bytes, mark.offset)
    cursor = SourceCursor(bytes, from: mark)
    precondition(yaml_parser_initialize(parser) == 1, "out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let rest = UnsafeRawBufferPointer(rebasing: bytes[mark.offset...])
    // libyaml refuses a null pointer even for nothing; of no bytes none is read.
    let start = rest.baseAddress ?? UnsafeRawPointer(parser)
    yaml_parser_set_input_string(parser, start.assumingMemoryBound(to: UInt8.self), rest.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Returns the next event, or `nil` after the end of the stream; after an error, don't ask again.
  package mutating func next() throws(YAMLSyntaxError) -> YAMLEvent? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
    defer { yaml_event_delete(&event) }
    guard let kind = Self.kind(of: event) else { return nil }
    let start = cursor.move(to: event.start_mark.index)
    return YAMLEvent(kind: kind, start: start, end: cursor.move(to: event.end_mark.index))
  }

  private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind? {
    switch event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      return .sequenceStart(
        isFlow: list.style == YAML_FLOW_SEQUENCE_STYLE, anchor: text(list.anchor), tag: text(list.tag))
    case YAML_MAPPING_START_EVENT:
      let map = event.data.mapping_start
      return .mappingStart(
        isFlow: map.style == YAML_FLOW_MAPPING_STYLE, anchor: text(map.anchor), tag: text(map.tag))
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let style = style(of: scalar.style)
      // libyaml drops the tag `!`, and leaves this trace of it.
      let isForcedText = style == .plain && scalar.plain_implicit == 0
      return .scalar(
        String(decoding: value, as: UTF8.self), style: style, anchor: text(scalar.anchor),
        tag: text(scalar.tag) ?? (isForcedText ? "" : nil))
    default: return nil
    }
  }

  private static func style(of style: yaml_scalar_style_t) -> Node.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private mutating func syntaxError() -> YAMLSyntaxError {
    let failed = parser.pointee
    let problem = failed.problem.map { String(cString: $0) } ?? "out of memory"
    if failed.error == YAML_READER_ERROR {
      return YAMLSyntaxError(
        problem: problem, mark: cursor.move(toByte: base + failed.problem_offset), context: nil)
    }
    let mark = cursor.move(to: failed.problem_mark.index)
    guard let words = failed.context else {
      return YAMLSyntaxError(problem: problem, mark: mark, context: nil)
    }
    let start = cursor.move(to: failed.context_mark.index)
    return YAMLSyntaxError(problem: problem, mark: mark, context: (String(cString: words), start))
  }
}
