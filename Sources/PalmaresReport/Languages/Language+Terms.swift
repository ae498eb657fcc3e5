import Palmares

/// Values to compute on with, as short as they are exact.
extension Language {
  /// A number with at most four decimals where these say all of it, else a short fraction, else near it.
  func term(_ value: Rational) -> String {
    if value.rounded(decimals: 4, rule: .halfAwayFromZero) == value { return number(value) }
    let fraction = String(describing: value)
    return fraction.utf8.count <= 12 ? fraction : closeNumber(value)
  }

  /// A score.
  func term(_ score: Score) -> String { score.isExact ? term(score.value) : closeNumber(score.value) }

  /// What a tie key compared.
  func value(_ value: TieStep.KeyValue) -> String {
    switch value {
    case .score(let score): term(score)
    case .share(let share): percent(share, atMost: 2)
    case .lot(let digest): digest.prefix(12) + "…"
    }
  }
}
