import Palmares

/// Values to compute on with, as short as they are exact.
extension Language {
  /// A number with at most four decimals where these say all of it, else a short fraction, else near it; the end of an
  /// interval on its outer side.
  func term(_ value: Rational, to side: RoundingSide = .nearest) -> String {
    if value.rounded(decimals: 4, rule: .halfAwayFromZero) == value { return number(value) }
    let fraction = String(describing: value)
    if fraction.utf8.count <= 12 { return fraction }
    return side == .nearest ? closeNumber(value) : number(value, to: side)
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
