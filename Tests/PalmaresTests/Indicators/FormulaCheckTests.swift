import Palmares
import Testing

@Suite struct FormulaCheckTests {
  static let persons = Unit("persons")

  @Test(arguments: [
    ("participants", FormulaType.number(persons)), ("participants / population", .number(.ratio)),
    ("budget / participants", .number(Unit("EUR/persons"))),
    ("budget / participants * population", .number(Unit("EUR"))),
    ("participants * participants", .number(Unit("persons^2"))), ("participants + 1", .number(persons)),
    ("1 - participants / population", .number(.ratio)), ("1 - 7 %", .number(.ratio)),
    ("2 * 3 + participants", .number(persons)), ("min(1, participants, 3)", .number(persons)),
    ("max(1, 2)", .number(.ratio)), ("sum(participants, population)", .number(persons)),
    ("abs(participants - population)", .number(persons)), ("-participants", .number(persons)),
    ("ages", .table(persons, rows: ["11-17", "18-25", "65+"])), ("ages[65+]", .number(persons)),
    ("sum(ages)", .number(persons)), ("min(ages)", .number(persons)), ("share(ages, 65+)", .number(.ratio)),
    ("share(ages)", .table(.ratio, rows: ["11-17", "18-25", "65+"])),
    ("gap(ages, inhabitants)", .number(.ratio)),
    ("ages / inhabitants", .table(.ratio, rows: ["11-17", "18-25", "65+"])),
    ("ages * 2", .table(persons, rows: ["11-17", "18-25", "65+"])),
    ("-ages", .table(persons, rows: ["11-17", "18-25", "65+"])),
    ("opened", .date), ("answered - opened", .number(.days)), ("min(opened, answered)", .date),
    ("mode", .word),
    ("title", .word), ("\"x\"", .word), ("known(highlights)", .truth), ("participants > 3", .truth),
    ("answered - opened > 30", .truth), ("opened < 2019-01-01", .truth), ("opened < '2019-01-01'", .truth),
    ("mode == \"vote\"", .truth), ("mode in [\"vote\", title]", .truth), ("rate", .number(.ratio)),
    ("rate > 7 %", .truth), ("participants / population > 0.07", .truth),
  ])
  func tellsTheType(text: String, type: FormulaType) throws {
    let check = try Formula.parse(text).check(in: SampleFacts.scope)
    #expect(check.diagnostics == [])
    #expect(check.type == type)
  }

