import Palmares
import TestSupport
import Testing

/// What every sound method keeps to, over tables at random.
@Suite struct MethodLawTests {
  static let places = Array(Methods.all.indices)

  /// Neutrality: other numbers for the dossiers, the same places. Anonymity: other numbers for the jurors, none.
  @Test(arguments: places, UInt64(0)..<40) func namesNeverMatter(method: Int, seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let table = CompositeTable.random(seed)
    let dossiers = Array(0..<table.dossierCount).shuffled(using: &dice)
    let jurors = Array(0..<table.jurorCount).shuffled(using: &dice)
    let rows = table.rows
    let shuffled = CompositeTable(
      dossiers.map { dossier in jurors.map { rows[dossier][$0] } }, weights: jurors.map { table.weights[$0] })
    let (ranking, other) = (Methods.all[method].rank(table), Methods.all[method].rank(shuffled))
    #expect(other.ranks == dossiers.map { ranking.ranks[$0] })
    #expect(other.isTied == dossiers.map { ranking.isTied[$0] })
  }

  /// A jury of clones, each juror twice, or once with twice the weight, ranks the same.
  @Test(arguments: places, UInt64(0)..<40) func clonesOfJurors(method: Int, seed: UInt64) {
    let table = CompositeTable.random(seed)
    let doubled = CompositeTable(table.rows.map { $0 + $0 }, weights: table.weights + table.weights)
    let heavier = CompositeTable(table.rows, weights: table.weights.map { 2 * $0 })
    let ranking = Methods.all[method].rank(table)
    #expect(Methods.all[method].rank(doubled) == ranking)
    #expect(Methods.all[method].rank(heavier) == ranking)
  }

  /// A weight is so many jurors.
  @Test(arguments: places, UInt64(0)..<40) func weightsRepeatJurors(method: Int, seed: UInt64) {
    let table = CompositeTable.random(seed)
    let repeated = table.rows.map { row in
      zip(row, table.weights).flatMap { Array(repeating: $0, count: $1) }
    }
    #expect(Methods.all[method].rank(CompositeTable(repeated)) == Methods.all[method].rank(table))
  }

  /// Pareto: what every juror puts higher is never placed lower.
  @Test(arguments: places, UInt64(0)..<40) func unanimity(method: Int, seed: UInt64) {
    let table = CompositeTable.random(seed, isComplete: true)
    let (rows, ranks) = (table.rows, Methods.all[method].rank(table).ranks)
    for one in rows.indices {
      for other in rows.indices {
        let isHigher = zip(rows[one], rows[other]).allSatisfy { left, right in
          left.map { left in right.map { left > $0 } ?? false } ?? false
        }
        if isHigher { #expect(ranks[one] < ranks[other]) }
      }
    }
  }

  /// Condorcet consistency of those that promise it.
  @Test(
    arguments: places.filter {
      Methods.all[$0].name != "borda" && Methods.all[$0].name != "majority_judgment"
    },
    UInt64(0)..<60)
  func condorcet(method: Int, seed: UInt64) {
    let table = CompositeTable.random(seed)
    guard let winner = SmithSet(PairwiseCounts(table)).condorcetWinner else { return }
    let ranking = Methods.all[method].rank(table)
    #expect(ranking.winners == [winner])
  }

  /// Reversal: when every juror turns his order round, Borda's and Copeland's orders turn round with it.
  @Test(arguments: [0, 1], UInt64(0)..<40) func reversal(method: Int, seed: UInt64) {
    let table = CompositeTable.random(seed)
    let reversed = CompositeTable(table.rows.map { $0.map { $0.map { -$0 } } }, weights: table.weights)
    let (ranks, other) = (Methods.all[method].rank(table).ranks, Methods.all[method].rank(reversed).ranks)
    for one in ranks.indices {
      for two in ranks.indices { #expect((ranks[one] < ranks[two]) == (other[one] > other[two])) }
    }
  }

  /// Competition ranks: one more than the dossiers before, shared by equal ones.
  @Test(arguments: places, UInt64(0)..<40) func competitionRanks(method: Int, seed: UInt64) {
    let ranking = Methods.all[method].rank(.random(seed))
    for (dossier, rank) in ranking.ranks.enumerated() {
      #expect(rank == 1 + ranking.ranks.count { $0 < rank })
      #expect(ranking.isTied[dossier] == (ranking.ranks.count { $0 == rank } > 1))
    }
  }

  /// One juror: all methods give that juror's order, ties included.
  @Test(arguments: places) func oneJuror(method: Int) {
    let ranking = Methods.all[method].rank(.ballots("1 B(AD)C"))
    #expect(ranking.ranks == [2, 1, 4, 2])
    #expect(ranking.isTied == [true, false, false, true])
  }
}
