import Palmares
import TestSupport
import Testing

@Suite struct FormulaEvaluationTests {
  static func evaluation(
    _ text: String, of dossier: Dossier = SampleFacts.dossier, scope: FormulaScope = SampleFacts.scope
  ) throws -> FormulaEvaluation {
    let values = scope.evaluate(for: dossier, in: "fr").mapValues(\.result)
    return try Formula.parse(text).evaluate(for: dossier, in: "fr", scope: scope, indicators: values)
  }

  static func dossier(_ facts: KeyValuePairs<String, Figure>) -> Dossier {
    var dossier = Dossier(id: "x")
    dossier.facts = facts.map { Fact(id: $0.key, figure: $0.value) }
    return dossier
  }

  // MARK: - What is lacking

  @Test(arguments: [
    ("children + babies / population", ["children", "babies"]), ("children - children", ["children"]),
    ("ages[12-17]", ["ages[12-17]"]), ("share(ages, 12-17) + children", ["ages[12-17]", "children"]),
    ("pupils[a]", ["pupils"]), ("gap(pupils, ages)", ["pupils"]), ("sum(pupils)", ["pupils"]),
    ("lacking * 2 + babies", ["children", "babies"]), ("children / refund", ["children"]),
    ("participants / refund + children", ["children"]), ("organisation.siren", ["organisation.siren"]),
    ("indicators.none", ["none"]), ("min(children, babies, participants)", ["children", "babies"]),
    ("(children > 3) + 1", []),
  ])
  func namesWhatIsLacking(text: String, names: [String]) throws {
    let result = try Self.evaluation(text).result
    #expect(names.isEmpty ? result == .undefined(.wrongKind("(children > 3)")) : result == .missing(names))
  }

  @Test func aTruthTellsWhatIsLackingBesideItsAnswer() throws {
    let unknown = try Self.evaluation("children > 3 and known(babies)")
    #expect(unknown.result == .truth(.no))
    #expect(unknown.lacking == ["children"])
    let yes = try Self.evaluation("children > 3 or participants > 3")
    #expect(yes.result == .truth(.yes))
    #expect(yes.lacking == ["children"])
    #expect(try Self.evaluation("participants > 3").lacking == [])
  }

  @Test func rowsThatOneTableLacksAreLacking() throws {
    let dossier = Self.dossier([
      "t": SampleFacts.table(["a": 1, "b": 2]), "u": SampleFacts.table(["b": 2, "c": 3]),
    ])
    for text in ["t / u", "gap(t, u)", "t + u"] {
      #expect(try Self.evaluation(text, of: dossier, scope: .open).result == .missing(["u[a]", "t[c]"]))
    }
  }

  // MARK: - What has no meaning

  @Test(arguments: [
    ("participants / refund", FormulaValue.Undefined.divisionByZero("refund")),
    ("participants / (contributors - 120)", .divisionByAboutZero("(contributors - 120)")),
    ("ages / (contributors - 120)", .divisionByAboutZero("(contributors - 120)")),
    ("participants / (refund * 2)", .divisionByZero("(refund * 2)")),
    ("share(none, a)", .divisionByZero("none")), ("gap(none, none)", .divisionByZero("none")),
    ("ages / zeros", .divisionByZero("zeros[18-25]")), ("ages / refund", .divisionByZero("refund")),
    ("mode + 1", .wrongKind("mode")), ("1 + mode", .wrongKind("mode")), ("ages + mode", .wrongKind("mode")),
    ("-mode", .wrongKind("mode")), ("abs(ages)", .wrongKind("ages")), ("sum(mode)", .wrongKind("mode")),
    ("min(opened, 3)", .wrongKind("3")), ("max(1, ages)", .wrongKind("ages")),
    ("mode[a]", .wrongKind("mode")),
    ("share(mode)", .wrongKind("mode")), ("gap(ages, mode)", .wrongKind("mode")),
    ("opened + 1", .wrongKind("opened")),
    ("min(empty)", .wrongKind("empty")), ("participants / refund + 1", .divisionByZero("refund")),
    ("wrong", .wrongKind("wrong")),
  ])
  func tellsWhyThereIsNoValue(text: String, reason: FormulaValue.Undefined) throws {
    var dossier = SampleFacts.dossier
    dossier.facts +=
      Self.dossier([
        "none": SampleFacts.table(["a": 0, "b": 0]), "empty": .table([]), "wrong": .date("2019-02-30"),
        "zeros": SampleFacts.table(["11-17": 1, "18-25": 0, "65+": 2]),
      ]).facts
    #expect(try Self.evaluation(text, of: dossier).result == .undefined(reason))
  }

