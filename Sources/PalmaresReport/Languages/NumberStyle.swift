/// How a language writes numbers.
public struct NumberStyle: Sendable, Hashable {
  /// Between units and tenths.
  public let decimalMark: String
  /// Between groups of three digits.
  public let groupMark: String
  /// The least number of digits that are grouped.
  public let groupsFrom: Int
  /// What follows a percentage, its space included.
  public let percentSign: String

  /// Creates a style.
  public init(decimalMark: String, groupMark: String, groupsFrom: Int = 4, percentSign: String) {
    (self.decimalMark, self.groupMark) = (decimalMark, groupMark)
    (self.groupsFrom, self.percentSign) = (groupsFrom, percentSign)
  }

  /// Returns a plain decimal such as `-1234.5` in this style, with a true minus sign.
  public func write(_ plain: String) -> String {
    var digits = plain[...]
    let isNegative = digits.first == "-"
    if isNegative { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return plain }
    var text = isNegative ? "\u{2212}" : ""
    if whole.utf8.count >= groupsFrom {
      for (place, digit) in whole.enumerated() {
        if place > 0, (whole.utf8.count - place) % 3 == 0 { text += groupMark }
        text.append(digit)
      }
    } else {
      text += whole
    }
    if parts.count > 1 { text += decimalMark + parts[1] }
    return text
  }
}
