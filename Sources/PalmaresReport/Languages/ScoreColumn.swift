import Palmares

/// Scores one below the other: each with one decimal, or more where one would make it seem equal to another or to reach
/// a threshold that it doesn't.
struct ScoreColumn: Sendable {
  private let texts: [Rational: String]
  private let mostDecimals = 9

  /// Writes the scores of a ranking.
  ///
  /// - Complexity: A sort of the scores.
  init(_ scores: [Score?], of rubric: Rubric, _ language: any Language) {
    let cuts = Cuts(composite: rubric)
    let values = Set(scores.compactMap { $0.map(Self.shown) }).sorted()
    var decimals = values.map { cuts.decimals(for: $0) }
    for place in values.indices.dropLast() {
      let needed = Self.decimals(between: values[place], and: values[place + 1], atMost: mostDecimals)
      for own in [place, place + 1] { decimals[own] = Swift.max(decimals[own], needed) }
    }
    texts = Dictionary(
      uniqueKeysWithValues: zip(values, decimals).map {
        ($0, language.numbers.write($0.decimal(exactly: $1)))
      })
  }

  /// The score; a dash without one.
  func text(_ score: Score?) -> String { score.flatMap { texts[Self.shown($0)] } ?? "–" }

  /// A corrected score off the scale is shown as its end.
  private static func shown(_ score: Score) -> Rational { Swift.min(Swift.max(score.value, .zero), 100) }

  /// The least number of decimals, from 1, at which two unequal numbers are rounded to unequal ones.
  private static func decimals(between one: Rational, and two: Rational, atMost most: Int) -> Int {
    for decimals in 1..<most
    where one.rounded(decimals: decimals, rule: .halfAwayFromZero)
      != two.rounded(decimals: decimals, rule: .halfAwayFromZero)
    {
      return decimals
    }
    return most
  }
}
