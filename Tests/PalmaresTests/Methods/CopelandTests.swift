import Palmares
import Testing

@Suite struct CopelandTests {
  /// Tennessee: Nashville beats three, Chattanooga two, Knoxville one, Memphis none.
  @Test func tennessee() {
    let copeland = Copeland(PairwiseCounts(.ballots("42 MNCK,26 NCKM,15 CKNM,17 KCNM")))
    #expect(copeland.points == [2, 1, 0, 3])
    #expect(copeland.ranking.ranks == [2, 3, 4, 1])
  }

  /// No majority either way, or nobody who has both: half a point each.
  @Test func undecided() {
    #expect(Copeland(PairwiseCounts(.ballots("1 AB,1 BA"))).points == [Rational(1, 2), Rational(1, 2)])
    #expect(Copeland(PairwiseCounts(.ballots("1 AB,1 C"))).points == [Rational(3, 2), Rational(1, 2), 1])
  }

  /// A circle of three: one point each, a tie.
  @Test func circle() {
    let ranking = Copeland(PairwiseCounts(.ballots("1 ABC,1 BCA,1 CAB"))).ranking
    #expect(ranking.ranks == [1, 1, 1])
    #expect(ranking.isTied == [true, true, true])
  }
}
