import Palmares
import TestSupport
import Testing

/// Criteria marked by an indicator, in the tree.
@Suite struct MeasureTests {
  /// An edition whose criterion `m` is marked by the fact `f`; `j` is marked by jurors out of 10.
  static func edition(
    _ scale: MeasureScale, missing: MissingRule = .unrated, facts: [String: Bounds],
    answers: String? = nil, rules: JuryRules = .init(), alone: Bool = false
  ) throws -> SampleEdition {
    let ids = facts.keys.sorted()
    let measure = Criterion.measure("m", from: "f", scale, missing: missing)
    var edition = SampleEdition(
      alone ? [measure] : [.leaf("j"), measure],
      dossiers: ids.map { Dossier.sample($0).with("f", facts[$0] ?? Bounds(0)) },
      answers: answers ?? ids.map { "\($0) j1 j=10" }.joined(separator: "\n"), rules: rules)
    edition.facts = [DeclaredFact(id: "f", kind: .number)]
    edition.indicators = [try .sample("f", "facts.f")]
    return edition
  }

  static let rising = MeasureScale.curve([[0, 0], [10, 1]])
  static let falling = MeasureScale.curve([[0, 1], [10, 0]])

  static let valley = MeasureScale.curve([[0, 1], [5, Rational(1, 5)], [10, 1]])

  struct IntervalCase: Sendable, CustomTestStringConvertible {
    let (name, scale, bounds, score): (String, MeasureScale, Bounds, Rational?)
    var end: MeasureStep.End?
    var testDescription: String { name }
  }

  static let intervals = [
    IntervalCase(name: "exact", scale: rising, bounds: Bounds(3), score: 30),
    IntervalCase(
      name: "about", scale: rising, bounds: Bounds(low: 3, high: 3, isApproximate: true), score: 30),
    IntervalCase(name: "rising", scale: rising, bounds: Bounds(low: 3, high: 5), score: 30, end: .low),
    IntervalCase(name: "falling", scale: falling, bounds: Bounds(low: 3, high: 5), score: 50, end: .high),
    IntervalCase(
      name: "at least, rising", scale: rising, bounds: Bounds(low: 3, high: nil), score: 30, end: .low),
    IntervalCase(name: "at least, falling", scale: falling, bounds: Bounds(low: 3, high: nil), score: nil),
    IntervalCase(name: "at most, rising", scale: rising, bounds: Bounds(low: nil, high: 3), score: nil),
    IntervalCase(
      name: "at most, falling", scale: falling, bounds: Bounds(low: nil, high: 3), score: 70, end: .high),
    IntervalCase(
      name: "at least, worth the same at both ends", scale: rising, bounds: Bounds(low: 12, high: nil),
      score: 100,
      end: .low),
    IntervalCase(
      name: "at most, counted", scale: rising, bounds: Bounds(low: nil, high: 3, isCount: true), score: nil),
    IntervalCase(
      name: "at most, counted, falling", scale: falling, bounds: Bounds(low: nil, high: 3, isCount: true),
      score: 70, end: .high),
    IntervalCase(name: "valley", scale: valley, bounds: Bounds(low: 3, high: 8), score: 20, end: .inside),
    IntervalCase(
      name: "valley, at least", scale: valley, bounds: Bounds(low: 3, high: nil), score: 20, end: .inside),
    IntervalCase(
      name: "valley, an end at its bottom", scale: valley, bounds: Bounds(low: 5, high: 8), score: 20,
      end: .low),
    IntervalCase(
      name: "bands that fall and rise", scale: .bands([[0, 1], [4, 0], [6, 1]]),
      bounds: Bounds(low: 1, high: 7),
      score: 0, end: .inside),
    IntervalCase(name: "nothing known", scale: rising, bounds: Bounds(low: nil, high: nil), score: nil),
    IntervalCase(
      name: "bands", scale: .bands([[0, 0], [4, 1]]), bounds: Bounds(low: 3, high: 5), score: 0, end: .low),
  ]

  @Test(arguments: intervals)
  func theEndThatGivesLessMarks(_ test: IntervalCase) throws {
    let result = try Self.edition(test.scale, facts: ["x": test.bounds]).ranked()
    #expect(result["x", "m"].score?.value == test.score)
    #expect(result["x", "m"].measure?.end == test.end)
    #expect(result["x"].unranked == (test.score == nil ? .unmeasured(criteria: ["m"]) : nil))
    let noted = result["x"].notes.contains { if case .markedAtEnd = $0 { true } else { false } }
    #expect(noted == (test.end != nil))
  }

