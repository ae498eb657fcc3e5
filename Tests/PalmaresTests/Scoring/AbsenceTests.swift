import Palmares
import TestSupport
import Testing

/// Step 2 on two criteria, `a` of weight 1 marked 4 by `j1`, and `b` of weight 3 whose cells vary.
@Suite struct AbsenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let (b1, b2, missing): (String, String, MissingRule)
    let (state, score, composite): (CriterionResult.State, Rational?, Rational?)
    let notes: [Note]
    init(
      _ b1: String, _ b2: String, missing: MissingRule = .unrated, _ state: CriterionResult.State,
      _ score: Rational?, composite: Rational?, notes: [Note] = []
    ) {
      (self.b1, self.b2, self.missing, self.state) = (b1, b2, missing, state)
      (self.score, self.composite, self.notes) = (score, composite, notes)
    }
    var testDescription: String { "\(b1), \(b2) under \(missing)" }
  }

  /// Leaving `b` out gives 40; at the bottom it would give (40·1 + 0·3)/4 = 10.
  static let excludes: [Note] = [.exclusionGains(criteria: ["b"], points: 30)]

  static let cases = [
    // A mark gives a value, whatever stands beside it: (40·1 + 60·3)/4 = 55.
    Case("6", "blank", .value, 60, composite: 55),
    Case("6", "abstain", .value, 60, composite: 55),
    Case("6", "0", .value, 30, composite: Rational(65, 2)),
    // An `na` beside a mark counts as an abstention, and the result says so.
    Case("6", "na", .value, 60, composite: 55, notes: [.naCountsAsAbstention(criterion: "b", jurors: 1)]),
    // All answers are `na`: blank and abstain are no answers.
    Case("na", "na", .notApplicable, nil, composite: 40, notes: [.criterionLeft(criterion: "b")]),
    Case("na", "blank", .notApplicable, nil, composite: 40, notes: [.criterionLeft(criterion: "b")]),
    Case("abstain", "na", .notApplicable, nil, composite: 40, notes: [.criterionLeft(criterion: "b")]),
    Case(
      "na", "blank", missing: .zero, .notApplicable, nil, composite: 40,
      notes: [.criterionLeft(criterion: "b")]),
    // No answer at all falls to the rule.
    Case("blank", "abstain", .unrated, nil, composite: nil),
    Case("abstain", "abstain", .unrated, nil, composite: nil),
    Case("blank", "blank", missing: .exclude, .excluded, nil, composite: 40, notes: excludes),
    Case("abstain", "blank", missing: .exclude, .excluded, nil, composite: 40, notes: excludes),
    Case(
      "blank", "abstain", missing: .zero, .zero, 0, composite: 10, notes: [.countedAsZero(criterion: "b")]),
  ]

  @Test(arguments: cases, Pool.allCases)
  func treats(_ test: Case, pool: Pool) throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b", weight: 3)],
      answers: """
        x j1 a=4 b=\(test.b1)
        x j2 b=\(test.b2)
        """, rules: .rules(pool: pool, missing: test.missing)
    ).ranked()
    #expect(result["x", "b"].state == test.state)
    #expect(result["x", "b"].score?.value == test.score)
    #expect(result["x"].notes == test.notes)
    // Under `juror_first` a second marking juror has a tree of his own; the composite differs by design.
    if pool == .criterionFirst || Rational(test.b2) == nil {
      #expect(result["x"].score?.value == test.composite)
    }
    #expect(result.statuses == (test.composite == nil ? ["x": "unrated"] : [:]))
  }

  @Test func namesWhatNobodyAnswered() throws {
    let result = try SampleEdition(
      [.leaf("a"), .group("g", [.leaf("b"), .leaf("c")]), .leaf("d", missing: .zero)],
      answers: "x j1 a=4 b=5"
    ).ranked()
    #expect(result["x"].unranked == .unanswered(criteria: ["c"]))
    #expect(result["x", "b"].score?.value == 50)
    #expect(result["x", "g"].state == .unrated)
    #expect(result["x", "g"].score == nil)
    #expect(result["x"].score == nil)
    #expect(result["x"].rootContributions.isEmpty)
  }

  struct Precedence: Sendable { let (own, jury, state): (MissingRule, MissingRule, CriterionResult.State) }

  @Test(arguments: [
    Precedence(own: .exclude, jury: .zero, state: .excluded),
    Precedence(own: .exclude, jury: .unrated, state: .excluded),
    Precedence(own: .zero, jury: .unrated, state: .zero),
    Precedence(own: .zero, jury: .exclude, state: .zero),
    Precedence(own: .unrated, jury: .zero, state: .unrated),
    Precedence(own: .unrated, jury: .exclude, state: .unrated),
  ])
  func asksTheCriterionBeforeTheJury(_ rule: Precedence) throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b", missing: rule.own)], answers: "x j1 a=4", rules: .rules(missing: rule.jury)
    ).ranked()
    #expect(result["x", "b"].state == rule.state)
  }

  /// The only expert is recused, absent by his panel, or the jury has given him nothing to do: nobody is asked `b`.
  @Test(arguments: [
    Juror.sample("e1", college: "experts", recused: ["x"]),
    Juror.sample("e1", college: "experts", dossiers: ["y"]),
  ])
  func asksTheRuleWhereNobodyIsAsked(expert: Juror) throws {
    for (rule, state) in zip(MissingRule.allCases, [CriterionResult.State.unrated, .excluded, .zero]) {
      let result = try SampleEdition(
        [.leaf("a"), .leaf("b", college: "experts")], jurors: [expert, .sample("c1", college: "citizens")],
        answers: "x c1 a=4\ny e1 a=1 b=1", rules: .rules(missing: rule)
      ).ranked()
      #expect(result["x", "b"].state == state)
    }
  }
}

extension Rational {
  fileprivate init?(_ word: String) {
    guard let integer = Int(word) else { return nil }
    self.init(integer)
  }
}
