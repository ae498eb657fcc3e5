/// Each juror standardised, then refitted to the pooled mean and spread: y′ = ȳ + σ (y − ȳ[j]) / σ[j], and a dossier's
/// value is the mean of y′. Standard deviations are with n − 1.
///
/// Corrects level and use of the scale at once, and needs many values a juror: with five or fewer the luck of the batch
/// outweighs severity. ``SeverityGate`` refuses it there. A juror's `severity` is ȳ − ȳ[j], his `stretch` σ / σ[j].
public struct StandardisedSeverity: Sendable, Hashable {
  /// By juror, with the standard error of his mean; `nil` without a value.
  public let jurors: [JurorSeverity?]
  /// By dossier, the corrected value, in the points of the table; `nil` without one.
  public let dossiers: [Double?]
  /// The pooled mean, ȳ.
  public let mean: Double
  /// The pooled standard deviation, σ.
  public let deviation: Double

  /// Standardises a table.
  ///
  /// - Parameters:
  ///   - table: What was rated, in any points.
  ///   - weights: By cell, above 0; `nil` for 1 everywhere.
  /// - Throws: ``SeverityRefusal/noSpread(jurors:)`` where a juror has one value only, or the same on all.
  public init(_ table: RatingTable, weights: [Double]? = nil) throws(SeverityRefusal) {
    let (pooled, spreads) = (table.pooledMean(weights: weights), JurorSpreads(table, weights: weights))
    let flat = (0..<table.jurorCount).filter { juror in
      let scale = abs(spreads.means[juror])
      return spreads.counts[juror] > 0 && (spreads.deviations[juror] ?? 0) <= 1e-12 * scale
    }
    guard flat.isEmpty else { throw .noSpread(jurors: flat) }
    var (squares, total) = (0.0, 0.0)
    for cell in table.values.indices {
      let (weight, distance) = (weights?[cell] ?? 1, table.values[cell] - pooled)
      squares += weight * distance * distance
      total += weight
    }
    let count = Double(table.values.count)
    let deviation = count > 1 ? (squares / total * count / (count - 1)).squareRoot() : 0
    jurors = (0..<table.jurorCount).map { juror in
      guard let own = spreads.deviations[juror] else { return nil }
      return JurorSeverity(
        severity: pooled - spreads.means[juror],
        standardError: own / Double(spreads.counts[juror]).squareRoot(), mean: spreads.means[juror],
        stretch: deviation / own)
    }
    dossiers = table.correctedMeans(jurors, weights: weights)
    (mean, self.deviation) = (pooled, deviation)
  }
}
