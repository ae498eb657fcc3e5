import TestSupport
import Testing

@testable import Palmares

/// Interval arithmetic against every pair of values inside small bounds.
@Suite struct BoundsArithmeticTests {
  /// All whole intervals between −3 and 3, and some with missing ends.
  static let intervals: [Bounds] = {
    var all: [Bounds] = []
    for low in -3...3 { for high in low...3 { all.append(Bounds(low: Rational(low), high: Rational(high))) } }
    return all
  }()

  /// Values inside: the ends, the whole numbers and the quarters between them.
  static func values(in bounds: Bounds) -> [Rational] {
    guard let low = bounds.low, let high = bounds.high else { return [] }
    return stride(from: 0, through: 24, by: 1).map { Rational(-3) + Rational($0, 4) }.filter {
      low <= $0 && $0 <= high
    }
  }

  /// Whether the bounds hold all that the operation gives and end where it does.
  static func isHull(_ bounds: Bounds, of results: [Rational]) -> Bool {
    bounds.least == results.min() && bounds.high == results.max()
  }

  @Test(arguments: intervals.indices)
  func sumsDifferencesAndProductsAreTight(index: Int) {
    let left = Self.intervals[index]
    for right in Self.intervals {
      let pairs = Self.values(in: left).flatMap { one in Self.values(in: right).map { (one, $0) } }
      #expect(Self.isHull(left + right, of: pairs.map { $0 + $1 }))
      #expect(Self.isHull(left - right, of: pairs.map { $0 - $1 }))
      #expect(Self.isHull(left * right, of: pairs.map { $0 * $1 }))
      #expect(Self.isHull(.least(left, right), of: pairs.map { min($0, $1) }))
      #expect(Self.isHull(.greatest(left, right), of: pairs.map { max($0, $1) }))
    }
    #expect(Self.isHull(-left, of: Self.values(in: left).map { -$0 }))
    #expect(Self.isHull(left.magnitude, of: Self.values(in: left).map(\.magnitude)))
  }

