import Palmares

/// The numbers of agreement as people read them.
extension Language {
  /// Returns a coefficient with two decimals; with more where two would make it seem to reach 0 or 1: up to four for 0, and
  /// for 1 three, cut rather than rounded where even these would.
  func coefficient(_ value: Double) -> String {
    guard let exact = Rational(rounding: value, decimals: 12) else { return "–" }
    let most = Rational(999, 1_000)
    if exact.magnitude > most, exact.magnitude < .one {
      return numbers.write((exact.isNegative ? -most : most).decimal(exactly: 3))
    }
    let decimals = (2...4).first { decimals in
      let shown = exact.rounded(decimals: decimals, rule: .halfAwayFromZero)
      return shown == exact || (!shown.isZero && shown.magnitude != .one)
    }
    return numbers.write(exact.decimal(exactly: decimals ?? 4))
  }

  /// Returns a value as it stands on its scale, such as “3,5”.
  func mark(_ value: Double) -> String {
    Rational(rounding: value, decimals: 9).map { number($0, atMost: 4) } ?? "–"
  }

  /// Returns a bar's value, or its range.
  func value(of bar: RatingHistogram.Bar) -> String {
    bar.low == bar.high ? mark(bar.low) : range(mark(bar.low), mark(bar.high))
  }

  /// Returns the share of identical pairs, and of how many; `nil` without a pair.
  func identicalPairs(_ agreement: Agreement) -> String? {
    agreement[.exactAgreement].value.flatMap { Rational(rounding: $0, decimals: 12) }
      .map { identicalPairs(percent($0), of: agreement.pairs) }
  }

  /// Returns what a statistic says in one text: its value with its interval, or why there is none.
  func outcome(of key: AgreementKey, _ agreement: Agreement) -> String {
    switch agreement[key] {
    case .undefined(let reason): return explain(reason)
    case .value(let value) where key == .kendallProbability && value < 0.0001:
      return "<\u{A0}" + coefficient(0.0001)
    case .value(let value):
      let text = coefficient(value)
      if key == .kendallW, agreement.completeDossiers < agreement.dossiers {
        return text + " (" + count(agreement.completeDossiers, .dossier) + ")"
      }
      guard let interval = agreement.interval(of: key)?.value else { return text }
      return text + " (" + self.interval(coefficient(interval.low), coefficient(interval.high)) + ")"
    }
  }
}
