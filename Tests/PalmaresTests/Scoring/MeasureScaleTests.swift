import Palmares
import TestSupport
import Testing

/// What values are worth on curves and in bands.
@Suite struct MeasureScaleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let (scale, value, worth): (MeasureScale, Rational, Rational)
    var testDescription: String { "\(value) → \(worth)" }
  }

  /// The rate of participation: nothing for none, half at 5 %, all from 15 %.
  static let curve = MeasureScale.curve([[0, 0], [Rational(1, 20), Rational(1, 2)], [Rational(3, 20), 1]])
  static let bands = MeasureScale.bands([[0, 0], [Rational(1, 2), Rational(1, 2)], [1, 1]])
  /// Falls, then rises: nothing says that worth goes one way.
  static let valley = MeasureScale.curve([[0, 1], [10, 0], [20, Rational(1, 2)]])

  static let cases = [
    Case(scale: curve, value: -1, worth: 0), Case(scale: curve, value: 0, worth: 0),
    Case(scale: curve, value: Rational(1, 40), worth: Rational(1, 4)),
    Case(scale: curve, value: Rational(1, 20), worth: Rational(1, 2)),
    // 1/2 + (7 − 5)/(15 − 5)/2
    Case(scale: curve, value: Rational(7, 100), worth: Rational(3, 5)),
    Case(scale: curve, value: Rational(1, 3), worth: 1),
    Case(scale: bands, value: Rational(-1, 9), worth: 0), Case(scale: bands, value: Rational(1, 3), worth: 0),
    Case(scale: bands, value: Rational(1, 2), worth: Rational(1, 2)),
    Case(scale: bands, value: Rational(99, 100), worth: Rational(1, 2)),
    Case(scale: bands, value: 1, worth: 1),
    Case(scale: bands, value: 7, worth: 1),
    Case(scale: valley, value: 5, worth: Rational(1, 2)),
    Case(scale: valley, value: 16, worth: Rational(3, 10)),
    Case(scale: .curve([[3, Rational(1, 3)]]), value: 9, worth: Rational(1, 3)),
  ]

  @Test(arguments: cases)
  func isWorth(_ test: Case) { #expect(test.scale.worth(of: test.value) == test.worth) }

  @Test func aRelativeScaleKnowsNoWorthAlone() {
    #expect(MeasureScale.relative(.minMax, .higher).worth(of: 1) == nil)
  }

  /// Between neighbouring points the worth is between theirs, and the same value is always worth the same.
  @Test(arguments: UInt64(0)..<50)
  func aCurveStaysBetweenItsPoints(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = Set((0..<5).map { _ in Rational.random(using: &random) }).sorted()
    let points = values.map { MeasureScale.Point($0, Rational(Int.random(in: 0...7, using: &random), 7)) }
    for (left, right) in zip(points, points.dropFirst()) {
      let value = (left.value + 2 * right.value) / 3
      let worth = try #require(MeasureScale.curve(points).worth(of: value))
      #expect(worth == (left.worth + 2 * right.worth) / 3)
      #expect(MeasureScale.bands(points).worth(of: value) == left.worth)
    }
  }
}
