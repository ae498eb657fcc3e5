/// The regularised incomplete beta function, I(x; a, b) = ∫₀ˣ tᵃ⁻¹(1 − t)ᵇ⁻¹ dt/B(a, b).
enum IncompleteBeta {
  /// I(x; a, b) and 1 − I, each to about 1e-14 of its value where it is the smaller one.
  ///
  /// - Parameters:
  ///   - share: x, from 0 to 1.
  ///   - rest: 1 − x, given beside it so that neither loses digits.
  /// - Complexity: O(√max(a, b)).
  static func tails(
    _ first: Double, _ second: Double, share: Double, rest: Double
  ) -> (lower: Double, upper: Double) {
    if share <= 0 { return (0, 1) }
    if rest <= 0 { return (1, 0) }
    let front = GammaTerms.beta(first, second, share, rest)
    if share < (first + 1) / (first + second + 2) {
      let lower = front * fraction(first, second, share) / first
      return (lower, 1 - lower)
    }
    let upper = front * fraction(second, first, rest) / second
    return (1 - upper, upper)
  }

  /// The continued fraction of the incomplete beta function, by Lentz's method.
  private static func fraction(_ first: Double, _ second: Double, _ share: Double) -> Double {
    let tiny = 1e-300
    let sum = first + second
    var last = 1.0
    var inverse = 1 - sum * share / (first + 1)
    if abs(inverse) < tiny { inverse = tiny }
    inverse = 1 / inverse
    var result = inverse
    for order in 1..<1_000_000 {
      let (place, double) = (Double(order), Double(2 * order))
      let even = place * (second - place) * share / ((first + double - 1) * (first + double))
      let odd = -(first + place) * (sum + place) * share / ((first + double) * (first + double + 1))
      var step = 1.0
      for numerator in [even, odd] {
        inverse = 1 + numerator * inverse
        if abs(inverse) < tiny { inverse = tiny }
        last = 1 + numerator / last
        if abs(last) < tiny { last = tiny }
        inverse = 1 / inverse
        step = inverse * last
        result *= step
      }
      if abs(step - 1) < 1e-16 { break }
    }
    return result
  }
}
