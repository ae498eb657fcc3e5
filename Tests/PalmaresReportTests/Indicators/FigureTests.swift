import Palmares
import TestSupport
import Testing

@testable import PalmaresReport

@Suite struct FigureTests {
  /// A value as it is known, with the texts that French and English readers see.
  struct Case: Sendable, CustomTestStringConvertible {
    let bounds: Bounds
    let unit: String?
    let french: String
    let english: String
    var testDescription: String { english }

    init(_ bounds: Bounds, _ unit: String?, _ french: String, _ english: String) {
      (self.bounds, self.unit, self.french, self.english) = (bounds, unit, french, english)
    }
  }

  private static func about(_ value: Rational) -> Bounds {
    Bounds(low: value, high: value, isApproximate: true)
  }

  static let cases: [Case] = [
    Case(Bounds(low: Rational(71, 1000), high: nil), "ratio", "≥\u{A0}7,1\u{A0}%", "≥\u{A0}7.1%"),
    Case(about(Rational(23, 100)), "ratio", "≈\u{A0}23\u{A0}%", "≈\u{A0}23%"),
    Case(
      Bounds(low: Rational(5, 100), high: Rational(7, 100)), "ratio", "entre 5 et 7\u{A0}%",
      "between 5 and 7%"),
    Case(Bounds(low: nil, high: Rational(1, 8)), "ratio", "≤\u{A0}12,5\u{A0}%", "≤\u{A0}12.5%"),
    Case(Bounds(Rational(42, 10_000)), "ratio", "0,42\u{A0}%", "0.42%"),
    Case(Bounds(Rational(12, 100)), "ratio", "12\u{A0}%", "12%"),
    Case(Bounds(Rational(1, 3)), "ratio", "33,3\u{A0}%", "33.3%"),
    Case(about(Rational(1, 3)), "ratio", "≈\u{A0}33\u{A0}%", "≈\u{A0}33%"),
    Case(Bounds(Rational(41, 33)), "ratio", "124\u{A0}%", "124%"),
    Case(Bounds(.zero), "ratio", "0\u{A0}%", "0%"),
    Case(Bounds(Rational(1, 3_000_000)), "ratio", "0,000033\u{A0}%", "0.000033%"),
    // All of something is all of it.
    Case(Bounds(Rational(99_996, 100_000)), "ratio", "99,996\u{A0}%", "99.996%"),
    Case(Bounds(.one), "ratio", "100\u{A0}%", "100%"),
    Case(Bounds(Rational(1004, 1000)), "ratio", "100,4\u{A0}%", "100.4%"),
    Case(Bounds(Rational(25, 2)), "EUR/persons", "12,50\u{A0}€ par personne", "12.50\u{A0}€ per person"),
    Case(Bounds(2), "EUR/persons", "2\u{A0}€ par personne", "2\u{A0}€ per person"),
    Case(
      Bounds(Rational(2469, 2)), "EUR/persons", "1\u{202F}235\u{A0}€ par personne", "1,235\u{A0}€ per person"),
    Case(Bounds(Rational(1, 300)), "EUR", "0,0033\u{A0}€", "0.0033\u{A0}€"),
    Case(
      Bounds(Rational(16, 5)), "proposals/meetings", "3,2\u{A0}propositions par réunion",
      "3.2\u{A0}proposals per meeting"),
    Case(
      Bounds(Rational(3, 2)), "proposals/meetings", "1,5\u{A0}proposition par réunion",
      "1.5\u{A0}proposals per meeting"),
    // The noun follows the number that is read.
    Case(
      Bounds(Rational(199, 100)), "proposals/meetings", "2\u{A0}propositions par réunion",
      "2\u{A0}proposals per meeting"),
    Case(Bounds(45), "days", "45\u{A0}jours", "45\u{A0}days"),
    Case(Bounds(1), "days", "1\u{A0}jour", "1\u{A0}day"),
    Case(Bounds(-3), "days", "\u{2212}3\u{A0}jours", "\u{2212}3\u{A0}days"),
    Case(Bounds(1234), "persons", "1\u{202F}234\u{A0}personnes", "1,234\u{A0}people"),
    Case(Bounds(2), "barques", "2\u{A0}barques", "2\u{A0}barques"),
    Case(Bounds(1), "barques", "1\u{A0}barque", "1\u{A0}barque"),
    Case(
      Bounds(Rational(25, 2)), "EUR/ateliers", "12,50\u{A0}€ par atelier", "12.50\u{A0}€ per atelier"),
    Case(Bounds(2), "EUR/avis", "2\u{A0}€ par avis", "2\u{A0}€ per avis"),
    Case(Bounds(2), "EUR/parties", "2\u{A0}€ par partie", "2\u{A0}€ per party"),
    Case(Bounds(2), "EUR/bus", "2\u{A0}€ par bus", "2\u{A0}€ per bus"),
    Case(Bounds(2), "??", "2\u{A0}??", "2\u{A0}??"),
    Case(
      Bounds(Rational(1, 2)), "EUR/(persons*days)", "0,50\u{A0}€ par jour et par personne",
      "0.50\u{A0}€ per day and person"),
    Case(Bounds(3), "1/persons", "3\u{A0}par personne", "3\u{A0}per person"),
    Case(Bounds(Rational(85, 100)), "index", "0,85", "0.85"),
    Case(Bounds(Rational(1123, 1000)), "index", "1,12", "1.12"),
    Case(Bounds(Rational(9996, 10_000)), "index", "0,9996", "0.9996"),
    Case(Bounds(3), nil, "3", "3"),
    Case(
      Bounds(low: 2, high: nil, isApproximate: true), "days", "≥\u{A0}environ 2\u{A0}jours",
      "≥\u{A0}about 2\u{A0}days"),
    Case(
      Bounds(low: 2, high: 4, isApproximate: true), "days", "entre environ 2 et 4\u{A0}jours",
      "between about 2 and 4\u{A0}days"),
    Case(Bounds(low: nil, high: nil), "ratio", "sans borne connue", "within no known bounds"),
    // Ends are rounded outwards: a lower one down, an upper one up.
    Case(Bounds(low: Rational(16, 15), high: nil), "index", "≥\u{A0}1,06", "≥\u{A0}1.06"),
    Case(
      Bounds(low: nil, high: Rational(150_005, 100)), "EUR", "≤\u{A0}1\u{202F}501\u{A0}€",
      "≤\u{A0}1,501\u{A0}€"),
    Case(Bounds(low: nil, high: Rational(1000, 9)), "EUR", "≤\u{A0}111,12\u{A0}€", "≤\u{A0}111.12\u{A0}€"),
    Case(
      Bounds(low: Rational(1, 150), high: Rational(1, 120)), "ratio", "entre 0,66 et 0,84\u{A0}%",
      "between 0.66 and 0.84%"),
    Case(
      Bounds(low: Rational(-16, 15), high: nil, isApproximate: true), "days",
      "≥\u{A0}environ \u{2212}1,1\u{A0}jour", "≥\u{A0}about \u{2212}1.1\u{A0}days"),
    // Two ends are told apart.
    Case(
      Bounds(low: Rational(7111, 100_000), high: Rational(7112, 100_000)), "ratio",
      "entre 7,111 et 7,112\u{A0}%", "between 7.111 and 7.112%"),
  ]

