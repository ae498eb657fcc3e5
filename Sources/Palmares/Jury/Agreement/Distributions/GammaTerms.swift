internal import RealModule

/// The pieces from which densities are made without losing digits to large exponents (Loader, 2000).
enum GammaTerms {
  /// ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π, for x > 0: what Stirling's formula leaves, to about 1e-16.
  static func stirlingError(_ value: Double) -> Double {
    guard value < 8 else {
      let square = 1 / (value * value)
      let terms = [1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0, 1 / 156.0]
      return terms.reversed().reduce(0) { $0 * square + $1 } / value
    }
    let halfLogTau = 0.918_938_533_204_672_741_78
    return .logGamma(value + 1) - (value + 0.5) * .log(value) + value - halfLogTau
  }

  /// x ln(x/m) + m − x, for x, m > 0: how far x is from m, without cancellation where they are close.
  static func deviance(_ value: Double, _ mean: Double) -> Double {
    let difference = value - mean
    guard abs(difference) < 0.1 * (value + mean) else {
      return value * .log(value / mean) + mean - value
    }
    let ratio = difference / (value + mean)
    var sum = difference * ratio
    var term = 2 * value * ratio
    let square = ratio * ratio
    for order in 1..<1000 {
      term *= square
      let next = sum + term / Double(2 * order + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }

  /// mˣ e⁻ᵐ/Γ(x + 1), for x, m > 0.
  static func poisson(_ value: Double, mean: Double) -> Double {
    .exp(-stirlingError(value) - deviance(value, mean)) / Double.sqrt(2 * .pi * value)
  }

  /// xᵃ yᵇ/B(a, b), for a, b > 0 and x + y = 1, both positive.
  static func beta(_ first: Double, _ second: Double, _ share: Double, _ rest: Double) -> Double {
    let sum = first + second
    let exponent =
      stirlingError(sum) - stirlingError(first) - stirlingError(second)
      - deviance(first, sum * share) - deviance(second, sum * rest)
    return Double.sqrt(first * second / (2 * .pi * sum)) * .exp(exponent)
  }
}
