extension Rational: AdditiveArithmetic {
  /// Returns the exact sum.
  @inline(__always)
  public static func + (left: Rational, right: Rational) -> Rational {
    guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
      return bigSum(left, right)
    }
    return b == d ? sum(a, c, over: b) : sum(a, b, c, d)
  }

  /// Returns the exact difference.
  @inline(__always)
  public static func - (left: Rational, right: Rational) -> Rational {
    guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
      return bigSum(left, -right)
    }
    return b == d ? sum(a, 0 &- c, over: b) : sum(a, b, 0 &- c, d)
  }

  /// Returns the exact product.
  @inline(__always)
  public static func * (left: Rational, right: Rational) -> Rational {
    guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
      return bigProduct(left, right)
    }
    if b == 1 && d == 1 { return Rational(lowestTerms: Int128(a) &* Int128(c), 1) }
    return product(a, b, c, d)
  }

  /// Returns the exact quotient.
  ///
  /// - Precondition: `right` is not 0.
  @inline(__always)
  public static func / (left: Rational, right: Rational) -> Rational {
    left * right.reciprocal
  }

  /// Returns the number with its sign turned.
  @inline(__always)
  public static prefix func - (value: Rational) -> Rational {
    switch value.storage {
    case .small(let numerator, let denominator): Rational(unchecked: 0 &- numerator, denominator)
    case .big(let numerator, let denominator): Rational(lowestTerms: -numerator, denominator)
    }
  }

  /// Adds a number, exactly.
  @inline(__always)
  public static func += (left: inout Rational, right: Rational) { left = left + right }

  /// Subtracts a number, exactly.
  @inline(__always)
  public static func -= (left: inout Rational, right: Rational) { left = left - right }

  /// Multiplies by a number, exactly.
  @inline(__always)
  public static func *= (left: inout Rational, right: Rational) { left = left * right }

  /// Divides by a number, exactly.
  ///
  /// - Precondition: `right` is not 0.
  @inline(__always)
  public static func /= (left: inout Rational, right: Rational) { left = left / right }

  /// The number 1 divided by this one.
  ///
  /// - Precondition: The number is not 0.
  public var reciprocal: Rational {
    switch storage {
    case .small(let numerator, let denominator):
      precondition(numerator != 0, "division by zero")
      return numerator > 0
        ? Rational(unchecked: denominator, numerator)
        : Rational(unchecked: 0 &- denominator, 0 &- numerator)
    case .big(let numerator, let denominator):
      return Rational(
        lowestTerms: numerator.isNegative ? -denominator : denominator, numerator.magnitude)
    }
  }
}

/// The parts of the operations, on numbers a/b and c/d in lowest terms.
///
/// Where both are small, |a|, b, |c| and d are at most 2⁶³ − 1: products stay below 2¹²⁶ and the sum of two
/// below 2¹²⁷, so that the wrapping operators on 128 bits never wrap.
extension Rational {
  @inline(__always)
  private static func sum(_ a: Int, _ c: Int, over denominator: Int) -> Rational {
    let total = Int128(a) &+ Int128(c)
    if denominator == 1 { return Rational(lowestTerms: total, 1) }
    let divisor = greatestCommonDivisor(UInt(truncatingIfNeeded: total.magnitude), UInt(denominator))
    if divisor == 1 { return Rational(lowestTerms: total, Int128(denominator)) }
    return Rational(lowestTerms: total / Int128(divisor), Int128(denominator / Int(divisor)))
  }

  /// Sums fractions of unlike denominators with the least reduction.
  ///
  /// With g = gcd(b, d), only a divisor of g can be common to the numerator and the denominator of the sum.
  ///
  /// - Note: Knuth, *The Art of Computer Programming*, volume 2, 4.5.1.
  private static func sum(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Rational {
    let shared = Int(greatestCommonDivisor(UInt(b), UInt(d)))
    if shared == 1 {
      return Rational(
        lowestTerms: Int128(a) &* Int128(d) &+ Int128(c) &* Int128(b), Int128(b) &* Int128(d))
    }
    let (first, second) = (b / shared, d / shared)
    let total = Int128(a) &* Int128(second) &+ Int128(c) &* Int128(first)
    if total == 0 { return .zero }
    let residue = remainder(total, shared)
    let divisor = Int(greatestCommonDivisor(residue, UInt(shared)))
    return Rational(
      lowestTerms: divisor == 1 ? total : total / Int128(divisor), Int128(first) &* Int128(d / divisor))
  }

  /// Returns |value| modulo a divisor, without 128-bit division where 64 bits do.
  @inline(__always)
  private static func remainder(_ value: Int128, _ divisor: Int) -> UInt {
    let magnitude = value.magnitude
    let (high, low) = (UInt(truncatingIfNeeded: magnitude >> 64), UInt(truncatingIfNeeded: magnitude))
    if high == 0 { return low % UInt(divisor) }
    return UInt(divisor).dividingFullWidth((high % UInt(divisor), low)).remainder
  }

  private static func product(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Rational {
    let first = Int(greatestCommonDivisor(a.magnitude, UInt(d)))
    let second = Int(greatestCommonDivisor(c.magnitude, UInt(b)))
    return Rational(
      lowestTerms: Int128(a / first) &* Int128(c / second), Int128(b / second) &* Int128(d / first))
  }

  /// Sums as above; with one denominator short, both divisors are found in one pass over the longer number.
  @inline(never)
  private static func bigSum(_ left: Rational, _ right: Rational) -> Rational {
    let ((a, b), (c, d)) = (left.parts, right.parts)
    let shared = b.greatestCommonDivisor(with: d)
    let (first, second) = (b.dividedExactly(by: shared), d.dividedExactly(by: shared))
    let total = a * second + c * first
    let divisor = total.greatestCommonDivisor(with: shared)
    return Rational(lowestTerms: total.dividedExactly(by: divisor), first * d.dividedExactly(by: divisor))
  }

  @inline(never)
  private static func bigProduct(_ left: Rational, _ right: Rational) -> Rational {
    let ((a, b), (c, d)) = (left.parts, right.parts)
    let (first, second) = (a.greatestCommonDivisor(with: d), c.greatestCommonDivisor(with: b))
    return Rational(
      lowestTerms: a.dividedExactly(by: first) * c.dividedExactly(by: second),
      b.dividedExactly(by: second) * d.dividedExactly(by: first))
  }
}
