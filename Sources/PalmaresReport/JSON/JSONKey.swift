/// The key of a member; one that the program spells out is written without being looked at.
public struct JSONKey: ExpressibleByStringLiteral, CustomStringConvertible {
  enum Name {
    /// A text of the program itself, which needs no escapes.
    case literal(StaticString)
    /// Any text.
    case text(String)
  }

  let name: Name

  /// Takes a key that needs no escapes.
  public init(stringLiteral name: StaticString) { self.name = .literal(name) }

  /// Takes any text.
  public init(_ name: String) { self.name = .text(name) }

  public var description: String {
    switch name {
    case .literal(let name): name.description
    case .text(let name): name
    }
  }
}
