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
    var text = decimal(exactly: decimals, rule: rule)
    guard decimals > 0 else { return text }
    while text.utf8.last == UInt8(ascii: "0") { text.unicodeScalars.removeLast() }
    if text.utf8.last == UInt8(ascii: ".") { text.unicodeScalars.removeLast() }
    return text
  }

  /// Returns the number as a plain decimal with a fixed number of decimals and no `-0`: `"87.50"`.
  ///
  /// - Parameters:
  ///   - decimals: The decimals written, 0 or more; the point is left out with 0.
  ///   - rule: What happens half-way.
  public func decimal(exactly decimals: Int, rule: DecimalRounding = .halfAwayFromZero) -> String {
    let digits =
      scaledWord(decimals, rule).map { String($0) } ?? scaledMagnitude(decimals, rule).description
    let sign = isNegative && digits != "0" ? "-" : ""
    if decimals == 0 { return sign + digits }
    let padding = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count))
    let padded = padding + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// 10⁰ to 10¹⁹, all that fit a word.
  private static let powersOfTen: [UInt] = (0..<19).reduce(into: [1]) { powers, index in
    powers.append(powers[index] * 10)
  }

  /// Returns |self| × 10ⁿ, rounded to a whole number, where two words hold the product and one the result.
  private func scaledWord(_ decimals: Int, _ rule: DecimalRounding) -> UInt? {
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
