extension Rational {
  /// The least whole number that isn't below it; `nil` where two machine integers don't hold the number.
  var ceiling: Int? {
    guard case .small(let numerator, let denominator) = storage else { return nil }
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return rest > 0 ? quotient + 1 : quotient
  }

  /// The greatest whole number that isn't above it; `nil` where two machine integers don't hold the number.
  var floor: Int? {
    guard case .small(let numerator, let denominator) = storage else { return nil }
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return rest < 0 ? quotient - 1 : quotient
  }
}
