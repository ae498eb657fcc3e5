/// A JSON text as it is written: numbers stay text, members keep their order. It reads no more than RFC 8259 allows.
public indirect enum StrictJSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([StrictJSON])
  case object([Member])

  /// A key and its value.
  public struct Member: Sendable, Hashable {
    public let key: String
    public let value: StrictJSON
  }

  /// Reads a whole text.
  ///
  /// - Throws: ``StrictJSONError`` with the place, as a byte offset, of what isn't JSON.
  public init(_ text: String) throws(StrictJSONError) {
    var reader = StrictJSONReader(bytes: Array(text.utf8))
    self = try reader.document()
  }

  /// The member of that name; `nil` where there is none, or this is no object.
  public subscript(_ key: String) -> StrictJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The elements; empty where this is no array.
  public var elements: [StrictJSON] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The keys in the order written; empty where this is no object.
  public var keys: [String] {
    if case .object(let members) = self { members.map(\.key) } else { [] }
  }

  /// The text of a string, or of a number as written; else `nil`.
  public var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .null, .bool, .array, .object: nil
    }
  }

  /// This value and all that it holds, depth first.
  public var everything: [StrictJSON] {
    switch self {
    case .array(let elements): [self] + elements.flatMap(\.everything)
    case .object(let members): [self] + members.flatMap(\.value.everything)
    case .null, .bool, .number, .string: [self]
    }
  }

  /// Every member of that name, wherever it is.
  public func all(_ key: String) -> [StrictJSON] { everything.compactMap { $0[key] } }

  /// The same object without some members.
  public func without(_ keys: String...) -> StrictJSON { without(keys) }

  /// The same object without some members.
  public func without(_ keys: [String]) -> StrictJSON {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { !keys.contains($0.key) })
  }
}

/// Where a text isn't JSON.
public struct StrictJSONError: Error, Hashable {
  /// In bytes, from 0.
  public let offset: Int
}
