import Palmares
import TestSupport
import Testing

@Suite struct FormulaParserTests {
  @Test(arguments: [
    ("a", "a?"), ("facts.a", "facts.a"), ("indicators.a", "indicators.a"), ("title", "title"),
    ("facts[\"a-b\"]", "facts.a-b"), ("facts[2020_a]", "facts.2020_a"),
    ("indicators['and']", "indicators.and"),
    ("a + b - c", "((a? + b?) - c?)"), ("a - b - c", "((a? - b?) - c?)"), ("a / b / c", "((a? / b?) / c?)"),
    ("a / 2 / 3", "((a? / 2) / 3)"), ("a + b * c", "(a? + (b? * c?))"), ("(a + b) * c", "((a? + b?) * c?)"),
    ("a * -b", "(a? * -b?)"), ("-a * b", "(-a? * b?)"), ("- - a", "--a?"), ("+a", "a?"),
    ("a − b × c ÷ d · e", "(a? - (((b? * c?) / d?) * e?))"),
    ("a ≤ b", "(a? <= b?)"), ("a ≥ b", "(a? >= b?)"), ("a ≠ b", "(a? != b?)"),
    ("a + 1 > b * 2", "((a? + 1) > (b? * 2))"), ("not a > b", "not((a? > b?))"),
    ("a > b and not c < d or e == f", "(((a? > b?) and not((c? < d?))) or (e? == f?))"),
    ("min(a, b, c)", "min(a?, b?, c?)"), ("max(a)", "max(a?)"), ("sum(t) / abs(-b)", "(sum(t?) / abs(-b?))"),
    ("min (a, b)", "min(a?, b?)"), ("min + max", "(min? + max?)"), ("gap(t, u)", "gap(t?, u?)"),
    ("t[11-17]", "t?[11-17]"), ("t[ 65+ ]", "t?[65+]"), ("t[\"65 ans et +\"]", "t?[65 ans et +]"),
    ("t[moins de 18 ans]", "t?[moins de 18 ans]"), ("(t / u)[11-17]", "(t? / u?)[11-17]"),
    ("share(t, 11-17)", "share(t?, 11-17)"), ("share(t, 'a, b')", "share(t?, a, b)"),
    ("share(t)", "share(t?)"),
    ("share(t)[a]", "share(t?)[a]"), ("share(t / u, women)", "share((t? / u?), women)"),
    ("7 %", "7/100"), ("12.5% * a", "(1/8 * a?)"), ("a in [1 + 1, b]", "in(a?, (1 + 1), b?)"),
    ("2019-06-14", "2019-06-14"), ("a - 2019-06-14", "(a? - 2019-06-14)"),
    ("2019 - 06 - 14", "((2019 - 6) - 14)"),
    ("2019-6-14", "((2019 - 6) - 14)"), ("  a\n+\tb ", "(a? + b?)"), ("données_été", "données_été?"),
  ])
  func reads(text: String, outline: String) throws {
    let formula = try Formula.parse(text)
    #expect(formula.outline == outline)
    #expect(formula.text == text)
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: Diagnostic
    var testDescription: String { text }
    init(
      _ text: String, code: DiagnosticCode = .badFormula, _ arguments: [String], column: Int,
      hint: Diagnostic.Hint? = nil
    ) {
      self.text = text
      let place = SourcePosition(file: "r", line: 2, column: column)
      expected = Diagnostic(code, arguments, at: place, hint: hint)
    }
  }

  static let operators = "+, -, *, /, ==, !=, <, <=, >, >=, in, not in"
  static let operand = "a field, a text in quotes, a number"

