/// Tideman's ranked pairs: majorities are taken from the strongest down, and each stands unless it closes a circle with
/// those that stand.
///
/// Which of several equally strong majorities is taken first is not decided here. A majority is *certain* where it
/// stands in whatever order equals are taken, as far as can be told without trying all of them: no chain of stronger or
/// equal majorities that may stand leads back. It is *out* where certain ones lead back. What is certain, and follows
/// from it, is the order; pairs that only the order of equals would decide stay undecided and are counted.
///
/// A dossier's place is one more than the number of those that fewer dossiers are before than before it. Majorities are
/// of the jurors who have both dossiers, and are compared by winning votes unless margins are asked for.
///
/// - Note: Tideman, “Independence of clones as a criterion for voting rules”, *Social Choice and Welfare* 4 (1987);
///   on equal majorities Brill and Fischer, “The price of neutrality for the ranked pairs method” (2012).
public struct RankedPairs: Sendable {
  /// By how many dossiers are before each, the fewest first.
  public let ranking: MethodRanking
  /// How many pairs the method leaves undecided.
  public let undecidedPairs: Int
  /// Which dossier is before which, whatever the order of equal majorities.
  let relation: BitRelation

  /// Takes the majorities in turn.
  ///
  /// - Complexity: O(dossiers³ / 64) and O(dossiers²) in memory, however many majorities are equal.
  public init(_ counts: PairwiseCounts, by strength: VictoryStrength = .winningVotes) {
    let victories = VictoryLevels(counts, by: strength)
    let count = victories.count
    var equals: [[(winner: Int32, loser: Int32)]] = Array(repeating: [], count: victories.levelCount + 1)
    for one in 0..<count {
      for other in 0..<count where victories.levels[one * count + other] > 0 {
        equals[Int(victories.levels[one * count + other])].append((Int32(one), Int32(other)))
      }
    }
    var (certain, possible) = (BitRelation(count: count), BitRelation(count: count))
    for level in equals.reversed() {
      let open = level.filter { !certain.contains(Int($0.loser), Int($0.winner)) }
      for (winner, loser) in open { possible.connect(Int(winner), Int(loser)) }
      for (winner, loser) in open where !possible.contains(Int(loser), Int(winner)) {
        certain.connect(Int(winner), Int(loser))
      }
    }
    relation = certain
    ranking = MethodRanking(ascending: certain.predecessorCounts)
    undecidedPairs = certain.unrelatedPairs
  }
}
