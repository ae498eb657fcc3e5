internal import RealModule

/// Random effects: y = m + a[c] − s[j] + e with a ~ N(0, A), s ~ N(0, S), e ~ N(0, E), by restricted maximum likelihood;
/// severities are the best linear unbiased predictions, which sum to zero.
///
/// A dossier's corrected value is the mean of its values with its jurors' predicted severities added: raw where S is
/// small, near ``AdditiveSeverity`` where it is large. ``qualities`` are shrunken as well, m + a[c], and pull a dossier
/// that few rated towards the mean: they are published, not ranked by.
///
/// Ratios are found to 1e-10 of their logarithm, which leaves about 1e-8 of the variances.
///
/// - Complexity: One pass over values × jurors a dossier, then the cube of the number of jurors an iteration.
/// - Note: Patterson and Thompson, “Recovery of inter-block information when block sizes are unequal” (1971); Henderson,
///   “Best linear unbiased estimation and prediction under a selection model” (1975).
public struct ShrunkenSeverity: Sendable, Hashable {
  /// The most jurors: their square is held for each number of jurors that a dossier may have.
  public static let jurorLimit = 250

  /// By juror, with the root of the variance of prediction error against the mean of all jurors; `nil` without a value.
  public let jurors: [JurorSeverity?]
  /// By dossier, the corrected value, in the points of the table; `nil` without one.
  public let dossiers: [Double?]
  /// By dossier, m + a[c]; `nil` without a value.
  public let qualities: [Double?]
  /// m.
  public let mean: Double
  /// A, in points squared.
  public let dossierVariance: Double
  /// S, in points squared.
  public let jurorVariance: Double
  /// E, in points squared.
  public let residualVariance: Double
  /// The restricted log-likelihood.
  public let logLikelihood: Double
  /// Its greatest value with S = 0.
  public let nullLogLikelihood: Double
  /// Newton's steps.
  public let iterations: Int
  /// The largest change of a variance ratio's logarithm in the last step.
  public let change: Double

  /// Fits a table.
  ///
  /// - Parameters:
  ///   - table: What was rated, in any points; connected.
  ///   - weights: By cell, above 0; they weigh a dossier's corrected values, not the fit.
  /// - Throws: ``SeverityRefusal/disconnected(_:)``, ``SeverityRefusal/tooFewJurors(has:)`` below two,
  ///   ``SeverityRefusal/tooManyJurors(has:limit:)``, ``SeverityRefusal/nothingLeft(values:effects:)``,
  ///   ``SeverityRefusal/noResidual``, ``SeverityRefusal/notConverged(iterations:change:)``.
  public init(_ table: RatingTable, weights: [Double]? = nil) throws(SeverityRefusal) {
    let jurorCount = Set(table.jurors).count
    guard jurorCount > 1 else { throw .tooFewJurors(has: jurorCount) }
    guard jurorCount <= Self.jurorLimit else {
      throw .tooManyJurors(has: jurorCount, limit: Self.jurorLimit)
    }
    let additive = try AdditiveSeverity(table)
    let rated = additive.dossiers.count { $0 != nil }
    guard let residual = additive.residualVariance else {
      throw .nothingLeft(values: table.values.count, effects: jurorCount + rated - 1)
    }
    let pooled = table.pooledMean()
    let spread = table.values.reduce(0) { $0 + ($1 - pooled) * ($1 - pooled) } / Double(table.values.count)
    let scale = table.values.reduce(0) { Swift.max($0, abs($1)) }
    guard residual > 1e-12 * spread, residual > 1e-24 * scale * scale else { throw .noResidual }
    let data = DossierGroups(table)
    let found = additive.dossiers.compactMap { $0 }
    let start = (
      Swift.max(Self.variance(found) / residual - Double(rated) / data.count, 0.05),
      Swift.max(
        Self.variance(additive.jurors.compactMap { $0?.severity }) / residual
          - Double(jurorCount) / data.count, 0.05)
    )
    guard let maximum = RestrictedMaximum(data, dossierRatio: start.0, jurorRatio: start.1) else {
      throw .noResidual
    }
    guard maximum.change < 1e-6 else {
      throw .notConverged(iterations: maximum.iterations, change: maximum.change)
    }
    let point = maximum.point
    var jurors: [JurorSeverity?] = Array(repeating: nil, count: table.jurorCount)
    let (means, variances) = (table.jurorMeans().means, point.predictionVariances)
    for (place, juror) in data.jurors.enumerated() {
      let effect = point.effects[place]
      jurors[juror] = JurorSeverity(
        severity: effect == 0 ? 0 : -effect, standardError: Swift.max(0, variances[place]).squareRoot(),
        mean: means[juror])
    }
    self.jurors = jurors
    dossiers = table.correctedMeans(jurors, weights: weights)
    let mean = data.origin + point.mean
    qualities = zip(table.correctedMeans(jurors), 0..<table.dossierCount).map { value, dossier in
      let size = Double(table.cells(of: dossier).count)
      let share = point.dossierRatio * size / (1 + point.dossierRatio * size)
      return value.map { mean + share * ($0 - mean) }
    }
    self.mean = mean
    residualVariance = point.residualVariance
    dossierVariance = point.dossierRatio * point.residualVariance
    jurorVariance = point.jurorRatio * point.residualVariance
    (logLikelihood, nullLogLikelihood) = (-point.deviance / 2, -maximum.null.deviance / 2)
    (iterations, change) = (maximum.iterations, maximum.change)
  }

  /// The share of the jurors' variance, S/(A + S + E).
  public var jurorShare: Double { jurorVariance / (dossierVariance + jurorVariance + residualVariance) }

  /// p of the likelihood ratio for S > 0, halved since S can't be negative; 1 where S is 0.
  public var p: Double {
    let ratio = 2 * (logLikelihood - nullLogLikelihood)
    return ratio > 0 ? Double.erfc((ratio / 2).squareRoot()) / 2 : 1
  }

  /// The reliability of a dossier's mean over so many jurors, A/(A + E/n), 0...1.
  public func reliability(jurors count: Double) -> Double {
    dossierVariance / (dossierVariance + residualVariance / count)
  }

  private static func variance(_ values: [Double]) -> Double {
    guard values.count > 1 else { return 0 }
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }
}
