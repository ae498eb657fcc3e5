import Testing

@testable import Palmares

@Suite struct RationalWholeTests {
  @Test(arguments: [
    (Rational(7, 2), 3, 4), (Rational(-7, 2), -4, -3), (Rational(6, 2), 3, 3), (.zero, 0, 0),
    (Rational(-4), -4, -4), (Rational(1, 9), 0, 1), (Rational(-1, 9), -1, 0), (Rational(Int.max), .max, .max),
  ])
  func isTheNextWholeNumber(number: Rational, floor: Int, ceiling: Int) {
    #expect(number.floor == floor)
    #expect(number.ceiling == ceiling)
  }

  @Test func isNotToldOfLongNumbers() {
    let long = Rational(1, Int.max) * Rational(1, Int.max - 1)
    #expect(long.floor == nil && long.ceiling == nil)
  }
}
