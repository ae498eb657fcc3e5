import Palmares
import Testing

@Suite struct SmithSetTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let ballots: String
    let members: [Int]
    let winner: Int?
    var testDescription: String { ballots }
  }

  static let cases = [
    Case(ballots: "42 MNCK,26 NCKM,15 CKNM,17 KCNM", members: [3], winner: 3),
    Case(ballots: "1 ABCD,1 BCAD,1 CABD", members: [0, 1, 2], winner: nil),
    // B beats C and neither beats A: A is kept by what it equals.
    Case(ballots: "1 ABC,1 BCA", members: [0, 1, 2], winner: nil),
    Case(ballots: "1 ABC,1 BAC", members: [0, 1], winner: nil),
    Case(ballots: "1 A", members: [0], winner: 0),
    // Nobody has both C and another.
    Case(ballots: "1 AB,1 C", members: [0, 1, 2], winner: nil),
  ]

  @Test(arguments: cases) func members(_ item: Case) {
    let set = SmithSet(PairwiseCounts(.ballots(item.ballots)))
    #expect(set.members == item.members)
    #expect(set.condorcetWinner == item.winner)
  }

  /// The smallest of all sets whose members each beat everybody outside, tried out one by one.
  @Test(arguments: UInt64(0)..<100) func smallest(seed: UInt64) {
    let counts = PairwiseCounts(.random(seed))
    let all = 0..<counts.count
    let dominating = (1..<(1 << counts.count)).filter { set in
      all.allSatisfy { one in
        set & 1 << one == 0 || all.allSatisfy { set & 1 << $0 != 0 || counts.beats(one, $0) }
      }
    }
    let smallest = dominating.min { $0.nonzeroBitCount < $1.nonzeroBitCount } ?? 0
    #expect(SmithSet(counts).members == all.filter { smallest & 1 << $0 != 0 })
  }
}
