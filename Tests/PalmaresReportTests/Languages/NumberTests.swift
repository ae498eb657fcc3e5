import Palmares
import PalmaresReport
import TestSupport
import Testing

struct NumberTests {
  @Test(arguments: [
    (Rational(2500), "2\u{202F}500"), (Rational(1_234_567), "1\u{202F}234\u{202F}567"),
    (Rational(999), "999"),
    (Rational(25, 2), "12,5"), (Rational(-3, 2), "\u{2212}1,5"), (Rational(1, 3), "0,3333"),
  ])
  func frenchNumbers(value: Rational, text: String) { #expect(French().number(value) == text) }

  /// A number that isn't 0 is never shown as 0.
  @Test(arguments: [
    (Rational(1, 1000), "0,001"), (Rational(-123_456, 1_000_000_000), "\u{2212}0,00012"),
    (Rational(1, 1_000_000_000_000), "0,000000000001"),
    (Rational(1, 10_000_000_000_000), "1\u{A0}×\u{A0}10⁻¹³"), (Rational(0), "0"),
    (Rational(-99_96, 100_000_000_000_000_000), "\u{2212}1\u{A0}×\u{A0}10⁻¹³"),
    (Rational(12_345, 1_000_000_000_000_000_000), "1,2\u{A0}×\u{A0}10⁻¹⁴"),
  ])
  func tinyNumbers(value: Rational, text: String) {
    #expect(French().number(value, atMost: 2) == text)
    #expect(French().closeNumber(Rational(1, 100_000)) == "≈\u{A0}0,00001")
  }

  @Test func tinyNumbersSayWhetherTwoDigitsAreAll() {
    #expect(English().closeNumber(Rational(12, 100_000_000_000_000)) == "1.2\u{A0}×\u{A0}10⁻¹³")
    #expect(English().closeNumber(Rational(1, 3_000_000_000_000_000)) == "≈\u{A0}3.3\u{A0}×\u{A0}10⁻¹⁶")
  }

  @Test func tinyFiguresAreNeverShownAsNothing() {
    let tiny = Rational(1, 3_000_000_000_000_000)
    #expect(French().value(Bounds(tiny), unit: "ratio") == "3,3\u{A0}×\u{A0}10⁻¹⁴\u{A0}%")
    #expect(
      French().value(Bounds(low: nil, high: -tiny), unit: nil) == "≤\u{A0}\u{2212}3,3\u{A0}×\u{A0}10⁻¹⁶")
    #expect(French().value(Bounds(low: tiny, high: 1), unit: nil).contains("3,3\u{A0}×\u{A0}10⁻¹⁶"))
    #expect(French().value(Bounds(.zero), unit: nil) == "0")
  }

  @Test func percentages() {
    #expect(French().percent(Rational(1, 8)) == "12,5\u{A0}%")
    #expect(English().percent(Rational(1, 8)) == "12.5%")
  }

  @Test func aNumberThatIsCutSaysSo() {
    #expect(French().closeNumber(Rational(1, 3)) == "≈\u{A0}0,3333")
    #expect(French().closeNumber(Rational(1, 4)) == "0,25")
  }

  @Test(arguments: [
    (Rational(8496, 100), "84,96"), (Rational(84_999, 1000), "84,999"), (Rational(85), "85,0"),
    (Rational(8504, 100), "85,0"), (Rational(8494, 100), "84,9"),
  ])
  func roundingNeverReachesAThreshold(value: Rational, text: String) {
    #expect(French().score(Score(value), within: Cuts(floors: [85])) == text)
  }

  @Test func roundingNeverReturnsBelowACeiling() {
    #expect(French().score(Score(Rational(6004, 100)), within: Cuts(ceilings: [60])) == "60,04")
    #expect(French().score(Score(60), within: Cuts(ceilings: [60])) == "60,0")
  }

  /// The shown text, read back, is on the same side of the threshold as the exact value, for values all around it.
  @Test(arguments: 1...12)
  func shownScoresStayOnTheirSide(digits: Int) {
    let step = (0..<digits).reduce(Rational.one) { value, _ in value / 10 }
    for value in [85 - step, 85, 85 + step] as [Rational] {
      let decimals = Cuts(floors: [85]).decimals(for: value)
      #expect((value.rounded(decimals: decimals, rule: .halfAwayFromZero) >= 85) == (value >= 85))
    }
  }

  @Test func exactScoresShowTheirFraction() {
    #expect(French().exactScore(Score(Rational(175, 2))) == "87,5\u{A0}(=\u{A0}175/2)")
    #expect(French().exactScore(Score(Rational(275, 3))) == "≈\u{A0}91,6667\u{A0}(=\u{A0}275/3)")
    #expect(French().exactScore(Score(88)) == "88")
  }

  @Test func figuresTellTheirBounds() {
    let french = French()
    #expect(french.figure(Bounds(low: 2500, high: nil)) == "≥\u{A0}2\u{202F}500")
    #expect(french.figure(Bounds(low: 1500, high: 1500, isApproximate: true)) == "≈\u{A0}1\u{202F}500")
    #expect(french.figure(Bounds(low: 480, high: 524)) == "entre 480 et 524")
    #expect(
      french.figureInWords(Bounds(low: 2500, high: nil), unit: "persons")
        == "au moins 2\u{202F}500\u{A0}personnes")
    #expect(french.figureInWords(Bounds(low: nil, high: 1), unit: "persons") == "au plus 1\u{A0}personne")
    #expect(
      french.figureInWords(
        Bounds(low: Rational(7, 100), high: Rational(7, 100), isApproximate: true, isPercentage: true))
        == "environ 7\u{A0}%")
    #expect(french.figureInWords(Bounds(130_000), unit: "EUR") == "130\u{202F}000\u{A0}€")
    #expect(french.figureInWords(Bounds(3), unit: "barques") == "3\u{A0}barques")
  }
}