  @Test(arguments: [
    Wrong("a +", ["", operand], column: 4), Wrong("a + * b", ["*", operand], column: 5),
    Wrong("(a", ["", ")"], column: 3, hint: .write("(a)")), Wrong("a)", [")", operators], column: 2),
    Wrong("a b", ["b", operators], column: 3), Wrong("3 x", ["x", operators], column: 3),
    Wrong("3,5 * a", [",", operators], column: 2, hint: .write("3.5")),
    Wrong("a > 10 000", ["000", "and, or"], column: 8, hint: .write("10000")),
    Wrong("a * 10 000", ["000", operators], column: 8, hint: .write("10000")),
    Wrong("a > 1 et b > 1", ["et", "and, or"], column: 7, hint: .didYouMean("and")),
    Wrong("a > 1 ou b > 1", ["ou", "and, or"], column: 7, hint: .didYouMean("or")),
    Wrong("a – b", ["–", operators], column: 3, hint: .didYouMean("-")),
    Wrong("a < b < c", ["<", "and, or"], column: 7, hint: .write("a < b and b < c")),
    Wrong("a == b != c", ["!=", "and, or"], column: 8, hint: .write("a == b and b != c")),
    Wrong(
      "1 < a + 2 <= c * 3 and d", ["<=", "and, or"], column: 11, hint: .write("1 < a + 2 and a + 2 <= c * 3")),
    Wrong("a < b <", ["<", "and, or"], column: 7),
    // Powers are written out.
    Wrong("a ^ 2", ["^", operators], column: 3, hint: .write("a * a")),
    Wrong("b + a^3", ["^", operators], column: 6, hint: .write("a * a * a")),
    Wrong("(a + b) ^ c", ["^", operators], column: 9, hint: .write("(a + b) * (a + b)")),
    Wrong("t[x] ** 2", ["*", operand], column: 7, hint: .write("t[x] * t[x]")),
    Wrong("a ** 9", ["*", operand], column: 4, hint: .write("a * a")),
    Wrong("^ 2", ["^", operand], column: 1, hint: .write("x * x")),
    Wrong("a \u{2044} b", ["\u{2044}", operators], column: 3, hint: .didYouMean("/")),
    Wrong("a \u{2215} b", ["\u{2215}", operators], column: 3, hint: .didYouMean("/")),
    Wrong("a # b", ["#", operators], column: 3), Wrong("a % b", ["%", operators], column: 3),
    Wrong("a > 1 # b", ["#", "and, or"], column: 7), Wrong("# a", ["#", operand], column: 1),
    Wrong("sum(a # b)", ["#", "+, -, *, /, )"], column: 7),
    // What can't be seen is named by its number.
    Wrong("a\u{200B} / b", ["U+200B", operators], column: 2, hint: .write("a / b")),
    Wrong("\u{FEFF}a", ["U+FEFF", operand], column: 1, hint: .write("a")),
    Wrong("a \u{7}", ["U+0007", operators], column: 3, hint: .write("a ")),
    Wrong("a \u{1F600}", ["\u{1F600}", operators], column: 3),
    Wrong("1 + not a", ["not", "a field"], column: 5),
    Wrong("min()", [")", operand], column: 5), Wrong("abs(a, b)", [",", ")"], column: 6),
    Wrong("gap(t)", [")", ","], column: 6), Wrong("gap(t, u, v)", [",", ")"], column: 9),
    Wrong("share()", [")", operand], column: 7), Wrong("share(t, )", [")", "a row"], column: 10),
    Wrong("share(t, a, b)", [",", ")"], column: 11), Wrong("t[]", ["]", "a row"], column: 3),
    Wrong("t[a", ["", "]"], column: 4, hint: .write("t[a]")), Wrong("t[", ["", "a row"], column: 3),
    Wrong("t['a' b]", ["b", "]"], column: 7), Wrong("known(a + b)", ["+", ")"], column: 9),
    Wrong("known(3)", ["3", "a field"], column: 7),
    Wrong("2019-02-30 - a", code: .badDate, ["2019-02-30"], column: 1),
    Wrong("a @ b", ["@", operators], column: 3),
    Wrong("1e5", ["e5", operators], column: 2), Wrong("5. + 1", ["5.", "a number"], column: 1),
    Wrong(String(repeating: "9", count: 65), code: .numberTooLong, ["64"], column: 1),
  ])
  func refuses(_ test: Wrong) {
    let place = SourcePosition(file: "r", line: 2, column: 1)
    let error = #expect(throws: Diagnostic.self) { try Formula.parse(test.text, at: place) }
    #expect(error == test.expected)
  }

  @Test func isAsLongAsItsLimitAndNoLonger() throws {
    let place = SourcePosition(file: "r", line: 1, column: 1)
    func sum(_ length: Int) -> String { String(repeating: "a+", count: length / 2 - 1) + "aa" }
    let limit = Formula.lengthLimit
    let formula = try Formula.parse(sum(limit), at: place)
    #expect(formula.nodes.count == limit - 1)
    let error = #expect(throws: Diagnostic.self) { try Formula.parse(sum(limit + 2), at: place) }
    #expect(error == Diagnostic(.formulaTooLong, ["20000"], at: place))
    // Checks, evaluation, comparison and hashing of the longest go through as well.
    #expect(formula.check(in: .open).type == .any(nil))
    let evaluation = formula.evaluate(for: Dossier(id: "x"), in: "fr")
    #expect(evaluation.result == .missing(["a", "aa"]))
    #expect(Set([formula, formula]).count == 1)
  }