  @Test func comparesWhatHasNoValueAsUnknown() throws {
    for text in ["participants / refund > 1", "mode > 3", "ages == 3", "children == 3"] {
      #expect(try Self.evaluation(text).result == .truth(.unknown))
    }
    #expect(try Self.evaluation("known(mode)").result == .truth(.yes))
    #expect(try Self.evaluation("known(rate) and not known(lacking)").result == .truth(.yes))
  }

  /// A product that doubles its digits at each step stops at the limit, in no time.
  @Test func numbersAreBoundedInSize() throws {
    let digits = String(repeating: "9", count: 60)
    let dossier = Self.dossier(["x": .number(Bounds(Rational(1_000_003, 999_983)))])
    for sign in ["*", "/", "+", "-"] {
      let text = Array(repeating: digits, count: 300).joined(separator: " \(sign) ")
      let result = try Self.evaluation(text, of: dossier).result
      #expect((result == .undefined(.tooLarge)) == (sign == "*" || sign == "/"))
    }
    let power = Array(repeating: "x", count: 9_000).joined(separator: "*")
    #expect(try Self.evaluation(power, of: dossier, scope: .open).result == .undefined(.tooLarge))
    let rows = (0..<2_000).map { Figure.Row(name: "\($0)", bounds: Bounds(Rational(1, 1_000_003 + 2 * $0))) }
    for text in ["sum(t)", "share(t, 1)", "share(t)", "gap(t, t)"] {
      let result = try Self.evaluation(text, of: Self.dossier(["t": .table(rows)]), scope: .open).result
      #expect(result == .undefined(.tooLarge))
    }
  }

  // MARK: - Tables

