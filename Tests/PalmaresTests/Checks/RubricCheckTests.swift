import Palmares
import TestSupport
import Testing

@Suite struct RubricCheckTests {
  @Test func findsNothingInAValidDraft() throws {
    #expect(Edition.check(CheckCase.valid.draft) == [])
    #expect(try Edition(CheckCase.valid.draft).warnings == [])
  }

  private static let here = CheckCase.here
  private static let there = CheckCase.there
  static let criterionIDs = ["impact", "inclusion", "method", "reach"]

  /// Adds a criterion at the top, at ``CheckCase/here``.
  private static func add(
    _ id: String, weight: Rational = 1, _ leaf: Criterion.Leaf = .init(scale: .ten),
    to draft: inout EditionDraft
  ) {
    draft.rubric.criteria.append(
      Criterion(
        id: id, title: .init(id), weight: .init(weight, at: there), content: .leaf(leaf), position: here))
  }

  static let criteria = [
    CheckCase("a criterion twice", Diagnostic(.duplicateID, ["method", "criterion", ""], at: here)) {
      add("method", to: &$0)
    },
    CheckCase(
      "a criterion named as a group", Diagnostic(.duplicateID, ["reach", "criterion", ""], at: here)
    ) { add("reach", to: &$0) },
    CheckCase(
      "a criterion twice, with its place",
      Diagnostic(.duplicateID, ["new", "criterion", "here:7:3"], at: here)
    ) {
      add("new", to: &$0)
      add("new", to: &$0)
    },
    CheckCase("a weight of zero", Diagnostic(.numberOutOfRange, ["0", "weight", "> 0"], at: there)) {
      add("new", weight: 0, to: &$0)
    },
    CheckCase("a weight below zero", Diagnostic(.numberOutOfRange, ["-1/2", "weight", "> 0"], at: there)) {
      add("new", weight: Rational(-1, 2), to: &$0)
    },
    CheckCase("geometric", Diagnostic(.geometricZero, ["g"], at: there)) {
      $0.rubric.criteria.append(
        Criterion(
          id: "g", title: "g",
          content: .group(.init(combine: .init(.geometric, at: there), criteria: [.leaf("h")])),
          position: here))
    },
    CheckCase(
      "an unknown college",
      Diagnostic(.unknownCollege, ["expert"], at: there, hint: .didYouMean("experts"))
    ) { add("new", .init(scale: .ten, college: .init("expert", at: there)), to: &$0) },
    CheckCase("a college of nobody", Diagnostic(.criterionNobodyAsked, ["new"], at: there)) {
      $0.jury.colleges = []
      $0.rubric.criteria[1] = .leaf("impact")
      add("new", .init(scale: .ten, college: .init("elected", at: there)), to: &$0)
    },
    CheckCase(
      "a college of the secretary alone", Diagnostic(.criterionNobodyAsked, ["new"], at: there)
    ) {
      CheckCase.juror(.sample("denis", college: "office", role: .secretary), in: &$0)
      add("new", .init(scale: .ten, college: .init("office", at: there)), to: &$0)
    },
    CheckCase(
      "an anchor off the scale", Diagnostic(.levelOffScale, ["11", "ten"], at: here)
    ) { add("new", .init(scale: .ten, anchors: [.init(mark: 11, title: "…")]), to: &$0) },
    CheckCase(
      "an anchor off the step", Diagnostic(.levelOffScale, ["0.5", "ten"], at: here)
    ) { add("new", .init(scale: .ten, anchors: [.init(mark: Rational(1, 2), title: "…")]), to: &$0) },
  ]

  static let reserved = Criterion.reservedWords.sorted().map { word in
    CheckCase("reserved \(word)", Diagnostic(.reservedID, [word], at: here)) { add(word, to: &$0) }
  }

  private static func scale(
    _ min: Rational, _ max: Rational, step: Rational? = nil, levels: [Rational] = []
  ) -> @Sendable (inout EditionDraft) -> Void {
    { draft in
      let scale = Scale(
        name: "odd", min: min, max: max, step: step, levels: levels.map { .init(mark: $0, title: "…") },
        position: there)
      // Twice, for a scale is reported once.
      add("new", .init(scale: scale), to: &draft)
      add("newer", .init(scale: scale), to: &draft)
    }
  }

