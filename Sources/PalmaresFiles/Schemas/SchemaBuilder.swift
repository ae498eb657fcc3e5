internal import Palmares

/// Writes forms as schemas. What a schema says more than once stands under `$defs`.
///
/// Only what draft 7 has too is used beside `$defs`, so that older editors read it. Alternatives are told apart by
/// `if` rather than tried by `oneOf`, so that an editor's message is about the one that was meant.
struct SchemaBuilder {
  /// The members of one schema.
  typealias Members = [String: SchemaValue]

  /// The tag of the language of titles and descriptions.
  let language: String
  /// What stands under `$defs`.
  private(set) var definitions: Members = [:]

  init(language: String) { self.language = language }

  /// Returns the schema of a form.
  mutating func members(_ form: Form) -> Members {
    switch form {
    case .list(let element, let isNonEmpty): return list(of: element, isNonEmpty: isNonEmpty)
    case .pair(let element):
      return ["type": "array", "items": .object(members(element)), "minItems": 2, "maxItems": 2]
    case .oneOrMany(let element):
      let many = list(of: element, isNonEmpty: true)
      return Self.choice("array", then: many, otherwise: members(element))
    case .table(let rule, let value, let isNonEmpty):
      var table: Members = [
        "type": "object", "propertyNames": .object(key(rule)),
        "additionalProperties": .object(members(value)),
      ]
      if isNonEmpty { table["minProperties"] = 1 }
      return table
    case .record(let record): return shared(record.name) { $0.members(of: record) }
    case .variants(let variants): return self.variants(variants[...])
    case .byShape(let scalar, let list, let map):
      var shapes: [(type: String, members: Members)] = []
      if let map { shapes.append(("object", members(map))) }
      if let list { shapes.append(("array", members(list))) }
      if let scalar { shapes.append(("scalar", members(scalar))) }
      guard let last = shapes.popLast() else { return Self.nothingAtAll }
      return shapes.reversed().reduce(last.members) { rest, shape in
        Self.choice(shape.type, then: shape.members, otherwise: rest)
      }
    case .reference(let reference):
      let name = "any-\(reference.rawValue)"
      if definitions[name] == nil {
        definitions[name] = [:]
        definitions[name] = .object(members(reference.form))
      }
      return Self.reference(to: name)
    default: return scalar(form)
    }
  }

  /// A schema that nothing meets.
  static let nothingAtAll: Members = ["not": [:]]

  /// A reference to what stands under `$defs`.
  static func reference(to name: String) -> Members { ["$ref": .text("#/$defs/\(name)")] }

  /// A schema for values of one type, and another for all else.
  static func choice(_ type: String, then: Members, otherwise: Members) -> Members {
    ["if": ["type": .text(type)], "then": .object(then), "else": .object(otherwise)]
  }

  /// Puts a schema under `$defs`, once, and refers to it; one of the same name that differs gets a number.
  mutating func shared(_ name: String, _ write: (inout SchemaBuilder) -> Members) -> Members {
    let schema = SchemaValue.object(write(&self))
    let plain = name.split(separator: " ").joined(separator: "-")
    var (candidate, number) = (plain, 1)
    while let other = definitions[candidate], other != schema {
      number += 1
      candidate = "\(plain)-\(number)"
    }
    definitions[candidate] = schema
    return Self.reference(to: candidate)
  }

  private mutating func list(of element: Form, isNonEmpty: Bool) -> Members {
    var members: Members = ["type": "array", "items": .object(self.members(element))]
    if isNonEmpty { members["minItems"] = 1 }
    return members
  }

  // MARK: - Records

  /// The schema of a record, with all that it says.
  mutating func members(of record: Record) -> Members {
    var properties: Members = [:]
    for field in record.fields {
      properties[field.key] = .object(described(field))
    }
    var members: Members = [
      "type": "object", "additionalProperties": false, "properties": .object(properties),
    ]
    let required = record.fields.filter { $0.isRequired && !$0.isExcusable }.map { SchemaValue.text($0.key) }
    if !required.isEmpty { members["required"] = .array(required) }
    if !record.alternatives.isEmpty {
      let all = Set(record.alternatives.joined())
      members["oneOf"] = .array(
        record.alternatives.map { keys in
          let others = all.subtracting(keys).map { ($0, SchemaValue.truth(false)) }
          var alternative: Members = ["required": .array(keys.map { .text($0) })]
          if !others.isEmpty {
            alternative["properties"] = .object(Dictionary(uniqueKeysWithValues: others))
          }
          return .object(alternative)
        })
    }
    return members
  }

  /// The schema of a field's value with what an editor shows of it.
  private mutating func described(_ field: Field) -> Members {
    var members = self.members(field.form)
    members["title"] = .text(field.title.text(in: language))
    guard let help = field.help else { return members }
    let text = help.text.text(in: language)
    members["description"] = .text(text.filter { $0 != "`" })
    if text.contains("`") { members["markdownDescription"] = .text(text) }
    members["default"] = help.standard
    if !help.examples.isEmpty { members["examples"] = .array(help.examples) }
    if let words = members["enum"]?.elements, !help.words.isEmpty {
      members["enumDescriptions"] = .array(
        words.map { word in
          guard case .text(let word) = word else { return "" }
          return .text(help.words[word]?.text(in: language) ?? "")
        })
    }
    return members
  }

  /// The first variant whose key is there, else the last. The keys are named outside too, where editors look for
  /// what could be typed.
  private mutating func variants(_ variants: ArraySlice<Form.Variant>) -> Members {
    guard let first = variants.first else { return Self.nothingAtAll }
    let members = self.members(.record(first.record))
    guard variants.count > 1 else { return members }
    var schema: Members = [
      "if": ["required": [.text(first.key)]], "then": .object(members),
      "else": .object(self.variants(variants.dropFirst())),
    ]
    if let field = first.record.field(first.key) {
      let shown = described(field).filter {
        ["title", "description", "markdownDescription"].contains($0.key)
      }
      schema["properties"] = [first.key: .object(shown)]
    }
    return schema
  }
}
