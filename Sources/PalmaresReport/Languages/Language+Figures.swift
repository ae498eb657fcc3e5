public import Palmares

/// The values of indicators, rounded to what a reader takes in; where that would cross a threshold, less. The ends of
/// an interval are rounded outwards, so that what is shown holds all that the interval does.
extension Language {
  /// Returns a value with its unit, such as “≥ 7,1 %”, “≈ 23 %”, “entre 5 et 7 %” or “12,50 € par personne”.
  ///
  /// - Parameters:
  ///   - bounds: The value as it is known.
  ///   - unit: What it counts, as indicators state it.
  ///   - cuts: The thresholds that what is shown must stay on the right side of.
  public func value(_ bounds: Bounds, unit: String?, within cuts: Cuts = .init()) -> String {
    let style = FigureStyle(unit, isApproximate: bounds.isApproximate, cuts)
    switch (bounds.low, bounds.high) {
    case (let low?, let high?) where low == high:
      let text = quantity(low, style, to: .nearest)
      return bounds.isApproximate ? "≈\u{A0}" + text : text
    case (let low?, let high?):
      var (first, second) = (style.decimals(low, to: .below), style.decimals(high, to: .above))
      while first < 12, second < 12,
        written(low, first, style, to: .nearest) == written(high, second, style, to: .nearest)
      {
        (first, second) = (first + 1, second + 1)
      }
      let least = written(low, first, style, to: .below)
      return phrase(
        .between(
          bounds.isApproximate ? phrase(.about(least)) : least,
          quantity(high, style, decimals: second, to: .above)))
    case (let low?, nil): return "≥\u{A0}" + about(quantity(low, style, to: .below), bounds)
    case (nil, let high?): return "≤\u{A0}" + about(quantity(high, style, to: .above), bounds)
    case (nil, nil): return phrase(.unbounded)
    }
  }

  /// Returns one end of an interval with its unit, as ``value(_:unit:within:)`` writes it.
  func value(end: Rational, to side: RoundingSide, unit: String?, within cuts: Cuts) -> String {
    quantity(end, FigureStyle(unit, isApproximate: false, cuts), to: side)
  }

  /// Returns one value that is asked for, such as “5 %” or “12,50 € par personne”, in full.
  public func threshold(_ value: Rational, unit: String?, isPercentage: Bool = false) -> String {
    let style = FigureStyle(isPercentage ? "ratio" : unit, isApproximate: false, Cuts())
    let shown = value * style.factor
    let decimals = (0...12).first { shown.rounded(decimals: $0, rule: .halfAwayFromZero) == shown } ?? 12
    return quantity(
      value, style, decimals: style.unit == .money && decimals == 1 ? 2 : decimals, to: .nearest)
  }

  /// Returns a number with its unit and as many decimals as it was written with, such as “7,0 %”.
  ///
  /// - Parameter decimals: Those of the number itself: 3 for 7,0 %.
  func written(_ value: Rational, decimals: Int, unit: String?) -> String {
    let style = FigureStyle(unit, isApproximate: false, Cuts())
    let isPercent = style.unit == .percent
    let text = numbers.write((value * style.factor).decimal(exactly: max(0, decimals - (isPercent ? 2 : 0))))
    if isPercent { return text + numbers.percentSign }
    return text + (unit.map { after($0, plural: isPlural(value)) } ?? "")
  }

  private func about(_ text: String, _ bounds: Bounds) -> String {
    bounds.isApproximate ? phrase(.about(text)) : text
  }

  private func written(_ value: Rational, _ decimals: Int, _ style: FigureStyle, to side: RoundingSide)
    -> String
  {
    let exact = value * style.factor
    if let tiny = tiny(exact, to: side) { return tiny.text }
    let shown = exact.rounded(decimals: decimals, to: side)
    let isFixed = style.unit == .money && decimals > 0 && !shown.isInteger
    return numbers.write(isFixed ? shown.decimal(exactly: decimals) : shown.decimal(atMost: decimals))
  }

  private func quantity(
    _ value: Rational, _ style: FigureStyle, decimals: Int? = nil, to side: RoundingSide
  ) -> String {
    let decimals = decimals ?? style.decimals(value, to: side)
    let text = written(value, decimals, style, to: side)
    if style.unit == .percent { return text + numbers.percentSign }
    let shown = value.rounded(decimals: decimals, to: side)
    return text + (style.word.map { after($0, plural: isPlural(shown)) } ?? "")
  }
}

/// How the values of one indicator are written.
private struct FigureStyle {
  let word: String?
  let unit: IndicatorUnit
  private let isApproximate: Bool
  private let cuts: Cuts

  init(_ word: String?, isApproximate: Bool, _ cuts: Cuts) {
    (self.word, self.isApproximate) = (word, isApproximate)
    unit = IndicatorUnit(word)
    // All of something, and parity, are shown where they are reached and nowhere else.
    let isWhole = unit == .percent || unit == .index
    self.cuts = isWhole ? cuts.keeping(.one).scaled(by: unit == .percent ? 100 : 1) : cuts
  }

  /// What a value is multiplied by to be shown.
  var factor: Rational { unit == .percent ? 100 : 1 }

  /// The decimals of a value: one below 100, two of money, and at least two digits other than leading zeros; a digit
  /// less of what is approximate.
  func decimals(_ value: Rational, to side: RoundingSide) -> Int {
    let shown = value * factor
    let size = shown.magnitude
    let least: Int
    switch unit {
    case _ where size.isZero: least = 0
    case .money: least = size < 1000 ? Swift.max(2, significant(size)) : 0
    case .index where size >= 1 && size < 100: least = isApproximate ? 1 : 2
    case _ where size < 1: least = significant(size)
    default: least = size < (isApproximate ? 10 : 100) ? 1 : 0
    }
    return Swift.min(12, cuts.decimals(for: shown, to: side, from: Swift.min(least, 11)))
  }

  /// The decimals that show two digits of a number below 1.
  private func significant(_ size: Rational) -> Int {
    var (decimals, scaled) = (0, size)
    while scaled < 10, decimals < 12 { (decimals, scaled) = (decimals + 1, scaled * 10) }
    return decimals
  }
}
