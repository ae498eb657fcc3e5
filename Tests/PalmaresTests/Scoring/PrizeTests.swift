import Palmares
import TestSupport
import Testing

/// Prizes: the highest on a criterion, among a category or all, unless decided.
@Suite struct PrizeTests {
  static let best = Prize(id: "best", title: "Prix", by: .init("a"))
  static let town = Prize(id: "town", title: "Prix", by: .init("a"), among: .init("towns"))
  static let free = Prize(id: "free", title: "Prix")

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let prize: Prize
    var decisions: [Decision.Kind] = []
    let winners: [String]
    let computed: [String]?
    var isWithheld = false
    var testDescription: String { name }
  }

  /// On a: x 9 and w 9, towns y 6 and v 6, and u 10, unranked for its b.
  static let cases = [
    Case(name: "several where equal", prize: best, winners: ["w", "x"], computed: ["w", "x"]),
    Case(name: "among a category", prize: town, winners: ["v", "y"], computed: ["v", "y"]),
    Case(name: "by decision only", prize: free, winners: [], computed: nil),
    Case(
      name: "decided", prize: best, decisions: [.prize("best", dossier: "y")], winners: ["y"],
      computed: ["w", "x"]),
    Case(
      name: "decided without a criterion", prize: free, decisions: [.prize("free", dossier: "y")],
      winners: ["y"], computed: nil),
    Case(
      name: "withheld", prize: best, decisions: [.withheld(prize: "best")], winners: [],
      computed: ["w", "x"], isWithheld: true),
    Case(
      name: "without who is out", prize: best, decisions: [.withdrawn(dossier: "x")], winners: ["w"],
      computed: ["w"]),
    Case(
      name: "nobody qualifies", prize: town,
      decisions: [.withdrawn(dossier: "y"), .disqualified(dossier: "v")], winners: [], computed: []),
  ]

  @Test(arguments: cases)
  func goes(_ test: Case) throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b")],
      dossiers: [.sample("y", category: "towns"), .sample("v", category: "towns")],
      answers: """
        x j1 a=9 b=1
        w j1 a=9 b=5
        y j1 a=6 b=2
        v j1 a=6 b=9
        u j1 a=10
        """, categories: [.init(id: "towns", title: "Villes", when: nil)], prizes: [test.prize],
      decisions: test.decisions
    ).ranked()
    let prize = try #require(result.ranking.prizes.first)
    #expect(prize.winners == test.winners)
    #expect(prize.computed == test.computed)
    #expect(prize.isWithheld == test.isWithheld)
  }

  @Test func keepsTheOrderOfTheRubric() throws {
    let result = try SampleEdition(
      answers: "x j1 a=9", categories: [.init(id: "towns", title: "Villes", when: nil)],
      prizes: [Self.town, Self.free, Self.best]
    ).ranked()
    #expect(result.ranking.prizes.map(\.prize.id) == ["town", "free", "best"])
    #expect(result.ranking.prizes.map(\.winners) == [[], [], ["x"]])
  }
}
