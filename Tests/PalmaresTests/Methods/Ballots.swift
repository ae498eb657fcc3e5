import Palmares
import TestSupport

extension CompositeTable {
  /// Ballots as election books print them: `8 ACDB` is eight jurors who put A first; letters in parentheses are equal,
  /// letters left out are dossiers that the juror lacks. Dossiers are the letters in order.
  ///
  /// - Parameter isWeighted: Whether a line is one juror of that weight, or so many of one voice.
  static func ballots(_ text: String, isWeighted: Bool = false) -> CompositeTable {
    let lines = text.split(separator: ",").map { line in
      let parts = line.split(separator: " ")
      return (count: Int(parts[0]) ?? 0, order: Array(parts[1]))
    }
    let letters = Set(lines.flatMap(\.order).filter(\.isLetter)).sorted()
    var rows: [[Rational?]] = letters.map { _ in [] }
    for (count, order) in lines {
      var (composites, level, isEqual): ([Character: Int], Int, Bool) = ([:], 100, false)
      for letter in order {
        switch letter {
        case "(": isEqual = true
        case ")": (isEqual, level) = (false, level - 1)
        default:
          composites[letter] = level
          if !isEqual { level -= 1 }
        }
      }
      for _ in 0..<(isWeighted ? 1 : count) {
        for (place, letter) in letters.enumerated() {
          rows[place].append(composites[letter].map { Rational($0) })
        }
      }
    }
    return CompositeTable(rows, weights: isWeighted ? lines.map(\.count) : nil)
  }

  /// A table at random: up to so many dossiers, few or many levels, complete or with a fifth missing, weights or none.
  static func random(_ seed: UInt64, dossiers: Int = 8, isComplete: Bool = false) -> CompositeTable {
    var dice = SplitMix64(seed: seed)
    let (count, jurors) = (Int.random(in: 1...dossiers, using: &dice), Int.random(in: 1...9, using: &dice))
    let levels = [2, 5, 100].randomElement(using: &dice) ?? 2
    let missing = isComplete || Bool.random(using: &dice) ? 0 : 20
    let rows = (0..<count).map { _ in
      var row = (0..<jurors).map { _ -> Rational? in
        Int.random(in: 0..<100, using: &dice) < missing
          ? nil : Rational(Int.random(in: 0...levels, using: &dice), 3)
      }
      if row.allSatisfy({ $0 == nil }) { row[0] = 1 }
      return row
    }
    let weights =
      Bool.random(using: &dice) ? (0..<jurors).map { _ in Int.random(in: 1...4, using: &dice) } : nil
    return CompositeTable(rows, weights: weights)
  }

  /// One row a dossier.
  var rows: [[Rational?]] {
    (0..<dossierCount).map { dossier in (0..<jurorCount).map { self[dossier, $0] } }
  }
}

/// The methods that rank a table, by name.
enum Methods {
  static let all: [(name: String, rank: @Sendable (CompositeTable) -> MethodRanking)] = [
    ("borda", { Borda($0).ranking }),
    ("copeland", { Copeland(PairwiseCounts($0)).ranking }),
    ("schulze", { Schulze(PairwiseCounts($0)).ranking }),
    ("schulze by margins", { Schulze(PairwiseCounts($0), by: .margins).ranking }),
    ("ranked_pairs", { RankedPairs(PairwiseCounts($0)).ranking }),
    ("majority_judgment", { MajorityJudgment($0).ranking }),
  ]
}
