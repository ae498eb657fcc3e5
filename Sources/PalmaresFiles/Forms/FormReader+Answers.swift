internal import Palmares

extension FormReader {
  /// Reads what a juror answers in one scalar of a YAML ballot; nothing is blank.
  mutating func answer(_ node: Node, _ text: String) -> Answer? {
    let text = text.trimmingSpaces
    if text.isEmpty { return .blank }
    switch text.lowercased() {
    case "na": return .notApplicable
    case "abstain": return .abstain
    case "recused": return .recused
    default: break
    }
    guard case .success(let mark) = NumberText.parse(text, decimalComma: true) else {
      reportNoMark(text, words: ["na", "abstain", "recused"], at: node.position)
      return nil
    }
    return .mark(mark)
  }

  /// Reads the answer to a whole dossier: `recused`, or nothing.
  mutating func wholeDossierAnswer(_ node: Node, _ text: String) -> Answer? {
    let text = text.trimmingSpaces
    if text.isEmpty { return .blank }
    if text.lowercased() == "recused" { return .recused }
    reportNoMark(text, words: ["recused"], at: node.position)
    return nil
  }

  /// Reports a text that is no mark, with the word that was meant.
  mutating func reportNoMark(_ text: String, words: [String], at position: SourcePosition) {
    let nearest = FrenchWords.nearest(to: text, among: words)
    report(.notAMark, [text], at: position, hint: nearest.map { .didYouMean($0) } ?? .oneOf(words))
  }
}
