import Palmares
import PalmaresFiles
import Testing

@Suite struct DecisionsReaderTests {
  @Test func readsEveryKind() throws {
    let yaml = """
      palmares: decisions/1
      decisions:
        - {dossier: a, stars: 4, reason: "R", date: 2020-10-05, by: "jury", votes: {for: 6, against: 1}}
        - {dossier: b, disqualified: true, reason: "R"}
        - {dossier: c, withdrawn: true, reason: "R"}
        - {dossier: d, mention: "Coup de cœur", reason: "R"}
        - {dossier: e, prize: inclusion, reason: "R"}
        - {prize: innovation, withheld: true, reason: "R"}
      """
    let (decisions, diagnostics) = DecisionsReader.read(try document(yaml))
    #expect(diagnostics.map(\.summary) == [])
    #expect(
      decisions.map(\.kind) == [
        .stars(4, dossier: "a"), .disqualified(dossier: "b"), .withdrawn(dossier: "c"),
        .mention("Coup de cœur", dossier: "d"), .prize("inclusion", dossier: "e"),
        .withheld(prize: "innovation"),
      ])
    #expect(decisions[0].votes == Decision.Votes(for: 6, against: 1) && decisions[0].date == "2020-10-05")
  }

  @Test(arguments: [
    Case("{dossier: a, stars: 4}", "2:3 missing-key(reason, decision)"),
    Case("{dossier: a, stars: 4, motif: x}", "2:26 unknown-key(motif, decision) → reason?"),
    Case("{dossier: a, reason: x}", "2:3 missing-key(stars, decision)"),
    Case("{stars: 4, reason: x}", "2:3 missing-key(dossier, decision)"),
    Case("{dossier: a, stars: 4.5, reason: x}", "2:23 number-out-of-range(4.5, stars, 0, 1, 2…)"),
    Case("{dossier: a, withdrawn: false, reason: x}", "2:27 unknown-word(false, withdrawn) → true"),
    Case("{dossier: a, étoiles: 4, reason: x}", "2:16 unknown-key(étoiles, decision) → stars?"),
    Case(
      "{dossier: a, stars: 1, reason: x, votes: {pour: 3, against: 0}}",
      "2:45 unknown-key(pour, votes) → for?"),
    Case("{dossier: a, stars: 1, reason: ''}", "2:34 blank-text(reason)"),
  ])
  func reports(_ example: Case) throws {
    let found = try problems(of: "decisions:\n- \(example.text)", as: .decisions)
    #expect(found == example.problems)
  }
}
