/// By what one majority is stronger than another.
public enum VictoryStrength: Sendable, CaseIterable {
  /// More jurors for it; of as many, fewer against it.
  case winningVotes
  /// More jurors for it than against it by more.
  case margins
}

/// How strong each majority is, as a place among the strengths that occur.
struct VictoryLevels: Sendable {
  /// How many dossiers.
  let count: Int
  /// How many distinct strengths there are.
  let levelCount: Int
  /// Row by row, the strength of the row's majority over the column, from 1; 0 where there is none.
  let levels: [Int32]

  /// A strength: the higher first number is stronger, then the higher second one.
  private struct Key: Hashable, Comparable {
    let first: Int
    let second: Int

    init(_ won: Int, _ lost: Int, by strength: VictoryStrength) {
      switch strength {
      case .winningVotes: (first, second) = (won, -lost)
      case .margins: (first, second) = (won - lost, 0)
      }
    }

    static func < (left: Self, right: Self) -> Bool {
      left.first == right.first ? left.second < right.second : left.first < right.first
    }
  }

  /// Orders the majorities of pairwise counts.
  ///
  /// - Complexity: O(dossiers²), and a sort of the distinct strengths.
  init(_ counts: PairwiseCounts, by strength: VictoryStrength) {
    let total = counts.totalWeight
    self.init(counts) { visit in
      // With few voices the strengths that can occur are looked up in a table, else in a dictionary.
      guard total < 1_024 else {
        var keys: Set<Key> = []
        visit { won, lost in
          keys.insert(Key(won, lost, by: strength))
          return 0
        }
        let places = Dictionary(
          uniqueKeysWithValues: keys.sorted().enumerated().map { ($1, Int32($0 + 1)) })
        visit { won, lost in places[Key(won, lost, by: strength)] ?? 0 }
        return keys.count
      }
      var occurs = [Bool](repeating: false, count: (total + 1) * (total + 1))
      visit { won, lost in
        occurs[won &* (total &+ 1) &+ lost] = true
        return 0
      }
      let pairs = occurs.indices.filter { occurs[$0] }
      let keys = pairs.map { Key($0 / (total + 1), $0 % (total + 1), by: strength) }
      let sorted = Set(keys).sorted()
      let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, Int32($0 + 1)) })
      var table = [Int32](repeating: 0, count: occurs.count)
      for (pair, key) in zip(pairs, keys) { table[pair] = places[key] ?? 0 }
      visit { won, lost in table[won &* (total &+ 1) &+ lost] }
      return sorted.count
    }
  }

  /// Fills the levels.
  ///
  /// - Parameter fill: Is handed what goes over all majorities and takes the level of each; returns their number.
  private init(
    _ counts: PairwiseCounts,
    _ fill: (_ visit: ((_ won: Int, _ lost: Int) -> Int32) -> Void) -> Int
  ) {
    let count = counts.count
    var levels = [Int32](repeating: 0, count: count * count)
    levelCount = fill { level in
      for one in 0..<count {
        for other in 0..<count {
          let (won, lost) = (counts[one, other], counts[other, one])
          if won > lost { levels[one * count + other] = level(won, lost) }
        }
      }
    }
    (self.count, self.levels) = (count, levels)
  }
}