  @Test(arguments: intervals.indices)
  func quotientsAreTightAndOpenWhereTheDivisorMayBeZero(index: Int) {
    let left = Self.intervals[index]
    for right in Self.intervals {
      let divisors = Self.values(in: right).filter { !$0.isZero }
      let possible = left / right
      guard let quotient = possible, !divisors.isEmpty else {
        #expect(possible == nil && divisors.isEmpty)
        continue
      }
      let results = Self.values(in: left).flatMap { one in divisors.map { one / $0 } }
      if !right.holdsZero || left.value == .zero {
        #expect(Self.isHull(quotient, of: results))
      } else {
        // A divisor as near to 0 as one likes: an end goes where the quotients by ± 1/1000 go beyond all others.
        let nearest = [Rational(1, 1000), Rational(-1, 1000)].filter { near in
          near > .zero ? (right.high ?? 0) > .zero : (right.low ?? 0) < .zero
        }
        let beyond = Self.values(in: left).flatMap { one in nearest.map { one / $0 } }
        #expect((quotient.high == nil) == (beyond.contains { $0 > 100 }))
        #expect((quotient.least == nil) == (beyond.contains { $0 < -100 }))
        if let high = quotient.high { #expect(results.max() == high) }
        if let low = quotient.least { #expect(results.min() == low) }
      }
    }
  }

  /// Shares of a part in itself and the rest, over every pair of counts that aren't both 0.
  @Test func sharesAreTight() {
    let counts = Self.intervals.filter { ($0.low ?? -1) >= .zero }
    for part in counts {
      for rest in counts {
        let pairs = Self.values(in: part).flatMap { one in Self.values(in: rest).map { (one, $0) } }
        let results = pairs.filter { !($0 + $1).isZero }.map { $0 / ($0 + $1) }
        let share = Bounds.share(of: part, besides: rest)
        if results.isEmpty {
          #expect(share == nil)
        } else if (part.low ?? 0).isZero, (rest.low ?? 0).isZero, part.high != .zero, rest.high != .zero {
          // As part and rest go to 0 together, any share is reached.
          #expect(share?.least == .zero && share?.high == .one)
        } else {
          #expect(share.map { Self.isHull($0, of: results) } == true)
        }
      }
    }
  }

  static let atLeast = Bounds(low: 5, high: nil)
  static let atMost = Bounds(low: nil, high: 10, isCount: true)
  static let any = Bounds(low: nil, high: nil, isCount: true)

  @Test(arguments: [
    (Bounds(30) / atLeast, Bounds(low: nil, high: 6, isCount: true)),  // exact over at least: at most
    (Bounds(30) / atMost, Bounds(low: 3, high: nil)),  // exact over at most: at least
    (atMost / Bounds(2), Bounds(low: nil, high: 5, isCount: true)),
    (atLeast / Bounds(2), Bounds(low: Rational(5, 2), high: nil)),
    (atMost / atLeast, Bounds(low: nil, high: 2, isCount: true)),
    (atLeast / atMost, Bounds(low: Rational(1, 2), high: nil)),
    (Bounds(0) / atMost, Bounds(0)),
    (Bounds(30) / Bounds(low: 0, high: 10), Bounds(low: 3, high: nil)),
    (Bounds(-30) / Bounds(low: 0, high: 10), Bounds(low: nil, high: -3)),
    (Bounds(30) / Bounds(low: -5, high: 10), Bounds(low: nil, high: nil)),
    (Bounds(30) / any, any),
  ])
  func dividesByMissingEnds(quotient: Bounds?, expected: Bounds) { #expect(quotient == expected) }

  @Test(arguments: [
    (atMost + atMost, Bounds(low: nil, high: 20, isCount: true)),
    (atMost + Bounds(5), Bounds(low: 5, high: 15)),
    (atMost + atLeast, Bounds(low: 5, high: nil)),
    (atLeast - atMost, Bounds(low: -5, high: nil)),
    (atMost - atLeast, Bounds(low: nil, high: 5)),
    (atMost - Bounds(3), Bounds(low: -3, high: 7)),
    (atMost * atLeast, any),
    (atMost * Bounds(-1), Bounds(low: -10, high: 0)),
    (Bounds.least(atMost, atLeast), atMost),
    (Bounds.greatest(atMost, atLeast), Bounds(low: 5, high: nil)),
    (atMost.magnitude, atMost),
    (Bounds(low: nil, high: 10).magnitude, Bounds(low: 0, high: nil)),
    (Bounds(low: nil, high: 10) + Bounds(1), Bounds(low: nil, high: 11)),
    (Bounds(low: nil, high: 10) * Bounds(-2), Bounds(low: -20, high: nil)),
  ])
  func joinsMissingEnds(result: Bounds, expected: Bounds) { #expect(result == expected) }

  @Test func aboutSpreadsToWhatItTouches() {
    let about = Bounds(low: 1500, high: 1500, isApproximate: true)
    for result in [
      about + Bounds(1), Bounds(1) - about, about * about, -about, about.magnitude,
      .least(about, Bounds(3)), .greatest(Bounds(3), about),
    ] {
      #expect(result.isApproximate)
    }
    #expect((Bounds(3000) / about) == Bounds(low: 2, high: 2, isApproximate: true))
    #expect(Bounds.share(of: about, besides: Bounds(500))?.isApproximate == true)
    #expect(!(Bounds(1) + Bounds(2)).isApproximate)
  }

  @Test(arguments: [
    (Bounds(60), Truth.yes), (Bounds(59), .no), (Bounds(low: 60, high: nil), .unknown),
    (Bounds(low: 60, high: 80), .yes), (Bounds(low: 60, high: 81), .unknown),
    (Bounds(low: 81, high: 90), .no),
    (Bounds(low: nil, high: 80), .unknown), (Bounds(low: 0, high: 59), .no),
  ])
  func requirementsHoldForEveryValue(bounds: Bounds, truth: Truth) {
    #expect(bounds.lies(from: 60, to: 80) == truth)
  }

  @Test func aCountIsNeverBelowZero() {
    #expect(Self.atMost.lies(from: 0, to: nil) == .yes)
    #expect(Bounds(low: nil, high: 10).lies(from: 0, to: nil) == .unknown)
    #expect(Bounds(low: nil, high: 10).counted == Self.atMost)
    #expect(Bounds(low: nil, high: -10).counted == Bounds(low: nil, high: -10))
    #expect(Bounds(low: -1, high: 10).counted == Bounds(low: -1, high: 10))
  }
}
