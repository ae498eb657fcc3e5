import Palmares
import TestSupport
import Testing

/// Where several statuses hold: withdrawn, disqualified, ineligible, the root left, quorum, unrated.
@Suite struct StatusTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let cells: String
    var isEligible = false
    var decisions: [Decision.Kind] = []
    let reason: UnrankedReason
    var testDescription: String { "\(cells): \(reason)" }
  }

  @Test(arguments: [
    Case(
      cells: "a=na b=na", decisions: [.withdrawn(dossier: "x")], reason: .withdrawn(reason: "Délibéré")),
    Case(
      cells: "a=na b=na", decisions: [.disqualified(dossier: "x")],
      reason: .disqualified(reason: "Délibéré")),
    Case(
      cells: "a=5 b=5",
      decisions: [.withdrawn(dossier: "x"), .disqualified(dossier: "x")],
      reason: .withdrawn(reason: "Délibéré")),
    Case(
      cells: "a=5 b=5",
      decisions: [.disqualified(dossier: "x"), .withdrawn(dossier: "x")],
      reason: .withdrawn(reason: "Délibéré")),
    Case(
      cells: "a=na b=na",
      reason: .ineligible(condition: "described", otherwise: "Sans résumé", isUnknown: false)),
    Case(cells: "a=na b=na", isEligible: true, reason: .nothingApplies),
    // One marking juror of two, and `b` unanswered.
    Case(cells: "a=5", isEligible: true, reason: .quorum(has: 1, needs: 2, college: nil)),
    Case(cells: "a=5\nx j2 a=5", isEligible: true, reason: .unanswered(criteria: ["b"])),
    Case(
      cells: "a=5 b=na\nx j2 a=5", decisions: [.withdrawn(dossier: "x")],
      reason: .withdrawn(reason: "Délibéré")),
  ])
  func givesTheFirst(_ test: Case) throws {
    let described = try Condition.parse("known(summary)")
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b")], dossiers: [.sample("x", summary: test.isEligible ? "…" : nil)],
      answers: "x j1 \(test.cells)\ny j2 a=1", rules: .rules(quorum: .jurors(2)),
      eligibility: [Eligibility(id: "described", require: described, otherwise: "Sans résumé")],
      decisions: test.decisions
    ).ranked()
    #expect(result["x"].unranked == test.reason)
    #expect(result["x"].rank == nil)
    #expect(result["x"].stars == nil)
    #expect(result["x"].score == nil)
  }

  /// A field that the dossier lacks makes a condition unknown, which isn't enough.
  @Test func refusesWhatIsUnknown() throws {
    let condition = try Condition.parse("organisation.kind == \"commune\"")
    let result = try SampleEdition(
      answers: "x j1 a=5",
      eligibility: [Eligibility(id: "commune", require: condition, otherwise: "Pas une commune")]
    ).ranked()
    #expect(
      result["x"].unranked
        == .ineligible(
          condition: "commune", otherwise: "Pas une commune", isUnknown: true, lacking: ["organisation.kind"])
    )
  }

  @Test func listsTheUnrankedById() throws {
    let result = try SampleEdition(
      answers: """
        z j1 a=abstain
        b j1 a=na
        m j1 a=3
        a j1 a=5
        """, decisions: [.disqualified(dossier: "a")]
    ).ranked()
    #expect(result.places == "1 m")
    #expect(result.ranking.unranked.map(\.dossier.id) == ["a", "b", "z"])
    #expect(result.statuses == ["a": "disqualified", "b": "unrated", "z": "quorum"])
  }
}
