/// The complete part of a table: the dossiers on which every juror who gave a value at all gave one.
///
/// What statistics of complete designs are taken over. A juror without a single value is no part of it.
public struct CompleteRatings: Sendable {
  /// The jurors, as places in the table.
  public let jurors: [Int]
  /// How many dossiers have a value of each of them.
  public let dossierCount: Int
  /// The values, by dossier, then juror.
  let values: [Double]
  /// By cell, the place of its value in `distinct`.
  let codes: [Int32]
  /// How many values are distinct in the whole table.
  let distinctCount: Int
  /// Why the statistics of a complete design have no value, `nil` where they may.
  let lacking: UndefinedReason?

  /// Keeps the complete dossiers of a table.
  ///
  /// - Complexity: O(cells), beside the coding of values.
  public init(_ table: RatingTable) { self.init(table, coded: RatingCodes(table)) }

  init(_ table: RatingTable, coded: RatingCodes) {
    var heard = [Bool](repeating: false, count: table.jurorCount)
    for juror in table.jurors { heard[Int(juror)] = true }
    jurors = heard.indices.filter { heard[$0] }
    var (values, codes): ([Double], [Int32]) = ([], [])
    var (complete, pairable) = (0, 0)
    for dossier in 0..<table.dossierCount {
      let cells = table.cells(of: dossier)
      if cells.count > 1 { pairable += 1 }
      guard !cells.isEmpty, cells.count == jurors.count else { continue }
      complete += 1
      values += table.values[cells]
      codes += coded.codes[cells]
    }
    (self.values, self.codes, dossierCount, distinctCount) = (values, codes, complete, coded.values.count)
    lacking =
      switch (jurors.count, pairable, complete) {
      case (0, _, _): .noValues
      case (1, _, _): .oneJuror
      case (_, 0, _): .noPairs
      case (_, 1, _): .fewDossiers
      case (_, _, ..<2): .incomplete
      default: codes.allSatisfy { $0 == codes[0] } ? .unanimous : nil
      }
  }
}
