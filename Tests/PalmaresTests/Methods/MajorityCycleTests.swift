import Testing

@testable import Palmares

@Suite struct MajorityCycleTests {
  @Test func circle() {
    let cycles = MajorityCycle.all(PairwiseCounts(.ballots("1 ABCD,1 BCAD,1 CABD")))
    #expect(cycles == [MajorityCycle(members: [0, 1, 2], example: [0, 1, 2])])
  }

  /// The other way round.
  @Test func reversed() {
    #expect(MajorityCycle.all(PairwiseCounts(.ballots("1 CBA,1 ACB,1 BAC"))).map(\.example) == [[0, 2, 1]])
  }

  @Test func none() {
    #expect(MajorityCycle.all(PairwiseCounts(.ballots("42 MNCK,26 NCKM,15 CKNM,17 KCNM"))).isEmpty)
    #expect(MajorityCycle.all(PairwiseCounts(.ballots("1 AB,1 BA"))).isEmpty)
    #expect(MajorityCycle.all(PairwiseCounts(.ballots("1 A"))).isEmpty)
  }

  /// Each is before the next and the last before the first; nobody outside lies on a circle with the members.
  @Test(arguments: UInt64(0)..<100) func areCircles(seed: UInt64) {
    let counts = PairwiseCounts(.random(seed))
    let cycles = MajorityCycle.all(counts)
    for cycle in cycles {
      #expect(cycle.example.first == cycle.members.first && cycle.example.count >= 3)
      for (one, next) in zip(cycle.example, cycle.example.dropFirst() + [cycle.example[0]]) {
        #expect(counts.beats(one, next) && cycle.members.contains(one))
      }
    }
    #expect(Set(cycles.flatMap(\.members)).count == cycles.flatMap(\.members).count)
  }
}
