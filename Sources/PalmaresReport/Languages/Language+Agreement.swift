import Palmares

/// The numbers of agreement as people read them.
extension Language {
  /// Returns a coefficient with two decimals; with up to four where two would make it seem to reach 0 or 1.
  func coefficient(_ value: Double) -> String {
    guard let exact = Rational(rounding: value, decimals: 12) else { return "–" }
    let decimals = (2...4).first { decimals in
      let shown = exact.rounded(decimals: decimals, rule: .halfAwayFromZero)
      return shown == exact || (!shown.isZero && shown.magnitude != .one)
    }
    return numbers.write(exact.decimal(exactly: decimals ?? 4))
  }

  /// Returns the probability of chance doing as much: never 0, which it can't be.
  func probability(_ value: Double) -> String {
    value < 0.00005 ? "<\u{A0}" + numbers.write("0.0001") : coefficient(value)
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
    case .value(let value):
      let text = key == .kendallProbability ? probability(value) : coefficient(value)
      guard let interval = agreement.interval(of: key)?.value else { return text }
      return text + " (" + self.interval(coefficient(interval.low), coefficient(interval.high)) + ")"
    }
  }
}
