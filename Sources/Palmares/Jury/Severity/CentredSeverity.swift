/// Each juror moved to the pooled mean: s[j] = ȳ − ȳ[j], and a dossier's value is the mean of y + s.
///
/// A juror's mean tells severity only where all saw the same dossiers: in an incomplete design it punishes who saw the
/// strong ones. ``SeverityGate`` refuses it there.
public struct CentredSeverity: Sendable, Hashable {
  /// By juror, with the standard error of his mean; `nil` without a value.
  public let jurors: [JurorSeverity?]
  /// By dossier, the corrected value, in the points of the table; `nil` without one.
  public let dossiers: [Double?]

  /// Centres a table.
  ///
  /// - Parameters:
  ///   - table: What was rated, in any points.
  ///   - weights: By cell, above 0; `nil` for 1 everywhere.
  public init(_ table: RatingTable, weights: [Double]? = nil) {
    let (pooled, spreads) = (table.pooledMean(weights: weights), JurorSpreads(table, weights: weights))
    jurors = (0..<table.jurorCount).map { juror in
      guard spreads.counts[juror] > 0 else { return nil }
      let error = spreads.deviations[juror].map { $0 / Double(spreads.counts[juror]).squareRoot() }
      return JurorSeverity(
        severity: pooled - spreads.means[juror], standardError: error, mean: spreads.means[juror])
    }
    dossiers = table.correctedMeans(jurors, weights: weights)
  }
}

/// Every juror's number of values, their mean, and their standard deviation.
struct JurorSpreads {
  /// By juror.
  let counts: [Int]
  /// By juror; 0 without a value.
  let means: [Double]
  /// By juror, with n − 1; `nil` below two values.
  let deviations: [Double?]

  init(_ table: RatingTable, weights: [Double]? = nil) {
    (counts, means) = table.jurorMeans(weights: weights)
    var (squares, totals) = (
      Array(repeating: 0.0, count: means.count), Array(repeating: 0.0, count: means.count)
    )
    for cell in table.values.indices {
      let (juror, weight) = (Int(table.jurors[cell]), weights?[cell] ?? 1)
      let distance = table.values[cell] - means[juror]
      squares[juror] += weight * distance * distance
      totals[juror] += weight
    }
    // With weights: their mean counts as 1, so that a juror's common weight changes nothing.
    deviations = means.indices.map { [counts] juror in
      guard counts[juror] > 1 else { return nil }
      let count = Double(counts[juror])
      return (squares[juror] / totals[juror] * count / (count - 1)).squareRoot()
    }
  }
}
