import Palmares
import Testing

@Suite struct PairwiseCountsTests {
  /// Equal is neither before; who lacks one says nothing.
  @Test func counts() {
    let counts = PairwiseCounts(.ballots("3 ABC,2 (AB)C,1 CA"))
    #expect((counts[0, 1], counts[1, 0], counts.jurors(comparing: 0, 1)) == (3, 0, 5))
    #expect((counts[0, 2], counts[2, 0], counts.jurors(comparing: 0, 2)) == (5, 1, 6))
    #expect((counts[1, 2], counts[2, 1], counts.jurors(comparing: 2, 1)) == (5, 0, 5))
    #expect(counts.beats(0, 1) && !counts.beats(1, 0) && !counts.beats(0, 0))
  }

  /// A weight counts as so many jurors, but is one juror.
  @Test func weights() {
    let counts = PairwiseCounts(.ballots("3 ABC,2 (AB)C,1 CA", isWeighted: true))
    #expect((counts[0, 2], counts[2, 0], counts.jurors(comparing: 0, 2)) == (5, 1, 3))
  }

  /// Jurors beyond one machine word of bits.
  @Test func manyJurors() {
    let counts = PairwiseCounts(.ballots("70 AB,65 BA,30 A"))
    #expect((counts[0, 1], counts[1, 0], counts.jurors(comparing: 0, 1)) == (70, 65, 135))
  }

  /// Against counting pair by pair.
  @Test(arguments: UInt64(0)..<60) func law(seed: UInt64) {
    let table = CompositeTable.random(seed)
    let (counts, rows) = (PairwiseCounts(table), table.rows)
    for one in rows.indices {
      for other in rows.indices {
        var (before, both) = (0, 0)
        for (juror, pair) in zip(rows[one], rows[other]).enumerated() {
          guard let left = pair.0, let right = pair.1 else { continue }
          both += 1
          if left > right { before += table.weights[juror] }
        }
        #expect(counts[one, other] == before)
        #expect(counts.jurors(comparing: one, other) == both)
      }
    }
  }
}
