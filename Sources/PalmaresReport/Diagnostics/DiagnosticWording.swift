/// The words of one code in one language, as templates.
///
/// `{1}`, `{2}`, … stand for the diagnostic's arguments as written; `{2:word}` for an argument that is a word of
/// ours, such as a form or a kind of block, put into the language where the language knows it.
struct DiagnosticWording: Sendable, Hashable {
  /// What is wrong: lower case, no full stop, names quoted as written.
  let message: String
  /// What to type instead, where the diagnostic itself has no hint.
  let advice: String

  /// Returns the template with its placeholders replaced; an argument that is lacking, or empty outside quotes,
  /// becomes `…`.
  ///
  /// - Parameters:
  ///   - arguments: The arguments, in the order that the code documents.
  ///   - word: Our words in the language, or `nil` for any other.
  ///   - show: How an argument that isn't such a word is shown.
  static func fill(
    _ template: String, _ arguments: [String], word: (String) -> String?,
    show: (String) -> String = { $0 }
  ) -> String {
    template.replacing(#/('|«\u{A0})?\{([1-9])(:word)?\}/#) { match in
      let quote = match.1 ?? ""
      guard let number = Int(match.2), number <= arguments.count else { return quote + "…" }
      let argument = arguments[number - 1]
      if argument.isEmpty { return quote + (quote.isEmpty ? "…" : "") }
      return quote + ((match.3 == nil ? nil : word(argument)) ?? show(argument))
    }
  }
}
