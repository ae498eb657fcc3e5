import Palmares
import TestSupport
import Testing

@Suite struct FactCheckTests {
  private static let here = CheckCase.here
  private static let there = CheckCase.there

  /// Declares `meetings` and gives a dossier a fact, at ``CheckCase/here``.
  private static func add(
    _ id: String, declared: [String] = ["meetings"], to draft: inout EditionDraft
  ) {
    draft.rubric.facts = declared.map {
      DeclaredFact(id: $0, unit: "meetings", title: "Réunions", position: there)
    }
    draft.dossiers[0].facts = [Fact(id: id, figure: .number(Bounds(12)), position: here)]
  }

  private static func ask(_ text: String, in draft: inout EditionDraft) throws {
    let condition = try Condition.parse(text, at: there)
    draft.rubric.categories.append(Category(id: "met", title: "Réunies", when: condition))
  }

  static let spellings = [
    CheckCase("a declared fact") { add("meetings", to: &$0) },
    CheckCase("a fact unlike any") { add("participants", to: &$0) },
    CheckCase("three letters off") { add("meet", to: &$0) },
    CheckCase("a letter off", Diagnostic(.unknownFact, ["meeting"], at: here, hint: .didYouMean("meetings")))
    {
      add("meeting", to: &$0)
    },
    CheckCase(
      "two letters off", Diagnostic(.unknownFact, ["meatins"], at: here, hint: .didYouMean("meetings"))
    ) {
      add("meatins", to: &$0)
    },
    CheckCase("a letter off, declared too") { add("meeting", declared: ["meetings", "meeting"], to: &$0) },
    CheckCase("two letters off in a short word") { add("cent", declared: ["cost"], to: &$0) },
    CheckCase("a fact declared twice", Diagnostic(.duplicateID, ["a", "fact", "there:8:5"], at: there)) {
      add("a", declared: ["a", "a"], to: &$0)
    },
  ]

  static let conditions = [
    CheckCase("a fact that a dossier has") {
      add("participants", to: &$0)
      try ask("participants > 3", in: &$0)
    },
    CheckCase("a declared fact that no dossier has") {
      add("participants", to: &$0)
      try ask("not known(facts.meetings) or meetings in [1, 2]", in: &$0)
    },
    CheckCase(
      "a fact near another",
      Diagnostic(
        .unknownField, ["meeting"], at: SourcePosition(file: "there", line: 8, column: 24),
        hint: .didYouMean("meetings"))
    ) {
      add("meetings", to: &$0)
      try ask("known(summary) and meeting >= 3", in: &$0)
    },
    CheckCase(
      "the last word of a field",
      Diagnostic(.unknownField, ["kind"], at: there, hint: .didYouMean("organisation.kind"))
    ) { try ask("kind == \"commune\"", in: &$0) },
    CheckCase(
      "a fact unlike any", Diagnostic(.unknownField, ["xyz"], at: there, hint: .oneOf(["meetings"]))
    ) {
      add("meetings", to: &$0)
      try ask("xyz in [1, 2]", in: &$0)
    },
    CheckCase(
      "in a gate and a rule of eligibility",
      Diagnostic(.unknownField, ["a"], at: nil), Diagnostic(.unknownField, ["b"], at: nil)
    ) {
      $0.rubric.eligibility = [Eligibility(id: "e", require: try .parse("a == 1"), otherwise: "Non")]
      $0.rubric.stars = .ladder([1: 40, 2: 60], require: [2: [try .holds("1 < b")]])
    },
  ]

  @Test(arguments: spellings + conditions)
  func reports(_ test: CheckCase) throws { #expect(try test.diagnostics() == test.expected) }

  @Test func fillsInWhatTheRubricDeclares() throws {
    var draft = CheckCase.valid.draft
    draft.rubric.facts = [DeclaredFact(id: "meetings", unit: "meetings", title: "Réunions")]
    draft.dossiers[0].facts = [
      Fact(id: "meetings", figure: .number(Bounds(12))),
      Fact(id: "voters", figure: .number(Bounds(3))),
    ]
    draft.dossiers[1].facts = [
      Fact(id: "meetings", figure: .number(Bounds(2)), unit: "meetings", title: "Soirées")
    ]
    let facts = try Edition(draft).dossiers.prefix(2).flatMap(\.facts)
    #expect(facts.map(\.unit) == ["meetings", nil, "meetings"])
    #expect(facts.map(\.title) == ["Réunions", nil, "Soirées"])
  }
}
