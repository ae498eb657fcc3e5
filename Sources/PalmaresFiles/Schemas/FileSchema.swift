internal import Palmares

/// The JSON Schema (draft 2020-12) of a file kind, for editors; written from the forms that the readers check with.
///
/// It describes one YAML document as the core schema of YAML 1.2 resolves it. It takes what the readers take, and
/// refuses what they refuse as far as JSON Schema can tell, which leaves out: how a scalar is written (`1e3`, `.5`
/// or `+5` are numbers to YAML, an unquoted `null` is no text), the grammar of conditions, whether a fraction is
/// whole or within its limits, which end of a range is the greater, and all that one value says of another.
public enum FileSchema {
  /// The languages that its titles and descriptions are written in.
  public static let languages = ["fr", "en"]

  /// Returns the schema of a kind.
  ///
  /// - Parameters:
  ///   - kind: The kind of file.
  ///   - language: The tag of a language of ``languages``; any other falls back to what the descriptions have.
  public static func schema(of kind: FileKind, language: String) -> SchemaValue {
    var builder = SchemaBuilder(language: language)
    var root = builder.members(of: kind.record)
    var properties = root["properties"]?.members ?? [:]
    let first = "\(kind.rawValue)/\(FileKind.version)"
    properties["palmares"] = .object(
      (properties["palmares"]?.members ?? [:]).merging(["const": .text(first), "default": .text(first)]) {
        $1
      }
      .filter { $0.key != "$ref" })
    root["properties"] = .object(properties)
    root["required"] = .array([.text("palmares")] + (root["required"]?.elements ?? []))
    root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    root["$id"] = .text("urn:palmares:\(kind.rawValue):\(FileKind.version):\(language)")
    root["title"] = .text(kind.title.text(in: language))
    root["description"] = .text(kind.summary.text(in: language))
    root["$defs"] = .object(builder.definitions)
    return .object(root)
  }

  /// Returns the schema of a form alone.
  package static func schema(of form: Form, language: String) -> SchemaValue {
    var builder = SchemaBuilder(language: language)
    var root = builder.members(form)
    root["$defs"] = .object(builder.definitions)
    return .object(root)
  }
}
