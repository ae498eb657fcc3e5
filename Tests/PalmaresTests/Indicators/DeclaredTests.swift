import Palmares
import Testing

@Suite struct DeclaredTests {
  static func about(_ value: Rational, decimals: Int? = 0) -> Bounds {
    Bounds(low: value, high: value, isApproximate: true, decimals: decimals)
  }
  static func written(_ value: Rational, decimals: Int? = 0) -> Bounds {
    Bounds(low: value, high: value, decimals: decimals)
  }
  static func percent(_ value: Int) -> Rational { Rational(value, 100) }

  @Test(arguments: [
    // A number stands for what rounds to it, both ends included: 500 for 499.5 to 500.5.
    (Bounds(7), Bounds(7), false), (Bounds(7), Bounds(8), true),
    (written(500), Bounds(Rational(999, 2)), false), (written(500), Bounds(Rational(1001, 2)), false),
    (written(500), Bounds(Rational(4994, 10)), true), (written(500), Bounds(Rational(5006, 10)), true),
    (written(500), Bounds(low: 501, high: 600), true),
    (written(500), Bounds(low: Rational(1001, 2), high: nil), false),
    // 500/7000 is 7.142… %: 7 %, 7.1 % and 7.14 % say so, and so does 0.07; 7.2 % and 7.0 % don't.
    (written(percent(7), decimals: 2), Bounds(Rational(1, 14)), false),
    (written(Rational(71, 1000), decimals: 3), Bounds(Rational(1, 14)), false),
    (written(Rational(714, 10_000), decimals: 4), Bounds(Rational(1, 14)), false),
    (written(Rational(72, 1000), decimals: 3), Bounds(Rational(1, 14)), true),
    (written(percent(7), decimals: 3), Bounds(Rational(1, 14)), true),
    (written(percent(7), decimals: 2), Bounds(Rational(65, 1000)), false),
    (written(percent(7), decimals: 2), Bounds(Rational(649, 10_000)), true),
    (written(percent(7), decimals: 2), Bounds(Rational(75, 1000)), false),
    (written(percent(7), decimals: 2), Bounds(Rational(751, 10_000)), true),
    // A quotient, and an interval of one number, are exact.
    (written(Rational(1, 14), decimals: nil), Bounds(Rational(1, 14)), false),
    (written(Rational(1, 14), decimals: nil), Bounds(Rational(714, 10_000)), true),
    // About a quotient: a tenth.
    (about(Rational(1, 2), decimals: nil), Bounds(Rational(55, 100)), false),
    (about(Rational(1, 2), decimals: nil), Bounds(Rational(56, 100)), true),
    // About 7 %: half a percent, or 0.7 of one; the latter is more.
    (about(percent(7), decimals: 2), Bounds(Rational(77, 1000)), false),
    (about(percent(7), decimals: 2), Bounds(Rational(771, 10_000)), true),
    (about(percent(7), decimals: 2), Bounds(Rational(63, 1000)), false),
    (about(percent(7), decimals: 2), Bounds(Rational(629, 10_000)), true),
    // About 3 %: half a percent is more than 0.3.
    (about(percent(3), decimals: 2), Bounds(Rational(35, 1000)), false),
    (about(percent(3), decimals: 2), Bounds(Rational(351, 10_000)), true),
    // About 3.0 %: 0.05, less than 0.3.
    (about(percent(3), decimals: 3), Bounds(Rational(33, 1000)), false),
    (about(percent(3), decimals: 3), Bounds(Rational(34, 1000)), true),
    // About 0 and about −20.
    (about(0), Bounds(Rational(1, 2)), false), (about(0), Bounds(1), true),
    (about(-20), Bounds(-22), false), (about(-20), Bounds(-23), true),
    // Intervals: one common value is enough.
    (Bounds(low: 5, high: 7), Bounds(low: 7, high: 9), false),
    (Bounds(low: 5, high: 7), Bounds(low: 8, high: 9), true),
    (Bounds(low: 5, high: nil), Bounds(4), true), (Bounds(low: 5, high: nil), Bounds(6), false),
    (Bounds(low: nil, high: 5), Bounds(6), true),
    (Bounds(low: nil, high: 5), Bounds(low: nil, high: 9), false),
    (Bounds(-1), Bounds(low: nil, high: 9, isCount: true), true),
    // Computed from approximate figures: within 10 % of it.
    (Bounds(11), about(10), false), (Bounds(12), about(10), true),
    (written(11, decimals: nil), about(10), false), (written(12, decimals: nil), about(10), true),
  ])
  func contradictsWhereNoValueFitsBoth(declared: Bounds, computed: Bounds, isContradicted: Bool) {
    #expect(Bounds.contradiction(declared: declared, computed: computed) == isContradicted)
  }

