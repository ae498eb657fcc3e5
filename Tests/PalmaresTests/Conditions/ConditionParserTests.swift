import Palmares
import Testing

@Suite struct ConditionParserTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let (text, root): (String, Condition.Term)
    var testDescription: String { text }
  }

  static let summary = Condition.Term.known(.part("summary"))
  static let visitors = Condition.Term.known(.fact("visitors"))
  static let kind = Condition.Operand.field(.part("organisation.kind"))

  static func isKind(_ text: String) -> Condition.Term { .compare(kind, .equal, .text(text)) }

  @Test(arguments: [
    Case(text: "known(summary)", root: summary),
    Case(text: " known ( summary ) ", root: summary),
    Case(text: "((known(summary)))", root: summary),
    Case(text: "known(visitors)", root: visitors),
    Case(text: "known(facts.summary)", root: .known(.fact("summary"))),
    Case(text: "not known(summary)", root: .not(summary)),
    Case(text: "not not known(summary)", root: .not(.not(summary))),
    // not before and, and before or; the left first.
    Case(
      text: "not known(summary) and known(visitors)", root: .and(.not(summary), visitors)),
    Case(
      text: "known(summary) or known(visitors) and known(summary)",
      root: .or(summary, .and(visitors, summary))),
    Case(
      text: "(known(summary) or known(visitors)) and known(summary)",
      root: .and(.or(summary, visitors), summary)),
    Case(
      text: "known(summary) or known(visitors) or known(summary)",
      root: .or(.or(summary, visitors), summary)),
    Case(text: #"organisation.kind == "commune""#, root: isKind("commune")),
    Case(text: "organisation.kind == 'commune'", root: isKind("commune")),
    Case(text: "organisation.kind == «commune»", root: isKind("commune")),
    Case(text: #"organisation.kind=="l'été""#, root: isKind("l'été")),
    Case(text: #"organisation.kind == """#, root: isKind("")),
    Case(text: #"organisation.kind != "commune""#, root: .compare(kind, .unequal, .text("commune"))),
    Case(
      text: #"organisation.kind in ["commune", "epci"]"#,
      root: .isIn(kind, [.text("commune"), .text("epci")])
    ),
    Case(text: #"organisation.kind in ("commune")"#, root: .isIn(kind, [.text("commune")])),
    Case(
      text: "visitors >= 1500", root: .compare(.field(.fact("visitors")), .atLeast, .number(1500))),
    Case(text: "visitors<0.5", root: .compare(.field(.fact("visitors")), .less, .number(Rational(1, 2)))),
    Case(text: "share > 7%", root: .compare(.field(.fact("share")), .greater, .number(Rational(7, 100)))),
    Case(text: "share > 7 %", root: .compare(.field(.fact("share")), .greater, .number(Rational(7, 100)))),
    Case(
      text: "share >= 2/3 and known(summary)",
      root: .and(.compare(.field(.fact("share")), .atLeast, .number(Rational(2, 3))), summary)),
    Case(
      text: #"organisation.kind not in ["epci"] or known(summary)"#,
      root: .or(.not(.isIn(kind, [.text("epci")])), summary)),
    Case(text: "3 <= visitors", root: .compare(.number(3), .atMost, .field(.fact("visitors")))),
    Case(
      text: "visitors == guests", root: .compare(.field(.fact("visitors")), .equal, .field(.fact("guests")))),
    Case(text: "visitors in [1, 2]", root: .isIn(.field(.fact("visitors")), [.number(1), .number(2)])),
  ])
  func reads(_ test: Case) throws {
    let condition = try Condition.parse(test.text)
    #expect(condition.root == test.root)
    #expect(condition.text == test.text)
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let (text, code, arguments, column): (String, DiagnosticCode, [String], Int)
    var hint: Diagnostic.Hint?
    init(
      _ text: String, code: DiagnosticCode = .badCondition, _ arguments: [String], column: Int,
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
    Wrong("known(summary", ["", ")"], column: 23),
    Wrong("(known(summary)", ["", ")"], column: 25),
    Wrong("known(summary) known(title)", ["known", "and, or"], column: 25),
    Wrong("known(summary))", [")", "and, or"], column: 24),
    Wrong("known(summary) and", ["", "a field, a text in quotes, a number"], column: 28),
    Wrong("summary", ["", "==, !=, <, <=, >, >=, in, not in"], column: 17),
    Wrong(
      "visitors = 3", ["=", "a field, a text in quotes, ==, in, and, or, not"], column: 19,
      hint: .didYouMean("==")),
    Wrong("visitors & 3", ["&", "a field, a text in quotes, ==, in, and, or, not"], column: 19),
    Wrong("visitors ==", ["", "a field, a text in quotes, a number"], column: 21),
    Wrong("visitors == and", ["and", "a field"], column: 22),
    Wrong("visitors in 3", ["3", "["], column: 22),
    Wrong("visitors in [3", ["", "]"], column: 24),
    Wrong("visitors in []", ["]", "a field, a text in quotes, a number"], column: 23),
    Wrong("visitors not 3", ["not", "==, !=, <, <=, >, >=, in, not in"], column: 19),
    Wrong("share > 1/0", ["1/0", "a number"], column: 18),
    Wrong("visitors > 1.2.3", ["1.2.3", "a number"], column: 21),
    Wrong("title == \"Été", ["\"Été", "\""], column: 19),
    Wrong("title == «Été", ["«Été", "»"], column: 19),
    Wrong(
      "organisation.kin == \"x\"", code: .unknownField, ["organisation.kin"], column: 10,
      hint: .didYouMean("organisation.kind")),
    Wrong("known(sumary)", code: .unknownField, ["sumary"], column: 16, hint: .didYouMean("summary")),
    Wrong("known(a.b.c.d)", code: .unknownField, ["a.b.c.d"], column: 16, hint: .oneOf(Field.paths)),
    Wrong(
      "organisation.department == 94", code: .conditionTypes, ["organisation.department", "94"], column: 34,
      hint: .write("\"94\"")),
    Wrong("94 == title", code: .conditionTypes, ["title", "94"], column: 13, hint: .write("\"94\"")),
    Wrong("title in [\"a\", 3]", code: .conditionTypes, ["title", "3"], column: 25, hint: .write("\"3\"")),
    Wrong(
      "title < \"b\"", code: .conditionTypes, ["title", "\"b\""], column: 16, hint: .oneOf(["==", "!="])),
    Wrong(
      "visitors < \"b\"", code: .conditionTypes, ["visitors", "\"b\""], column: 19,
      hint: .oneOf(["==", "!="])),
  ])
  func refuses(_ test: Wrong) {
    let place = SourcePosition(file: "rubric.yaml", line: 4, column: 10)
    let error = #expect(throws: Diagnostic.self) { try Condition.parse(test.text, at: place) }
    let expected = SourcePosition(file: "rubric.yaml", line: 4, column: test.column)
    #expect(error == Diagnostic(test.code, test.arguments, at: expected, hint: test.hint))
  }

  @Test func readsAsDeepAsItsLimitAndNoDeeper() throws {
    let limit = Condition.depthLimit
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "known(title)" + String(repeating: ")", count: depth)
    }
    _ = try Condition.parse(nested(limit - 1))
    let error = #expect(throws: Diagnostic.self) {
      try Condition.parse(nested(limit), at: SourcePosition(file: "r", line: 1, column: 1))
    }
    #expect(
      error
        == Diagnostic(
          .conditionTooDeep, ["\(limit)"], at: SourcePosition(file: "r", line: 1, column: limit + 1)))
    #expect(throws: Diagnostic.self) {
      try Condition.parse(String(repeating: "not ", count: limit) + "known(title)")
    }
    // As wide as it likes.
    _ = try Condition.parse(Array(repeating: "known(title)", count: 500).joined(separator: " and "))
  }
}
