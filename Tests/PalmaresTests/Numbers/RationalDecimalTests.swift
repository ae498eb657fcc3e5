import BigInt
import TestSupport
import Testing

@testable import Palmares

@Suite struct RationalDecimalTests {
  @Test(arguments: [
    (Rational(5, 2), 0, "3", "2"), (Rational(-5, 2), 0, "-3", "-2"), (Rational(1, 2), 0, "1", "0"),
    (Rational(-1, 2), 0, "-1", "0"), (Rational(3, 2), 0, "2", "2"), (Rational(7, 2), 0, "4", "4"),
    (Rational(1005, 1000), 2, "1.01", "1"), (Rational(1015, 1000), 2, "1.02", "1.02"),
    (Rational(-1005, 1000), 2, "-1.01", "-1"), (Rational(24999, 10000), 0, "2", "2"),
    (Rational(25001, 10000), 0, "3", "3"), (Rational(995, 100), 1, "10", "10"),
    (Rational(1, 3), 2, "0.33", "0.33"), (Rational(2, 3), 2, "0.67", "0.67"), (Rational(12), 5, "12", "12"),
    (Rational(1, 20_000_000_000), 10, "0.0000000001", "0"), (Rational(1, 3), 25, .thirds, .thirds),
    (Rational(Int.max) + Rational(1, 2), 0, "9223372036854775808", "9223372036854775808"),
    (Rational(Int.max) + Rational(3, 2), 0, "9223372036854775809", "9223372036854775808"),
  ])
  func roundsTies(value: Rational, decimals: Int, away: String, even: String) {
    #expect(value.decimal(atMost: decimals, rule: .halfAwayFromZero) == away)
    #expect(value.decimal(atMost: decimals, rule: .halfEven) == even)
    #expect(value.rounded(decimals: decimals, rule: .halfAwayFromZero).decimal(atMost: 40) == away)
    #expect(value.rounded(decimals: decimals, rule: .halfEven).decimal(atMost: 40) == even)
  }

  @Test(arguments: DecimalRounding.allCases, UInt64(0)..<20)
  func agreesWithTheReference(rule: DecimalRounding, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let value = PairedRational.sample(using: &random)
      let decimals = Int.random(in: 0...24, using: &random)
      let scale = BigInt(10).power(decimals)
      let scaled = BigInt(value.reference.numerator.magnitude) * scale
      var (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: value.reference.denominator)
      let half = 2 * remainder - value.reference.denominator
      if half > 0 || (half == 0 && (rule == .halfAwayFromZero || quotient % 2 == 1)) { quotient += 1 }
      if value.reference.numerator < 0 { quotient = -quotient }
      let rounded = value.ours.rounded(decimals: decimals, rule: rule)
      #expect(rounded.description == ReferenceFraction(quotient, scale).text)
      #expect(rounded.isCanonical)
      let text = value.ours.decimal(exactly: decimals, rule: rule)
      #expect(
        text.filter { $0 != "." && $0 != "-" }.drop { $0 == "0" }
          == "\(quotient.magnitude)".drop { $0 == "0" })
      #expect(NumberText.parse(text, decimalComma: false, limit: 200) == .success(rounded))
      let short = value.ours.decimal(atMost: decimals, rule: rule)
      #expect(NumberText.parse(short, decimalComma: false, limit: 200) == .success(rounded))
    }
  }

  @Test(arguments: [
    (Rational(175, 2), 12, "87.5"), (Rational(1, 3), 12, "0.333333333333"),
    (Rational(2, 3), 12, "0.666666666667"),
    (Rational(88), 12, "88"), (Rational(0), 12, "0"), (Rational(-1, 1000), 2, "0"), (Rational(100), 0, "100"),
    (Rational(-1, 8), 12, "-0.125"), (Rational(2005, 2), 0, "1003"), (Rational(1, 1_000_000), 12, "0.000001"),
    (Rational(Int.min), 3, "-9223372036854775808"), (Rational(100) / 3, 0, "33"), (Rational(99, 10), 0, "10"),
  ])
  func writesAtMost(value: Rational, decimals: Int, text: String) {
    #expect(value.decimal(atMost: decimals) == text)
  }

  @Test(arguments: [
    (Rational(175, 2), 2, "87.50"), (Rational(88), 2, "88.00"), (Rational(0), 1, "0.0"),
    (Rational(1, 3), 0, "0"),
    (Rational(-1, 3), 0, "0"), (Rational(-1, 1000), 2, "0.00"), (Rational(-1, 16), 2, "-0.06"),
    (Rational(1, 200), 2, "0.01"), (Rational(1999, 200), 1, "10.0"),
    (Rational(1, 8), 22, "0.1250000000000000000000"),
  ])
  func writesExactly(value: Rational, decimals: Int, text: String) {
    #expect(value.decimal(exactly: decimals) == text)
  }

  /// The decimals are those of the double's binary value: 1.005 lies below, 2.675 too, 0.5 is a true tie.
  @Test(arguments: [
    (1.005, 2, "1"), (2.675, 2, "2.67"), (0.5, 0, "0"), (1.5, 0, "2"), (-2.5, 0, "-2"), (0.125, 2, "0.12"),
    (0.375, 2, "0.38"), (0.1, 9, "0.1"), (-0.0, 9, "0"), (1e-300, 9, "0"), (.leastNonzeroMagnitude, 9, "0"),
    (1e22, 9, .sextillion),
    (87.123456789499, 9, "87.123456789"), (87.1234567895001, 9, "87.12345679"), (-1.0 / 3, 9, "-0.333333333"),
    (0.1, 55, "0.1000000000000000055511151231257827021181583404541015625"), (4.5, 9, "4.5"), (3, 0, "3"),
  ])
  func roundsDoubles(double: Double, decimals: Int, text: String) throws {
    let value = try #require(Rational(rounding: double, decimals: decimals))
    #expect(value.decimal(atMost: 60) == text)
    #expect(value.isCanonical)
  }

  @Test(arguments: [Double.nan, .signalingNaN, .infinity, -.infinity])
  func refusesWhatIsNoNumber(double: Double) {
    #expect(Rational(rounding: double, decimals: 9) == nil)
  }
}

extension String {
  fileprivate static let thirds = "0.3333333333333333333333333"
  fileprivate static let sextillion = "10000000000000000000000"
}

/// Texts written as bytes are those written as texts.
@Suite struct RationalBytesTests {
  @Test(arguments: UInt64(0)..<40)
  func agreeWithTheTexts(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let any = PairedRational.sample(using: &random).ours
      let near = Rational(sampleInt(using: &random), Int.random(in: 1...3000, using: &random))
      for value in [any, near, near / 1_000_000_000_000] {
        for decimals in [0, 1, 4, 12, 18, 19] {
          var bytes = Array("x".utf8)
          bytes.append(decimalOf: value, atMost: decimals, point: UInt8(ascii: ","))
          #expect(
            String(decoding: bytes, as: UTF8.self)
              == "x" + value.decimal(atMost: decimals).replacing(".", with: ","))
        }
        var bytes: [UInt8] = []
        bytes.append(termsOf: value)
        #expect(String(decoding: bytes, as: UTF8.self) == value.description)
      }
    }
  }

  @Test(arguments: [0, 7, 10, 99, 100, -1, -10, .max, .min, 1_234_567_890])
  func integersAreTheirDigits(number: Int) {
    var bytes: [UInt8] = []
    bytes.append(digitsOf: number)
    #expect(String(decoding: bytes, as: UTF8.self) == "\(number)")
  }
}
