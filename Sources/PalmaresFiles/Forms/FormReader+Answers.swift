internal import Palmares

extension FormReader {
  /// Reads what a juror answers in one scalar of a YAML ballot; nothing is blank.
  mutating func answer(_ node: Node, _ text: String) -> Answer? {
    if let answer = Self.answer(in: text, isPlain: node.scalar?.style == .plain) { return answer }
    let text = text.trimmingSpaces
    let nearest = FrenchWords.nearest(to: text, among: ["na", "abstain", "recused"])
    let comment = "{mark: …, comment: \(yamlQuoted(text))}"
    report(
      Self.noMark(text, at: node.position, hint: nearest.map { .didYouMean($0) }, comment: .write(comment)))
    return nil
  }

  /// What a text that is no answer is told.
  ///
  /// - Parameters:
  ///   - hint: The answer's word that was meant, if one was.
  ///   - comment: How a comment is written, for a text of several words.
  static func noMark(
    _ text: String, at position: SourcePosition, hint: Diagnostic.Hint?, comment: Diagnostic.Hint
  ) -> Diagnostic {
    if case .failure(.tooLong(let limit)) = NumberText.parse(text, decimalComma: true) {
      return Diagnostic(.numberTooLong, ["\(limit)"], at: position)
    }
    let isProse = text.split(whereSeparator: \.isWhitespace).count > 3
    return Diagnostic(
      .notAMark, [text], at: position,
      hint: hint ?? LookalikeDigits.hint(for: text) ?? (isProse ? comment : nil))
  }

  /// Reads what a juror answers in a scalar; `nil` what is no answer.
  static func answer(in text: String, isPlain: Bool) -> Answer? {
    if isNothing(text, isPlain: isPlain) { return .blank }
    let text = text.trimmingSpaces
    switch text.lowercased() {
    case "na": return .notApplicable
    case "abstain": return .abstain
    case "recused": return .recused
    default: break
    }
    guard case .success(let mark) = NumberText.parse(text, decimalComma: true) else { return nil }
    return .mark(mark)
  }

  /// Whether a scalar is empty, or YAML's word for nothing without quotes.
  static func isNothing(_ node: Node) -> Bool {
    node.scalar.map { isNothing($0.text, isPlain: $0.style == .plain) } ?? false
  }

  private static func isNothing(_ text: String, isPlain: Bool) -> Bool {
    text.trimmingSpaces.isEmpty || isPlain && ["null", "Null", "NULL", "~"].contains(text)
  }

  /// Reads the answer to a whole dossier: `recused`, or nothing.
  mutating func wholeDossierAnswer(_ node: Node, _ text: String, key: String) -> Answer? {
    let text = text.trimmingSpaces
    if Self.isNothing(node) { return .blank }
    if text.lowercased() == "recused" { return .recused }
    if let meant = FrenchWords.nearest(to: text, among: ["recused"]) {
      report(.notAMark, [text], at: node.position, hint: .didYouMean(meant))
    } else {
      report(.wrongType, [key, "map", Self.found(node)], at: node.position)
    }
    return nil
  }
}
