extension Rational {
  /// The nearest double, ties to even; infinite beyond the range of doubles, never NaN.
  public var doubleValue: Double {
    if case .small(let numerator, let denominator) = storage {
      // Both exact as doubles: the one division rounds correctly.
      let limit = 1 << Double.significandBitCount
      if numerator.magnitude <= UInt(limit), denominator <= limit {
        return Double(numerator) / Double(denominator)
      }
    }
    let (numerator, denominator) = parts
    return BigInteger.nearestDouble(numerator, over: denominator)
  }

  /// Creates the decimal nearest to a double's exact binary value, ties to even; `nil` for NaN and infinities.
  ///
  /// - Parameters:
  ///   - double: Any double; −0 gives 0.
  ///   - decimals: The decimals kept, 0 or more.
  public init?(rounding double: Double, decimals: Int) {
    guard double.isFinite else { return nil }
    self = Rational(exact: double).rounded(decimals: decimals, rule: .halfEven)
  }

  /// Takes the exact binary value of a finite double.
  private init(exact double: Double) {
    guard double != 0 else {
      self = .zero
      return
    }
    // A whole odd number of at most 53 bits, times a power of two.
    let width = double.significandWidth
    let odd = Int(Double(sign: double.sign, exponent: width, significand: double.significand))
    let exponent = Int(double.exponent) - width
    let power = BigInteger.one.shiftedLeft(by: abs(exponent))
    if exponent < 0 {
      self.init(lowestTerms: BigInteger(odd), power)
    } else {
      self.init(lowestTerms: BigInteger(odd) * power, .one)
    }
  }
}