  static let scales = [
    CheckCase("equal ends", Diagnostic(.scaleEnds, ["odd"], at: there), change: scale(3, 3)),
    CheckCase("equal ends that no criterion uses", Diagnostic(.scaleEnds, ["odd"], at: there)) {
      $0.rubric.scales = [Scale(name: "odd", min: 3, max: 3, position: there)]
    },
    CheckCase(
      "a step and a level that no criterion uses", Diagnostic(.stepDoesNotDivide, ["odd", "3"], at: there),
      Diagnostic(.levelOffScale, ["11", "odd"], at: here)
    ) {
      $0.rubric.scales = [
        .ten,
        Scale(
          name: "odd", min: 0, max: 10, step: 3, levels: [.init(mark: 11, title: "…", position: here)],
          position: there),
      ]
    },
    CheckCase("turned ends", Diagnostic(.scaleEnds, ["odd"], at: there), change: scale(3, 1)),
    CheckCase(
      "a step that doesn't divide", Diagnostic(.stepDoesNotDivide, ["odd", "3"], at: there),
      change: scale(0, 10, step: 3)),
    CheckCase(
      "a step of zero", Diagnostic(.stepDoesNotDivide, ["odd", "0"], at: there), change: scale(0, 10, step: 0)
    ),
    CheckCase(
      "a step below zero", Diagnostic(.stepDoesNotDivide, ["odd", "-1"], at: there),
      change: scale(0, 10, step: -1)),
    CheckCase("a step of a third", change: scale(1, 2, step: Rational(1, 3))),
    CheckCase(
      "a level off the scale", Diagnostic(.levelOffScale, ["6", "odd"], at: there),
      change: scale(0, 5, levels: [0, 6])),
    CheckCase(
      "a level off the step", Diagnostic(.levelOffScale, ["2.5", "odd"], at: there),
      change: scale(0, 5, step: 1, levels: [Rational(5, 2)])),
  ]

  static let lists = [
    CheckCase("a category twice", Diagnostic(.duplicateID, ["towns", "category", "there:8:5"], at: here)) {
      $0.rubric.categories = [there, here].map { .init(id: "towns", title: "…", when: nil, position: $0) }
    },
    CheckCase("a prize twice", Diagnostic(.duplicateID, ["best", "prize", ""], at: here)) {
      $0.rubric.prizes.append(.init(id: "best", title: "…", position: here))
    },
    CheckCase(
      "a prize by nothing",
      Diagnostic(.unknownCriterion, ["inclusoin"], at: here, hint: .didYouMean("inclusion"))
    ) { $0.rubric.prizes = [.init(id: "p", title: "…", by: .init("inclusoin", at: here))] },
    CheckCase(
      "a prize by nothing near",
      Diagnostic(.unknownCriterion, ["zzz"], at: here, hint: .oneOf(criterionIDs))
    ) { $0.rubric.prizes = [.init(id: "p", title: "…", by: .init("zzz", at: here))] },
    CheckCase(
      "a prize among nobody", Diagnostic(.unknownCategory, ["town"], at: here, hint: .didYouMean("towns"))
    ) { $0.rubric.prizes = [.init(id: "p", title: "…", among: .init("town", at: here))] },
    CheckCase("a prize by a group") { $0.rubric.prizes = [.init(id: "p", title: "…", by: .init("reach"))] },
  ]

  @Test(arguments: criteria + reserved + scales + lists)
  func reports(_ test: CheckCase) throws { #expect(try test.diagnostics() == test.expected) }

  /// Beyond twelve, the known are not listed.
  @Test func listsNoMoreThanADozen() throws {
    var draft = SampleEdition((1...13).map { .leaf("c\($0)") }, answers: "x j1 c1=1").draft
    draft.rubric.prizes = [.init(id: "p", title: "…", by: .init("zzzzzz", at: Self.here))]
    #expect(Edition.check(draft) == [Diagnostic(.unknownCriterion, ["zzzzzz"], at: Self.here)])
  }

  /// A rubric alone can't be held to a jury that isn't there: colleges, quorum and chair wait for one.
  @Test func checksARubricWithoutItsJury() {
    var rubric = CheckCase.valid.draft.rubric
    rubric.jury.quorum = .init(.jurors(9))
    #expect(rubric.check() == [])
    rubric.stars?.max = 3
    rubric.ties.append(.init(.criterion("metod"), at: Self.here))
    #expect(
      rubric.check() == [
        Diagnostic(.unknownCriterion, ["metod"], at: Self.here, hint: .didYouMean("method")),
        Diagnostic(.ladderHole, ["3"]),
      ])
  }
}