  @Test(arguments: ["(", "-", "not ", "+", "min(", "abs(0-", "known(", "a[", "share(", "- (", "a in ["])
  func depthIsBounded(opening: String) {
    let place = SourcePosition(file: "r", line: 1, column: 1)
    let error = #expect(throws: Diagnostic.self) {
      try Formula.parse(String(repeating: opening, count: 1000), at: place)
    }
    let isUnlimited = ["known(", "a[", "a in ["].contains(opening)
    #expect(error?.code == (isUnlimited ? .badFormula : .formulaTooDeep))
  }

  /// What opens the level that is too much is pointed at.
  @Test func theSixtyFifthLevelIsTooMuch() throws {
    let place = SourcePosition(file: "r", line: 1, column: 1)
    func nested(_ levels: Int) -> String {
      String(repeating: "(", count: levels) + "1" + String(repeating: ")", count: levels)
    }
    #expect(throws: Never.self) { try Formula.parse(nested(64), at: place) }
    let error = #expect(throws: Diagnostic.self) { try Formula.parse(nested(65), at: place) }
    #expect(error == Diagnostic(.formulaTooDeep, ["64"], at: SourcePosition(file: "r", line: 1, column: 65)))
  }

  private static let functions = ["min", "max", "sum", "abs", "share", "gap", "known"]

  @Test(arguments: [
    ("avg(ages)", DiagnosticCode.unknownFunction, Diagnostic.Hint.oneOf(functions)),
    ("average(ages)", .unknownFunction, .oneOf(functions)),
    ("1 + somme (ages)", .unknownFunction, .didYouMean("sum")),
    ("(a + b / c", .badFormula, .write("(a + b / c)")),
    ("min(a, (b + t[x ", .badFormula, .write("min(a, (b + t[x]))")),
    ("known(a) and (\"(\" == b", .badFormula, .write("known(a) and (\"(\" == b)")),
  ])
  func slipsAreToldWithWhatIsMeant(text: String, code: DiagnosticCode, hint: Diagnostic.Hint) {
    let error = #expect(throws: Diagnostic.self) { try Formula.parse(text) }
    #expect(error?.code == code && error?.hint == hint)
  }

  /// Each place is in the part that has it, and never past its line.
  @Test func placesFollowTheLinesOfTheFile() throws {
    func at(_ line: Int, _ column: Int) -> SourcePosition { .init(file: "r", line: line, column: column) }
    let places = TextPlaces([
      .init(offset: 0, length: 4, position: at(7, 5)), .init(offset: 5, length: 3, position: at(8, 9)),
    ])
    func place(_ text: String) -> SourcePosition? {
      let error = #expect(throws: Diagnostic.self) { try Formula.parse(text, at: at(6, 12), places: places) }
      return error?.position
    }
    #expect(place("a + = b") == at(7, 9))
    #expect(place("abc / = ") == at(8, 10))
    #expect(place("abc /") == at(8, 9))
    #expect(place("= 1") == at(7, 5))
  }

  /// Any text is read or refused, at a place in it.
  @Test(arguments: UInt64(0)..<200)
  func neverFails(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = [
      "a", "t", "(", ")", "[", "]", ",", "+", "-", "*", "/", "%", "7", "0.5", "\"x\"", "and", "or", "not",
      "in",
      "known", "min", "share", "gap", "==", "<", "2019-06-14", " ", "facts", ".", "é", "«", "'",
    ]
    for _ in 0..<50 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: Bool.random(using: &random) ? "" : " ")
      do throws(Diagnostic) {
        let formula = try Formula.parse(text, at: SourcePosition(file: "r", line: 1, column: 1))
        _ = formula.check(in: SampleFacts.scope)
        _ = formula.check(in: .open)
        let evaluation = formula.evaluate(for: SampleFacts.dossier, in: "fr", scope: SampleFacts.scope)
        #expect(evaluation.values.count == formula.nodes.count)
        #expect(evaluation.text { formula.text(of: formula.nodes[$0.node]) } == text)
      } catch {
        let column = error.position?.column ?? 0
        #expect((1...text.unicodeScalars.count + 1).contains(column), "\(text)")
      }
    }
  }
}
