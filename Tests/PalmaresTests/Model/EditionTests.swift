import Palmares
import TestSupport
import Testing

@Suite struct EditionTests {
  /// g of 3 with a of 2 and b of 1, beside c of 1: 3/4, 1/2, 1/4 and 1/4 of the whole.
  @Test func laysOutTheTree() throws {
    let edition = try Edition(
      SampleEdition(
        [.group("g", weight: 3, [.leaf("a", weight: 2), .leaf("b")]), .leaf("c")],
        answers: "x j1 a=1 b=1 c=1"
      ).draft)
    #expect(edition.nodes.map(\.criterion.id) == ["g", "a", "b", "c"])
    #expect(edition.nodes.map(\.path) == ["g", "g/a", "g/b", "c"])
    #expect(edition.nodes.map(\.parent) == [nil, 0, 0, nil])
    #expect(edition.nodes.map(\.children) == [[1, 2], [], [], []])
    #expect(edition.nodes.map(\.depth) == [0, 1, 1, 0])
    #expect(
      edition.nodes.map(\.statedShare) == [
        Rational(3, 4), Rational(1, 2), Rational(1, 4), Rational(1, 4),
      ])
    #expect(edition.leaves == [1, 2, 3])
    #expect(edition.node("b") == 2)
    #expect(edition.node("x") == nil)
  }

  @Test func sortsByIdAndSetsSecretariesApart() throws {
    let edition = try Edition(CheckCase.valid.draft)
    #expect(edition.jurors.map(\.id) == ["anne", "bruno", "chloe"])
    #expect(edition.secretaries.map(\.id) == ["denis"])
    #expect(edition.colleges.map(\.id) == ["citizens", "experts"])
    #expect(edition.dossiers.map(\.id) == ["cachan", "grenoble", "marlioz"])
    #expect(edition.categories == ["towns", "towns", nil])
    // 3 + 3 + 2, less one na; 3; 3.
    #expect(edition.markCount == 13)
  }

  @Test func keepsWarningsAndRefusesErrors() throws {
    var draft = CheckCase.valid.draft
    draft.jury.jurors.append(.sample("emile", college: "citizens"))
    #expect(try Edition(draft).warnings == [Diagnostic(.jurorWithoutBallot, ["emile"])])
    draft.decisions = [Decision(.stars(9, dossier: "cachan"), reason: "…")]
    let error = #expect(throws: InvalidEdition.self) { try Edition(draft) }
    #expect(
      error?.diagnostics == [
        Diagnostic(.jurorWithoutBallot, ["emile"]), Diagnostic(.starsOutOfRange, ["9", "2"]),
      ])
  }

  @Test func listsTheStarsThatCanBeGiven() {
    #expect(Stars.ladder([1: 10, 2: 20], quota: [3: 1]).given == [3, 2, 1])
    #expect(Stars.ladder([1: 10, 3: 20]).levels.map(\.stars) == [3, 1])
    #expect(Stars.ladder(quota: [1: 1, 3: 1]).given == [3, 1])
  }

  @Test func namesADossierByWhatItHas() {
    let town = Organisation(name: "Ville de Cachan")
    #expect(Dossier(id: "x", title: "Parlons", organisation: town).name(in: "fr") == "Parlons")
    #expect(Dossier(id: "x", organisation: town).name(in: "fr") == "Ville de Cachan")
    #expect(Dossier(id: "x").name(in: "fr") == "x")
  }
}
