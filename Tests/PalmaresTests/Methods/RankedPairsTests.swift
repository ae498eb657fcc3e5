import Testing

@testable import Palmares

@Suite struct RankedPairsTests {
  /// Tideman's Tennessee: Nashville, Chattanooga, Knoxville, Memphis.
  @Test func tennessee() {
    let pairs = RankedPairs(PairwiseCounts(.ballots("42 MNCK,26 NCKM,15 CKNM,17 KCNM")))
    #expect(pairs.ranking.ranks == [2, 3, 4, 1])
    #expect(pairs.undecidedPairs == 0)
  }

  /// A before B by 6 of 9, B before C by 7, C before A by 5: the last closes a circle.
  @Test func unevenCircle() {
    #expect(RankedPairs(PairwiseCounts(.ballots("4 ABC,3 BCA,2 CAB"))).ranking.ranks == [1, 2, 3])
  }

  /// A circle of equal majorities stays a tie.
  @Test func circle() {
    let pairs = RankedPairs(PairwiseCounts(.ballots("1 ABC,1 BCA,1 CAB")))
    #expect(pairs.ranking.ranks == [1, 1, 1])
    #expect(pairs.undecidedPairs == 3)
  }

  /// The same circle above D: D is last in whatever order equals are taken.
  @Test func circleAbove() {
    let pairs = RankedPairs(PairwiseCounts(.ballots("1 ABCD,1 BCAD,1 CABD")))
    #expect(pairs.ranking.ranks == [1, 1, 1, 4])
    #expect(pairs.undecidedPairs == 3)
  }

  @Test func nobodyHasBoth() {
    #expect(RankedPairs(PairwiseCounts(.ballots("1 AB,1 C"))).ranking.ranks == [1, 3, 1])
    #expect(RankedPairs(PairwiseCounts(.ballots("1 A"))).ranking.ranks == [1])
  }

  /// By margins A before B by 1 closes the circle, by votes C before A by 3 to 0 does.
  @Test func margins() {
    let counts = PairwiseCounts(.ballots("5 AB,4 BA,4 BC,1 CB,3 CA"))
    #expect(RankedPairs(counts).ranking.ranks == [1, 2, 3])
    #expect(RankedPairs(counts, by: .margins).ranking.ranks == [3, 1, 2])
  }

  /// What is certain holds in every order of equal majorities, tried out one by one; where there is only one order,
  /// all that it decides is certain.
  @Test(arguments: UInt64(0)..<80) func holdsInEveryOrder(seed: UInt64) {
    let counts = PairwiseCounts(.random(seed, dossiers: 5))
    let victories = VictoryLevels(counts, by: .winningVotes)
    let size = counts.count
    var levels: [[(Int, Int)]] = []
    for level in (1...Int32(max(victories.levelCount, 1))).reversed() {
      levels.append(
        (0..<size * size).filter { victories.levels[$0] == level }.map { ($0 / size, $0 % size) })
    }
    var outcomes: Set<BitRelation> = []
    var left = 400
    func take(_ level: Int, _ waiting: [(Int, Int)], _ relation: BitRelation) {
      if left == 0 { return }
      if waiting.isEmpty {
        if level == levels.count {
          outcomes.insert(relation)
          left -= 1
        } else {
          take(level + 1, levels[level], relation)
        }
        return
      }
      for place in waiting.indices {
        var (rest, next) = (waiting, relation)
        let (winner, loser) = rest.remove(at: place)
        if !next.contains(loser, winner) { next.connect(winner, loser) }
        take(level, rest, next)
      }
    }
    take(0, [], BitRelation(count: size))
    let certain = RankedPairs(counts).relation
    for outcome in outcomes {
      for one in 0..<size {
        for other in 0..<size where certain.contains(one, other) { #expect(outcome.contains(one, other)) }
      }
    }
    if levels.allSatisfy({ $0.count <= 1 }) { #expect(outcomes == [certain]) }
  }
}
