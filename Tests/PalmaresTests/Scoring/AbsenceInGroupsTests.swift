import Palmares
import TestSupport
import Testing

/// Step 2 up the tree: `g` of weight 3 holds `a` and `b`, beside `c` of weight 1 marked 2.
@Suite struct AbsenceInGroupsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let (a, b, missing): (String, String, MissingRule)
    let (state, score, composite): (CriterionResult.State, Rational?, Rational?)
    init(
      _ a: String, _ b: String, _ missing: MissingRule = .unrated, group state: CriterionResult.State,
      _ score: Rational?, composite: Rational?
    ) {
      (self.a, self.b, self.missing, self.state) = (a, b, missing, state)
      (self.score, self.composite) = (score, composite)
    }
    var testDescription: String { "\(a), \(b) under \(missing)" }
  }

  @Test(
    arguments: [
      // (8 + 4)/2 = 6; (6·3 + 2)/4 = 5
      Case("8", "4", group: .value, 60, composite: 50),
      // `b` left, its weight is `a`'s: (8·3 + 2)/4 = 13/2
      Case("8", "na", group: .value, 80, composite: 65),
      Case("na", "na", group: .notApplicable, nil, composite: 20),
      Case("8", "blank", group: .unrated, nil, composite: nil),
      Case("na", "blank", group: .unrated, nil, composite: nil),
      Case("8", "blank", .exclude, group: .value, 80, composite: 65),
      Case("blank", "blank", .exclude, group: .excluded, nil, composite: 20),
      Case("na", "blank", .exclude, group: .excluded, nil, composite: 20),
      // (8 + 0)/2 = 4; (4·3 + 2)/4 = 7/2
      Case("8", "blank", .zero, group: .value, 40, composite: 35),
      // (0·3 + 2)/4 = 1/2
      Case("blank", "blank", .zero, group: .value, 0, composite: 5),
      Case("na", "blank", .zero, group: .value, 0, composite: 5),
    ], Pool.allCases)
  func climbs(_ test: Case, pool: Pool) throws {
    let result = try SampleEdition(
      [.group("g", weight: 3, [.leaf("a"), .leaf("b")]), .leaf("c")],
      answers: "x j1 a=\(test.a) b=\(test.b) c=2", rules: .rules(pool: pool, missing: test.missing)
    ).ranked()
    #expect(result["x", "g"].state == test.state)
    #expect(result["x", "g"].score?.value == test.score)
    #expect(result["x"].score?.value == test.composite)
  }

  /// The root left, which comes before the quorum that nobody's marks reach.
  @Test func isUnratedWhereTheRootLeft() throws {
    let result = try SampleEdition(
      [.leaf("a"), .group("g", [.leaf("b")])], answers: "x j1 a=na b=na", rules: .rules(missing: .zero)
    ).ranked()
    #expect(result["x"].unranked == .nothingApplies)
    #expect(result.statuses == ["x": "unrated"])
  }

  @Test func isUnratedWhereNothingHasAValue() throws {
    let result = try SampleEdition(
      answers: "x j1 a=abstain", rules: .rules(missing: .exclude, quorum: .colleges([]))
    ).ranked()
    #expect(result["x"].unranked == .noValue)
    #expect(result.statuses == ["x": "unrated"])
  }

  /// Two criteria hidden: 80 against (8·1 + 0·1 + 0·2)/4 = 2.
  @Test func saysWhatHidingSeveralGives() throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b"), .leaf("c", weight: 2)], answers: "x j1 a=8", rules: .rules(missing: .exclude)
    ).ranked()
    #expect(result["x"].score?.value == 80)
    #expect(result["x"].notes == [.exclusionGains(criteria: ["b", "c"], points: 60)])
  }

  /// A third of the weight left with `na`, which isn't hiding: 80 against (8 + 0)/2 = 4.
  @Test func doesNotCountWhatLeftAsHidden() throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b"), .leaf("c")], answers: "x j1 a=8 b=na", rules: .rules(missing: .exclude)
    ).ranked()
    #expect(
      result["x"].notes == [
        .criterionLeft(criterion: "b"), .exclusionGains(criteria: ["c"], points: 40),
      ])
  }

  /// At the bottom already, leaving out gives nothing.
  @Test func saysNothingWhereHidingGivesNothing() throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b")], answers: "x j1 a=0", rules: .rules(missing: .exclude)
    ).ranked()
    #expect(result["x"].score?.value == 0)
    #expect(result["x"].notes == [])
  }

  /// Hidden under `min`: 80 against 0.
  @Test func saysWhatHidingGivesUnderMinimum() throws {
    let result = try SampleEdition(
      [.group("g", combine: .min, [.leaf("a"), .leaf("b")])], answers: "x j1 a=8",
      rules: .rules(missing: .exclude)
    ).ranked()
    #expect(result["x"].notes == [.exclusionGains(criteria: ["b"], points: 80)])
  }
}
