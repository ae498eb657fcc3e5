internal import RealModule

/// The rating scale at one place: P(k) ∝ exp(k η − T[k]) over the categories of a scale, T[k] the sum of the first k
/// thresholds.
struct RaschCurve {
  /// By category, exp of minus the threshold; what the weight of the category below is multiplied by, beside exp(η).
  let factors: [Double]
  /// By category, its probability at the last ``move(to:)``.
  private(set) var chances: [Double]
  /// The expected category.
  private(set) var expected = 0.0
  /// The variance of the category.
  private(set) var variance = 0.0

  /// Creates the curve of these thresholds, one fewer than categories.
  init(_ thresholds: [Double]) {
    factors = [1] + thresholds.map { Double.exp(-$0) }
    chances = Array(repeating: 1, count: thresholds.count + 1)
  }

  /// Computes chances, expectation and variance.
  ///
  /// - Parameter odds: exp(η); beyond 1e40 either way all chances are at one end, to the last digit, as they are there.
  @inline(__always)
  mutating func move(toOdds odds: Double) {
    let odds = Swift.min(Swift.max(odds, 1e-40), 1e40)
    var (weight, total) = (1.0, 1.0)
    chances[0] = 1
    for category in 1..<Swift.max(chances.count, 1) {
      weight *= odds * factors[category]
      if weight > 1e250 {
        // Beyond this doubles would overflow: what lies so far below counts no more.
        for below in 0..<category { chances[below] *= 1e-250 }
        (weight, total) = (weight * 1e-250, total * 1e-250)
      }
      chances[category] = weight
      total += weight
    }
    var mean = 0.0
    for category in chances.indices {
      chances[category] /= total
      mean += Double(category) * chances[category]
    }
    var square = 0.0
    for category in chances.indices {
      let distance = Double(category) - mean
      square += distance * distance * chances[category]
    }
    (expected, variance) = (mean, square)
  }
}
