public import Palmares

extension Rational {
  /// Returns √self as the nearest multiple of 10⁻¹².
  ///
  /// The floating-point root decides where its error, at most 4 · 10⁻¹⁶ of it, can't change the last digit; else
  /// Newton's iteration over exact numbers does, checked on the exact square.
  ///
  /// - Precondition: The number is not below zero.
  func squareRoot() -> Rational {
    precondition(!isNegative, "a square root is of a number of 0 or more")
    let steps = doubleValue.squareRoot() * 1e12
    let error = steps * 4e-16
    if error < 0.4, abs(steps - steps.rounded(.down) - 0.5) > error {
      return Rational(Int(steps.rounded()), 1_000_000_000_000)
    }
    return refinedSquareRoot()
  }

  private func refinedSquareRoot() -> Rational {
    let step = Rational(1, 1_000_000_000_000)
    let half = Rational(1, 2_000_000_000_000)
    guard !isZero, var root = Rational(rounding: doubleValue.squareRoot(), decimals: 20), !root.isZero
    else { return .zero }
    for _ in 0..<4 {
      root = ((root + self / root) * Rational(1, 2)).rounded(decimals: 40, rule: .halfEven)
    }
    root = root.rounded(decimals: 12, rule: .halfAwayFromZero)
    if (root + half) * (root + half) <= self { return root + step }
    if (root - half) * (root - half) > self { return root - step }
    return root
  }
}

extension MarkStatistics {
  /// The square root of the variance, in marks, to 12 decimals; `nil` for a single mark.
  public var spread: Rational? { variance?.squareRoot() }
}
