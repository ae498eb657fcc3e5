/// The places where French prose and YAML collide.
package enum ProseTraps {
  /// The comment after a scalar, from its `#` on, without the spaces around it; `nil` where there is none.
  package static func comment(after scalar: Node.Scalar) -> String? {
    guard let comment = scalar.comment else { return nil }
    var text = comment.drop(while: \.isWhitespace)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text.first == "#" ? String(text) : nil
  }

  /// The comment where it is likely to be text: its `#` touches what follows, as in `#1`; else `nil`.
  package static func hiddenText(after scalar: Node.Scalar) -> String? {
    guard let comment = comment(after: scalar), let next = comment.dropFirst().first, !next.isWhitespace,
      next != "#", next != "!", next != "-", next != "="
    else { return nil }
    return comment
  }

  /// The line of a key or item with its whole text in quotes.
  package static func line(key: String, isItem: Bool, text: String) -> String {
    (isItem ? "- " : "\(key): ") + yamlQuoted(text)
  }
}
