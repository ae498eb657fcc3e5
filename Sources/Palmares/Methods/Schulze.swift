/// Schulze's method: one dossier is before another where its strongest chain of majorities to it is stronger than the
/// strongest chain back; a chain is as strong as its weakest majority.
///
/// The relation is transitive but may leave pairs undecided. A dossier's place is one more than the number of those that
/// fewer dossiers are before than before it, so that the first are exactly those that none is before.
///
/// Majorities are of the jurors who have both dossiers, and are compared by winning votes unless margins are asked for.
///
/// - Note: Schulze, “A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
///   election method”, *Social Choice and Welfare* 36 (2011).
public struct Schulze: Sendable {
  /// By how many dossiers are before each, the fewest first.
  public let ranking: MethodRanking
  /// How many pairs the method leaves undecided.
  public let undecidedPairs: Int
  /// Which dossier is before which.
  let relation: BitRelation

  /// Finds the strongest chains.
  ///
  /// - Complexity: O(dossiers³) comparisons of short integers, many at a time; O(dossiers²) in memory.
  public init(_ counts: PairwiseCounts, by strength: VictoryStrength = .winningVotes) {
    let victories = VictoryLevels(counts, by: strength)
    relation =
      if victories.levelCount <= UInt8.max {
        Self.relation(victories, as: UInt8.self)
      } else if victories.levelCount <= Int16.max {
        Self.relation(victories, as: Int16.self)
      } else {
        Self.relation(victories, as: Int32.self)
      }
    ranking = MethodRanking(ascending: relation.predecessorCounts)
    undecidedPairs = relation.unrelatedPairs
  }

  /// The widest chains, by the recurrence of Floyd and Warshall over the smallest integer that holds the strengths.
  private static func relation<Level: FixedWidthInteger>(
    _ victories: VictoryLevels, as type: Level.Type
  ) -> BitRelation {
    let count = victories.count
    var chains = victories.levels.map { Level(truncatingIfNeeded: $0) }
    var relation = BitRelation(count: count)
    chains.withUnsafeMutableBufferPointer { chains in
      guard let first = chains.baseAddress else { return }
      for middle in 0..<count {
        let onward = first + middle * count
        for start in 0..<count where start != middle {
          let own = first + start * count
          let leg = own[middle]
          if leg == 0 { continue }
          for end in 0..<count { own[end] = Swift.max(own[end], Swift.min(leg, onward[end])) }
        }
      }
      for one in 0..<count {
        for other in 0..<count where chains[one * count + other] > chains[other * count + one] {
          relation.insert(one, other)
        }
      }
    }
    return relation
  }
}
