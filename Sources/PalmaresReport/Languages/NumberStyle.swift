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
    var digits = plain.utf8[...]
    var text = ""
    if digits.first == UInt8(ascii: "-") {
      digits = digits.dropFirst()
      text = "\u{2212}"
    }
    let point = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.endIndex
    let whole = digits[..<point]
    if whole.count >= groupsFrom {
      for (place, digit) in whole.enumerated() {
        if place > 0, (whole.count - place) % 3 == 0 { text += groupMark }
        text.unicodeScalars.append(Unicode.Scalar(digit))
      }
    } else {
      text += Substring(whole)
    }
    if point < digits.endIndex { text += decimalMark + Substring(digits[digits.index(after: point)...]) }
    return text
  }
}
