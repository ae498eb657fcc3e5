extension RatingTable {
  /// The correlation of each juror with the rest: Spearman's ρ between the juror's values and the others'
  /// mean rank share, over the dossiers that the juror and another one valued.
  ///
  /// A rank share is (rank − ½)/n among the *n* dossiers that a juror valued; on a complete table the others'
  /// mean share orders dossiers as the sum of the others' ranks does.
  ///
  /// - Returns: By place of the juror, a number from −1 to 1; `nil` below three such dossiers, or where the
  ///   juror's values or the others' don't vary.
  /// - Complexity: O(cells · log(cells)).
  /// - Note: Ashenfelter and Quandt, “Analyzing a wine tasting statistically” (1999).
  public func correlationsWithOthers() -> [Double?] {
    var columns = [[Int]](repeating: [], count: jurorCount)
    for cell in values.indices { columns[Int(jurors[cell])].append(cell) }
    var shares = [Double](repeating: 0, count: values.count)
    for column in columns {
      for (cell, rank) in zip(column, Correlation.ranks(column.map { values[$0] })) {
        shares[cell] = (rank - 0.5) / Double(column.count)
      }
    }
    var own = [[Double]](repeating: [], count: jurorCount)
    var others = own
    for dossier in 0..<dossierCount {
      let cells = cells(of: dossier)
      guard cells.count > 1 else { continue }
      let sum = cells.reduce(0) { $0 + shares[$1] }
      for cell in cells {
        let juror = Int(jurors[cell])
        let mean = (sum - shares[cell]) / Double(cells.count - 1)
        own[juror].append(values[cell])
        // What is equal stays equal, whatever the order of the sum.
        others[juror].append((mean * 1e12).rounded())
      }
    }
    return zip(own, others).map { Correlation.spearman($0, $1) }
  }
}
