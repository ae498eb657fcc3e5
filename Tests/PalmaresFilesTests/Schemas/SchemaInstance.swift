import Palmares
import PalmaresFiles

/// What a schema is asked about: a YAML value as the core schema of YAML 1.2 resolves it.
enum SchemaInstance {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case array([SchemaInstance])
  case object([(key: String, value: SchemaInstance)])

  init(_ node: Node) {
    switch node.content {
    case .sequence(let items, _): self = .array(items.map(SchemaInstance.init))
    case .mapping(let pairs, _): self = .object(pairs.map { ($0.key, SchemaInstance($0.value)) })
    case .scalar(let scalar): self = scalar.style == .plain ? Self.plain(scalar.text) : .text(scalar.text)
    }
  }

  private static func plain(_ text: String) -> SchemaInstance {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .truth(true)
    case "false", "False", "FALSE": return .truth(false)
    default: break
    }
    let isNumber = text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil
    return isNumber ? .number(Double(text) ?? .nan) : .text(text)
  }

  /// The names of its types in JSON Schema.
  var types: Set<String> {
    switch self {
    case .null: ["null"]
    case .truth: ["boolean"]
    case .number(let number): number == number.rounded() ? ["number", "integer"] : ["number"]
    case .text: ["string"]
    case .array: ["array"]
    case .object: ["object"]
    }
  }

  /// Whether it is the value written in the schema.
  func equals(_ value: SchemaValue) -> Bool {
    switch (self, value) {
    case (.null, .null): true
    case (.truth(let mine), .truth(let other)): mine == other
    case (.number(let mine), .number(let other)): mine == Double(other)
    case (.text(let mine), .text(let other)): mine == other
    default: false
    }
  }
}
