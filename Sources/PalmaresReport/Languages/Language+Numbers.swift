public import Palmares

/// Numbers as people read them. This is the one place where reports for people round: half away from zero, on the
/// exact value.
extension Language {
  /// Returns a whole number.
  public func integer(_ number: Int) -> String { numbers.write(String(number)) }

  /// Returns a number with at most so many decimals, trailing zeros dropped; one that these would make 0 with its first
  /// two digits, or, below 10⁻¹², as less than that.
  ///
  /// - Parameter side: Where it is rounded to.
  public func number(_ value: Rational, atMost decimals: Int = 4, to side: RoundingSide = .nearest) -> String
  {
    let shown = value.rounded(decimals: decimals, to: side)
    guard !value.isZero, shown.isZero else { return numbers.write(shown.decimal(atMost: decimals)) }
    if let tiny = tiny(value, to: side) { return tiny.text }
    var (first, size) = (0, value.magnitude)
    while size < 1 { (first, size) = (first + 1, size * 10) }
    return numbers.write(value.rounded(decimals: Swift.min(first + 1, 12), to: side).decimal(atMost: 12))
  }

  /// Returns a number that 12 decimals would show as 0 with two digits and a power of ten, such as “1,2 × 10⁻¹⁵”, and
  /// whether these say all of it; `nil` for any other.
  func tiny(_ value: Rational, to side: RoundingSide = .nearest) -> (text: String, isExact: Bool)? {
    guard !value.isZero, value.rounded(decimals: 12, rule: .halfAwayFromZero).isZero else { return nil }
    var (power, size) = (0, value)
    while size.magnitude < 1 { (power, size) = (power + 1, size * 10) }
    if size.rounded(decimals: 1, to: side).magnitude >= 10 { (power, size) = (power - 1, size / 10) }
    let shown = size.rounded(decimals: 1, to: side)
    let raised = String(power).map { Self.raisedDigits[$0.wholeNumberValue ?? 0] }.joined()
    return ("\(numbers.write(shown.decimal(atMost: 1)))\u{A0}×\u{A0}10⁻\(raised)", shown == size)
  }

  private static var raisedDigits: [String] { ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"] }

  /// Returns a number with at most so many decimals, after “≈” where they don't say all of it.
  public func closeNumber(_ value: Rational, atMost decimals: Int = 4) -> String {
    let isWhole =
      tiny(value)?.isExact ?? (value.rounded(decimals: decimals, rule: .halfAwayFromZero) == value)
    return (isWhole ? "" : "≈\u{A0}") + number(value, atMost: decimals)
  }

  /// Returns a share on 0...1 as a percentage.
  public func percent(_ share: Rational, atMost decimals: Int = 1, to side: RoundingSide = .nearest) -> String
  {
    number(share * 100, atMost: decimals, to: side) + numbers.percentSign
  }

  /// Returns a score with one decimal, or more where one would make it seem to reach a bound that it doesn't; one that a
  /// correction brought off the scale as the end that it passes.
  public func score(_ score: Score, within cuts: Cuts = .init()) -> String {
    let shown = Swift.min(Swift.max(score.value, .zero), 100)
    return numbers.write(shown.decimal(exactly: cuts.decimals(for: shown)))
  }

  /// Returns a score with its exact fraction, such as “87,5 (= 175/2)” or “≈ 91,6667 (= 275/3)”.
  public func exactScore(_ score: Score, within cuts: Cuts = .init()) -> String {
    let value = score.value
    if !score.isExact { return "≈\u{A0}" + number(value, atMost: 9) }
    if value.isInteger { return number(value) }
    let decimals = Swift.max(4, cuts.decimals(for: value))
    return closeNumber(value, atMost: decimals) + "\u{A0}(=\u{A0}\(value))"
  }

  /// Returns a figure in signs, such as “≥ 2 500” or “≈ 1 500”; two ends in words.
  public func figure(_ bounds: Bounds, unit: String? = nil) -> String {
    figure(
      bounds, unit: unit, atLeast: { "≥\u{A0}\($0)" }, atMost: { "≤\u{A0}\($0)" }, about: { "≈\u{A0}\($0)" })
  }

  /// Returns a figure in words, such as “au moins 2 500 personnes”.
  public func figureInWords(_ bounds: Bounds, unit: String? = nil) -> String {
    figure(
      bounds, unit: unit, atLeast: { phrase(.atLeast($0)) }, atMost: { phrase(.atMost($0)) },
      about: { phrase(.about($0)) })
  }

  private func figure(
    _ bounds: Bounds, unit: String?, atLeast: (String) -> String, atMost: (String) -> String,
    about: (String) -> String
  ) -> String {
    func write(_ value: Rational, to side: RoundingSide, isLast: Bool = true) -> String {
      if bounds.isPercentage { return percent(value, atMost: 2, to: side) }
      return isLast ? quantity(value, unit: unit, to: side) : amount(value, unit: unit, to: side)
    }
    let text =
      switch (bounds.low, bounds.high) {
      case (let low?, let high?) where low == high: write(low, to: .nearest)
      case (let low?, let high?):
        phrase(.between(write(low, to: .below, isLast: false), write(high, to: .above)))
      case (let low?, nil): atLeast(write(low, to: .below))
      case (nil, let high?): atMost(write(high, to: .above))
      case (nil, nil): phrase(.unbounded)
      }
    return bounds.isApproximate ? about(text) : text
  }

  /// Returns a number with its unit in words, such as “200 propositions”; `EUR` is “€”, an unknown unit stands as it
  /// is written.
  public func quantity(_ value: Rational, unit: String?, to side: RoundingSide = .nearest) -> String {
    guard let unit, unit != Indicator.index else { return number(value, atMost: 2, to: side) }
    if unit == "ratio" { return percent(value, atMost: 2, to: side) }
    return amount(value, unit: unit, to: side) + after(unit, plural: isPlural(value))
  }

  /// A number with at most two decimals; of money, with none or two.
  private func amount(_ value: Rational, unit: String?, to side: RoundingSide) -> String {
    let shown = value.rounded(decimals: 2, to: side)
    guard IndicatorUnit(unit) == .money, !shown.isInteger else { return number(value, atMost: 2, to: side) }
    return numbers.write(shown.decimal(exactly: 2))
  }
}
