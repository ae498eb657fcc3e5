/// How far a juror's marks on one criterion follow those on the others.
public enum Halo {
  /// The mean of Pearson's *r* between each two criteria, within each juror, over the dossiers with the
  /// juror's values on both.
  ///
  /// Near 1, the juror gives one mark under several names, or the criteria are one.
  ///
  /// - Parameter criteria: One table a criterion, all with the same dossiers and jurors in the same places.
  /// - Returns: By place of the juror, a number from −1 to 1; `nil` where no two criteria have three dossiers
  ///   with values that vary.
  /// - Precondition: All tables have the same shape.
  /// - Complexity: O(criteria · cells of all tables).
  public static func means(_ criteria: [RatingTable]) -> [Double?] {
    guard let first = criteria.first else { return [] }
    let (dossiers, jurors) = (first.dossierCount, first.jurorCount)
    precondition(criteria.allSatisfy { $0.dossierCount == dossiers && $0.jurorCount == jurors })
    var sums = [Double](repeating: 0, count: jurors)
    var pairs = [Int](repeating: 0, count: jurors)
    for (place, left) in criteria.enumerated() {
      for right in criteria[(place + 1)...] {
        for (juror, correlation) in correlations(left, right).enumerated() {
          guard let correlation else { continue }
          sums[juror] += correlation
          pairs[juror] += 1
        }
      }
    }
    return zip(sums, pairs).map { $1 > 0 ? $0 / Double($1) : nil }
  }

  private static func correlations(_ left: RatingTable, _ right: RatingTable) -> [Double?] {
    var columns = [(left: [Double], right: [Double])](repeating: ([], []), count: left.jurorCount)
    for dossier in 0..<left.dossierCount {
      var other = right.starts[dossier]
      for cell in left.cells(of: dossier) {
        while other < right.starts[dossier + 1], right.jurors[other] < left.jurors[cell] { other += 1 }
        guard other < right.starts[dossier + 1], right.jurors[other] == left.jurors[cell] else { continue }
        columns[Int(left.jurors[cell])].left.append(left.values[cell])
        columns[Int(left.jurors[cell])].right.append(right.values[other])
      }
    }
    return columns.map { Correlation.pearson($0.left, $0.right) }
  }
}
