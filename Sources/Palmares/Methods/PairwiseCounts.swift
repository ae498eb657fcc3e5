/// For every two dossiers, the jurors who put the one before the other; jurors who lack one of them say nothing.
public struct PairwiseCounts: Sendable {
  /// How many dossiers.
  public let count: Int
  /// Row by row, the weight of the jurors who put the row's dossier before the column's.
  let before: [Int]
  /// The sum of the weights of all jurors.
  let totalWeight: Int
  private let words: Int
  /// By dossier, the jurors who have it, as bits.
  private let panels: [UInt64]

  /// Compares every two dossiers of a table.
  ///
  /// - Complexity: O(dossiers² × jurors) in time, O(dossiers²) in memory.
  public init(_ table: CompositeTable) {
    let (count, jurors) = (table.dossierCount, table.jurorCount)
    (self.count, totalWeight) = (count, table.weights.reduce(0, +))
    let words = (jurors + 63) / 64
    var panels = [UInt64](repeating: 0, count: count * words)
    // By juror, each dossier's composite from 1 up; 0 where it is missing.
    var columns = [Int32](repeating: 0, count: jurors * count)
    for dossier in 0..<count {
      for cell in table.cells(of: dossier) {
        let juror = Int(table.jurors[cell])
        panels[dossier * words + juror / 64] |= 1 << UInt64(juror % 64)
        columns[juror * count + dossier] = table.grades[cell] + 1
      }
    }
    (self.words, self.panels) = (words, panels)
    // Jurors of equal weight are counted together, in short integers, and weighed once.
    let groups = Dictionary(grouping: 0..<jurors) { table.weights[$0] }.sorted { $0.key < $1.key }
    var before = [Int](repeating: 0, count: count * count)
    var row = [Int32](repeating: 0, count: count)
    for dossier in 0..<count {
      for (weight, members) in groups {
        for place in 0..<count { row[place] = 0 }
        for juror in members {
          let own = columns[juror * count + dossier]
          if own != 0 { Self.count(columns, juror * count, below: own, into: &row) }
        }
        Self.add(row, times: weight, to: &before, at: dossier * count)
      }
    }
    self.before = before
  }

  /// Adds one to the places where a juror has a dossier and puts it below `own`.
  private static func count(_ columns: [Int32], _ start: Int, below own: Int32, into row: inout [Int32]) {
    columns.withUnsafeBufferPointer { columns in
      row.withUnsafeMutableBufferPointer { row in
        for place in row.indices {
          let other = columns[start &+ place]
          row[place] &+= (other != 0 ? 1 : 0) & (other < own ? 1 : 0)
        }
      }
    }
  }

  private static func add(_ row: [Int32], times weight: Int, to before: inout [Int], at start: Int) {
    row.withUnsafeBufferPointer { row in
      before.withUnsafeMutableBufferPointer { before in
        for place in row.indices { before[start &+ place] &+= Int(row[place]) &* weight }
      }
    }
  }

  /// The weight of the jurors who put one dossier before another.
  @inline(__always)
  public subscript(dossier: Int, other: Int) -> Int { before[dossier * count + other] }

  /// How many jurors have both.
  public func jurors(comparing dossier: Int, _ other: Int) -> Int {
    (0..<words).reduce(0) {
      $0 + (panels[dossier * words + $1] & panels[other * words + $1]).nonzeroBitCount
    }
  }

  /// Whether more weight puts the one before the other than the other way round.
  @inline(__always)
  public func beats(_ dossier: Int, _ other: Int) -> Bool { self[dossier, other] > self[other, dossier] }
}
