import Testing

@testable import Palmares

/// Reversal symmetry of the relations: when every juror turns his order round, so do they: each majority turns round at
/// the same strength.
@Suite struct MethodReversalTests {
  @Test(arguments: UInt64(0)..<60) func relations(seed: UInt64) {
    let table = CompositeTable.random(seed)
    let reversed = CompositeTable(table.rows.map { $0.map { $0.map { -$0 } } }, weights: table.weights)
    let (counts, other) = (PairwiseCounts(table), PairwiseCounts(reversed))
    let pairs = [
      (Schulze(counts, by: .margins).relation, Schulze(other, by: .margins).relation),
      (RankedPairs(counts, by: .margins).relation, RankedPairs(other, by: .margins).relation),
      (Schulze(counts).relation, Schulze(other).relation),
      (RankedPairs(counts).relation, RankedPairs(other).relation),
    ]
    for (relation, turned) in pairs {
      for one in 0..<counts.count {
        for two in 0..<counts.count { #expect(relation.contains(one, two) == turned.contains(two, one)) }
      }
    }
  }
}
