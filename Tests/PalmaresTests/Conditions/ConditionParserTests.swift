import Palmares
import TestSupport
import Testing

@Suite struct ConditionParserTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let (text, outline): (String, String)
    init(_ text: String, _ outline: String) { (self.text, self.outline) = (text, outline) }
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case("known(summary)", "known(summary)"),
    Case(" known ( summary ) ", "known(summary)"),
    Case("((known(summary)))", "known(summary)"),
    Case("known(visitors)", "known(visitors?)"),
    Case("known(facts.summary)", "known(facts.summary)"),
    Case("known(ages[11-17])", "known(ages?[11-17])"),
    Case("not known(summary)", "not(known(summary))"),
    Case("not not known(summary)", "not(not(known(summary)))"),
    // not before and, and before or; the left first.
    Case("not known(summary) and known(visitors)", "(not(known(summary)) and known(visitors?))"),
    Case(
      "known(summary) or known(visitors) and known(summary)",
      "(known(summary) or (known(visitors?) and known(summary)))"),
    Case(
      "(known(summary) or known(visitors)) and known(summary)",
      "((known(summary) or known(visitors?)) and known(summary))"),
    Case(
      "known(summary) or known(visitors) or known(summary)",
      "((known(summary) or known(visitors?)) or known(summary))"),
    Case(#"organisation.kind == "commune""#, #"(organisation.kind == "commune")"#),
    Case("organisation.kind == 'commune'", #"(organisation.kind == "commune")"#),
    Case("organisation.kind == «commune»", #"(organisation.kind == "commune")"#),
    Case(#"organisation.kind=="l'été""#, #"(organisation.kind == "l'été")"#),
    Case(#"organisation.kind == """#, #"(organisation.kind == "")"#),
    Case(#"organisation.kind != "commune""#, #"(organisation.kind != "commune")"#),
    Case(
      #"organisation.kind in ["commune", "epci"]"#, #"in(organisation.kind, "commune", "epci")"#),
    Case(#"organisation.kind in ("commune")"#, #"in(organisation.kind, "commune")"#),
    Case("visitors >= 1500", "(visitors? >= 1500)"),
    Case("visitors<0.5", "(visitors? < 1/2)"),
    Case("share > 7%", "(share? > 7/100)"),
    Case("share > 7 %", "(share? > 7/100)"),
    Case("share >= 2/3 and known(summary)", "((share? >= (2 / 3)) and known(summary))"),
    Case(
      #"organisation.kind not in ["epci"] or known(summary)"#,
      #"(not(in(organisation.kind, "epci")) or known(summary))"#),
    Case("3 <= visitors", "(3 <= visitors?)"),
    Case("visitors == guests", "(visitors? == guests?)"),
    Case("visitors in [1, 2]", "in(visitors?, 1, 2)"),
  ])
  func reads(_ test: Case) throws {
    let condition = try Condition.parse(test.text)
    #expect(condition.formula.outline == test.outline)
    #expect(condition.text == test.text)
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let (text, code, arguments, column): (String, DiagnosticCode, [String], Int)
    var hint: Diagnostic.Hint?
    init(
      _ text: String, code: DiagnosticCode = .badFormula, _ arguments: [String], column: Int,
      hint: Diagnostic.Hint? = nil
    ) {
      (self.text, self.code, self.arguments, self.column, self.hint) = (text, code, arguments, column, hint)
    }
    var testDescription: String { text }
  }

  /// Columns count from 10, where the text stands.
  @Test(arguments: [
    Wrong("", ["", "a field, a text in quotes, a number"], column: 10),
    Wrong("known", ["", "("], column: 15),
    Wrong("known(", ["", "a field"], column: 16),
    Wrong("known(and)", ["and", "a field"], column: 16),
    Wrong("known(summary", ["", ")"], column: 23, hint: .write("known(summary)")),
    Wrong("(known(summary)", ["", ")"], column: 25, hint: .write("(known(summary))")),
    Wrong("known(summary) known(title)", ["known", "and, or"], column: 25),
    Wrong("known(summary))", [")", "and, or"], column: 24),
    Wrong("known(summary) and", ["", "a field, a text in quotes, a number"], column: 28),
    Wrong("summary", ["", "==, !=, <, <=, >, >=, in, not in"], column: 17),
    Wrong(
      "visitors = 3", ["=", "+, -, *, /, ==, !=, <, <=, >, >=, in, not in"], column: 19,
      hint: .didYouMean("==")),
    Wrong(
      "visitors & 3", ["&", "+, -, *, /, ==, !=, <, <=, >, >=, in, not in"], column: 19,
      hint: .didYouMean("and")),
    Wrong("visitors ==", ["", "a field, a text in quotes, a number"], column: 21),
    Wrong("visitors == and", ["and", "a field"], column: 22),
    Wrong("visitors in 3", ["3", "["], column: 22),
    Wrong("visitors in [3", ["", "]"], column: 24, hint: .write("visitors in [3]")),
    Wrong("visitors in []", ["]", "a field, a text in quotes, a number"], column: 23),
    Wrong("visitors not 3", ["not", "+, -, *, /, ==, !=, <, <=, >, >=, in, not in"], column: 19),
    Wrong("share > 1/0", ["0", "a number other than 0"], column: 20),
    Wrong("visitors > 1.2.3", ["1.2.3", "a number"], column: 21),
    Wrong("title == \"Été", ["\"Été", "\""], column: 19),
    Wrong("title == «Été", ["«Été", "»"], column: 19),
    Wrong(
      "organisation.kin == \"x\"", code: .unknownField, ["organisation.kin"], column: 10,
      hint: .didYouMean("organisation.kind")),
    Wrong("known(sumary)", code: .unknownField, ["sumary"], column: 16, hint: .didYouMean("summary")),
    Wrong("known(a.b.c.d)", code: .unknownField, ["a.b.c.d"], column: 16, hint: .oneOf(Formula.parts)),
    Wrong(
      "organisation.department == 94", code: .formulaTypes, ["organisation.department", "94"], column: 34,
      hint: .write("\"94\"")),
    Wrong("94 == title", code: .formulaTypes, ["title", "94"], column: 13, hint: .write("\"94\"")),
    Wrong("title in [\"a\", 3]", code: .formulaTypes, ["title", "3"], column: 25, hint: .write("\"3\"")),
    Wrong(
      "title < \"b\"", code: .formulaTypes, ["title", "\"b\""], column: 16, hint: .oneOf(["==", "!="])),
    Wrong(
      "visitors < \"b\"", code: .formulaTypes, ["visitors", "\"b\""], column: 19,
      hint: .oneOf(["==", "!="])),
  ])
  func refuses(_ test: Wrong) {
    let place = SourcePosition(file: "rubric.yaml", line: 4, column: 10)
    let error = #expect(throws: Diagnostic.self) { try Condition.parse(test.text, at: place) }
    let expected = SourcePosition(file: "rubric.yaml", line: 4, column: test.column)
    #expect(error == Diagnostic(test.code, test.arguments, at: expected, hint: test.hint))
  }

  @Test func readsAsDeepAsItsLimitAndNoDeeper() throws {
    let limit = Formula.depthLimit
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "known(title)" + String(repeating: ")", count: depth)
    }
    _ = try Condition.parse(nested(limit))
    let error = #expect(throws: Diagnostic.self) {
      try Condition.parse(nested(limit + 1), at: SourcePosition(file: "r", line: 1, column: 1))
    }
    #expect(
      error
        == Diagnostic(
          .formulaTooDeep, ["\(limit)"], at: SourcePosition(file: "r", line: 1, column: limit + 1)))
    #expect(throws: Diagnostic.self) {
      try Condition.parse(String(repeating: "not ", count: limit + 1) + "known(title)")
    }
    // As wide as it likes.
    _ = try Condition.parse(Array(repeating: "known(title)", count: 500).joined(separator: " and "))
  }
}
