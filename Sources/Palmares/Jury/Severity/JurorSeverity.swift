/// How severe a juror is, in points of what was rated; positive is severe, everywhere.
public struct JurorSeverity: Sendable, Hashable {
  /// How far the juror stays below the jury: what is added to his values.
  public let severity: Double
  /// Its standard error, in the same points; `nil` where nothing is left to estimate it from.
  public let standardError: Double?
  /// The mean of the juror's values.
  public let mean: Double
  /// By what the distance from ``mean`` is multiplied; 1 where only the level is corrected.
  public let stretch: Double

  /// Creates the severity of a juror.
  init(severity: Double, standardError: Double?, mean: Double, stretch: Double = 1) {
    (self.severity, self.standardError) = (severity, standardError)
    (self.mean, self.stretch) = (mean, stretch)
  }

  /// Returns what a value of this juror is worth once corrected: y + s, its distance from the juror's mean stretched.
  public func corrected(_ value: Double) -> Double {
    stretch == 1 ? value + severity : mean + severity + stretch * (value - mean)
  }
}

extension RatingTable {
  /// The number of values of each juror, and of each juror's values the mean; 0 without any.
  func jurorMeans(weights: [Double]? = nil) -> (counts: [Int], means: [Double]) {
    var counts = Array(repeating: 0, count: jurorCount)
    var (sums, totals) = (Array(repeating: 0.0, count: jurorCount), Array(repeating: 0.0, count: jurorCount))
    let origin = pooledMean(weights: weights)
    for cell in values.indices {
      let (juror, weight) = (Int(jurors[cell]), weights?[cell] ?? 1)
      counts[juror] += 1
      sums[juror] += weight * (values[cell] - origin)
      totals[juror] += weight
    }
    return (counts, zip(sums, totals).map { $1 == 0 ? 0 : origin + $0 / $1 })
  }

  /// The mean of all values; 0 without any.
  func pooledMean(weights: [Double]? = nil) -> Double {
    guard let first = values.first else { return 0 }
    var (sum, total) = (0.0, 0.0)
    for cell in values.indices {
      let weight = weights?[cell] ?? 1
      sum += weight * (values[cell] - first)
      total += weight
    }
    return first + sum / total
  }

  /// By dossier, the weighted mean of its values once corrected; `nil` without a value.
  ///
  /// - Parameter jurors: By juror, the correction; there for every juror with a value.
  func correctedMeans(_ severities: [JurorSeverity?], weights: [Double]? = nil) -> [Double?] {
    (0..<dossierCount).map { dossier in
      var (sum, total) = (0.0, 0.0)
      for cell in cells(of: dossier) {
        let (weight, value) = (weights?[cell] ?? 1, values[cell])
        sum += weight * (severities[Int(jurors[cell])]?.corrected(value) ?? value)
        total += weight
      }
      return total > 0 ? sum / total : nil
    }
  }
}
