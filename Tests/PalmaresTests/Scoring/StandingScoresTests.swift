import TestSupport
import Testing

@testable import Palmares

/// Scores kept as fractions, as they are, and both, cut anywhere, against the scores themselves.
@Suite struct StandingScoresTests {
  private static let denominators = [7, 0, 12, 90]

  /// What a column is made of: a fraction on 0...1, no score, or another score.
  private enum Item {
    case fraction(Int, form: Int)
    case none(form: Int)
    case other(Rational?)

    var score: Score? {
      switch self {
      case .fraction(let numerator, let form): Score(Rational(100 * numerator, denominators[form]))
      case .none: nil
      case .other(let value): value.map { Score($0) }
      }
    }
  }

  private static func items(_ count: Int, others: Bool, _ random: inout SplitMix64) -> [Item] {
    (0..<count).map { _ in
      let form = [0, 2, 3].randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<8, using: &random) {
      case 0: return .none(form: form)
      case 1 where others: return .other(Rational(Int.random(in: -5...105, using: &random), 3))
      case 2 where others: return .other(nil)
      default: return .fraction(Int.random(in: 0...denominators[form], using: &random), form: form)
      }
    }
  }

  /// A column as the kernel makes it, with the forms.
  private static func column(_ items: some Collection<Item>) -> (column: StandingScores, forms: [Int32]) {
    var (column, forms): (StandingScores, [Int32]) = (StandingScores(), [])
    for item in items {
      switch item {
      case .fraction(let numerator, let form):
        column.append(numerator: numerator)
        forms.append(Int32(form))
      case .none(let form):
        column.append(numerator: -1)
        forms.append(Int32(form))
      case .other(let value):
        column.append(withoutNumerator: value.map { Score($0) })
        forms.append(-1)
      }
    }
    column.close(forms: forms, denominators: denominators)
    return (column, forms)
  }

  @Test(arguments: [0, 1, 40], UInt64(0)..<12)
  func tellsTheScores(count: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let items = Self.items(count, others: seed.isMultiple(of: 2), &random)
    let cut = count / 3
    var (column, forms) = Self.column(items[..<cut])
    let rest = Self.column(items[cut...])
    forms += rest.forms.map { $0 < 0 ? $0 : $0 + Int32(Self.denominators.count) }
    column.append(rest.column, forms: forms)
    var expected = items.map(\.score)
    expect(column, expected)
    for _ in 0..<Swift.min(count, 3) {
      let place = Int.random(in: 0..<count, using: &random)
      let score = Bool.random(using: &random) ? Score(50) : nil
      (column[place], expected[place]) = (score, score)
    }
    expect(column, expected)
  }

  @Test func scoresAsTheyAre() {
    let scores: [Score?] = [Score(50), nil, Score(Rational(1, 3), isExact: false), nil]
    expect(StandingScores(scores), scores)
    var (one, other) = (StandingScores(), StandingScores())
    for score in scores[..<2] { one.append(score) }
    for score in scores[2...] { other.append(score) }
    one.append(other, forms: [])
    expect(one, scores)
    #expect(one[2]?.isExact == false)
    #expect(one.whole == nil)
  }

  /// Whole numbers order as scores do.
  @Test(arguments: UInt64(0)..<12) func areWhole(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let items = Self.items(30, others: false, &random)
    let column = Self.column(items).column
    let whole = try #require(column.whole)
    #expect(whole.map { $0 >= 0 } == items.map { $0.score != nil })
    for one in column.indices where column.has(one) {
      for other in column.indices where column.has(other) {
        #expect((whole[one] < whole[other]) == (try #require(column[one]) < #require(column[other])))
      }
    }
  }

  @Test func aLongCommonDenominatorIsNone() {
    var column = StandingScores()
    for _ in 0..<2 { column.append(numerator: 1) }
    column.close(forms: [0, 1], denominators: [1 << 40 + 1, 1 << 40 - 1])
    #expect(column.whole == nil)
  }

  private func expect(_ column: StandingScores, _ scores: [Score?]) {
    #expect(Array(column) == scores)
    #expect(column.indices.map(column.has) == scores.map { $0 != nil })
    // The last two no machine integer holds; what has no threshold is reached by any score.
    let mins: [Rational?] = [0, 50, Rational(100, 7), Rational(1, 3), nil, 100, -3]
    let long = Rational(1, 1 << 62) * Rational(1, 1 << 62)
    for mins in [mins, mins + [50 + long, 50 - long]] {
      let thresholds = column.thresholds(mins)
      for (place, score) in scores.enumerated() {
        for (index, min) in mins.enumerated() {
          let reaches = score.map { score in min.map { $0 <= score.value } ?? true } ?? false
          #expect(thresholds.isReached(index, by: place) == reaches)
        }
      }
    }
  }
}
