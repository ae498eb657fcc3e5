internal import Palmares

extension FormReader {
  /// Reads what a fact says in one scalar: `200`, `7 %`, `>=2500`, `<=300`, `~1500`, `480..524`, a day or a word.
  mutating func figure(
    _ text: String, by rule: Form.FigureRule, key: String, at position: SourcePosition
  ) -> Figure? {
    let text = text.trimmingSpaces
    if text == "~" || text == "null" {
      report(.blankText, [key], at: position)
      return nil
    }
    if rule != .exact, let range = text.firstRange(of: "..") {
      guard let low = amount(text[..<range.lowerBound], key: key, at: position),
        let high = amount(text[range.upperBound...], key: key, at: position)
      else { return nil }
      guard low.value <= high.value else {
        let (first, second) = (text[..<range.lowerBound], text[range.upperBound...])
        report(
          .endsSwapped, [String(first), String(second)], at: position, hint: .write("\(second)..\(first)"))
        return nil
      }
      let isPercentage = low.isPercentage || high.isPercentage
      return .number(Bounds(low: low.value, high: high.value, isPercentage: isPercentage, decimals: nil))
    }
    for (sign, kind) in Self.boundSigns where rule != .exact && text.hasPrefix(sign) {
      guard let amount = amount(text.dropFirst(sign.count), key: key, at: position) else { return nil }
      return .number(kind.bounds(amount))
    }
    if rule == .any {
      if DateText.isDay(text) { return .date(text) }
      if case .failure = NumberText.parse(text, decimalComma: true), DateText.isMeantAsDay(text) {
        report(.badDate, [text], at: position, hint: DateText.hint(for: text, needsDay: true))
        return nil
      }
      if let first = text.first, first.isLetter, !text.contains(where: \.isNumber) { return .word(text) }
    }
    return amount(text[...], key: key, at: position).map { .number(BoundKind.exact.bounds($0)) }
  }

  /// How a number bounds a figure.
  enum BoundKind: Sendable {
    case exact, atLeast, atMost, about

    /// The bounds that a number sets.
    func bounds(_ amount: Amount) -> Bounds {
      let value = amount.value
      return switch self {
      case .exact:
        Bounds(
          low: value, high: value, isPercentage: amount.isPercentage, decimals: amount.decimals)
      case .atLeast: Bounds(low: value, high: nil, isPercentage: amount.isPercentage)
      case .atMost: Bounds(low: nil, high: value, isPercentage: amount.isPercentage)
      case .about:
        Bounds(
          low: value, high: value, isApproximate: true, isPercentage: amount.isPercentage,
          decimals: amount.decimals)
      }
    }
  }

  /// A number with whether a percent sign was written, and the decimals of its last digit, if it has one.
  struct Amount: Sendable {
    let value: Rational
    let isPercentage: Bool
    let decimals: Int?
  }

  private static let boundSigns: [(String, BoundKind)] = [
    (">=", .atLeast), ("≥", .atLeast), ("<=", .atMost), ("≤", .atMost), ("~", .about), ("≈", .about),
  ]

  /// The words that people write before a number, with the sign that says the same.
  private static let boundWords: [(String, String)] = [
    ("environ", "~"), ("env.", "~"), ("about", "~"), ("près de", "~"), ("plus de", ">="), ("plus d'", ">="),
    ("au moins", ">="), ("at least", ">="), ("more than", ">="), ("moins de", "<="), ("au plus", "<="),
    ("jusqu'à", "<="), ("at most", "<="), ("less than", "<="), (">", ">="), ("<", "<="), ("+ de", ">="),
  ]

  private mutating func amount(_ text: Substring, key: String, at position: SourcePosition) -> Amount? {
    let text = String(text).trimmingSpaces
    if NumberText.isAmbiguousThousands(text) {
      let readings = [text.replacing(",", with: "."), text.replacing(",", with: "")]
      report(.ambiguousNumber, [text], at: position, hint: .oneOf(readings))
      return nil
    }
    if case .success(let number) = NumberText.parse(text, decimalComma: true) {
      return Amount(
        value: number, isPercentage: text.hasSuffix("%"), decimals: NumberText.decimals(of: text))
    }
    for (word, sign) in Self.boundWords where text.lowercased().hasPrefix(word) {
      let rest = String(text.dropFirst(word.count)).trimmingSpaces
      guard case .success = NumberText.parse(rest, decimalComma: true) else { continue }
      report(.badNumber, [text, key], at: position, hint: .write("\"\(sign)\(rest)\""))
      return nil
    }
    if reportUnit(text, key: key, at: position) { return nil }
    guard let number = number(text, by: .any, key: key, at: position) else { return nil }
    return Amount(value: number, isPercentage: false, decimals: NumberText.decimals(of: text))
  }
}

extension StringProtocol {
  /// The text without the white space around it.
  package var trimmingSpaces: String {
    // Most texts begin and end with a letter or digit, and nothing is to be cut.
    let plain: ClosedRange<Unicode.Scalar> = "!"..."~"
    if let first = unicodeScalars.first, let last = unicodeScalars.last, plain.contains(first),
      plain.contains(last)
    {
      return String(self)
    }
    var text = self.drop(while: \.isWhitespace)
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
