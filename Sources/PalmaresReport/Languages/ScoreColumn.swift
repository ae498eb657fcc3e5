import Palmares

/// Scores one below the other: each with one decimal, or more where one would make it seem equal to another or to reach
/// a threshold that it doesn't.
struct ScoreColumn: Sendable {
  private let texts: [Rational: String]
  /// Whether a score has more than one decimal.
  let hasMore: Bool
  private static let mostDecimals = 9

  /// Writes the scores of a ranking.
  ///
  /// - Parameter stars: Where given, by score the stars that go with it: only scores of unequal stars are then kept apart,
  ///   as where the order inside a star isn't told.
  /// - Complexity: A sort of the scores.
  init(_ scores: [Score?], stars: [Int?]? = nil, of rubric: Rubric, _ language: any Language) {
    let cuts = Cuts(composite: rubric)
    var starsOf: [Rational: Set<Int>] = [:]
    for (place, score) in scores.enumerated() {
      guard let score else { continue }
      starsOf[Self.shown(score), default: []].insert(stars.map { $0[place] ?? -1 } ?? 0)
    }
    let values = starsOf.keys.sorted()
    var decimals = values.map { cuts.decimals(for: $0) }
    for place in values.indices.dropLast() {
      let (one, two) = (values[place], values[place + 1])
      if stars != nil, starsOf[one] == starsOf[two] { continue }
      let needed = Self.decimals(between: one, and: two, atMost: Self.mostDecimals)
      for own in [place, place + 1] { decimals[own] = Swift.max(decimals[own], needed) }
    }
    hasMore = decimals.contains { $0 > 1 }
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
