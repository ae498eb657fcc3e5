/// Who gave what: the values of jurors on dossiers, any of them missing.
///
/// The statistics of a jury all read this one shape: marks on a criterion, in marks, or the jurors' composites, on
/// 0...100. Cells are kept by dossier, then juror, so that a table of a public vote takes twelve bytes a value.
public struct RatingTable: Sendable, Hashable {
  /// How many dossiers, with a value or without.
  public let dossierCount: Int
  /// How many jurors, with a value or without.
  public let jurorCount: Int
  /// By dossier, the place of its first cell; one more than dossiers, the last is the number of cells.
  public let starts: [Int]
  /// The juror of each cell, as a place in 0..<`jurorCount`; rising within a dossier.
  public let jurors: [Int32]
  /// The value of each cell, finite.
  public let values: [Double]

  /// Creates a table from columns.
  ///
  /// - Precondition: `starts` rises from 0 to the number of cells, jurors rise within a dossier and are below
  ///   `jurorCount`, and every value is finite.
  public init(jurorCount: Int, starts: [Int], jurors: [Int32], values: [Double]) {
    precondition(starts.first == 0 && starts.last == values.count && jurors.count == values.count)
    (dossierCount, self.jurorCount) = (starts.count - 1, jurorCount)
    (self.starts, self.jurors, self.values) = (starts, jurors, values)
  }

  /// Creates a table from rows: one a dossier, in each one value a juror, `nil` where it is missing.
  ///
  /// - Precondition: All rows are of one length, and every value is finite.
  public init(_ rows: [[Double?]]) {
    var (starts, jurors, values): ([Int], [Int32], [Double]) = ([0], [], [])
    for row in rows {
      precondition(row.count == rows[0].count, "rows of different lengths")
      for (juror, value) in row.enumerated() {
        guard let value else { continue }
        precondition(value.isFinite, "a value that is not finite")
        jurors.append(Int32(juror))
        values.append(value)
      }
      starts.append(values.count)
    }
    self.init(jurorCount: rows.first?.count ?? 0, starts: starts, jurors: jurors, values: values)
  }

  /// The cells of a dossier, as places in `jurors` and `values`.
  @inline(__always)
  public func cells(of dossier: Int) -> Range<Int> { starts[dossier]..<starts[dossier + 1] }

  /// The value of a juror on a dossier, `nil` where it is missing.
  public subscript(dossier: Int, juror: Int) -> Double? {
    cells(of: dossier).first { jurors[$0] == Int32(juror) }.map { values[$0] }
  }

  /// Whether every juror has a value on every dossier.
  public var isComplete: Bool { values.count == dossierCount * jurorCount }

  /// The dossiers on which at least so many jurors have a value, with their cells, in order.
  public func filtered(atLeast count: Int) -> RatingTable {
    var (starts, jurors, values): ([Int], [Int32], [Double]) = ([0], [], [])
    for dossier in 0..<dossierCount where cells(of: dossier).count >= count {
      jurors += self.jurors[cells(of: dossier)]
      values += self.values[cells(of: dossier)]
      starts.append(values.count)
    }
    return RatingTable(jurorCount: jurorCount, starts: starts, jurors: jurors, values: values)
  }
}
