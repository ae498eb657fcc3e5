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

  /// An interval holds what it is of, on few marks and where each value is a category of its own, and ends at 1.
  @Test(arguments: UInt64(0)..<40, [2, 5, 1_000_000])
  func anIntervalHoldsItsAlpha(seed: UInt64, levels: Int) throws {
    let rows = SampleTables.random(seed, dossiers: 10 + Int(seed % 3) * 10, levels: levels)
    let tally = RatingTally(RatingTable(rows))
    for (metric, interval) in zip(AlphaMetric.allCases, intervals(rows, seed: seed)) {
      guard let ends = interval.value, let alpha = tally.alpha(metric).value else { continue }
      #expect(ends.low <= alpha && alpha <= ends.high && ends.high <= 1, "\(metric)")
    }
  }

  /// With values that are all different, nominal alpha is 0 (every pair differs, as by chance); a resample in which a
  /// dossier is there twice has fewer differing pairs than the table, but the same observed disagreement: it is below 0.
  @Test func plainPercentilesWouldMiss() throws {
    let rows = (0..<12).map { dossier in (0..<4).map { Double?(Double(dossier * 4 + $0)) } }
    let bootstrap = AlphaBootstrap(RatingTally(RatingTable(rows)))
    let twice = [2, 0] + Array(repeating: 1, count: 10)
    // 48 values, four of them there twice; 12 dossiers, on each an observed disagreement of (4² − 4)/3 = 4.
    let marginals = Array(repeating: 1.0, count: 40) + Array(repeating: 2, count: 4)
    let expected = 48 * 48 - marginals.reduce(0) { $0 + $1 * $1 }
    let alpha = try #require(bootstrap.alphas([twice])[0][0])
    #expect(near(alpha, 1 - 47 * 48 / expected) && alpha < 0)
    let ends = try #require(intervals(rows)[0].value)
    #expect(near(RatingTally(RatingTable(rows)).alpha(.nominal).value, 0))
    #expect(ends.low < 0 && ends.high > 0)
  }

  /// Percentiles 0.1 and 3.9 of 0...4, whose mean is 2, around an estimate of −1.5; and none above 1.
  @Test func percentilesAreMoved() {
    let low = AlphaBootstrap.interval(of: [4, 0, 2, 1, 3], around: -1.5)
    #expect(near(low.low, -3.4) && near(low.high, 0.4))
    let high = AlphaBootstrap.interval(of: [0.5, 0.9, 1], around: 0.9)
    #expect(near(high.low, 0.62) && high.high == 1)
    #expect(AlphaBootstrap.interval(of: [0.25], around: 0.75) == EstimateInterval(low: 0.75, high: 0.75))
  }

  /// Linear between order statistics: of 0...4, the 2.5th percentile is at place 0.1.
  @Test func percentiles() {
    #expect(near(AlphaBootstrap.quantile(0.025, of: [0, 1, 2, 3, 4]), 0.1))
    #expect(near(AlphaBootstrap.quantile(0.975, of: [0, 1, 2, 3, 4]), 3.9))
    #expect(AlphaBootstrap.quantile(0.975, of: [7]) == 7)
  }
}
