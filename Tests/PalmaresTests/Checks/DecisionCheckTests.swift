import Palmares
import TestSupport
import Testing

@Suite struct DecisionCheckTests {
  private static let here = CheckCase.here
  private static let there = CheckCase.there

  private static func decide(_ kinds: Decision.Kind...) -> @Sendable (inout EditionDraft) -> Void {
    {
      // The last stands here, those before it there.
      $0.decisions = kinds.enumerated().map { index, kind in
        Decision(kind, reason: "…", position: index + 1 == kinds.count ? here : there)
      }
    }
  }

  static let known: Diagnostic.Hint = .oneOf(["cachan", "grenoble", "marlioz"])

  static let cases = [
    CheckCase(
      "one of each",
      change: decide(
        .stars(2, dossier: "cachan"), .mention("Coup de cœur", dossier: "cachan"),
        .mention("Audace", dossier: "cachan"), .prize("best", dossier: "cachan"),
        .disqualified(dossier: "grenoble"), .withdrawn(dossier: "marlioz"))),
    CheckCase("no stars", change: decide(.stars(0, dossier: "cachan"))),
    CheckCase(
      "stars twice", Diagnostic(.duplicateDecision, ["stars", "cachan", "there:8:5"], at: here),
      change: decide(.stars(1, dossier: "cachan"), .stars(1, dossier: "cachan"))),
    CheckCase(
      "a prize twice", Diagnostic(.duplicateDecision, ["prize", "best", "there:8:5"], at: here),
      change: decide(.prize("best", dossier: "cachan"), .prize("best", dossier: "grenoble"))),
    CheckCase(
      "a prize given and withheld", Diagnostic(.duplicateDecision, ["prize", "best", "there:8:5"], at: here),
      change: decide(.prize("best", dossier: "cachan"), .withheld(prize: "best"))),
    // Who is out is out, and by what comes first of the statuses; mentions are words.
    CheckCase(
      "withdrawn and disqualified",
      change: decide(.withdrawn(dossier: "cachan"), .disqualified(dossier: "cachan"))),
    CheckCase(
      "several mentions",
      change: decide(.mention("Audace", dossier: "cachan"), .mention("Élan", dossier: "cachan"))),
    CheckCase(
      "stars for who is disqualified", Diagnostic(.decisionOnExcluded, ["cachan"], at: here),
      change: decide(.disqualified(dossier: "cachan"), .stars(1, dossier: "cachan"))),
    CheckCase(
      "a mention for who is withdrawn", Diagnostic(.decisionOnExcluded, ["cachan"], at: here),
      change: decide(.withdrawn(dossier: "cachan"), .mention("Audace", dossier: "cachan"))),
    CheckCase(
      "a prize for who is disqualified later", Diagnostic(.decisionOnExcluded, ["cachan"], at: there),
      change: decide(.prize("best", dossier: "cachan"), .disqualified(dossier: "cachan"))),
    CheckCase(
      "stars over the most", Diagnostic(.starsOutOfRange, ["3", "2"], at: here),
      change: decide(.stars(3, dossier: "cachan"))),
    CheckCase(
      "stars below none", Diagnostic(.starsOutOfRange, ["-1", "2"], at: here),
      change: decide(.stars(-1, dossier: "cachan"))),
    CheckCase("stars without a ladder", Diagnostic(.starsWithoutLadder, at: here)) {
      $0.rubric.stars = nil
      decide(.stars(1, dossier: "cachan"))(&$0)
    },
    CheckCase(
      "an unknown dossier",
      Diagnostic(.unknownDossier, ["cachn"], at: here, hint: .didYouMean("cachan")),
      change: decide(.withdrawn(dossier: "cachn"))),
    CheckCase(
      "a dossier near none", Diagnostic(.unknownDossier, ["rouen"], at: here, hint: known),
      change: decide(.stars(1, dossier: "rouen"))),
    CheckCase(
      "an unknown prize", Diagnostic(.unknownPrize, ["bset"], at: here, hint: .didYouMean("best")),
      change: decide(.prize("bset", dossier: "cachan"))),
    CheckCase(
      "an unknown prize withheld", Diagnostic(.unknownPrize, ["zzzz"], at: here, hint: .oneOf(["best"])),
      change: decide(.withheld(prize: "zzzz"))),
  ]

  @Test(arguments: cases)
  func reports(_ test: CheckCase) throws { #expect(try test.diagnostics() == test.expected) }
}
