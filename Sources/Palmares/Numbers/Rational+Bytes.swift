// The same texts as ``Rational/decimal(atMost:rule:)`` and ``Rational/description`` give, written where they belong.

extension [UInt8] {
  /// Appends the digits of a whole number, `-` before them below zero.
  package mutating func append(digitsOf number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  /// Appends the digits of a whole number.
  package mutating func append(digitsOf number: UInt) {
    if number < 10 { return append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var (first, rest) = (20, number)
      repeat {
        first -= 1
        let quotient = rest / 10
        digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest - 10 * quotient)
        rest = quotient
      } while rest > 0
      append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[first...]))
    }
  }

  /// Appends a number as a plain decimal of at most so many decimals, rounded half away from zero, without exponent,
  /// trailing zeros or `-0`.
  ///
  /// - Parameter point: The byte between units and tenths.
  package mutating func append(
    decimalOf number: Rational, atMost decimals: Int, point: UInt8 = UInt8(ascii: ".")
  ) {
    if case .small(let numerator, 1) = number.storage { return append(digitsOf: numerator) }
    guard let scaled = number.scaledWord(decimals, .halfAwayFromZero) else {
      return append(contentsOf: number.decimal(atMost: decimals).utf8.map { $0 == 0x2E ? point : $0 })
    }
    if number.isNegative, scaled > 0 { append(UInt8(ascii: "-")) }
    let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: Rational.powersOfTen[decimals])
    append(digitsOf: whole)
    guard fraction > 0 else { return }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: decimals + 1) { digits in
      var (rest, end) = (fraction, decimals + 1)
      for place in stride(from: decimals, to: 0, by: -1) {
        let quotient = rest / 10
        let digit = UInt8(truncatingIfNeeded: rest - 10 * quotient)
        digits[place] = UInt8(ascii: "0") + digit
        if digit == 0, end == place + 1 { end = place }
        rest = quotient
      }
      digits[0] = point
      append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[..<end]))
    }
  }

  /// Appends a number in lowest terms: `175/2`, or `88` where it is whole.
  package mutating func append(termsOf number: Rational) {
    guard case .small(let numerator, let denominator) = number.storage else {
      return append(contentsOf: number.description.utf8)
    }
    append(digitsOf: numerator)
    guard denominator != 1 else { return }
    append(UInt8(ascii: "/"))
    append(digitsOf: denominator.magnitude)
  }
}
