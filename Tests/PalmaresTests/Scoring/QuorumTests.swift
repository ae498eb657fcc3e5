import TestSupport
import Testing

@testable import Palmares

/// `quorum`: jurors with at least one mark on the dossier.
@Suite struct QuorumTests {
  @Test func countsJurorsWithAMark() throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b")],
      answers: """
        x j1 a=5 b=5
        x j2 b=abstain a=na
        y j1 a=5
        y j2 b=5
        """, rules: .rules(quorum: .jurors(2))
    ).ranked()
    #expect(result["x"].unranked == .quorum(has: 1, needs: 2, college: nil))
    #expect(result.statuses == ["x": "quorum"])
    #expect(result["y"].unranked == nil)
    #expect(result["y"].quorum == [QuorumStep(college: nil, has: 2, needs: 2)])
  }

  @Test func countsInEachCollegeNamed() throws {
    let rules = JuryRules.rules(
      quorum: .colleges([.init(college: "experts", jurors: 2), .init(college: "citizens", jurors: 1)]))
    let result = try SampleEdition(
      jurors: [
        .sample("e1", college: "experts"), .sample("e2", college: "experts"),
        .sample("c1", college: "citizens"), .sample("c2", college: "citizens"),
      ],
      answers: """
        x e1 a=5
        x e2 a=5
        x c1 a=5
        y e1 a=5
        y c1 a=5
        y c2 a=5
        z e1 a=5
        z e2 a=5
        """, rules: rules
    ).ranked()
    #expect(result["x"].unranked == nil)
    #expect(result["y"].unranked == .quorum(has: 1, needs: 2, college: "experts"))
    #expect(result["z"].unranked == .quorum(has: 0, needs: 1, college: "citizens"))
    #expect(
      result["x"].quorum == [
        QuorumStep(college: "experts", has: 2, needs: 2), QuorumStep(college: "citizens", has: 1, needs: 1),
      ])
  }
}
