import Palmares
import Testing

@Suite struct BordaTests {
  /// Tideman's Tennessee: 126, 194, 173 and 107 points of 300.
  @Test func tennessee() {
    let borda = Borda(.ballots("42 MNCK,26 NCKM,15 CKNM,17 KCNM"))
    // By letter: C, K, M, N.
    #expect(borda.shares == [Rational(173, 300), Rational(107, 300), Rational(126, 300), Rational(194, 300)])
    #expect(borda.ranking.ranks == [2, 4, 3, 1])
  }

  /// Equal dossiers share the points of their places: A and B half of 2 + 1 each.
  @Test func ties() {
    #expect(Borda(.ballots("1 (AB)C")).shares == [Rational(3, 4), Rational(3, 4), 0])
    #expect(Borda(.ballots("1 (AB)C")).ranking.ranks == [1, 1, 3])
    #expect(Borda(.ballots("1 (AB)C")).ranking.isTied == [true, true, false])
  }

  /// A wins both its comparisons with the one juror who has it, B two of four: recusals cost nothing.
  @Test func incomplete() {
    #expect(Borda(.ballots("1 ABC,1 BC,1 CB")).shares == [1, Rational(1 + 1 + 0, 4), Rational(0 + 0 + 1, 4)])
  }

  /// A juror with one dossier compares nothing.
  @Test func alone() {
    #expect(Borda(.ballots("1 A,1 BC")).shares == [Rational(1, 2), 1, 0])
    #expect(Borda(.ballots("1 A")).shares == [Rational(1, 2)])
    #expect(Borda(.ballots("1 A")).ranking.ranks == [1])
  }

  /// Weights of 61 bits are counted exactly: B is ahead by one voice.
  @Test func longWeights() {
    let half = 1 << 60
    let table = CompositeTable([[2, 1], [1, 2]], weights: [half, half + 1])
    #expect(Borda(table).ranking.ranks == [2, 1])
    #expect(Copeland(PairwiseCounts(table)).ranking.ranks == [2, 1])
    #expect(Schulze(PairwiseCounts(table)).ranking.ranks == [2, 1])
    #expect(RankedPairs(PairwiseCounts(table)).ranking.ranks == [2, 1])
    // More than half give A at least 1 only, and B at least 2.
    #expect(MajorityJudgment(table).grades == [1, 2])
  }
}
