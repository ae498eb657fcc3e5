import Palmares
import TestSupport

/// Tables that tests of agreement share.
enum SampleTables {
  /// Four observers on twelve units: Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011),
  /// section C.
  static let krippendorff = RatingTable([
    [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1], [nil, 3, nil, nil],
  ])

  /// Four judges on six targets: Shrout and Fleiss, “Intraclass correlations” (1979), table 2.
  static let shroutFleiss = RatingTable([
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ])

  /// Six psychiatrists on thirty patients, as counts of depression, personality disorder, schizophrenia,
  /// neurosis and other: Fleiss, “Measuring nominal scale agreement among many raters” (1971), table 1.
  static let fleissCounts = [
    [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0], [2, 0, 4, 0, 0],
    [0, 0, 4, 0, 2], [2, 0, 3, 1, 0], [2, 0, 0, 4, 0], [0, 0, 0, 0, 6], [1, 0, 0, 5, 0], [1, 1, 0, 4, 0],
    [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1], [0, 0, 5, 0, 1], [3, 0, 0, 1, 2], [5, 1, 0, 0, 0],
    [0, 2, 0, 4, 0], [1, 0, 2, 0, 3], [0, 0, 0, 0, 6], [0, 1, 0, 5, 0], [0, 2, 0, 1, 3], [2, 0, 0, 4, 0],
    [1, 0, 0, 4, 1], [0, 5, 0, 1, 0], [4, 0, 0, 0, 2], [0, 2, 0, 4, 0], [1, 0, 5, 0, 0], [0, 0, 0, 0, 6],
  ]

  /// A table with so many jurors giving each value, which one doesn't matter.
  static func counted(_ counts: [[Int]]) -> RatingTable {
    RatingTable(
      counts.map { row in
        row.enumerated().flatMap { value, count in [Double?](repeating: Double(value), count: count) }
      })
  }

  /// A seeded table of marks 0...4, a tenth of them missing.
  static func random(_ seed: UInt64, dossiers: Int = 14, jurors: Int = 5, levels: Int = 5) -> [[Double?]] {
    var random = SplitMix64(seed: seed)
    return (0..<dossiers).map { _ in
      let quality = Int.random(in: 0..<levels, using: &random)
      return (0..<jurors).map { _ in
        if Int.random(in: 0..<10, using: &random) == 0 { return nil }
        let near = quality + Int.random(in: -1...1, using: &random)
        return Double(max(0, min(levels - 1, near)))
      }
    }
  }

  /// The generator of resamples.
  static func draws(_ seed: UInt64) -> Xoshiro256StarStar { Xoshiro256StarStar(state: (seed, 2, 3, 4)) }

  /// The same rows with the jurors in another order.
  static func jurorsShuffled(_ rows: [[Double?]], using random: inout SplitMix64) -> [[Double?]] {
    let order = Array(rows[0].indices).shuffled(using: &random)
    return rows.map { row in order.map { row[$0] } }
  }
}

/// Whether two numbers are equal but for rounding.
func near(_ first: Double?, _ second: Double?, _ tolerance: Double = 1e-12) -> Bool {
  guard let first, let second else { return first == nil && second == nil }
  return abs(first - second) <= tolerance * max(1, abs(second))
}
