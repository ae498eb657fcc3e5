extension BigInteger {
  /// The nearest double, ties to even; infinite beyond the range of doubles.
  var doubleValue: Double { Self.nearestDouble(self, over: .one) }

  /// Returns the double nearest to a quotient, ties to even, through subnormals and up to infinity.
  ///
  /// - Parameters:
  ///   - numerator: Any number.
  ///   - denominator: A number above zero.
  static func nearestDouble(_ numerator: BigInteger, over denominator: BigInteger) -> Double {
    if numerator.isZero { return 0 }
    // The quotient lies between 2^(exponent − 1) and 2^(exponent + 1).
    let exponent = numerator.bitWidth - denominator.bitWidth
    if exponent > 1025 { return numerator.isNegative ? -.infinity : .infinity }
    if exponent < -1080 { return numerator.isNegative ? -0.0 : 0 }
    let isTiny = exponent <= Double.leastNormalMagnitude.exponent
    // 62 or 63 bits, or whole steps of 2⁻¹⁰⁷⁴ where doubles are evenly spaced.
    let shift = isTiny ? -Double.leastNonzeroMagnitude.exponent : 62 - exponent
    let (quotient, remainder) = numerator.magnitude.shiftedLeft(by: max(shift, 0))
      .quotientAndRemainder(dividingBy: denominator.shiftedLeft(by: max(-shift, 0)))
    var bits = quotient.limbs.first ?? 0
    if isTiny {
      let twice = remainder.shiftedLeft(by: 1)
      if twice > denominator || (twice == denominator && bits & 1 == 1) { bits += 1 }
    } else if !remainder.isZero {
      bits |= 1
    }
    let sign: FloatingPointSign = numerator.isNegative ? .minus : .plus
    return Double(sign: sign, exponent: -Int(shift), significand: Double(bits))
  }
}
