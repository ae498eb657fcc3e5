/// Kendall's W with its test.
public struct KendallConcordance: Sendable, Hashable {
  /// 0 where the jurors' orders have nothing in common, 1 where they are the same.
  public let coefficient: Double
  /// The probability of so high a W by chance, from χ² = k(n − 1)W with n − 1 degrees of freedom: an
  /// approximation, poor below about eight dossiers.
  public let probability: Double
}

extension CompleteRatings {
  /// Kendall's W over the complete dossiers, corrected for ties: W = 12 Σ (Rᵢ − k(n + 1)/2)² / (k²(n³ − n) −
  /// k Σ Tⱼ), with sums of mean ranks Rᵢ and Tⱼ = Σ (t³ − t) over a juror's ties.
  ///
  /// - Returns: W and its p, or why there is none: incomplete, or each juror gave all dossiers the same
  ///   value.
  /// - Complexity: O(cells + jurors · distinct values).
  /// - Note: Kendall and Babington Smith, “The problem of m rankings” (1939); Siegel and Castellan (1988),
  ///   9.6.
  public func kendallConcordance() -> Estimate<KendallConcordance> {
    if let lacking { return .undefined(lacking) }
    let (count, width) = (Double(dossierCount), Double(jurors.count))
    var sums = [Double](repeating: 0, count: dossierCount)
    var ties = 0.0
    for juror in jurors.indices {
      var counts = [Int](repeating: 0, count: distinctCount)
      for dossier in 0..<dossierCount { counts[Int(codes[dossier * jurors.count + juror])] += 1 }
      for tied in counts where tied > 1 { ties += Double(tied) * (Double(tied) * Double(tied) - 1) }
      let places = RatingTally.middlePlaces(counts)
      for dossier in 0..<dossierCount {
        sums[dossier] += places[Int(codes[dossier * jurors.count + juror])] + 0.5
      }
    }
    let mean = width * (count + 1) / 2
    let squares = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let bottom = width * width * count * (count * count - 1) - width * ties
    guard bottom > 0 else { return .undefined(.noSpread) }
    let coefficient = 12 * squares / bottom
    let chiSquare = width * (count - 1) * coefficient
    return .value(
      KendallConcordance(
        coefficient: coefficient, probability: ChiSquare(count - 1).upperTail(chiSquare)))
  }
}
