/// What happens to a value that lies half-way between two decimals.
public enum DecimalRounding: Sendable, Hashable, CaseIterable {
  /// The decimal further from zero: 2.5 becomes 3, −2.5 becomes −3.
  case halfAwayFromZero
  /// The decimal whose last digit is even: 2.5 becomes 2, 3.5 becomes 4.
  case halfEven

  /// Whether a quotient goes up by one, given how its remainder compares with half of the divisor.
  @inline(__always)
  func roundsUp<Magnitude: Comparable>(remainder: Magnitude, complement: Magnitude, isOdd: Bool) -> Bool {
    if remainder != complement { return remainder > complement }
    return self == .halfAwayFromZero || isOdd
  }
}
