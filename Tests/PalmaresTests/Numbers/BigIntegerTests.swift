import BigInt
import TestSupport
import Testing

@testable import Palmares

@Suite struct BigIntegerTests {
  @Test(arguments: UInt64(0)..<50)
  func agreesWithTheReference(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let a = PairedInteger.sample(limbs: 7, using: &random)
      let b = PairedInteger.sample(limbs: 4, using: &random)
      #expect("\(a.ours + b.ours)" == "\(a.reference + b.reference)")
      #expect("\(a.ours - b.ours)" == "\(a.reference - b.reference)")
      #expect("\(a.ours * b.ours)" == "\(a.reference * b.reference)")
      #expect((a.ours < b.ours) == (a.reference < b.reference))
      #expect((a.ours == b.ours) == (a.reference == b.reference))
      let divisor = a.ours.greatestCommonDivisor(with: b.ours)
      #expect("\(divisor)" == "\(a.reference.greatestCommonDivisor(with: b.reference))")
      guard !b.ours.isZero else { continue }
      let (quotient, remainder) = a.ours.quotientAndRemainder(dividingBy: b.ours)
      let expected = a.reference.quotientAndRemainder(dividingBy: b.reference)
      #expect("\(quotient)" == "\(expected.quotient)")
      #expect("\(remainder)" == "\(expected.remainder)")
    }
  }

  /// The 16-bit cases of Warren, *Hacker's Delight*, divmnu, widened to limbs of 64 bits: an estimate too
  /// great by one or two, a subtraction that must be put back, a top limb equal to the divisor's.
  @Test(
    arguments: [
      ([0, 0, 1 << 63, (1 << 63) - 1], [1, 0, 1 << 63]),
      ([0, .max - 1, 1 << 63], [.max, 1 << 63]),
      ([0, .max - 1, 0, 1 << 63], [.max, 0, 1 << 63]),
      ([3, 0, 1 << 63], [1, 0, 1 << 61]),
      ([.max, .max, .max - 1], [.max, .max]),
      ([0, 0, 0, 1], [.max, .max]),
      ([.max, .max, .max, .max], [1, 1 << 63]),
      ([5, 0, 1 << 63, 1 << 63], [0, 1 << 63, 1 << 63]),
    ] as [([UInt64], [UInt64])])
  func dividesHardCases(dividend: [UInt64], divisor: [UInt64]) {
    let a = PairedInteger(isNegative: false, limbs: dividend)
    let b = PairedInteger(isNegative: false, limbs: divisor)
    let (quotient, remainder) = a.ours.quotientAndRemainder(dividingBy: b.ours)
    let expected = a.reference.quotientAndRemainder(dividingBy: b.reference)
    #expect("\(quotient)" == "\(expected.quotient)")
    #expect("\(remainder)" == "\(expected.remainder)")
    #expect(quotient * b.ours + remainder == a.ours)
    #expect(remainder < b.ours)
  }

  @Test(arguments: [(7, 2, 3, 1), (-7, 2, -3, -1), (7, -2, -3, 1), (-7, -2, 3, -1), (1, 9, 0, 1)])
  func dividesTowardsZero(dividend: Int, divisor: Int, quotient: Int, remainder: Int) {
    let result = BigInteger(dividend).quotientAndRemainder(dividingBy: BigInteger(divisor))
    #expect(result.quotient == BigInteger(quotient))
    #expect(result.remainder == BigInteger(remainder))
  }

  @Test(arguments: [0, 1, -1, Int.max, Int.min, Int.min + 1, 1 << 32, -(1 << 32)])
  func holdsEveryInt(value: Int) {
    #expect(BigInteger(value).int == value)
    #expect(BigInteger(Int128(value)) == BigInteger(value))
    #expect("\(BigInteger(value))" == "\(value)")
    #expect(-(-BigInteger(value)) == BigInteger(value))
  }

  @Test(
    arguments: [Int128.min, Int128.max, Int128(Int.min) - 1, Int128(Int.max) + 1, 1 << 64, -(1 << 64)]
      as [Int128])
  func holdsWiderThanInt(value: Int128) {
    #expect(BigInteger(value).int == nil)
    #expect("\(BigInteger(value))" == "\(value)")
  }

  @Test(arguments: [
    "0", "7", "-7", "18446744073709551615", "18446744073709551616", "18446744073709551617", "4294967296",
    "10000000000000000000", "-100000000000000000000000000000000000000",
    "9999999999999999999999999999999999999",
  ])
  func readsAndWritesDecimals(text: String) throws {
    #expect(try #require(BigInteger(text)).description == text)
  }

  @Test(arguments: ["", "-", "+1", "1.0", "1 0", "0x1", "--1", "１"])
  func refusesOtherText(text: String) {
    #expect(BigInteger(text) == nil)
  }

  @Test func dropsLeadingZerosAndTheSignOfZero() {
    #expect(BigInteger("-000") == .zero)
    #expect(BigInteger("0000000000000000000000000000012") == BigInteger(12))
    #expect(BigInteger(isNegative: true, limbs: [0, 0]) == .zero)
    #expect(BigInteger.zero.bitWidth == 0)
    #expect(BigInteger(-256).bitWidth == 9)
  }

  @Test(arguments: [0, 1, 18, 19, 20, 38, 57, 100])
  func makesPowersOfTen(exponent: Int) {
    #expect("\(BigInteger.powerOfTen(exponent))" == "1" + String(repeating: "0", count: exponent))
  }

  @Test(arguments: UInt64(0)..<20)
  func nearestDoublesAgreeWithParsedText(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let number = PairedInteger.sample(limbs: 5, using: &random).ours
      #expect(number.doubleValue == (try #require(Double(number.description))))
    }
  }

  @Test func nearestDoublesReachInfinity() {
    let greatest = BigInteger(1).shiftedLeft(by: 1024) - BigInteger(1).shiftedLeft(by: 971)
    #expect(greatest.doubleValue == .greatestFiniteMagnitude)
    #expect(BigInteger(1).shiftedLeft(by: 1024).doubleValue == .infinity)
    #expect((-BigInteger(1).shiftedLeft(by: 5000)).doubleValue == -.infinity)
  }
}
