internal import Palmares

extension FormReader {
  /// Reads what a juror answers in one scalar of a YAML ballot; nothing is blank.
  mutating func answer(_ node: Node, _ text: String) -> Answer? {
    let text = text.trimmingSpaces
    if Self.isNothing(node) { return .blank }
    switch text.lowercased() {
    case "na": return .notApplicable
    case "abstain": return .abstain
    case "recused": return .recused
    default: break
    }
    guard case .success(let mark) = NumberText.parse(text, decimalComma: true) else {
      let nearest = FrenchWords.nearest(to: text, among: ["na", "abstain", "recused"])
      report(.notAMark, [text], at: node.position, hint: nearest.map { .didYouMean($0) })
      return nil
    }
    return .mark(mark)
  }

  /// Whether a scalar is empty, or YAML's word for nothing without quotes.
  static func isNothing(_ node: Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    if scalar.text.trimmingSpaces.isEmpty { return true }
    return scalar.style == .plain && ["null", "Null", "NULL", "~"].contains(scalar.text)
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
