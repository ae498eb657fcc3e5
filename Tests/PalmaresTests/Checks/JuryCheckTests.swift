import Palmares
import TestSupport
import Testing

@Suite struct JuryCheckTests {
  private static let here = CheckCase.here
  private static let there = CheckCase.there

  private static func bruno(
    role: Juror.Role = .member, weight: Rational = 1, college: String? = "experts", recused: [String] = [],
    dossiers: [String]? = nil, categories: [String]? = nil
  ) -> @Sendable (inout EditionDraft) -> Void {
    {
      let juror = Juror(
        id: "bruno", role: role, weight: .init(weight, at: there),
        college: college.map { .init($0, at: there) },
        recused: recused.map { .init(dossier: .init($0, at: there)) },
        dossiers: dossiers?.map { .init($0, at: there) },
        categories: categories?.map { .init($0, at: there) },
        position: here)
      CheckCase.juror(juror, in: &$0)
      // Only what is said of the juror is at stake, not what he answered.
      $0.ballots.removeAll { $0.juror.value == "bruno" }
      CheckCase.answer(.blank, in: &$0)
    }
  }

  static let cases = [
    CheckCase(
      "a juror twice", Diagnostic(.duplicateID, ["anne", "juror", ""], at: here)
    ) {
      $0.jury.jurors.append(
        Juror(id: "anne", college: .init("experts"), position: here))
    },
    CheckCase(
      "two chairs", Diagnostic(.twoChairs, ["anne", "bruno"], at: here), change: bruno(role: .chair)),
    CheckCase(
      "a weight of zero", Diagnostic(.numberOutOfRange, ["0", "weight", "> 0"], at: there),
      change: bruno(weight: 0)),
    CheckCase(
      "no college", Diagnostic(.jurorWithoutCollege, ["bruno"], at: here), change: bruno(college: nil)),
    CheckCase(
      "an unknown college", Diagnostic(.unknownCollege, ["expert"], at: there, hint: .didYouMean("experts")),
      change: bruno(college: "expert")),
    CheckCase(
      "a college without jurors", Diagnostic(.collegeWithoutJurors, ["elected"], at: there)
    ) { $0.jury.colleges.append(.init(id: "elected", weight: .init(1, at: there))) },
    CheckCase(
      "a college of the secretary alone", Diagnostic(.collegeWithoutJurors, ["office"], at: there)
    ) {
      $0.jury.colleges.append(.init(id: "office", weight: .init(1, at: there)))
      CheckCase.juror(.sample("denis", college: "office", role: .secretary), in: &$0)
    },
    CheckCase(
      "a college twice", Diagnostic(.duplicateID, ["experts", "college", ""], at: there)
    ) { $0.jury.colleges.append(.init(id: "experts", weight: .init(1, at: there))) },
    CheckCase(
      "a college's weight", Diagnostic(.numberOutOfRange, ["-1", "weight", "> 0"], at: there)
    ) { $0.jury.colleges[0] = .init(id: "experts", weight: .init(-1, at: there)) },
    CheckCase("a recusal", change: bruno(recused: ["cachan", "marlioz"])),
    CheckCase(
      "a recusal twice", Diagnostic(.recusalRepeated, ["bruno", "cachan"], at: there),
      change: bruno(recused: ["cachan", "cachan"])),
    CheckCase(
      "a recusal from nothing",
      Diagnostic(.unknownDossier, ["cachn"], at: there, hint: .didYouMean("cachan")),
      change: bruno(recused: ["cachn"])),
    CheckCase(
      "a panel of nothing",
      Diagnostic(
        .unknownDossier, ["rouen"], at: there, hint: .oneOf(["cachan", "grenoble", "marlioz"])),
      change: bruno(dossiers: ["rouen", "cachan"])),
    CheckCase(
      "a panel of an unknown category",
      Diagnostic(.unknownCategory, ["town"], at: there, hint: .didYouMean("towns")),
      change: bruno(categories: ["town", "towns"])),
    CheckCase("no juror", Diagnostic(.noJuror, at: here)) {
      $0.jury = Jury(jurors: [Juror(id: "denis", role: .secretary, position: here)])
      $0.ballots = []
      $0.rubric.criteria = [.leaf("inclusion")]
      $0.rubric.stars = nil
      $0.rubric.ties = []
      $0.rubric.jury.quorum = .init(.colleges([]))
    },
    CheckCase("a juror without a ballot", Diagnostic(.jurorWithoutBallot, ["bruno"], at: here)) {
      bruno()(&$0)
      $0.ballots.removeAll { $0.juror.value == "bruno" }
    },
    CheckCase("a juror whose ballot is one recusal") {
      bruno()(&$0)
      $0.ballots.removeAll { $0.juror.value == "bruno" }
      CheckCase.answer(.recused, on: nil, in: &$0)
    },
    CheckCase("a dossier twice", Diagnostic(.duplicateID, ["cachan", "dossier", ""], at: here)) {
      var dossier = Dossier(id: "cachan")
      dossier.position = here
      $0.dossiers.append(dossier)
    },
    CheckCase(
      "a dossier of an unknown category",
      Diagnostic(.unknownCategory, ["twons"], at: here, hint: .didYouMean("towns"))
    ) { $0.dossiers[0].category = .init("twons", at: here) },
  ]

  @Test(arguments: cases)
  func reports(_ test: CheckCase) throws { #expect(try test.diagnostics() == test.expected) }
}
