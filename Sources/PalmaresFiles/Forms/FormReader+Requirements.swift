internal import Palmares

/// Requirements and conditions that are written as one text, where keys belong.
extension FormReader {
  /// What a text alone was meant to be in a list of requirements, categories or eligibility rules; `nil` elsewhere, and
  /// where it isn't plain.
  func meantRule(_ text: String, key: String, isItem: Bool) -> String? {
    let start = isItem ? "- " : "\(key): "
    switch key {
    case "require":
      if let requirement = requirements.requirement(text) { return start + requirement }
      // Any other name would be taken for a criterion that nobody knows.
      let isName = IdentifierText.isValid(text) && !text.allSatisfy(\.isNumber)
      return isName ? nil : "\(start){criterion: …, min: …}"
    case "eligibility":
      return requirements.condition(text).map { "\(start){id: …, require: \($0), otherwise: \"…\"}" }
    case "categories":
      return requirements.condition(text).map { "\(start){id: …, title: \"…\", when: \($0)}" }
    default: return nil
    }
  }

  /// Reports `publics: 60` where a requirement names the criterion by a key; returns whether it did.
  mutating func reportNamedRequirement(_ node: Node, key: String) -> Bool {
    guard key == "require", let pairs = node.pairs, pairs.count == 1, let name = pairs.first?.key,
      let text = pairs[0].value.scalar?.text
    else { return false }
    let isSigned = text.first.map { "<>=≥≤".contains($0) } ?? false
    guard requirements.criteria.contains(name) || requirements.indicators.contains(name),
      let comparison = RequirementText.Comparison("\(name) \(isSigned ? "" : ">= ")\(text)"),
      let keys = requirements.keys(comparison)
    else { return false }
    report(.unknownKey, [name, "requirement"], at: pairs[0].position, hint: .write("{\(keys)}"))
    return true
  }

  /// Reports `criterion: publics >= 60`, where the name alone belongs; returns whether it did.
  mutating func reportComparison(_ text: String, key: String, at position: SourcePosition) -> Bool {
    guard key == "criterion" || key == "indicator", !IdentifierText.isValid(text),
      let comparison = RequirementText.Comparison("\(key) \(text)"),
      let keys = requirements.keys(comparison)
    else { return false }
    report(.badID, [text], at: position, hint: .write(keys))
    return true
  }
}
