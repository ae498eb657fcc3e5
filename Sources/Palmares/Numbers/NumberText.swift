/// Reads numbers exactly from text, as people write them in French and in English.
///
/// | Text | Value |
/// |---|---|
/// | `12`, `-0.5`, `+3`, `−7` | whole numbers and decimals, signed |
/// | `3,5` | 7/2, where a decimal comma is read |
/// | `130 000`, `1 234.5` | thousands grouped by spaces, narrow and no-break ones too |
/// | `7 %`, `12.5%` | 7/100, 1/8 |
/// | `2/3`, `-1.5 / 4` | a quotient of two ungrouped decimals without signs of their own |
public enum NumberText {
  /// The most characters (Unicode scalars, surrounding spaces included) that a number is read from.
  public static let characterLimit = 64

  /// Reads a number, without rounding.
  ///
  /// Spaces, tabs and line ends around it do not count. Digits are 0 to 9; a point or a comma stands between
  /// digits, and exponents are refused.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - decimalComma: Whether a comma may stand for the decimal point.
  ///   - limit: The most characters read.
  /// - Returns: The exact number, or why there is none.
  public static func parse(
    _ text: some StringProtocol, decimalComma: Bool, limit: Int = characterLimit
  ) -> Result<Rational, NumberTextError> {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      guard scalars.count < limit else {
        return .failure(
          text.unicodeScalars.allSatisfy(mayBePartOfNumber) ? .tooLong(limit: limit) : .notANumber)
      }
      scalars.append(scalar)
    }
    do {
      return .success(try signed(trimmed(scalars[...]), decimalComma: decimalComma))
    } catch {
      return .failure(error)
    }
  }

  /// Whether a text, such as `1,234`, is thousands in English and a decimal in French.
  ///
  /// True for one to three digits, a comma and three digits, without sign; surrounding spaces do not count.
  public static func isAmbiguousThousands(_ text: some StringProtocol) -> Bool {
    guard text.unicodeScalars.prefix(characterLimit + 1).count <= characterLimit else { return false }
    let groups = trimmed(Array(text.unicodeScalars)[...]).split(
      separator: ",", omittingEmptySubsequences: false)
    return groups.count == 2 && (1...3).contains(groups[0].count) && groups[1].count == 3
      && groups.allSatisfy { $0.allSatisfy(isDigit) }
  }

  /// Returns the decimals of a number's last digit as written, those of its percent sign included.
  ///
  /// 0 for `1500`, 1 for `3,5`, 2 for `7 %`; `nil` for a quotient, which has no last digit.
  public static func decimals(of text: some StringProtocol) -> Int? {
    if text.contains("/") { return nil }
    let fraction = text.unicodeScalars.drop { $0 != "." && $0 != "," }
    return fraction.count(where: isDigit) + (text.contains("%") ? 2 : 0)
  }

  // MARK: - Grammar

  private typealias Scalars = ArraySlice<Unicode.Scalar>

  /// number = [sign] (fraction | decimal [[space] "%"])
  private static func signed(_ text: Scalars, decimalComma: Bool) throws(NumberTextError) -> Rational {
    guard let first = text.first else { throw .notANumber }
    let isNegative = first == "-" || first == "\u{2212}"
    let value = try unsigned(
      isNegative || first == "+" ? text.dropFirst() : text, decimalComma: decimalComma)
    return isNegative ? -value : value
  }

  private static func unsigned(_ text: Scalars, decimalComma: Bool) throws(NumberTextError) -> Rational {
    guard let first = text.first, isDigit(first), let last = text.last else { throw .notANumber }
    if last == "%" {
      var body = text.dropLast()
      if let space = body.last, isSpace(space) { body = body.dropLast() }
      return try decimal(body, decimalComma: decimalComma, scale: 2)
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 1 { return try decimal(text, decimalComma: decimalComma) }
    guard parts.count == 2 else { throw .notANumber }
    let (numerator, denominator) = (trimmed(parts[0]), trimmed(parts[1]))
    let dividend = try decimal(numerator, decimalComma: decimalComma)
    let divisor = try decimal(denominator, decimalComma: decimalComma)
    if numerator.contains(where: isSpace) || denominator.contains(where: isSpace) { throw .grouping }
    if divisor.isZero { throw .divisionByZero }
    return dividend / divisor
  }

  /// decimal = (digits | one to three digits, (space, three digits)…) [("." | ",") digits]
  private static func decimal(
    _ text: Scalars, decimalComma: Bool, scale: Int = 0
  ) throws(NumberTextError) -> Rational {
    let halves = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let groups = halves[0].split(omittingEmptySubsequences: false, whereSeparator: isGroupSpace)
    let fraction = halves.count == 2 ? halves[1] : []
    guard halves.count <= 2, isGrouped(groups), fraction.allSatisfy(isDigit),
      halves.count == 1 || !fraction.isEmpty
    else { throw reason(text) }
    if !decimalComma, text.contains(",") { throw .decimalCommaNotAllowed }
    return value(digits: groups.joined() + fraction, decimals: fraction.count + scale)
  }

  /// Whether the groups of the whole part are plain digits, or thousands in threes.
  private static func isGrouped(_ groups: [Scalars]) -> Bool {
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return false }
    if groups.count == 1 { return true }
    return groups[0].count <= 3 && groups[0].first != "0" && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// Why a text that begins with a digit is no decimal.
  private static func reason(_ text: Scalars) -> NumberTextError {
    let halves = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    if halves.count == 2 {
      let power =
        halves[1].first.map { "+-\u{2212}".unicodeScalars.contains($0) } ?? false
        ? halves[1].dropFirst() : halves[1]
      let isNumber = halves[0].allSatisfy {
        isDigit($0) || ".,".unicodeScalars.contains($0) || isGroupSpace($0)
      }
      return isNumber && !power.isEmpty && power.allSatisfy(isDigit) ? .exponent : .notANumber
    }
    let separators = text.filter { !isDigit($0) }
    let groups = text.split(omittingEmptySubsequences: false) { !isDigit($0) }
    guard groups.last?.isEmpty == false,
      separators.allSatisfy({ $0 == "." || $0 == "," || isGroupSpace($0) })
    else { return .notANumber }
    if separators.allSatisfy(isGroupSpace) { return .grouping }
    guard groups.allSatisfy({ !$0.isEmpty }) else { return .notANumber }
    if separators.contains(where: isGroupSpace) || Set(separators).count > 1 { return .grouping }
    return groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 } ? .grouping : .notANumber
  }

  /// Returns the digits over a power of ten.
  private static func value(digits: some Sequence<Unicode.Scalar>, decimals: Int) -> Rational {
    var text = ""
    text.unicodeScalars.append(contentsOf: digits)
    if let numerator = Int(text), decimals <= 18 {
      return Rational(numerator, (0..<decimals).reduce(1) { power, _ in power * 10 })
    }
    return Rational(reducing: BigInteger(text) ?? .zero, .powerOfTen(decimals))
  }

  // MARK: - Characters

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The spaces that group thousands: plain, no-break, narrow no-break.
  private static func isGroupSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}"
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    isGroupSpace(scalar) || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  private static func mayBePartOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || isSpace(scalar) || "+-\u{2212}.,%/eE".unicodeScalars.contains(scalar)
  }

  private static func trimmed(_ text: Scalars) -> Scalars {
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }
}
