extension BigInteger {
  /// Returns the quotient towards zero, and the remainder, which has the sign of `self`.
  ///
  /// Schoolbook division in base 2⁶⁴.
  ///
  /// - Note: Knuth, *The Art of Computer Programming*, volume 2, 4.3.1, algorithm D.
  func quotientAndRemainder(dividingBy divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger) {
    precondition(!divisor.isZero, "division by zero")
    if limbs.count < divisor.limbs.count { return (.zero, self) }
    let (quotient, remainder) =
      divisor.limbs.count == 1
      ? Self.divide(limbs, by: divisor.limbs[0])
      : Self.divide(limbs, by: divisor.limbs)
    return (
      BigInteger(isNegative: isNegative != divisor.isNegative, limbs: quotient),
      BigInteger(isNegative: isNegative, limbs: remainder)
    )
  }

  /// Returns the quotient by a number that divides this one.
  func dividedExactly(by divisor: BigInteger) -> BigInteger {
    divisor == .one ? self : quotientAndRemainder(dividingBy: divisor).quotient
  }

  /// Returns the greatest common divisor, which is not negative; of zero and *n* it is |*n*|.
  func greatestCommonDivisor(with other: BigInteger) -> BigInteger {
    var (larger, smaller) = (magnitude, other.magnitude)
    while smaller.limbs.count > 1 {
      (larger, smaller) = (smaller, larger.quotientAndRemainder(dividingBy: smaller).remainder)
    }
    guard let limb = smaller.limbs.first else { return larger }
    let rest = Self.divide(larger.limbs, by: limb).remainder[0]
    let divisor = Palmares.greatestCommonDivisor(UInt(limb), UInt(rest))
    return BigInteger(isNegative: false, limbs: [UInt64(divisor)])
  }

  /// Divides a magnitude by one limb.
  static func divide(_ dividend: [UInt64], by divisor: UInt64) -> (quotient: [UInt64], remainder: [UInt64]) {
    var quotient = dividend
    var remainder: UInt64 = 0
    for index in dividend.indices.reversed() {
      (quotient[index], remainder) = divisor.dividingFullWidth((remainder, dividend[index]))
    }
    return (quotient, [remainder])
  }

  /// Divides a magnitude by another of two limbs or more that is not longer.
  private static func divide(
    _ dividend: [UInt64], by divisor: [UInt64]
  ) -> (quotient: [UInt64], remainder: [UInt64]) {
    // D1. Shift both until the divisor's top bit is set; the dividend gains a limb.
    let shift = divisor[divisor.count - 1].leadingZeroBitCount
    let normalised = shiftedLeft(divisor, by: shift)
    var rest = shiftedLeft(dividend + [0], by: shift)
    let length = normalised.count
    let (top, next) = (normalised[length - 1], normalised[length - 2])
    var quotient = [UInt64](repeating: 0, count: dividend.count - length + 1)
    for position in quotient.indices.reversed() {
      let (first, second) = (rest[position + length], rest[position + length - 1])
      // D3. Estimate the digit from the top limbs, then correct it by the third.
      var estimate: UInt64
      var left: UInt64
      var exceeds = false
      if first == top {
        estimate = .max
        (left, exceeds) = second.addingReportingOverflow(top)
      } else {
        (estimate, left) = top.dividingFullWidth((first, second))
      }
      while !exceeds {
        let (high, low) = estimate.multipliedFullWidth(by: next)
        guard high > left || (high == left && low > rest[position + length - 2]) else { break }
        estimate -= 1
        (left, exceeds) = left.addingReportingOverflow(top)
      }
      // D4 to D6. Subtract; an estimate one too great shows as a borrow, and is put back.
      if subtract(normalised, times: estimate, from: &rest, at: position) {
        estimate -= 1
        addBack(normalised, to: &rest, at: position)
      }
      quotient[position] = estimate
    }
    // D8. Undo the shift.
    rest.removeLast()
    if shift > 0 {
      for index in rest.indices {
        let above = index + 1 < rest.count ? rest[index + 1] : 0
        rest[index] = rest[index] >> UInt64(shift) | above << UInt64(64 - shift)
      }
    }
    return (quotient, rest)
  }

  /// Shifts within the given length, by 0 to 63 bits; what leaves the last limb is zero.
  private static func shiftedLeft(_ limbs: [UInt64], by shift: Int) -> [UInt64] {
    if shift == 0 { return limbs }
    var carry: UInt64 = 0
    return limbs.map { limb in
      defer { carry = limb >> UInt64(64 - shift) }
      return limb << UInt64(shift) | carry
    }
  }

  /// Subtracts a multiple of the divisor in place, and tells whether the result fell below zero.
  private static func subtract(
    _ divisor: [UInt64], times factor: UInt64, from rest: inout [UInt64], at position: Int
  ) -> Bool {
    var carry: UInt64 = 0
    for index in divisor.indices {
      let (high, low) = divisor[index].multipliedFullWidth(by: factor)
      let (amount, overflow) = low.addingReportingOverflow(carry)
      let (limb, borrow) = rest[position + index].subtractingReportingOverflow(amount)
      rest[position + index] = limb
      carry = high &+ (overflow ? 1 : 0) &+ (borrow ? 1 : 0)
    }
    let (limb, borrow) = rest[position + divisor.count].subtractingReportingOverflow(carry)
    rest[position + divisor.count] = limb
    return borrow
  }

  /// Adds the divisor in place; the carry out of the top limb cancels the borrow.
  private static func addBack(_ divisor: [UInt64], to rest: inout [UInt64], at position: Int) {
    var carry: UInt64 = 0
    for index in divisor.indices {
      let (partial, first) = rest[position + index].addingReportingOverflow(divisor[index])
      let (limb, second) = partial.addingReportingOverflow(carry)
      rest[position + index] = limb
      carry = first || second ? 1 : 0
    }
    rest[position + divisor.count] &+= carry
  }
}
