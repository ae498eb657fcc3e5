/// The chi-square distribution.
struct ChiSquare {
  /// Degrees of freedom, positive.
  let freedom: Double

  init(_ freedom: Double) {
    precondition(freedom > 0)
    self.freedom = freedom
  }

  /// The probability of at least this value, which is ≥ 0.
  func upperTail(_ value: Double) -> Double { IncompleteGamma.upper(freedom / 2, value / 2) }
}
