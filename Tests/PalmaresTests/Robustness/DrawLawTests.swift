import TestSupport
import Testing

@testable import Palmares

@Suite struct DrawLawTests {
  /// Under a draw, the plain numbers and the exact engine give everybody the same star and rank.
  @Test(arguments: UInt64(0)..<240)
  func fastAsExact(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let isGeometric = seed.isMultiple(of: 5)
    var sample = SampleEdition.random(using: &random)
    if isGeometric { sample.criteria = sample.criteria.map(\.geometric) }
    if seed.isMultiple(of: 3) { sample.rules.minCoverage = .init(Rational(1, 2)) }
    let ranking = try sample.ranked().ranking
    guard ranking.rankedByMarks.contains(true), ranking.markingJurors.count > 1 else { return }
    let model = DrawModel(ranking)
    var stream = JuryDraws(Xoshiro256StarStar(state: (seed + 1, 2, 3, 4)), ranking)
    let draws = (0..<11).map { _ in stream.next() }
    let tally = ranking.redrawn(model, draws, .serial)
    let spread = ranking.edition.rubric.robustness.weights
    for (place, draw) in draws.enumerated() {
      let variant = ranking.edition.resampled(
        times: draw.times, factors: draw.bits.map { JuryDraw.factor($0, spread: spread) },
        ranked: ranking.rankedByMarks)
      let exact = VariantOutcome(variant.rank())
      var scoring = DrawScoring(model)
      var placing = DrawPlacing(model)
      scoring.score([draw], spread: spread.doubleValue)
      placing.place(&scoring, lane: 0)
      #expect(placing.stars == model.dossiers.map { exact.stars[$0] }, "draw \(place)")
      #expect(placing.ranks.map(Int.init) == model.dossiers.map { exact.ranks[$0] }, "draw \(place)")
      #expect(
        Array(tally.ranks[place * model.dossiers.count..<(place + 1) * model.dossiers.count]) == placing.ranks
      )
    }
  }
}

extension Criterion {
  /// The same criterion with its groups combined by geometric means.
  fileprivate var geometric: Criterion {
    guard case .group(let group) = content else { return self }
    return .group(id, weight: weight.value, combine: .geometric, group.criteria)
  }
}
