import BigInt
import TestSupport
import Testing

@testable import Palmares

@Suite struct RationalTests {
  @Test(arguments: UInt64(0)..<50)
  func agreesWithTheReference(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let a = PairedRational.sample(using: &random)
      let b = PairedRational.sample(using: &random)
      var results = [
        (a.ours, a.reference), (a.ours + b.ours, a.reference + b.reference),
        (a.ours - b.ours, a.reference - b.reference), (a.ours * b.ours, a.reference * b.reference),
      ]
      if !b.ours.isZero { results.append((a.ours / b.ours, a.reference / b.reference)) }
      for (ours, reference) in results {
        #expect(ours.description == reference.text)
        #expect(ours.isCanonical)
      }
      #expect((a.ours < b.ours) == (a.reference < b.reference))
      #expect((a.ours == b.ours) == (a.reference == b.reference))
      #expect(a.ours.isInteger == (a.reference.denominator == 1))
      #expect(a.ours.isNegative == (a.reference.numerator < 0))
      #expect(
        a.ours.magnitude.description
          == ReferenceFraction(
            BigInt(a.reference.numerator.magnitude), a.reference.denominator
          ).text)
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func keepsTheLawsOfAField(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let (a, b, c) = (
        PairedRational.sample(using: &random).ours, PairedRational.sample(using: &random).ours,
        PairedRational.sample(using: &random).ours
      )
      #expect((a + b) + c == a + (b + c))
      #expect((a * b) * c == a * (b * c))
      #expect(a * (b + c) == a * b + a * c)
      #expect(a + b == b + a)
      #expect(a * b == b * a)
      #expect(a + .zero == a)
      #expect(a * .one == a)
      #expect(a - a == .zero)
      #expect(-(-a) == a)
      if !a.isZero { #expect(a * a.reciprocal == .one) }
    }
  }

  /// A value that was big on its way is the same value, and hashes the same, as one that never was.
  @Test(arguments: UInt64(0)..<30)
  func hasOneFormForOneValue(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let value = Rational(
        sampleInt(using: &random), max(1, abs(Int.random(in: 1...Int.max, using: &random))))
      let detour = Rational(Int.max) * Rational(Int.max) / 7
      let returned = (value + detour) - detour
      #expect(returned == value)
      #expect(returned.hashValue == value.hashValue)
      #expect(returned.isCanonical)
      #expect((value * detour) / detour == value)
    }
  }

  @Test(arguments: [
    (6, 4, "3/2"), (-6, 4, "-3/2"), (6, -4, "-3/2"), (-6, -4, "3/2"), (0, -5, "0"), (8, 4, "2"),
    (Int.min, 1, "-9223372036854775808"), (Int.min, Int.min, "1"), (1, Int.min, "-1/9223372036854775808"),
    (Int.min, -1, "9223372036854775808"), (Int.min, 2, "-4611686018427387904"),
    (Int.max, Int.min, "-9223372036854775807/9223372036854775808"), (175, 2, "175/2"), (88, 1, "88"),
  ])
  func writesLowestTerms(numerator: Int, denominator: Int, text: String) {
    let value = Rational(numerator, denominator)
    #expect(value.description == text)
    #expect(value.isCanonical)
  }

  @Test func crossesTheEdgesOfTheMachine() {
    #expect((Rational(Int.max) + 1).description == "9223372036854775808")
    #expect(Rational(Int.max) + 1 - 1 == Rational(Int.max))
    #expect((Rational(Int.min) - 1).description == "-9223372036854775809")
    #expect(-Rational(Int.min) == Rational(Int.max) + 1)
    #expect(Rational(Int.min).magnitude == Rational(Int.max) + 1)
    #expect((Rational(1 << 32) * Rational(1 << 32)).description == "18446744073709551616")
    #expect(Int(exactly: Rational(Int.min)) == Int.min)
    #expect(Int(exactly: Rational(Int.max) + 1) == nil)
    #expect(Int(exactly: Rational(1, 2)) == nil)
    #expect(Int(exactly: Rational(-12, 4)) == -3)
  }

  @Test(arguments: UInt64(0)..<30)
  func sumsInAnyOrder(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let values = (0..<60).map { _ in PairedRational.sample(using: &random) }
    let expected = values.reduce(ReferenceFraction(0, 1)) { $0 + $1.reference }
    #expect(Rational.sum(values.map(\.ours)).description == expected.text)
    #expect(Rational.sum(values.map(\.ours).shuffled(using: &random)).description == expected.text)
    #expect(Rational.sum(values.map(\.ours)).isCanonical)
  }

  @Test func sumsManyLikeDenominators() {
    #expect(Rational.sum([]) == 0)
    #expect(Rational.sum(repeatElement(Rational(1, 10), count: 1000)) == 100)
    #expect(Rational.sum((1...40).map { Rational(1, $0) }).description == "2078178381193813/485721041551200")
    #expect(
      Rational.sum(repeatElement(Rational(Int.max), count: 5)) == Rational(Int.max) * 5)
  }

  @Test func ordersNeighboursThatDoublesConfuse() {
    let (less, more) = (Rational(Int.max - 2, Int.max - 1), Rational(Int.max - 1, Int.max))
    #expect(less.doubleValue == more.doubleValue)
    #expect(less < more)
    #expect([more, less, -more, 0].sorted() == [-more, 0, less, more])
  }

  @Test(arguments: UInt64(0)..<20)
  func doublesAreNearest(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let value = PairedRational.sample(using: &random).ours
      let double = value.doubleValue
      // Exact distances: no neighbour may be nearer.
      let distance = { (other: Double) in (exact(other) - value).magnitude }
      #expect(distance(double) <= distance(double.nextUp))
      #expect(distance(double) <= distance(double.nextDown))
    }
  }

  @Test(
    arguments: [
      .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 3 * .leastNonzeroMagnitude, .leastNormalMagnitude,
      Double.leastNormalMagnitude.nextDown, Double.leastNormalMagnitude.nextUp,
      12345 * .leastNonzeroMagnitude,
      .greatestFiniteMagnitude, 0.1, -1e22, 4.5, 1, 9_007_199_254_740_994,
    ] as [Double])
  func doublesComeBack(double: Double) {
    #expect(exact(double).doubleValue == double)
  }

  @Test func doublesSaturateWithoutNaN() {
    let huge = (0..<40).reduce(Rational(Int.max)) { power, _ in power * Rational(Int.max) }
    #expect(huge.doubleValue == .infinity)
    #expect((-huge).doubleValue == -.infinity)
    #expect(huge.reciprocal.doubleValue == 0)
    #expect((huge / (huge * 2)).doubleValue == 0.5)
    #expect(((huge + 1) / (huge * 3)).doubleValue == 1.0 / 3)
    // Half of the least double is a tie, to even; a little more is not.
    let least = exact(.leastNonzeroMagnitude)
    #expect((least / 2).doubleValue == 0)
    #expect((least * Rational(51, 100)).doubleValue == .leastNonzeroMagnitude)
    #expect((least * Rational(3, 2)).doubleValue == 2 * .leastNonzeroMagnitude)
  }
}

/// The exact value of a double, by its own digits.
private func exact(_ double: Double) -> Rational {
  let width = 52 + 1074
  var (value, rest) = (Rational.zero, double.magnitude)
  var scale = Rational.one
  // Doubling or halving is exact until the fraction is whole.
  while rest >= 9e15 { (rest, scale) = (rest / 2, scale * 2) }
  for _ in 0..<width where rest != rest.rounded() { (rest, scale) = (rest * 2, scale / 2) }
  value = Rational(Int(rest)) * scale
  return double < 0 ? -value : value
}
