internal import Palmares

/// All that diagnostics say in one language; a new language is one more value, named in ``all``.
struct DiagnosticLanguage: Sendable {
  /// Its BCP 47 tag.
  let tag: String
  /// What stands before a hint.
  let hintLabel: String
  /// What is wrong where a formula breaks off at its end.
  let formulaEnd: String
  /// What to put in place of an operand of a formula that is such, one of our words; `nil` where the code's own advice
  /// does.
  let operandAdvice: @Sendable (_ operand: String) -> String?
  /// The words of a code.
  let wording: @Sendable (DiagnosticCode) -> DiagnosticWording
  /// One of our words, such as `list`, in this language; `nil` where it is used as it is.
  let word: @Sendable (String) -> String?
  /// A hint, in three parts: the words before what it quotes, what it quotes, the words after.
  let hint: @Sendable (Diagnostic.Hint) -> (String, String, String)
  /// What follows a word that differs from the one written by capital letters alone.
  let capitals: String
  /// The closing line, from the numbers of errors and of warnings.
  let summary: @Sendable (_ errors: Int, _ warnings: Int) -> String

  /// The line that tells how many more of one code there are, and how to see them.
  let more: @Sendable (_ count: Int, _ code: DiagnosticCode) -> String

  /// The languages, the default first.
  static let all: [DiagnosticLanguage] = [.french, .english]

  /// Returns the language of a tag, such as `en` or `en-GB`, or the default.
  static func named(_ tag: String) -> DiagnosticLanguage {
    let primary = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
    return all.first { $0.tag == primary } ?? all[0]
  }

  /// Returns one of our words in this language, with or without its English article; of several after commas,
  /// each one that is known.
  func translated(_ term: String) -> String? {
    let bare =
      ["a ", "an ", "the "].first(where: term.hasPrefix).map { String(term.dropFirst($0.count)) } ?? term
    if let word = word(bare) { return word }
    let terms = term.split(separator: ", ").map(String.init)
    return terms.count > 1 ? terms.map { translated($0) ?? $0 }.joined(separator: ", ") : nil
  }
}
