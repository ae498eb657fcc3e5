/// Two-way least squares: min Σ v (y − a[c] + s[j])² with Σ s = 0, and a dossier's value is a[c], the weighted mean of
/// its values once corrected.
///
/// Direct: dossiers are eliminated, and the jurors' system is solved by Cholesky. Exact to about 1e-12 of the values.
/// Estimates are never cut to the scale.
///
/// - Complexity: Values × jurors a dossier, and the cube of the number of jurors.
/// - Note: Yates, “The recovery of inter-block information” (1940), for the intra-block estimates that these are.
public struct AdditiveSeverity: Sendable, Hashable {
  /// The most jurors.
  public static let jurorLimit = JurorSystem.limit

  /// By juror, with its standard error; `nil` without a value.
  public let jurors: [JurorSeverity?]
  /// By dossier, a[c]; `nil` without a value.
  public let dossiers: [Double?]
  /// Values less effects.
  public let degreesOfFreedom: Int
  /// The weighted sum of squared residuals over ``degreesOfFreedom``; `nil` where these are 0.
  public let residualVariance: Double?
  /// The two jurors whose difference is known worst, with its standard error in the points of the table; `nil` with one
  /// juror or without a residual variance.
  public let weakestLink: Connectivity.Link?

  /// Fits a table.
  ///
  /// - Parameters:
  ///   - table: What was rated, in any points; connected.
  ///   - weights: By cell, above 0, as confidences are; `nil` for 1 everywhere.
  /// - Throws: ``SeverityRefusal/disconnected(_:)``, ``SeverityRefusal/tooManyJurors(has:limit:)``, and
  ///   ``SeverityRefusal/tooFewJurors(has:)`` where there is no value at all.
  public init(_ table: RatingTable, weights: [Double]? = nil) throws(SeverityRefusal) {
    precondition(weights.map { $0.count == table.values.count && $0.allSatisfy { $0 > 0 } } ?? true)
    guard let system = JurorSystem(table, weights: weights) else {
      throw .tooManyJurors(has: Set(table.jurors).count, limit: Self.jurorLimit)
    }
    guard !system.jurors.isEmpty else { throw .tooFewJurors(has: 0) }
    guard let effects = system.effects(), let covariances = system.inverse() else {
      throw .disconnected(Connectivity(table).components)
    }
    var severities = Array(repeating: 0.0, count: table.jurorCount)
    for (juror, effect) in zip(system.jurors, effects) { severities[juror] = effect == 0 ? 0 : -effect }
    let fit = Self.residuals(table, weights, severities, system.means)
    dossiers = fit.dossiers
    degreesOfFreedom = table.values.count - effects.count - fit.rated + 1
    let variance = degreesOfFreedom > 0 ? fit.squares / Double(degreesOfFreedom) : nil
    residualVariance = variance
    let means = table.jurorMeans(weights: weights).means
    var jurors: [JurorSeverity?] = Array(repeating: nil, count: table.jurorCount)
    for (place, juror) in system.jurors.enumerated() {
      jurors[juror] = JurorSeverity(
        severity: severities[juror],
        standardError: variance.map { ($0 * covariances.variance(place)).squareRoot() }, mean: means[juror])
    }
    self.jurors = jurors
    weakestLink = variance.flatMap { variance in
      covariances.weakestLink.map {
        Connectivity.Link(juror: $0, other: $1, standardError: ($2 * variance).squareRoot())
      }
    }
  }

  /// By dossier a[c], how many have one, and the weighted sum of squared residuals.
  private static func residuals(
    _ table: RatingTable, _ weights: [Double]?, _ severities: [Double], _ means: [Double]
  ) -> (dossiers: [Double?], rated: Int, squares: Double) {
    var dossiers: [Double?] = Array(repeating: nil, count: table.dossierCount)
    var (rated, squares) = (0, 0.0)
    let weights = weights ?? []
    for dossier in 0..<table.dossierCount {
      let cells = table.cells(of: dossier)
      guard !cells.isEmpty else { continue }
      var (shift, total) = (0.0, 0.0)
      for cell in cells {
        let weight = weights.isEmpty ? 1 : weights[cell]
        shift += weight * severities[Int(table.jurors[cell])]
        total += weight
      }
      let value = means[dossier] + shift / total
      for cell in cells {
        let residual = table.values[cell] + severities[Int(table.jurors[cell])] - value
        squares += (weights.isEmpty ? 1 : weights[cell]) * residual * residual
      }
      dossiers[dossier] = value
      rated += 1
    }
    return (dossiers, rated, squares)
  }
}
