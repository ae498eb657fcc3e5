internal import ArgumentParser
internal import PalmaresFiles
internal import PalmaresReport

/// Prints the JSON Schema of a kind of file.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of a kind of file, for editors that complete, explain and check YAML.",
    discussion: """
      An editor finds it by the first comment of a file: `# yaml-language-server: $schema=schemas/rubric.json`. \
      `palmares new` writes the schemas beside the edition, and these comments.
      """)

  @Argument(help: "The kind: \(FileKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: KindName

  @Option(help: "The language of titles and descriptions: fr or en.")
  var lang = LanguageName.french

  func run() throws {
    try Console.write(kind.kind.schemaBytes(in: lang.tag), to: "-", in: Languages.nearest(lang.tag))
  }
}

/// A kind of file, by its word.
struct KindName: ExpressibleByArgument {
  let kind: FileKind

  init?(argument: String) {
    guard let kind = FileKind(rawValue: argument) else { return nil }
    self.kind = kind
  }

  /// What shells complete; the argument's own help lists the kinds to people.
  static var defaultCompletionKind: CompletionKind { .list(FileKind.allCases.map(\.rawValue)) }
}

extension FileKind {
  /// The kind's schema as JSON.
  func schemaBytes(in language: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var json = JSONWriter { bytes += $0 }
    json.value(FileSchema.schema(of: self, language: language))
    try json.finish()
    return bytes
  }
}

extension JSONWriter {
  /// Writes a value of a schema, the keys of objects in order.
  mutating func value(_ value: SchemaValue) {
    switch value {
    case .null: null()
    case .truth(let truth): self.truth(truth)
    case .number(let number): self.number(number)
    case .text(let text): self.text(text)
    case .array(let elements): array(elements) { $0.value($1) }
    case .object(let members):
      object { json in
        for (key, member) in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
          json.key(JSONKey(key))
          json.value(member)
        }
      }
    }
  }
}
