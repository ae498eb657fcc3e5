import TestSupport
import Testing

@testable import Palmares

/// Intervals by resampling dossiers.
@Suite struct AlphaBootstrapTests {
  private func intervals(_ rows: [[Double?]], draws: Int = 300, seed: UInt64 = 5) -> [Estimate<
    EstimateInterval
  >] {
    var random = SampleTables.draws(seed)
    return AlphaBootstrap(RatingTally(RatingTable(rows))).intervals(draws: draws, using: &random)
  }

  /// A resample's alphas are those of the table that it stands for.
  @Test(arguments: UInt64(0)..<12, [5, 200])
  func aDrawIsTheTableOfItsDossiers(seed: UInt64, levels: Int) throws {
    var random = SplitMix64(seed: seed)
    var rows = SampleTables.random(seed, dossiers: 24, levels: levels)
    rows[3] = [1, nil, nil, nil, nil]
    let pairable = rows.filter { $0.count { $0 != nil } > 1 }
    let times = pairable.map { _ in Int.random(in: 0...2, using: &random) }
    let drawn = zip(pairable, times).flatMap { [[Double?]](repeating: $0, count: $1) }
    // Whatever is drawn beside it.
    let together = [times, times.reversed(), times]
    let alphas = AlphaBootstrap(RatingTally(RatingTable(rows))).alphas(together)[2]
    for (metric, alpha) in zip(AlphaMetric.allCases, alphas) {
      #expect(near(alpha, RatingTally(RatingTable(drawn)).alpha(metric).value, 1e-11), "\(metric)")
    }
  }

  @Test func theSameGeneratorGivesTheSameIntervals() throws {
    let rows = SampleTables.random(8, dossiers: 30)
    #expect(intervals(rows) == intervals(rows))
    #expect(intervals(rows) != intervals(rows, seed: 6))
    for (metric, interval) in zip(AlphaMetric.allCases, intervals(rows)) {
      let ends = try #require(interval.value)
      let alpha = try #require(RatingTally(RatingTable(rows)).alpha(metric).value)
      #expect(ends.low < alpha && alpha < ends.high, "\(metric)")
    }
  }

  @Test func fewDossiersHaveNoInterval() {
    let rows = SampleTables.random(8, dossiers: 9)
    #expect(intervals(rows).allSatisfy { $0 == .undefined(.fewForInterval) })
    #expect(
      intervals(SampleTables.random(8, dossiers: 30), draws: 0).allSatisfy { $0 == .undefined(.notAsked) })
  }

  /// One mark apart from the others: many resamples are without it, and all their values are equal.
  @Test func resamplesWithoutAlphaAreCounted() {
    var rows = [[Double?]](repeating: [3, 3], count: 12)
    rows[0] = [3, 2]
    #expect(intervals(rows).allSatisfy { $0 == .undefined(.fewForInterval) })
  }

  /// Linear between order statistics: of 0...4, the 2.5th percentile is at place 0.1.
  @Test func percentiles() {
    #expect(near(AlphaBootstrap.quantile(0.025, of: [0, 1, 2, 3, 4]), 0.1))
    #expect(near(AlphaBootstrap.quantile(0.975, of: [0, 1, 2, 3, 4]), 3.9))
    #expect(AlphaBootstrap.quantile(0.975, of: [7]) == 7)
  }
}
