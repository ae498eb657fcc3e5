internal import RealModule

/// The F distribution, the ratio of two mean squares.
struct FDistribution {
  /// Degrees of freedom of the numerator, positive.
  let numerator: Double
  /// Degrees of freedom of the denominator, positive.
  let denominator: Double

  init(_ numerator: Double, _ denominator: Double) {
    precondition(numerator > 0 && denominator > 0)
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// The probabilities of at most and of at least this value, which is ≥ 0.
  func tails(_ value: Double) -> (lower: Double, upper: Double) {
    let scaled = numerator * value
    return IncompleteBeta.tails(
      numerator / 2, denominator / 2, share: scaled / (denominator + scaled),
      rest: denominator / (denominator + scaled))
  }

  /// The value below which a share of the distribution lies, to about 1e-13 of it.
  ///
  /// Newton's steps in ln f, whose slope is the beta density, inside a bracket that each step narrows.
  ///
  /// - Precondition: `share` is between 0 and 1, both excluded.
  func quantile(_ share: Double) -> Double {
    precondition(share > 0 && share < 1)
    var (low, high) = (-700.0, 700.0)
    var place = 0.0
    for _ in 0..<200 {
      let value = Double.exp(place)
      let (lower, upper) = tails(value)
      let error = share < 0.5 ? lower - share : (1 - share) - upper
      if error == 0 { return value }
      if error > 0 { high = place } else { low = place }
      let scaled = numerator * value
      let slope = GammaTerms.beta(
        numerator / 2, denominator / 2, scaled / (denominator + scaled), denominator / (denominator + scaled))
      var next = place - error / slope
      if !(next > low && next < high) { next = (low + high) / 2 }
      if abs(next - place) <= 1e-15 * max(1, abs(place)) { return .exp(next) }
      place = next
    }
    return .exp(place)
  }
}
