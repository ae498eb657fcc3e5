extension Rational {
  /// Returns the nearest multiple of 10⁻ⁿ, exactly.
  ///
  /// - Parameters:
  ///   - decimals: The decimals kept, *n* ≥ 0.
  ///   - rule: What happens half-way.
  public func rounded(decimals: Int, rule: DecimalRounding) -> Rational {
    if isInteger { return self }
    if let scaled = scaledWord(decimals, rule), let steps = Int(exactly: scaled), decimals <= 18 {
      return Rational(isNegative ? -steps : steps, Int(Self.powersOfTen[decimals]))
    }
    let scaled = scaledMagnitude(decimals, rule)
    return Rational(reducing: isNegative ? -scaled : scaled, .powerOfTen(decimals))
  }

  /// Returns the number as a plain decimal, without exponent, trailing zeros or `-0`: `"87.5"`, `"88"`.
  ///
  /// - Parameters:
  ///   - decimals: The most decimals written, 0 or more.
  ///   - rule: What happens half-way.
  public func decimal(atMost decimals: Int, rule: DecimalRounding = .halfAwayFromZero) -> String {
    if case .small(let numerator, 1) = storage { return String(numerator) }
    return plainDecimal(decimals, rule, keepsZeros: false)
  }

  /// Returns the number as a plain decimal with a fixed number of decimals and no `-0`: `"87.50"`.
  ///
  /// - Parameters:
  ///   - decimals: The decimals written, 0 or more; the point is left out with 0.
  ///   - rule: What happens half-way.
  public func decimal(exactly decimals: Int, rule: DecimalRounding = .halfAwayFromZero) -> String {
    plainDecimal(decimals, rule, keepsZeros: true)
  }

  /// Writes the rounded number digit by digit, the point before the last `decimals` of them.
  private func plainDecimal(_ decimals: Int, _ rule: DecimalRounding, keepsZeros: Bool) -> String {
    let text = scaledWord(decimals, rule).map { String($0) } ?? scaledMagnitude(decimals, rule).description
    var digits = Array(text.utf8)
    let zero = UInt8(ascii: "0")
    if digits.count <= decimals {
      digits.insert(contentsOf: repeatElement(zero, count: decimals + 1 - digits.count), at: 0)
    }
    let whole = digits.count - decimals
    var end = digits.count
    if !keepsZeros { while end > whole, digits[end - 1] == zero { end -= 1 } }
    let isSigned = isNegative && digits[..<end].contains { $0 != zero }
    return String(unsafeUninitializedCapacity: end + 2) { buffer in
      var count = 0
      func put(_ byte: UInt8) {
        buffer[count] = byte
        count += 1
      }
      if isSigned { put(UInt8(ascii: "-")) }
      for place in 0..<end {
        if place == whole { put(UInt8(ascii: ".")) }
        put(digits[place])
      }
      return count
    }
  }

  /// 10⁰ to 10¹⁹, all that fit a word.
  static let powersOfTen: [UInt] = (0..<19).reduce(into: [1]) { powers, index in
    powers.append(powers[index] * 10)
  }

  /// Returns |self| × 10ⁿ, rounded to a whole number, where two words hold the product and one the result.
  func scaledWord(_ decimals: Int, _ rule: DecimalRounding) -> UInt? {
    guard case .small(let numerator, let denominator) = storage,
      decimals >= 0, decimals < Self.powersOfTen.count
    else { return nil }
    let product = numerator.magnitude.multipliedFullWidth(by: Self.powersOfTen[decimals])
    let divisor = UInt(denominator)
    guard product.high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    let up = rule.roundsUp(
      remainder: remainder, complement: divisor - remainder, isOdd: quotient & 1 == 1)
    let (rounded, overflow) = quotient.addingReportingOverflow(up ? 1 : 0)
    return overflow ? nil : rounded
  }

  /// Returns |self| × 10ⁿ, rounded to a whole number.
  private func scaledMagnitude(_ decimals: Int, _ rule: DecimalRounding) -> BigInteger {
    precondition(decimals >= 0, "a number has 0 decimals or more")
    let (numerator, denominator) = parts
    let (quotient, remainder) = (numerator.magnitude * .powerOfTen(decimals))
      .quotientAndRemainder(dividingBy: denominator)
    let up = rule.roundsUp(
      remainder: remainder, complement: denominator - remainder, isOdd: quotient.isOdd)
    return up ? quotient + .one : quotient
  }
}
