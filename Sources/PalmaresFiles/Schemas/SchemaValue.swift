/// A value of a JSON Schema document, or an example in one.
public indirect enum SchemaValue: Sendable, Hashable {
  case null
  case truth(Bool)
  case number(Int)
  case text(String)
  case array([SchemaValue])
  case object([String: SchemaValue])

  /// The members of an object; empty where it is none.
  package var members: [String: SchemaValue] { if case .object(let members) = self { members } else { [:] } }

  /// The elements of an array; empty where it is none.
  package var elements: [SchemaValue] { if case .array(let elements) = self { elements } else { [] } }
}

extension SchemaValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int) { self = .number(value) }
  public init(booleanLiteral value: Bool) { self = .truth(value) }
  public init(arrayLiteral elements: SchemaValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, SchemaValue)...) {
    self = .object(Dictionary(uniqueKeysWithValues: elements))
  }
}