  @Test func sharesOfBoundedRowsAreTight() throws {
    let dossier = Self.dossier([
      "t": .table([
        .init(name: "a", bounds: Bounds(low: 1, high: 3)),
        .init(name: "b", bounds: Bounds(low: nil, high: 6)),
        .init(name: "c", bounds: Bounds(3)),
      ]),
      "open": .table([
        .init(name: "a", bounds: Bounds(low: 2, high: nil)), .init(name: "b", bounds: Bounds(6)),
      ]),
    ])
    // 1/(1 + 6 + 3) to 3/(3 + 0 + 3).
    #expect(
      try Self.evaluation("share(t, a)", of: dossier, scope: .open).result
        == .number(Bounds(low: Rational(1, 10), high: Rational(1, 2))))
    // 0 to 6/(6 + 1 + 3): at most, since its least is stated nowhere.
    #expect(
      try Self.evaluation("share(t, b)", of: dossier, scope: .open).result
        == .number(Bounds(low: nil, high: Rational(3, 5), isCount: true)))
    // 2/(2 + 6) to 1.
    #expect(
      try Self.evaluation("share(open)", of: dossier, scope: .open).result
        == .table([
          .init(name: "a", bounds: Bounds(low: Rational(1, 4), high: 1)),
          .init(name: "b", bounds: Bounds(low: nil, high: Rational(3, 4), isCount: true)),
        ]))
  }

  /// Over every table of two small intervals and every whole value in them.
  /// Of three rows the interval may be wider than what is possible, here 21/26 at the most, and never narrower.
  @Test func aGapOfThreeRowsIsSoundThoughNotTight() throws {
    func row(_ name: String, _ bounds: Bounds) -> Figure.Row { .init(name: name, bounds: bounds) }
    let (one, two) = (Bounds(low: nil, high: 50), Bounds(low: nil, high: 1))
    let dossier = Self.dossier([
      "t": .table([row("a", Bounds(2)), row("b", Bounds(0)), row("c", one)]),
      "u": .table([row("a", Bounds(10)), row("b", two), row("c", Bounds(2))]),
    ])
    let result = try Formula.parse("gap(t, u)").evaluate(for: dossier, in: "fr").result
    guard case .number(let bounds) = result else { return #expect(Bool(false), "\(result)") }
    var gaps: [Rational] = []
    for third in 0...50 {
      for second in 0...1 {
        let (all, others) = (2 + third, 12 + second)
        let pairs = [(2, 10), (0, second), (third, 2)]
        gaps.append(Rational.sum(pairs.map { (Rational($0.0, all) - Rational($0.1, others)).magnitude }) / 2)
      }
    }
    #expect(gaps.max() == Rational(21, 26))
    #expect(gaps.allSatisfy { (bounds.low ?? 0) <= $0 && $0 <= (bounds.high ?? 1) })
    #expect(try #require(bounds.high) < Rational(84, 100))
  }

  @Test func gapsHoldEveryValue() throws {
    let formula = try Formula.parse("gap(t, u)")
    func table(_ a: (Int, Int), _ b: (Int, Int)) -> Figure {
      .table(
        [("a", a), ("b", b)].map {
          .init(name: $0.0, bounds: Bounds(low: Rational($0.1.0), high: Rational($0.1.1)))
        })
    }
    let intervals = (0...3).flatMap { low in (low...3).map { (low, $0) } }
    for a in intervals {
      for b in intervals {
        for c in [(1, 1), (0, 2), (1, 3)] {
          let dossier = Self.dossier(["t": table(a, b), "u": table(c, (1, 2))])
          guard case .number(let bounds) = formula.evaluate(for: dossier, in: "fr").result else {
            #expect(a == (0, 0) && b == (0, 0))
            continue
          }
          for i in a.0...a.1 {
            for j in b.0...b.1 where i + j > 0 {
              for k in c.0...c.1 {
                for l in 1...2 {
                  let gap = (Rational(i, i + j) - Rational(k, k + l)).magnitude
                  #expect((bounds.low ?? 0) <= gap && gap <= (bounds.high ?? 1))
                }
              }
            }
          }
          if a.0 == a.1, b.0 == b.1, c == (1, 1) {
            // One table exact, the other of a share from 1/3 to 1/2: the ends are reached.
            let share = Rational(a.0, a.0 + b.0)
            let ends = [(share - Rational(1, 3)).magnitude, (share - Rational(1, 2)).magnitude]
            #expect(bounds.high == ends.max())
          }
        }
      }
    }
  }

  @Test func arithmeticGoesRowByRow() throws {
    let rows: (KeyValuePairs<String, Rational>) -> FormulaValue = {
      if case .table(let rows) = SampleFacts.table($0) { .table(rows) } else { .table([]) }
    }
    #expect(
      try Self.evaluation("ages / inhabitants").result
        == rows(["11-17": Rational(3, 25), "18-25": Rational(1, 25), "65+": Rational(1, 15)]))
    #expect(try Self.evaluation("2 * ages - 20").result == rows(["11-17": 100, "18-25": 60, "65+": 180]))
    #expect(try Self.evaluation("-ages").result == rows(["11-17": -60, "18-25": -40, "65+": -100]))
    let shuffled = Self.dossier([
      "t": SampleFacts.table(["a": 1, "b": 2]), "u": SampleFacts.table(["b": 4, "a": 5]),
    ])
    #expect(try Self.evaluation("t * u", of: shuffled, scope: .open).result == rows(["a": 5, "b": 8]))
  }

  // MARK: - Truth over intervals

  /// Every comparison of two intervals says yes or no only where all pairs of values agree.
  @Test(arguments: Formula.Comparison.allCases)
  func comparisonsAgreeWithEveryPairOfValues(comparison: Formula.Comparison) throws {
    func holds(_ left: Int, _ right: Int) -> Bool {
      switch comparison {
      case .equal: left == right
      case .unequal: left != right
      case .less: left < right
      case .atMost: left <= right
      case .greater: left > right
      case .atLeast: left >= right
      }
    }
    let formula = try Formula.parse("a \(comparison.rawValue) b")
    let intervals = (0...3).flatMap { low in (low...3).map { (low, $0) } }
    for a in intervals {
      for b in intervals {
        let dossier = Self.dossier([
          "a": SampleFacts.bounds(Rational(a.0), Rational(a.1)),
          "b": SampleFacts.bounds(Rational(b.0), Rational(b.1)),
        ])
        let answers = Set((a.0...a.1).flatMap { left in (b.0...b.1).map { holds(left, $0) } })
        let truth: Truth = answers.count == 2 ? .unknown : answers == [true] ? .yes : .no
        #expect(formula.evaluate(for: dossier, in: "fr").result == .truth(truth))
      }
    }
  }

  // MARK: - The trace

  @Test func tellsWhatEachNameWasTakenFor() throws {
    let evaluation = try Self.evaluation("(participants + ages[65+]) / population + rate + children")
    let facts = SampleFacts.dossier.facts
    func fact(_ id: String) throws -> Fact { try #require(facts.first { $0.id == id }) }
    #expect(
      try evaluation.uses.map(\.source) == [
        .fact(fact("participants"), row: nil), .fact(fact("ages"), row: "65+"),
        .fact(fact("population"), row: nil), .indicator("rate"), .lacking("children"),
      ])
    let values = evaluation.uses.map(\.value)
    #expect(values[0] == .number(Bounds(300)) && values[1] == .number(Bounds(100)))
    #expect(values[3] == .number(Bounds(Rational(1, 20))) && values[4] == .missing(["children"]))
    guard case .fact(let fact, _) = evaluation.uses[0].source else { return }
    #expect(fact.source == "bilan" && fact.definition == "uniques" && fact.vintage == "2019")
    #expect(fact.position == SourcePosition(file: "cachan.yaml", line: 4, column: 3))
    // The steps: what stands between the parentheses, the quotient, and both sums.
    let sums = evaluation.formula.nodes.indices.filter { evaluation.formula.nodes[$0].operation == .add }
    #expect(evaluation.values[sums[0]] == .number(Bounds(400)))
    #expect(evaluation.result == .missing(["children"]))
  }

  @Test func printsTheFormulaWithItsFigures() throws {
    let evaluation = try Self.evaluation(
      "(participants + ages[65+]) / sum( inhabitants ) > 7 % and known(summary)")
    let text = evaluation.text { use in
      switch use.source {
      case .fact(let fact, let row): "<\(fact.id)\(row.map { ":\($0)" } ?? "")>"
      case .part(let path): "«\(path)»"
      case .indicator(let id), .lacking(let id): id
      }
    }
    #expect(text == "(<participants> + <ages:65+>) / sum( <inhabitants> ) > 7 % and known(«summary»)")
  }

  @Test func countsAreNeverNegativeWhereTheirUnitSaysSo() throws {
    let dossier = Self.dossier(["a": SampleFacts.bounds(nil, 5)])
    for (unit, truth) in [("persons", Truth.yes), ("EUR", .yes), ("ratio", .unknown), ("days", .unknown)] {
      let scope = FormulaScope(facts: ["a": .init(kind: .number, unit: Unit(unit))])
      #expect(try Self.evaluation("a >= 0", of: dossier, scope: scope).result == .truth(truth))
    }
    // Where nothing is declared, the unit that the dossier states.
    var stated = Dossier(id: "x")
    stated.facts = [Fact(id: "a", figure: SampleFacts.bounds(nil, 5), unit: "trees")]
    #expect(try Self.evaluation("a >= 0", of: stated, scope: .open).result == .truth(.yes))
  }
}
