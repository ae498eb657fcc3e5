/// The regularised incomplete gamma functions, P(a, x) = ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt/Γ(a) and Q = 1 − P.
enum IncompleteGamma {
  /// Q(a, x), for a > 0 and x ≥ 0, from 0 to 1, to about 1e-14 of its value.
  ///
  /// - Complexity: O(√a).
  /// - Note: Series below a + 1, Legendre's continued fraction above.
  static func upper(_ shape: Double, _ value: Double) -> Double {
    if value <= 0 { return 1 }
    return value < shape + 1 ? 1 - series(shape, value) : fraction(shape, value)
  }

  private static func series(_ shape: Double, _ value: Double) -> Double {
    var (sum, term, divisor) = (1.0, 1.0, shape)
    while term > sum * 1e-17 {
      divisor += 1
      term *= value / divisor
      sum += term
    }
    return GammaTerms.poisson(shape, mean: value) * sum
  }

  private static func fraction(_ shape: Double, _ value: Double) -> Double {
    let tiny = 1e-300
    var bottom = value + 1 - shape
    var last = 1 / tiny
    var inverse = 1 / bottom
    var result = inverse
    for order in 1..<1_000_000 {
      let numerator = -Double(order) * (Double(order) - shape)
      bottom += 2
      inverse = numerator * inverse + bottom
      if abs(inverse) < tiny { inverse = tiny }
      last = bottom + numerator / last
      if abs(last) < tiny { last = tiny }
      inverse = 1 / inverse
      let step = inverse * last
      result *= step
      if abs(step - 1) < 1e-16 { break }
    }
    return GammaTerms.poisson(shape, mean: value) * shape * result
  }
}
