package import Palmares

extension Ballot.Fraction {
  /// Takes a mark as written; `nil` where it is neither a fraction nor a percentage.
  package init?(_ text: String) {
    let text = text.trimmingSpaces
    if text.hasSuffix("%"), case .success(let share) = NumberText.parse(text, decimalComma: true) {
      self.init(numerator: share * 100, denominator: 100, isPercentage: true)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, case .success = NumberText.parse(text, decimalComma: true),
      case .success(let numerator) = NumberText.parse(parts[0], decimalComma: true),
      case .success(let denominator) = NumberText.parse(parts[1], decimalComma: true)
    else { return nil }
    self.init(numerator: numerator, denominator: denominator)
  }
}
