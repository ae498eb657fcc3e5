import TestSupport
import Testing

@testable import Palmares

/// What one juror's values say.
@Suite struct JurorStatisticsTests {
  @Test func profiles() {
    let table = RatingTable([[0, 4, nil, 2], [3, 4, nil, nil], [3, 4, nil, nil]])
    let profiles = table.jurorProfiles()
    #expect(profiles.map(\.count) == [3, 3, 0, 1])
    #expect(profiles.map(\.mean) == [2, 4, nil, 2])
    #expect(near(profiles[0].spread, 3.0.squareRoot()) && profiles[1].spread == 0)
    #expect(profiles[2].spread == nil && profiles[3].spread == nil)
    #expect(profiles.map(\.least) == [0, 4, nil, 2] && profiles.map(\.greatest) == [3, 4, nil, 2])
    #expect(profiles.map(\.distinct) == [2, 1, 0, 1])
  }

  /// Ranks of the first juror 1, 2, 3, of the others' sums 2, 5, 5: with ranks 1, 2.5, 2.5, ρ = √3/2.
  @Test func correlationWithTheRest() {
    let table = RatingTable([[1, 1, 1], [2, 2, 3], [4, 3, 2]])
    #expect(near(table.correlationsWithOthers()[0], 3.0.squareRoot() / 2))
  }

  @Test func correlationNeedsThreeDossiersAndSpread() {
    #expect(RatingTable([[1, 1], [2, 2]]).correlationsWithOthers() == [nil, nil])
    #expect(RatingTable([[1, 1], [1, 2], [1, 3]]).correlationsWithOthers() == [nil, nil])
    #expect(RatingTable([[1, nil], [nil, 2], [3, nil]]).correlationsWithOthers() == [nil, nil])
  }

  /// Ties among the others' mean rank shares stay ties, in whatever order they are summed.
  @Test(arguments: UInt64(0)..<20)
  func theOrderOfJurorsNeverMatters(seed: UInt64) {
    let rows = SampleTables.random(seed, dossiers: 18, jurors: 7)
    let forward = RatingTable(rows).correlationsWithOthers()
    let backward = RatingTable(rows.map { Array($0.reversed()) }).correlationsWithOthers()
    #expect(zip(forward, backward.reversed()).allSatisfy { near($0, $1) })
  }

  @Test func haloIsOneForOneMarkUnderSeveralNames() throws {
    let first = RatingTable([[1, 1, 0], [2, 2, 0], [4, 3, 0], [3, nil, 0]])
    let second = RatingTable([[2, 3, 1], [3, 2, 2], [5, 1, 3], [4, 4, 4]])
    let halo = Halo.means([first, second])
    #expect(near(halo[0], 1) && near(halo[1], -1) && halo[2] == nil)
    #expect(Halo.means([first]) == [nil, nil, nil] && Halo.means([]).isEmpty)
    // Three criteria: the mean of the correlations 1, 1 and 1.
    #expect(near(Halo.means([first, second, first])[0], 1))
  }

  @Test func histogramsOfRanges() {
    let tally = RatingTally(RatingTable([[0, 9.9, 10], [55, 99.5, 100], [nil, nil, 20]]))
    let bars = RatingHistogram(tally).grouped(low: 0, high: 100, count: 10).bars
    #expect(bars.map(\.count) == [2, 1, 1, 0, 0, 1, 0, 0, 0, 2])
    #expect(bars[9].low == 90 && bars[9].high == 100)
    #expect(RatingHistogram(tally).total == 7 && RatingHistogram(tally).bars.count == 7)
    let filled = RatingHistogram(tally).filled(with: [100, 50, 0]).bars
    #expect(filled.map(\.low) == [0, 9.9, 10, 20, 50, 55, 99.5, 100] && filled[4].count == 0)
  }

  /// Three jurors on four dossiers with one tie: sums of ranks 4, 5.5, 8.5, 12, Σ(R − 7.5)² = 37.5, T = 6;
  /// W = 12 · 37.5/(9 · 60 − 3 · 6).
  @Test func kendallWithATie() throws {
    let table = RatingTable([[1, 1, 2], [2, 2, 1], [2, 3, 3], [4, 4, 4]])
    let kendall = try #require(CompleteRatings(table).kendallConcordance().value)
    #expect(near(kendall.coefficient, 450.0 / 522))
    #expect(near(kendall.probability, ChiSquare(3).upperTail(9 * 450.0 / 522)))
  }

  /// Dossiers of 1 or 3, jurors without effect, no rest: A = 2, and no juror is needed beyond one.
  @Test func componentsByHand() throws {
    // Within dossiers 0.5 each of two jurors: S + E from two dossiers, A + E from two jurors.
    let components = try #require(RatingTable([[1, 2], [3, 4]]).varianceComponents().value)
    #expect(near(components.dossiers, 2) && near(components.jurors, 0.5) && components.rest == 0)
    let dependability = Dependability(components)
    #expect(
      near(dependability.coefficient(jurors: 1), 0.8) && near(dependability.coefficient(jurors: 2), 8.0 / 9))
    #expect(dependability.jurorsNeeded(for: 0.8) == 1 && dependability.jurorsNeeded(for: 0.9) == 3)
    #expect(Dependability(VarianceComponents(dossiers: 0, jurors: 1, rest: 1)).jurorsNeeded(for: 0.7) == nil)
  }
}