  @Test(arguments: cases) func valuesAreWrittenAsPeopleDo(_ value: Case) {
    #expect(French().value(value.bounds, unit: value.unit) == value.french)
    #expect(English().value(value.bounds, unit: value.unit) == value.english)
  }

  @Test(arguments: [
    (Rational(4996, 100_000), "4,996\u{A0}%"), (Rational(5, 100), "5\u{A0}%"),
    (Rational(5004, 100_000), "5\u{A0}%"),
    (Rational(494, 10_000), "4,9\u{A0}%"),
  ])
  func roundingNeverReachesAThreshold(value: Rational, text: String) {
    #expect(French().value(Bounds(value), unit: "ratio", within: Cuts(floors: [Rational(5, 100)])) == text)
  }

  @Test func roundingNeverFallsShortOfAThreshold() {
    let cuts = Cuts(floors: [Rational(714, 10_000)])
    #expect(French().value(Bounds(Rational(714, 10_000)), unit: "ratio", within: cuts) == "7,14\u{A0}%")
    #expect(
      French().value(Bounds(low: Rational(714, 10_000), high: nil), unit: "ratio", within: cuts)
        == "≥\u{A0}7,14\u{A0}%")
  }

  /// Shown and read back, an interval holds all that it holds, and reaches a threshold where it does.
  @Test(arguments: 1...60) func shownIntervalsHoldTheirEnds(seed: Int) throws {
    let (low, high) = (Rational(seed, 700), Rational(seed + 7 * (seed % 5), 690))
    let cuts = Cuts(floors: [Rational(5, 100)], ceilings: [Rational(6, 100)])
    func number(_ text: String) throws -> Double {
      try #require(Double(text.filter { "0123456789.".contains($0) }))
    }
    let least = try number(English().value(Bounds(low: low, high: nil), unit: "ratio", within: cuts))
    let most = try number(English().value(Bounds(low: nil, high: high), unit: "ratio", within: cuts))
    #expect(least <= low.doubleValue * 100 && most >= high.doubleValue * 100)
    #expect((least >= 5) == (low >= Rational(5, 100)) && (most <= 6) == (high <= Rational(6, 100)))
  }

  /// A threshold that no decimal writes out can't be met on the outer side, and costs no digits.
  @Test func anEndAtAThresholdWithoutDecimalsIsShort() {
    let cuts = Cuts(floors: [Rational(2, 3)])
    #expect(
      English().value(Bounds(low: Rational(2, 3), high: nil), unit: "ratio", within: cuts) == "≥\u{A0}66.6%")
  }

  /// A claim keeps its digits.
  @Test func whatIsClaimedKeepsItsZeros() {
    #expect(French().written(Rational(7, 100), decimals: 3, unit: "ratio") == "7,0\u{A0}%")
    #expect(French().written(Rational(7, 100), decimals: 2, unit: "ratio") == "7\u{A0}%")
    #expect(English().written(Rational(1, 10), decimals: 1, unit: "ratio") == "10%")
    #expect(English().written(20, decimals: 2, unit: "EUR") == "20.00\u{A0}€")
    #expect(English().written(3, decimals: 0, unit: nil) == "3")
  }

  @Test func figuresAreRoundedOutwardsToo() {
    #expect(French().figure(Bounds(low: Rational(16, 15), high: nil)) == "≥\u{A0}1,06")
    #expect(
      French().figureInWords(Bounds(low: Rational(1, 3), high: Rational(2, 3)), unit: "EUR")
        == "entre 0,33 et 0,67\u{A0}€")
    #expect(
      French().figure(Bounds(low: nil, high: Rational(1, 3), isPercentage: true)) == "≤\u{A0}33,34\u{A0}%")
    #expect(French().figureInWords(Bounds(Rational(30_001, 2)), unit: "EUR") == "15\u{202F}000,50\u{A0}€")
    #expect(
      French().figureInWords(Bounds(low: Rational(1, 2), high: 2), unit: "EUR") == "entre 0,50 et 2\u{A0}€")
  }

  /// Shown and read back, a share is on the same side of its threshold as the exact one.
  @Test(arguments: 1...10) func shownValuesStayOnTheirSide(digits: Int) throws {
    let step = (0..<digits).reduce(Rational(1, 100)) { value, _ in value / 10 }
    let threshold = Rational(5, 100)
    for value in [threshold - step, threshold, threshold + step] {
      let text = English().value(Bounds(value), unit: "ratio", within: Cuts(floors: [threshold]))
      let number = try #require(Double(text.dropLast()))
      #expect((number >= 5) == (value >= threshold), "\(text)")
    }
  }

  @Test func whatIsAskedIsWrittenInFull() {
    #expect(French().threshold(Rational(5, 100), unit: "ratio") == "5\u{A0}%")
    #expect(French().threshold(Rational(525, 10_000), unit: nil, isPercentage: true) == "5,25\u{A0}%")
    #expect(French().threshold(Rational(25, 2), unit: "EUR") == "12,50\u{A0}€")
    #expect(English().threshold(2, unit: "proposals/meetings") == "2\u{A0}proposals per meeting")
  }

  @Test(arguments: Languages.all.map(\.tag)) func everyUnitHasItsWords(tag: String) throws {
    let language = try #require(Languages.named(tag))
    for unit in UnitWord.allCases {
      #expect(!language.words(unit).one.isEmpty && !language.words(unit).many.isEmpty)
    }
  }

  /// A rubric's gates and bands are the thresholds of an indicator, at whatever depth.
  @Test func thresholdsComeFromGatesAndBands() {
    let bands = Criterion(
      id: "c", title: "c",
      content: .measure(
        .init(
          indicator: .init("rate"), scale: .init(.bands([.init(0, 0), .init(Rational(1, 50), 1)])),
          missing: .init(.zero))))
    var rubric = Rubric(
      id: "r", title: "r",
      criteria: [Criterion(id: "g", title: "g", content: .group(.init(criteria: [bands])))])
    rubric.stars = Stars(
      max: 1,
      levels: [
        StarLevel(
          stars: 1,
          require: [Requirement(.indicator("rate", min: .init(Rational(1, 10)), max: .init(Rational(9, 10))))]
        )
      ])
    #expect(
      Cuts(indicator: "rate", of: rubric)
        == Cuts(floors: [Rational(1, 10), 0, Rational(1, 50)], ceilings: [Rational(9, 10)]))
    #expect(Cuts(indicator: "other", of: rubric) == Cuts())
  }

  /// What conditions compare an indicator with, from either side; of `x < 2`, 2 is the least that doesn't hold.
  @Test(arguments: [
    ("rate >= 2", Cuts(floors: [2])), ("rate < 2", Cuts(floors: [2])), ("2 <= rate", Cuts(floors: [2])),
    ("2 > indicators.rate", Cuts(floors: [2])), ("rate <= 2", Cuts(ceilings: [2])),
    ("rate > 2", Cuts(ceilings: [2])), ("2 < rate", Cuts(ceilings: [2])),
    ("rate == 2", Cuts(floors: [2], ceilings: [2])), ("known(rate) and other >= 3", Cuts()),
    ("rate >= other", Cuts()),
  ])
  func thresholdsComeFromConditionsToo(text: String, cuts: Cuts) throws {
    let condition = try Condition.parse(text)
    var gated = Rubric(id: "r", title: "r", criteria: [])
    gated.stars = Stars(
      max: 1, levels: [StarLevel(stars: 1, require: [Requirement(.condition(condition, label: nil))])])
    let eligible = Rubric(
      id: "r", title: "r", criteria: [],
      eligibility: [Eligibility(id: "e", require: condition, otherwise: "o")])
    let categorised = Rubric(
      id: "r", title: "r", criteria: [], categories: [Palmares.Category(id: "c", title: "c", when: condition)]
    )
    for rubric in [gated, eligible, categorised] { #expect(Cuts(indicator: "rate", of: rubric) == cuts) }
  }
}
