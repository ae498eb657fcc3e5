import PalmaresFiles

/// Evaluates the keywords of JSON Schema that the project's schemas use; any other stops it.
final class SchemaEvaluator {
  private let root: SchemaValue
  private var expressions: [String: Regex<AnyRegexOutput>] = [:]

  init(_ root: SchemaValue) { self.root = root }

  /// Whether the instance meets the schema, by default the whole one.
  func accepts(_ instance: SchemaInstance) -> Bool { accepts(instance, root) }

  private func accepts(_ instance: SchemaInstance, _ schema: SchemaValue) -> Bool {
    if case .truth(let truth) = schema { return truth }
    let members = schema.members
    return members.allSatisfy { holds($0.key, $0.value, of: instance, in: members) }
  }

  private func holds(
    _ keyword: String, _ value: SchemaValue, of instance: SchemaInstance, in members: [String: SchemaValue]
  ) -> Bool {
    switch keyword {
    case "$ref": return accepts(instance, definition(value))
    case "type": return !instance.types.isDisjoint(with: texts(value))
    case "const": return instance.equals(value)
    case "enum": return value.elements.contains { instance.equals($0) }
    case "not": return !accepts(instance, value)
    case "oneOf": return value.elements.filter { accepts(instance, $0) }.count == 1
    case "if":
      let branch = accepts(instance, value) ? "then" : "else"
      return members[branch].map { accepts(instance, $0) } ?? true
    case "pattern", "maxLength": return text(keyword, value, of: instance)
    case "minimum", "maximum", "exclusiveMinimum": return number(keyword, value, of: instance)
    case "items", "minItems", "maxItems": return array(keyword, value, of: instance)
    case "properties", "required", "additionalProperties", "propertyNames", "minProperties":
      return object(keyword, value, of: instance, in: members)
    case "then", "else", "$schema", "$id", "$defs", "title", "description", "markdownDescription", "default",
      "examples", "enumDescriptions", "patternErrorMessage":
      return true
    default: preconditionFailure("the keyword \(keyword) isn't evaluated")
    }
  }

  private func definition(_ reference: SchemaValue) -> SchemaValue {
    guard case .text(let text) = reference, text.hasPrefix("#/$defs/"),
      let found = root.members["$defs"]?.members[String(text.dropFirst(8))]
    else { preconditionFailure("\(reference) leads nowhere") }
    return found
  }

  private func texts(_ value: SchemaValue) -> Set<String> {
    Set((value.elements.isEmpty ? [value] : value.elements).compactMap { Self.text($0) })
  }

  private static func text(_ value: SchemaValue) -> String? {
    if case .text(let text) = value { text } else { nil }
  }

  private func text(_ keyword: String, _ value: SchemaValue, of instance: SchemaInstance) -> Bool {
    guard case .text(let text) = instance else { return true }
    switch value {
    case .text(let pattern): return text.firstMatch(of: expression(pattern)) != nil
    case .number(let most): return text.unicodeScalars.count <= most
    default: preconditionFailure("\(keyword) takes no \(value)")
    }
  }

  private func expression(_ pattern: String) -> Regex<AnyRegexOutput> {
    if let known = expressions[pattern] { return known }
    guard let made = try? Regex(pattern).matchingSemantics(.unicodeScalar) else {
      preconditionFailure("no expression: \(pattern)")
    }
    expressions[pattern] = made
    return made
  }

  private func number(_ keyword: String, _ value: SchemaValue, of instance: SchemaInstance) -> Bool {
    guard case .number(let number) = instance else { return true }
    guard case .number(let whole) = value else { preconditionFailure("\(keyword) takes no \(value)") }
    let limit = Double(whole)
    switch keyword {
    case "minimum": return number >= limit
    case "maximum": return number <= limit
    default: return number > limit
    }
  }

  private func array(_ keyword: String, _ value: SchemaValue, of instance: SchemaInstance) -> Bool {
    guard case .array(let elements) = instance else { return true }
    switch (keyword, value) {
    case ("minItems", .number(let least)): return elements.count >= least
    case ("maxItems", .number(let most)): return elements.count <= most
    default: return elements.allSatisfy { accepts($0, value) }
    }
  }

  private func object(
    _ keyword: String, _ value: SchemaValue, of instance: SchemaInstance, in members: [String: SchemaValue]
  ) -> Bool {
    guard case .object(let pairs) = instance else { return true }
    let known = members["properties"]?.members ?? [:]
    switch (keyword, value) {
    case ("minProperties", .number(let least)): return pairs.count >= least
    case ("required", _):
      return value.elements.allSatisfy { key in pairs.contains { .text($0.key) == key } }
    case ("propertyNames", _): return pairs.allSatisfy { accepts(.text($0.key), value) }
    case ("properties", _):
      return pairs.allSatisfy { pair in known[pair.key].map { accepts(pair.value, $0) } ?? true }
    default: return pairs.allSatisfy { known[$0.key] != nil || accepts($0.value, value) }
    }
  }
}
