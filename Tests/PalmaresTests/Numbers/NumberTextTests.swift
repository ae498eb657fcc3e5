import Testing

@testable import Palmares

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("0", 0, 1), ("12", 12, 1), ("007", 7, 1), ("+3", 3, 1), ("-3", -3, 1), ("\u{2212}3", -3, 1),
    ("0.5", 1, 2), ("-0.25", -1, 4), ("12.50", 25, 2), ("  8\t", 8, 1), ("\u{A0}8\u{202F}\n", 8, 1),
    ("130 000", 130_000, 1), ("130\u{A0}000", 130_000, 1), ("130\u{202F}000", 130_000, 1),
    ("1 234 567.5", 2_469_135, 2), ("-1 000", -1000, 1), ("7 %", 7, 100), ("7%", 7, 100),
    ("12.5\u{202F}%", 1, 8), ("100\u{A0}%", 1, 1), ("-5 %", -1, 20), ("1 000 %", 10, 1),
    ("2/3", 2, 3), ("2 / 3", 2, 3), ("2\u{A0}/\u{A0}3", 2, 3), ("-2/3", -2, 3), ("4/6", 2, 3), ("0/5", 0, 1),
    ("1.5/2", 3, 4), ("1/0.5", 2, 1), ("9223372036854775807", Int.max, 1),
    ("-9223372036854775808", Int.min, 1),
    ("0.000000000000000001", 1, 1_000_000_000_000_000_000), ("-0", 0, 1), ("1.005", 201, 200),
  ])
  func reads(text: String, numerator: Int, denominator: Int) {
    for decimalComma in [false, true] {
      #expect(
        NumberText.parse(text, decimalComma: decimalComma) == .success(Rational(numerator, denominator)))
    }
  }

  @Test(arguments: [
    ("3,5", 7, 2), ("1 234,5", 2469, 2), ("-0,125", -1, 8), ("12,5 %", 1, 8), ("1,5/2,5", 3, 5),
    ("1,234", 617, 500),
  ])
  func readsDecimalCommas(text: String, numerator: Int, denominator: Int) {
    #expect(NumberText.parse(text, decimalComma: true) == .success(Rational(numerator, denominator)))
    #expect(NumberText.parse(text, decimalComma: false) == .failure(.decimalCommaNotAllowed))
  }

  @Test(
    arguments: [
      ("", .notANumber), (" ", .notANumber), ("-", .notANumber), ("%", .notANumber), ("/", .notANumber),
      (".5", .notANumber), ("5.", .notANumber), (",5", .notANumber), ("5,", .notANumber),
      ("0x1F", .notANumber),
      ("NaN", .notANumber), (".nan", .notANumber), ("inf", .notANumber), ("-.inf", .notANumber),
      ("infinity", .notANumber), ("douze", .notANumber), ("12 ans", .notANumber), ("1_000", .notANumber),
      ("1'000", .notANumber), ("- 5", .notANumber), ("+-5", .notANumber), ("5-", .notANumber),
      ("1/2/3", .notANumber),
      ("2/-3", .notANumber), ("2/", .notANumber), ("/3", .notANumber), ("7 %%", .notANumber),
      ("7  %", .notANumber),
      ("2/3 %", .notANumber), ("7%/2", .notANumber), ("1..2", .notANumber), ("17:30", .notANumber),
      ("12.05.2020", .notANumber), ("١٢", .notANumber), ("１２", .notANumber), ("1e", .notANumber),
      ("e5", .notANumber),
      ("1e5e5", .notANumber), ("5 ‰", .notANumber), ("1\t000", .notANumber), ("1\u{2009}000", .notANumber),
      ("1/0", .divisionByZero), ("0/0", .divisionByZero), ("1/0.00", .divisionByZero),
      ("1e5", .exponent), ("1.5E-3", .exponent), ("-2e+10", .exponent), ("1,5e3", .exponent),
      ("1.234.567", .grouping), ("1,234,567", .grouping), ("1,234.5", .grouping), ("1.234,5", .grouping),
      ("12 34", .grouping), ("1234 567", .grouping), ("1 23", .grouping), ("1  234", .grouping),
      ("01 23 45 67 89", .grouping), ("0 123", .grouping), ("0.123 456", .grouping), ("1 000/3", .grouping),
      ("1 234.567.8", .grouping),
    ] as [(String, NumberTextError)])
  func refuses(text: String, error: NumberTextError) {
    #expect(NumberText.parse(text, decimalComma: true) == .failure(error))
    #expect(NumberText.parse(text, decimalComma: false) == .failure(error))
  }

  @Test func readsUpToTheLimit() throws {
    let limit = NumberText.characterLimit
    let digits = "0." + String(repeating: "3", count: limit - 2)
    let value = try NumberText.parse(digits, decimalComma: false).get()
    #expect(value.decimal(exactly: limit - 2) == digits)
    #expect(NumberText.parse(digits + "3", decimalComma: false) == .failure(.tooLong(limit: limit)))
    #expect(NumberText.parse("123", decimalComma: false, limit: 2) == .failure(.tooLong(limit: 2)))
    let prose = String(repeating: "treize dossiers, ", count: 10)
    #expect(NumberText.parse(prose, decimalComma: false) == .failure(.notANumber))
  }

  @Test(arguments: ["1,234", "12,345", "123,456", "0,123", " 1,234 "])
  func findsAmbiguousThousands(text: String) {
    #expect(NumberText.isAmbiguousThousands(text))
  }

  @Test(arguments: [
    "1234", "1,23", "1,2345", "1234,567", "1,234,567", "1.234", ",234", "1,234.5", "-1,234", "1,23a", "",
    "1 234",
  ])
  func findsNoOtherAmbiguity(text: String) {
    #expect(!NumberText.isAmbiguousThousands(text))
  }
}