  /// The least that any value of an interval gives, by trying them: curves and bands that rise and fall at whole numbers.
  @Test(arguments: UInt64(0)..<80)
  func noValueOfAnIntervalGivesLess(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = Set((0..<5).map { _ in Int.random(in: 0...12, using: &random) }).sorted()
    let points = values.map {
      MeasureScale.Point(Rational($0), Rational(Int.random(in: 0...6, using: &random), 6))
    }
    let scale: MeasureScale = seed.isMultiple(of: 2) ? .curve(points) : .bands(points)
    let low = Int.random(in: -4...40, using: &random)
    let high = low + Int.random(in: 1...30, using: &random)
    let least = try #require((low...high).compactMap { scale.worth(of: Rational($0, 3)) }.min())
    let bounds = Bounds(low: Rational(low, 3), high: Rational(high, 3))
    let result = try Self.edition(scale, facts: ["x": bounds]).ranked()
    #expect(result["x", "m"].score?.value == least * 100)
  }

  struct MissingCase: Sendable {
    let (rule, state, composite): (MissingRule, CriterionResult.State, Rational?)
  }

  @Test(arguments: [
    MissingCase(rule: .unrated, state: .unrated, composite: nil),
    MissingCase(rule: .exclude, state: .excluded, composite: 100),
    MissingCase(rule: .zero, state: .zero, composite: 50),
  ])
  func withoutAValueItsOwnRuleHolds(_ test: MissingCase) throws {
    var edition = try Self.edition(Self.rising, missing: test.rule, facts: ["x": Bounds(0)])
    edition.dossiers = [Dossier(id: "x")]
    let result = try edition.ranked()
    #expect(result["x", "m"].state == test.state)
    #expect(result["x"].score?.value == test.composite)
    #expect(
      result["x"].notes
        == (test.rule == .exclude
          ? [.exclusionGains(criteria: ["m"], points: 50)]
          : test.rule == .zero ? [.measuredAsZero(criterion: "m")] : []))
    #expect(result["x", "m"].counts == nil)
    #expect(result["x", "m"].answers == [])
  }

  struct RelativeCase: Sendable, CustomTestStringConvertible {
    let (name, scale, facts, scores): (String, MeasureScale, [String: Bounds], [String: Rational?])
    var testDescription: String { name }
  }

  static let relatives = [
    RelativeCase(
      name: "min_max, higher", scale: .relative(.minMax, .higher),
      facts: ["a": Bounds(2), "b": Bounds(5), "c": Bounds(10)],
      scores: ["a": 0, "b": Rational(300, 8), "c": 100]),
    RelativeCase(
      name: "min_max, lower", scale: .relative(.minMax, .lower),
      facts: ["a": Bounds(2), "b": Bounds(5), "c": Bounds(10)],
      scores: ["a": 100, "b": Rational(500, 8), "c": 0]),
    RelativeCase(
      name: "min_max, equal extremes", scale: .relative(.minMax, .lower),
      facts: ["a": Bounds(2), "b": Bounds(2)],
      scores: ["a": 50, "b": 50]),
    RelativeCase(
      name: "min_max, alone", scale: .relative(.minMax, .higher), facts: ["a": Bounds(2)], scores: ["a": 50]),
    // Places 1, 2½, 2½, 4.
    RelativeCase(
      name: "percent_rank, higher", scale: .relative(.percentRank, .higher),
      facts: ["a": Bounds(1), "b": Bounds(7), "c": Bounds(7), "d": Bounds(9)],
      scores: ["a": 0, "b": 50, "c": 50, "d": 100]),
    RelativeCase(
      name: "percent_rank, lower", scale: .relative(.percentRank, .lower),
      facts: ["a": Bounds(1), "b": Bounds(7), "c": Bounds(7), "d": Bounds(9), "e": Bounds(9)],
      // From the worst: 9, 9 at 1½, 7, 7 at 3½, 1 at 5.
      scores: [
        "a": 100, "b": Rational(250, 4), "c": Rational(250, 4), "d": Rational(50, 4), "e": Rational(50, 4),
      ]),
    RelativeCase(
      name: "percent_rank, alone", scale: .relative(.percentRank, .lower), facts: ["a": Bounds(3)],
      scores: ["a": 100]
    ),
    RelativeCase(
      name: "of an interval the end that gives less is placed", scale: .relative(.minMax, .higher),
      facts: ["a": Bounds(0), "b": Bounds(low: 4, high: 9), "c": Bounds(8)],
      scores: ["a": 0, "b": 50, "c": 100]),
    RelativeCase(
      name: "where that end is missing, nothing is", scale: .relative(.minMax, .lower),
      facts: ["a": Bounds(0), "b": Bounds(low: 20, high: nil), "c": Bounds(8)],
      scores: ["a": 100, "b": nil, "c": 0]),
  ]

  @Test(arguments: relatives)
  func placesValuesAmongAll(_ test: RelativeCase) throws {
    let result = try Self.edition(test.scale, facts: test.facts).ranked()
    for (id, score) in test.scores { #expect(result[id, "m"].score?.value == score, "\(id)") }
  }

  /// Two tens: an ineligible dossier and one withdrawn are not among those placed.
  /// Whatever is done with lacking figures, they get no value by it.
  @Test(arguments: MissingRule.allCases) func whoIsOutIsNotPlaced(missing: MissingRule) throws {
    var edition = try Self.edition(
      .relative(.minMax, .higher), missing: missing,
      facts: ["a": Bounds(0), "b": Bounds(5), "out": Bounds(10), "gone": Bounds(10)])
    for place in edition.dossiers.indices where edition.dossiers[place].id != "out" {
      edition.dossiers[place].summary = "…"
    }
    edition.eligibility = [
      Eligibility(id: "told", require: try .parse("known(summary)"), otherwise: "…")
    ]
    edition.decisions = [.withdrawn(dossier: "gone")]
    let result = try edition.ranked()
    #expect(result["b", "m"].score?.value == 100)
    #expect(result["b", "m"].measure?.field?.count == 2)
    for id in ["out", "gone"] {
      #expect(result[id, "m"].score == nil)
      #expect(result[id, "m"].state == .unrated)
      #expect(result[id, "m"].measure?.isLeftOut == true)
      #expect(result[id].score == nil)
      #expect(result[id].notes == [])
    }
    #expect(result["b", "m"].measure?.isLeftOut == false)
  }

  /// Trees (10 + 3)/2 and (4 + 3)/2 of two jurors; the mean is 5 either way. The median of three trees is 8, 6½ and 3½'s
  /// 6½, while the criteria give (8 + 3)/2.
  @Test func underJurorFirstEveryTreeHasTheSameValue() throws {
    let answers = "x j1 j=10\nx j2 j=4\nx j3 j=8"
    let edition = try Self.edition(
      Self.rising, facts: ["x": Bounds(3)], answers: answers,
      rules: .rules(pool: .jurorFirst, average: .median))
    let result = try edition.ranked()
    #expect(result["x"].score?.value == 55)
    #expect(result["x", "m"].score?.value == 30)
    #expect(result["x", "m"].pooling == nil)
    // A juror's own composite leaves it out.
    #expect(result["x"].composites.map(\.score.value) == [100, 40, 80])
  }

  @Test(arguments: Pool.allCases)
  func indicatorsAloneRankWithoutAQuorum(pool: Pool) throws {
    let edition = try Self.edition(
      Self.rising, facts: ["x": Bounds(3), "y": Bounds(8)], rules: .rules(pool: pool),
      alone: true)
    var draft = edition.draft
    draft.ballots = []
    let result = try SampleResult(draft)
    #expect(result.places == "1 y, 2 x")
    #expect(result["x"].score?.value == 30)
    #expect(result["x"].quorum == [])
  }

  /// `j` and `m` weigh the same: half of the weights has a value.
  @Test func coverageCountsIt() throws {
    var edition = try Self.edition(
      Self.rising, missing: .exclude, facts: ["x": Bounds(3)], rules: .rules(minCoverage: Rational(2, 3)))
    #expect(try edition.ranked()["x"].coverage?.has == 1)
    edition.dossiers = [Dossier(id: "x")]
    #expect(try edition.ranked()["x"].unranked == .coverage(has: Rational(1, 2), needs: Rational(2, 3)))
  }

  struct GateCase: Sendable, CustomTestStringConvertible {
    let (bounds, min, max, holds): (Bounds?, Rational?, Rational?, Bool)
    var reason: Gate.Reason?
    var testDescription: String { "\(String(describing: bounds)) \(String(describing: min))" }
  }

  static let gates = [
    GateCase(bounds: Bounds(5), min: 5, max: nil, holds: true),
    GateCase(bounds: Bounds(5), min: nil, max: 5, holds: true),
    GateCase(bounds: Bounds(4), min: 5, max: nil, holds: false),
    GateCase(bounds: Bounds(6), min: 1, max: 5, holds: false),
    GateCase(bounds: Bounds(low: 5, high: nil), min: 5, max: nil, holds: true),
    GateCase(bounds: Bounds(low: 4, high: nil), min: 5, max: nil, holds: false, reason: .unknown),
    GateCase(bounds: Bounds(low: nil, high: 4), min: 5, max: nil, holds: false),
    GateCase(bounds: Bounds(low: nil, high: 4), min: nil, max: 5, holds: true),
    GateCase(bounds: Bounds(low: 1, high: 9), min: nil, max: 5, holds: false, reason: .unknown),
    GateCase(
      bounds: Bounds(low: 5, high: 5, isApproximate: true), min: 5, max: nil, holds: true),
    GateCase(bounds: nil, min: 0, max: nil, holds: false, reason: .unknown),
  ]

  @Test(arguments: gates)
  func aGateHoldsForAllThatTheValueCanBe(_ test: GateCase) throws {
    var edition = try Self.edition(Self.rising, missing: .exclude, facts: ["x": test.bounds ?? Bounds(0)])
    if test.bounds == nil { edition.dossiers = [Dossier(id: "x")] }
    let gate = Requirement(
      .indicator("f", min: test.min.map { .init($0) }, max: test.max.map { .init($0) }))
    edition.stars = .ladder([1: 0], require: [1: [gate]])
    let result = try edition.ranked()
    #expect(result["x"].gates.map(\.holds) == [test.holds])
    #expect(result["x"].gates.map(\.reason) == [test.reason])
    #expect(result["x"].stars == (test.holds ? 1 : 0))
  }
}
