package import Palmares

/// A value of a YAML file with the place where it stands; CSV cells become the same, so that one description of
/// the file kinds serves both.
package struct Node: Sendable {
  /// What it holds.
  package let content: Content
  /// Where it begins; in a mapping or sequence, its first key or item.
  package let position: SourcePosition

  /// The forms of a value.
  package enum Content: Sendable {
    /// A text.
    case scalar(Scalar)
    /// Items in order.
    case sequence([Node], isFlow: Bool)
    /// Keys with their values in order; keys are unique.
    case mapping([Pair], isFlow: Bool)
  }

  /// A text as written.
  package struct Scalar: Sendable {
    /// The text, after YAML's own unescaping and folding.
    package let text: String
    /// How it is written.
    package let style: Style
    /// Whether it stands inside `{}` or `[]`, where a comma ends it.
    package let isInFlow: Bool
    /// The rest of its last line, from ` #` on, where a comment follows it.
    package let comment: String?
    /// Where its text ends: the line and column after its last character.
    package let end: SourcePosition
    /// Where its parts stand, of a formula that isn't written on one line as it is; none for other texts.
    package let places: TextPlaces

    /// Creates a scalar.
    package init(
      text: String, style: Style, isInFlow: Bool, comment: String?, end: SourcePosition,
      places: TextPlaces = .init()
    ) {
      self.places = places
      (self.text, self.style, self.isInFlow) = (text, style, isInFlow)
      (self.comment, self.end) = (comment, end)
    }
  }

  /// How a scalar is written; `cell` is a CSV cell.
  package enum Style: Sendable { case plain, singleQuoted, doubleQuoted, literal, folded, cell }

  /// A key with its value.
  package struct Pair: Sendable {
    /// The key's text.
    package let key: String
    /// Where the key stands.
    package let position: SourcePosition
    /// Its value.
    package let value: Node

    /// Creates a pair.
    package init(key: String, position: SourcePosition, value: Node) {
      (self.key, self.position, self.value) = (key, position, value)
    }
  }

  /// Creates a value.
  package init(_ content: Content, at position: SourcePosition) {
    (self.content, self.position) = (content, position)
  }

  /// The scalar, if it is one.
  package var scalar: Scalar? { if case .scalar(let scalar) = content { scalar } else { nil } }

  /// Whether nothing was written: an empty plain scalar.
  package var isEmpty: Bool { scalar.map { $0.style == .plain && $0.text.isEmpty } ?? false }

  /// The items of a sequence, else `nil`.
  package var items: [Node]? { if case .sequence(let items, _) = content { items } else { nil } }

  /// The pairs of a mapping, else `nil`.
  package var pairs: [Pair]? { if case .mapping(let pairs, _) = content { pairs } else { nil } }

  /// The value of `key` in a mapping, or `nil`.
  package subscript(key: String) -> Node? { pairs?.first { $0.key == key }?.value }
}
