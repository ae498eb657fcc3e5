import Testing

@testable import Palmares

@Suite struct SchulzeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let ballots: String
    let ranks: [Int]
    var testDescription: String { name }
  }

  static let cases = [
    // Schulze 2011, example 1: d, a, c, b. By hand: d→b→a 13 against a→c→d 12; a→c→b 14 against 13; c→b 15.
    Case(name: "example 1", ballots: "8 acdb,2 badc,4 cdba,4 dbac,3 dcba", ranks: [2, 4, 3, 1]),
    // Schulze's example of 45 voters: E, A, C, B, D.
    Case(
      name: "45 voters",
      ballots: "5 ACBED,5 ADECB,8 BEDAC,3 CABED,7 CAEBD,2 CBADE,7 DCEBA,8 EBADC", ranks: [2, 4, 3, 5, 1]),
    Case(name: "Tennessee", ballots: "42 MNCK,26 NCKM,15 CKNM,17 KCNM", ranks: [2, 3, 4, 1]),
    Case(name: "circle", ballots: "1 ABC,1 BCA,1 CAB", ranks: [1, 1, 1]),
    // The circle's weakest majority, C before A by 5, gives way.
    Case(name: "uneven circle", ballots: "4 ABC,3 BCA,2 CAB", ranks: [1, 2, 3]),
    Case(name: "nobody has both", ballots: "1 AB,1 C", ranks: [1, 3, 1]),
    Case(name: "one dossier", ballots: "1 A", ranks: [1]),
  ]

  @Test(arguments: cases) func ranks(_ item: Case) {
    #expect(Schulze(PairwiseCounts(.ballots(item.ballots))).ranking.ranks == item.ranks)
    #expect(Schulze(PairwiseCounts(.ballots(item.ballots, isWeighted: true))).ranking.ranks == item.ranks)
  }

  @Test func undecided() {
    #expect(Schulze(PairwiseCounts(.ballots("1 ABC,1 BCA,1 CAB"))).undecidedPairs == 3)
    #expect(Schulze(PairwiseCounts(.ballots("1 AB,1 C"))).undecidedPairs == 2)
    #expect(Schulze(PairwiseCounts(.ballots("4 ABC,3 BCA,2 CAB"))).undecidedPairs == 0)
  }

  /// A before B by 5 to 4, B before C by 4 to 1, C before A by 3 to 0: fewest votes for, or the narrowest margin, gives
  /// way, and the two differ.
  @Test func margins() {
    let counts = PairwiseCounts(.ballots("5 AB,4 BA,4 BC,1 CB,3 CA"))
    #expect(Schulze(counts).ranking.ranks == [1, 2, 3])
    #expect(Schulze(counts, by: .margins).ranking.ranks == [3, 1, 2])
  }

  /// Of as many votes for, fewer against are stronger: A before B by 4 to 1, B before C by 4 to 3, C before A by 4 to 2.
  @Test func votesAgainst() {
    let counts = PairwiseCounts(.ballots("4 AB,1 BA,4 BC,3 CB,4 CA,2 AC"))
    #expect(Schulze(counts).ranking.ranks == [2, 3, 1])
  }

  /// The strengths are held in short, longer and long integers: the same order in all of them.
  @Test(arguments: [20, 300, 1_100]) func manyStrengths(jurors: Int) {
    var (dice, rows): (SplitMix, [[Rational?]]) = (SplitMix(state: 7), [])
    for _ in 0..<40 {
      rows.append((0..<jurors).map { _ in dice.next() % 5 == 0 ? nil : Rational(Int(dice.next() % 50)) })
    }
    let counts = PairwiseCounts(CompositeTable(rows))
    let schulze = Schulze(counts)
    let slow = Self.slowRelation(counts)
    for one in 0..<40 {
      for other in 0..<40 { #expect(schulze.relation.contains(one, other) == slow[one][other]) }
    }
  }

  struct SplitMix {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }

  /// Chains by pairs of votes for and against, as the definition has it.
  static func slowRelation(_ counts: PairwiseCounts) -> [[Bool]] {
    typealias Chain = (won: Int, lost: Int)
    func weaker(_ one: Chain, _ other: Chain) -> Bool {
      one.won == other.won ? one.lost > other.lost : one.won < other.won
    }
    let all = 0..<counts.count
    var chains = all.map { one in
      all.map { other -> Chain in
        counts.beats(one, other) ? (counts[one, other], counts[other, one]) : (0, 0)
      }
    }
    for middle in all {
      for start in all {
        for end in all {
          let (first, second) = (chains[start][middle], chains[middle][end])
          let via = weaker(first, second) ? first : second
          if weaker(chains[start][end], via) { chains[start][end] = via }
        }
      }
    }
    return all.map { one in all.map { weaker(chains[$0][one], chains[one][$0]) } }
  }
}
