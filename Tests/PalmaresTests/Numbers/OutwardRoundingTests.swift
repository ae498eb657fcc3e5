import Palmares
import Testing

@Suite struct OutwardRoundingTests {
  @Test(arguments: [
    (Rational(16, 15), 2, "1.06", "1.07", "1.07"), (Rational(1000, 9), 2, "111.11", "111.12", "111.11"),
    (Rational(150_005, 100), 0, "1500", "1501", "1500"), (Rational(-16, 15), 2, "-1.07", "-1.06", "-1.07"),
    (Rational(5, 2), 0, "2", "3", "3"), (Rational(-5, 2), 0, "-3", "-2", "-3"), (7, 3, "7", "7", "7"),
    (Rational(71, 10), 1, "7.1", "7.1", "7.1"), (Rational(1, 1000), 2, "0", "0.01", "0"),
    (Rational(-1, 1000), 2, "-0.01", "0", "0"),
  ])
  func liesOnTheSideAskedFor(
    value: Rational, decimals: Int, below: String, above: String, nearest: String
  ) {
    #expect(value.rounded(decimals: decimals, to: .below).decimal(atMost: 12) == below)
    #expect(value.rounded(decimals: decimals, to: .above).decimal(atMost: 12) == above)
    #expect(value.rounded(decimals: decimals, to: .nearest).decimal(atMost: 12) == nearest)
  }

  /// Never further than a unit of the last decimal, and nowhere where nothing is to be rounded.
  @Test(arguments: 1...40) func staysWithinAUnit(denominator: Int) {
    for numerator in -60...60 {
      let value = Rational(numerator, denominator)
      for decimals in 0...3 {
        let unit = (0..<decimals).reduce(Rational(1)) { unit, _ in unit / 10 }
        let below = value.rounded(decimals: decimals, to: .below)
        let above = value.rounded(decimals: decimals, to: .above)
        #expect(below <= value && value < below + unit && above >= value && value > above - unit)
        #expect((below == value) == (above == value))
      }
    }
  }
}
