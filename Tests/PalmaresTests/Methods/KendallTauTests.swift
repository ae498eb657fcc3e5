import Palmares
import TestSupport
import Testing

@Suite struct KendallTauTests {
  @Test func ends() {
    #expect(KendallTau([1, 2, 3, 4], [1, 2, 3, 4]).value == 1)
    #expect(KendallTau([1, 2, 3, 4], [4, 3, 2, 1]).value == -1)
  }

  /// Five pairs in the same order, one in the other, of six.
  @Test func oneSwap() {
    let tau = KendallTau([1, 2, 3, 4], [2, 1, 3, 4])
    #expect((tau.difference, tau.orderedByFirst, tau.orderedBySecond) == (4, 6, 6))
    #expect(tau.squared?.value == Rational(4, 9))
  }

  /// 1, 1, 3 against 1, 2, 3: two pairs agree, one is tied: 2/√(2·3).
  @Test func ties() {
    let tau = KendallTau([1, 1, 3], [1, 2, 3])
    #expect(tau.squared?.value == Rational(4, 6))
    #expect(tau.squared?.isNegative == false)
  }

  @Test func undefined() {
    #expect(KendallTau([1, 1], [1, 2]).value == nil)
    #expect(KendallTau([1, 2], [1, 1]).value == nil)
    #expect(KendallTau([1], [1]).value == nil)
    #expect(KendallTau([], []).value == nil)
  }

  /// Against counting pair by pair.
  @Test(arguments: UInt64(0)..<60) func law(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let count = Int.random(in: 2...40, using: &dice)
    let one = (0..<count).map { _ in Int.random(in: 1...count, using: &dice) }
    let two = (0..<count).map { _ in Int.random(in: 1...5, using: &dice) }
    var (difference, first, second) = (0, 0, 0)
    for left in 0..<count {
      for right in 0..<left {
        let signs = ((one[left] - one[right]).signum(), (two[left] - two[right]).signum())
        difference += signs.0 * signs.1
        first += signs.0 * signs.0
        second += signs.1 * signs.1
      }
    }
    let tau = KendallTau(one, two)
    #expect((tau.difference, tau.orderedByFirst, tau.orderedBySecond) == (difference, first, second))
  }
}
