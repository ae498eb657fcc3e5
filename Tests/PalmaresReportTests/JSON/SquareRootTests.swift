import Palmares
import TestSupport
import Testing

@testable import PalmaresReport

@Suite struct SquareRootTests {
  @Test(arguments: [
    (Rational(0), "0"), (1, "1"), (Rational(1, 4), "0.5"), (Rational(49, 100), "0.7"), (2, "1.414213562373"),
    (Rational(1, 3), "0.57735026919"), (Rational(10_000_000_000), "100000"),
  ])
  func knownRoots(square: Rational, root: String) {
    #expect(square.squareRoot().decimal(atMost: 12) == root)
  }

  /// Rationals near a perfect square of 13 decimals, where the last digit turns, and of any size.
  @Test(arguments: UInt64(0)..<200)
  func neverHalfAStepAway(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let whole = Rational(Int.random(in: 0..<(1 << Int.random(in: 1...40, using: &random)), using: &random))
    let turn = whole + Rational(Int.random(in: 0..<1000, using: &random) * 2 + 1, 2_000_000_000_000)
    let noise = Rational(Int.random(in: -1...1, using: &random), Int.max)
    let square = (turn * turn + noise).magnitude
    let root = square.squareRoot()
    let half = Rational(1, 2_000_000_000_000)
    #expect((root + half) * (root + half) > square)
    #expect(root.isZero || (root - half) * (root - half) <= square)
    #expect((root * 1_000_000_000_000).isInteger)
  }
}
