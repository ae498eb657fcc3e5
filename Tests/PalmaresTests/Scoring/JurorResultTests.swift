import TestSupport
import Testing

@testable import Palmares

/// What each juror gave and still owes, and counts that always add up.
@Suite struct JurorResultTests {
  /// e1 chairs and is recused from y; c1's panel is x; e2 is recused from z by his ballot; s is the secretary.
  static let edition = SampleEdition(
    [.leaf("a"), .group("g", [.leaf("b", college: "experts"), .leaf("c", missing: .exclude)])],
    jurors: [
      .sample("e1", college: "experts", role: .chair, recused: ["y"]),
      .sample("e2", college: "experts"), .sample("c1", college: "citizens", dossiers: ["x"]),
      .sample("s", role: .secretary),
    ],
    answers: """
      x e1 a=5 b=na
      x e2 a=abstain b=7
      x c1 c=3
      y e2 a=4 b=4 c=4
      z e1 a=1 b=2
      z e2 recused
      """)

  @Test func countsCellsAsGiven() throws {
    let result = try Self.edition.ranked()
    func counts(_ dossier: String) -> [[Int]] {
      ["a", "b", "c"].compactMap { result[dossier, $0].counts }.map {
        [$0.marks, $0.abstained, $0.na, $0.blank, $0.recused, $0.notAsked]
      }
    }
    // Jurors c1, e1, e2: blank, mark, abstain; not asked, na, mark; mark, blank, blank.
    #expect(counts("x") == [[1, 1, 0, 1, 0, 0], [1, 0, 1, 0, 0, 1], [1, 0, 0, 2, 0, 0]])
    // Not asked, recused (also on what another juror isn't asked), mark.
    #expect(counts("y") == [[1, 0, 0, 0, 1, 1], [1, 0, 0, 0, 1, 1], [1, 0, 0, 0, 1, 1]])
    #expect(counts("z") == [[1, 0, 0, 0, 1, 1], [1, 0, 0, 0, 1, 1], [0, 0, 0, 1, 1, 1]])
    #expect(result["x", "g"].counts == nil)
  }

  @Test func tellsWhatEachJurorGaveAndOwes() throws {
    let jurors = try Self.edition.ranked().ranking.jurors
    #expect(jurors.map(\.juror.id) == ["c1", "e1", "e2"])
    #expect(jurors.map(\.counts.marks) == [1, 3, 4])
    #expect(jurors.map(\.counts.recused) == [0, 3, 3])
    #expect(jurors.map(\.counts.notAsked) == [7, 0, 0])
    #expect(jurors.map(\.dossiersMarked) == [1, 2, 2])
    #expect(jurors.map(\.recusedDossiers) == [[], ["y"], ["z"]])
    #expect(jurors[0].owed == [.init(dossier: "x", criterion: "a")])
    #expect(
      jurors[1].owed == [.init(dossier: "x", criterion: "c"), .init(dossier: "z", criterion: "c")])
    #expect(jurors[2].owed == [.init(dossier: "x", criterion: "c")])
  }

  /// Nobody owes marks on a dossier that is out; what was given still counts.
  @Test func owesNothingOnADossierThatIsOut() throws {
    var edition = Self.edition
    edition.decisions = [.withdrawn(dossier: "z")]
    let ranking = try edition.ranked().ranking
    #expect(ranking.jurors[1].owed == [.init(dossier: "x", criterion: "c")])
    #expect(ranking.jurors[1].counts.marks == 3)
    #expect(ranking.markCount == 8)
  }

  /// No mark makes a dossier eligible.
  @Test func owesNothingOnADossierThatIsIneligible() throws {
    var edition = Self.edition
    edition.dossiers = [.sample("x", summary: "…"), .sample("y", summary: "…"), .sample("z", summary: nil)]
    edition.eligibility = [
      Eligibility(id: "described", require: try Condition.parse("known(summary)"), otherwise: "Sans résumé")
    ]
    #expect(try edition.ranked().ranking.jurors[1].owed == [.init(dossier: "x", criterion: "c")])
  }

  /// Recused from a dossier that one isn't asked anyway is recused.
  @Test func putsRecusedBeforeNotAsked() throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b", college: "experts")],
      jurors: [
        .sample("c1", college: "citizens", recused: ["x"], dossiers: ["y"]),
        .sample("e1", college: "experts"),
      ],
      answers: "x e1 a=1 b=1\ny c1 a=1\ny e1 a=1 b=1"
    ).ranked()
    #expect(result["x", "a"].counts?.recused == 1)
    #expect(result["x", "b"].counts?.recused == 1)
    #expect(result["x", "b"].counts?.notAsked == 0)
  }

  /// A panel by dossier or by category: either suffices, and a dossier without a category is in none by category.
  @Test func asksPanels() throws {
    let result = try SampleEdition(
      jurors: [
        .sample("j1"), .sample("j2", dossiers: ["x"], categories: ["towns"]),
        .sample("j3", categories: ["towns"]),
      ], dossiers: [.sample("t", category: "towns")], answers: "x j1 a=5\nt j1 a=5\nz j1 a=5",
      categories: [.init(id: "towns", title: "Villes", when: nil)]
    ).ranked()
    func asked(_ dossier: String) -> [Bool] {
      result[dossier, "a"].answers.map { $0.answer != .notAsked }
    }
    #expect(asked("x") == [true, true, false])
    #expect(asked("t") == [true, true, true])
    #expect(asked("z") == [true, false, false])
  }

  /// On x, e1 marks a alone; e2 b alone, under g; c1 c alone. On y, e2: (4 + (4 + 4)/2)/2.
  @Test func givesEachJurorATreeOverWhatHeMarked() throws {
    let result = try Self.edition.ranked()
    #expect(result["x"].composites.map(\.juror) == [0, 1, 2])
    #expect(result["x"].composites.map(\.score.value) == [30, 50, 70])
    #expect(result["y"].composites.map(\.score.value) == [40])
    // (1 + 2)/2
    #expect(result["z"].composites.map(\.score.value) == [15])
  }
}