  static func at(_ column: Int) -> SourcePosition { SourcePosition(file: "r", line: 1, column: column) }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [Diagnostic]
    var testDescription: String { text }
    init(_ text: String, _ expected: Diagnostic...) { (self.text, self.expected) = (text, expected) }
  }

  /// A divisor that is 0 whatever the dossier says; `3 - 2` isn't, nor is one with a name in it.
  @Test(arguments: [
    ("participants / (3 - 3)", true), ("participants / (2 * 3 - 6)", true),
    ("participants / abs(1 - 1)", true), ("participants / min(0, 4)", true),
    ("participants / -(1 - 1)", true),
    ("participants / (3 - 2)", false), ("participants / (population * 0)", false),
    ("1 / (1 / (1 - 1))", true),
  ])
  func aConstantZeroIsNoDivisor(text: String, isWrong: Bool) throws {
    let codes = try Formula.parse(text).check(in: SampleFacts.scope).diagnostics.map(\.code)
    #expect(codes == (isWrong ? [.badFormula] : []))
  }

  @Test(arguments: [
    Wrong(
      "budget + participants",
      Diagnostic(.unitMismatch, ["budget", "EUR", "participants", "persons"], at: at(8))),
    Wrong(
      "participants - participations",
      Diagnostic(.unitMismatch, ["participants", "persons", "participations", "participations"], at: at(14))),
    Wrong(
      "participants >= 7 %",
      Diagnostic(.unitMismatch, ["participants", "persons", "7 %", "ratio"], at: at(14))),
    Wrong(
      "max(participants, 3, budget)",
      Diagnostic(.unitMismatch, ["participants", "persons", "budget", "EUR"], at: at(22))),
    Wrong(
      "max(3, participants, budget)",
      Diagnostic(.unitMismatch, ["participants", "persons", "budget", "EUR"], at: at(22))),
    Wrong(
      "participants in [3, budget]",
      Diagnostic(.unitMismatch, ["participants", "persons", "budget", "EUR"], at: at(21))),
    Wrong(
      "(budget + participants) / (population + meetings)",
      Diagnostic(.unitMismatch, ["budget", "EUR", "participants", "persons"], at: at(9)),
      Diagnostic(.unknownField, ["meetings"], at: at(41))),
    Wrong("opened * 2", Diagnostic(.wrongOperand, ["opened", "date", "number"], at: at(1))),
    Wrong(
      "opened + answered", Diagnostic(.wrongOperand, ["opened", "date", "number"], at: at(1)),
      Diagnostic(.wrongOperand, ["answered", "date", "number"], at: at(10))),
    Wrong("opened - 3", Diagnostic(.wrongOperand, ["opened", "date", "number"], at: at(1))),
    Wrong("3 - opened", Diagnostic(.wrongOperand, ["opened", "date", "number"], at: at(5))),
    Wrong("min(opened, 3)", Diagnostic(.wrongOperand, ["3", "number", "date"], at: at(13))),
    Wrong(
      "sum(opened, answered)",
      Diagnostic(.wrongOperand, ["opened", "date", "number"], at: at(5)),
      Diagnostic(.wrongOperand, ["answered", "date", "number"], at: at(13))),
    Wrong("abs(ages)", Diagnostic(.wrongOperand, ["ages", "table", "number"], at: at(5))),
    Wrong("ages > 3", Diagnostic(.wrongOperand, ["ages", "table", "number"], at: at(1))),
    Wrong("participants[a]", Diagnostic(.wrongOperand, ["participants", "number", "table"], at: at(1))),
    Wrong(
      "gap(ages, participants)", Diagnostic(.wrongOperand, ["participants", "number", "table"], at: at(11))),
    Wrong("share(mode)", Diagnostic(.wrongOperand, ["mode", "text", "table"], at: at(7))),
    Wrong("mode + 1", Diagnostic(.wrongOperand, ["mode", "text", "number"], at: at(1))),
    Wrong("steps == \"x\"", Diagnostic(.wrongOperand, ["steps", "part of the dossier", "text"], at: at(1))),
    Wrong(
      "participants and known(title)",
      Diagnostic(.wrongOperand, ["participants", "number", "condition"], at: at(1))),
    Wrong("not mode", Diagnostic(.wrongOperand, ["mode", "text", "condition"], at: at(5))),
    Wrong(
      "known(title) == known(summary)",
      Diagnostic(.wrongOperand, ["known(title)", "condition", "value"], at: at(1))),
    Wrong("opened > 3", Diagnostic(.formulaTypes, ["opened", "3"], at: at(8), hint: .write("\"3\""))),
    Wrong("mode == 3", Diagnostic(.formulaTypes, ["mode", "3"], at: at(6), hint: .write("\"3\""))),
    Wrong(
      "mode < \"b\"", Diagnostic(.formulaTypes, ["mode", "\"b\""], at: at(6), hint: .oneOf(["==", "!="]))),
    Wrong("opened == \"lundi\"", Diagnostic(.formulaTypes, ["\"lundi\"", "opened"], at: at(8))),
    Wrong(
      "ages[12-17]", Diagnostic(.unknownRow, ["12-17", "ages"], at: at(5), hint: .didYouMean("11-17"))),
    Wrong(
      "share(ages, femmes)",
      Diagnostic(.unknownRow, ["femmes", "ages"], at: at(13), hint: .oneOf(["11-17", "18-25", "65+"]))),
    Wrong(
      "participant / populations",
      Diagnostic(.unknownField, ["participant"], at: at(1), hint: .didYouMean("participants")),
      Diagnostic(.unknownField, ["populations"], at: at(15), hint: .didYouMean("population"))),
    Wrong("indicators.rat", Diagnostic(.unknownField, ["rat"], at: at(1), hint: .didYouMean("rate"))),
    Wrong("facts.rate", Diagnostic(.unknownField, ["rate"], at: at(1))),
    Wrong(
      "organisation.kind == commune",
      Diagnostic(.unknownField, ["commune"], at: at(22), hint: .write("\"commune\""))),
    Wrong("participants / 0", Diagnostic(.badFormula, ["0", "a number other than 0"], at: at(16))),
  ])
  func reports(_ test: Wrong) throws {
    let check = try Formula.parse(test.text, at: Self.at(1)).check(in: SampleFacts.scope)
    // The names of a scope of more than twelve aren't all listed.
    let found = check.diagnostics.map { found in
      found.code == .unknownField && found.arguments == ["rate"]
        ? Diagnostic(found.code, found.arguments, at: found.position) : found
    }
    #expect(found == test.expected)
    #expect(check.type == nil)
  }

  @Test func aFactWithoutAUnitGoesWithAll() throws {
    let scope = FormulaScope(facts: [
      "a": .init(kind: .number), "b": .init(kind: .number, unit: Self.persons), "c": .init(),
    ])
    for (text, type) in [
      ("a + b", FormulaType.number(Self.persons)), ("b - a", .number(Self.persons)), ("a * b", .number(nil)),
      ("a > b", .truth), ("c + b", .any(Self.persons)), ("c == \"x\"", .truth), ("c[x]", .number(nil)),
    ] {
      let check = try Formula.parse(text).check(in: scope)
      #expect(check.diagnostics == [])
      #expect(check.type == type, "\(text)")
    }
  }

  @Test func aDeclaredFactGoesBeforeAnIndicatorOfItsName() throws {
    let scope = FormulaScope(
      facts: ["a": .init(kind: .word)],
      indicators: ["a": try .parse("1 + 1"), "b": try .parse("indicators.a + 1")])
    #expect(try Formula.parse("a").check(in: scope).type == .word)
    #expect(try Formula.parse("indicators.a").check(in: scope).type == .number(.ratio))
    #expect(scope.types == ["a": .number(.ratio), "b": .number(.ratio)])
    #expect(scope.order == ["a", "b"])
  }

  static func scope(_ formulas: KeyValuePairs<String, String>) throws -> FormulaScope {
    var indicators: [String: Formula] = [:]
    for (line, (id, text)) in formulas.enumerated() {
      indicators[id] = try .parse(text, at: SourcePosition(file: "r", line: line + 1, column: 1))
    }
    return FormulaScope(facts: ["f": .init(kind: .number)], indicators: indicators)
  }

  @Test func anIndicatorThatNeedsItselfIsAnError() throws {
    let scope = try Self.scope([
      "a": "1 + b", "b": "f + c", "c": "f / a", "d": "a + 1", "e": "f", "g": "g * 2",
    ])
    #expect(
      scope.diagnostics == [
        Diagnostic(.indicatorCycle, ["a → b → c → a"], at: SourcePosition(file: "r", line: 3, column: 5)),
        Diagnostic(.indicatorCycle, ["g → g"], at: SourcePosition(file: "r", line: 6, column: 1)),
      ])
    #expect(scope.order == ["e"])
    // What uses them isn't reported in its turn, and isn't computed.
    #expect(try Formula.parse("a > 1").check(in: scope).diagnostics == [])
    #expect(scope.evaluate(for: Dossier(id: "x"), in: "fr").keys.sorted() == ["e"])
  }

  @Test func indicatorsComeAfterThoseThatTheyUse() throws {
    let scope = try Self.scope(["a": "b + c", "b": "c * 2", "c": "f"])
    #expect(scope.diagnostics == [])
    #expect(scope.order == ["c", "b", "a"])
  }

  @Test func aLongChainOfIndicatorsIsPutInOrder() throws {
    var indicators: [String: Formula] = ["i0": try .parse("f")]
    for index in 1..<20_000 { indicators["i\(index)"] = try .parse("i\(index - 1) + 1") }
    let scope = FormulaScope(facts: ["f": .init(kind: .number)], indicators: indicators)
    #expect(scope.diagnostics == [])
    var dossier = Dossier(id: "x")
    dossier.facts = [Fact(id: "f", figure: .number(Bounds(5)))]
    #expect(scope.evaluate(for: dossier, in: "fr")["i19999"]?.result == .number(Bounds(20_004)))
  }
}