  @Test func isNotToldWithNothingComputed() {
    #expect(Bounds.contradiction(declared: Bounds(7), computed: nil) == nil)
  }

  @Test(arguments: [
    ("1500", 0), ("3,5", 1), ("3.50", 2), ("7 %", 2), ("7,1 %", 3), ("12.5%", 3), ("2/3", nil),
    ("130 000", 0),
  ])
  func countsTheDecimalsWritten(text: String, decimals: Int?) {
    #expect(NumberText.decimals(of: text) == decimals)
  }

  static let scope = FormulaScope(facts: [
    "participants": .init(kind: .number, unit: Unit("persons")),
    "ages": .init(kind: .table, unit: Unit("persons")),
    "meetings": .init(unit: Unit("meetings")), "change": .init(kind: .number, unit: .ratio),
    "mode": .init(kind: .word),
  ])
  static let here = SourcePosition(file: "dossier.yaml", line: 3, column: 5)

  static let row = SourcePosition(file: "dossier.yaml", line: 5, column: 8)

  static func fact(_ id: String, _ figure: Figure, unit: String? = nil) -> Fact {
    Fact(id: id, figure: figure, unit: unit, position: here)
  }

  @Test(arguments: [
    (fact("participants", .number(Bounds(3))), nil),
    (fact("participants", .number(Bounds(3)), unit: "persons"), nil),
    (
      fact("participants", .number(Bounds(3)), unit: "participations"),
      Diagnostic(
        .factUnit, ["participants", "participations", "persons"], at: here, hint: .write("persons"))
    ),
    (
      fact("participants", .number(Bounds(3)), unit: "plein de monde"),
      Diagnostic(
        .factUnit, ["participants", "plein de monde", "persons"], at: here, hint: .write("persons"))
    ),
    (
      fact("participants", .word("beaucoup")),
      Diagnostic(.factKind, ["participants", "text", "number"], at: here)
    ),
    (fact("ages", .number(Bounds(3))), Diagnostic(.factKind, ["ages", "number", "table"], at: here)),
    (fact("mode", .date("2019-06-14")), Diagnostic(.factKind, ["mode", "date", "text"], at: here)),
    (
      fact("participants", .number(Bounds(-3))),
      Diagnostic(.numberOutOfRange, ["-3", "participants", "≥ 0"], at: here)
    ),
    (
      fact(
        "ages",
        .table([
          .init(name: "a", bounds: Bounds(1)),
          .init(name: "b", bounds: Bounds(low: nil, high: -1), position: row),
        ])),
      Diagnostic(.numberOutOfRange, ["-1", "ages[b]", "≥ 0"], at: row)
    ),
    (fact("change", .number(Bounds(-3))), nil),
    (fact("meetings", .word("douze")), nil),
    (fact("anything", .number(Bounds(-3)), unit: "degrees"), nil),
  ])
  func reportsFactsThatContradictTheirDeclaration(fact: Fact, expected: Diagnostic?) {
    #expect(Self.scope.contradictions(of: fact) == [expected].compactMap(\.self))
  }
}
