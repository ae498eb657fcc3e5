import Palmares
import TestSupport
import Testing

/// Step 7: what the jury decided.
@Suite struct DecisionTests {
  static let marks = """
    a j1 a=9
    b j1 a=7
    c j1 a=5
    d j1 a=3
    """

  static func result(_ decisions: Decision.Kind..., answers: String = marks, prizes: [Prize] = []) throws
    -> SampleResult
  {
    try SampleEdition(
      answers: answers, stars: .ladder([1: 40, 2: 60, 3: 80]), prizes: prizes, decisions: decisions
    ).ranked()
  }

  struct Moved: Sendable, CustomTestStringConvertible {
    let (kind, stars, places): (Decision.Kind, String, String)
    var testDescription: String { "\(kind)" }
  }

  @Test(arguments: [
    Moved(kind: .stars(3, dossier: "b"), stars: "a3 b3 c1 d0", places: "1 a, 2 b, 3 c, 4 d"),
    Moved(kind: .stars(3, dossier: "d"), stars: "a3 d3 b2 c1", places: "1 a, 2 d, 3 b, 4 c"),
    Moved(kind: .stars(0, dossier: "a"), stars: "b2 c1 a0 d0", places: "1 b, 2 c, 3 a, 4 d"),
    Moved(kind: .stars(2, dossier: "b"), stars: "a3 b2 c1 d0", places: "1 a, 2 b, 3 c, 4 d"),
    Moved(kind: .disqualified(dossier: "a"), stars: "b2 c1 d0", places: "1 b, 2 c, 3 d"),
    Moved(kind: .withdrawn(dossier: "a"), stars: "b2 c1 d0", places: "1 b, 2 c, 3 d"),
    Moved(kind: .mention("Coup de cœur", dossier: "d"), stars: "a3 b2 c1 d0", places: "1 a, 2 b, 3 c, 4 d"),
  ])
  func moves(_ moved: Moved) throws {
    let result = try Self.result(moved.kind)
    #expect(result.stars == moved.stars)
    #expect(result.places == moved.places)
  }

  @Test func keepsTheComputedStarBesideTheAwarded() throws {
    let result = try Self.result(.stars(3, dossier: "d"))
    #expect(result["d"].starsComputed == 0)
    #expect(result["d"].stars == 3)
    #expect(result["d"].score?.value == 30)
    #expect(result["d"].decision?.kind == .stars(3, dossier: "d"))
    #expect(result["d"].decision?.reason == "Délibéré")
    #expect(result["d"].notes == [.starsDecided(computed: 0, awarded: 3)])
    #expect(result["a"].decision == nil)
    #expect(try Self.result(.stars(2, dossier: "b"))["b"].notes == [])
  }

  /// Stars come after the quota and move nobody else, whereas who is out leaves a place.
  @Test func comesAfterTheQuotaUnlessItPutsOut() throws {
    func stars(_ kind: Decision.Kind) throws -> String {
      try SampleEdition(
        answers: Self.marks, stars: .ladder(quota: [2: 1, 1: 1]), decisions: [kind]
      ).ranked().stars
    }
    #expect(try stars(.stars(0, dossier: "a")) == "b1 a0 c0 d0")
    #expect(try stars(.stars(2, dossier: "d")) == "a2 d2 b1 c0")
    #expect(try stars(.disqualified(dossier: "a")) == "b2 c1 d0")
    #expect(try stars(.withdrawn(dossier: "a")) == "b2 c1 d0")
  }

  /// x and y have no composite; both get two stars, and the keys that would part them don't act.
  @Test func ranksTheUnrankedAfterTheScoredOfTheirLevel() throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b")],
      answers: """
        a j1 a=9 b=9
        c j1 a=7 b=7
        d j1 a=3 b=3
        x j1 a=10
        y j1 a=4
        z j1 a=8
        """, stars: .ladder([1: 40, 2: 60, 3: 80]),
      ties: [.criterion("a"), .median, .topMarks, .lot(seed: "s")],
      decisions: [.stars(2, dossier: "y"), .stars(2, dossier: "x")], digest: { $0 }
    ).ranked()
    #expect(result.places == "1 a, 2 c, 3 x y, 5 d")
    #expect(result.stars == "a3 c2 x2 y2 d0")
    #expect(result.statuses == ["z": "unrated"])
    let x = result["x"]
    #expect(x.isTied)
    #expect(x.unranked == nil)
    #expect(x.score == nil)
    #expect(x.starsComputed == nil)
    #expect(x.nextStar == nil)
    #expect(x.ties.isEmpty)
    #expect(x.notes == [.rankedByDecision(.unanswered(criteria: ["b"]))])
    #expect(x.criteria.map(\.score?.value) == [100, nil])
    #expect(x.criteria.map(\.weight) == [nil, nil])
  }

  @Test func keepsMentionsAndWhoIsOut() throws {
    let result = try Self.result(
      .mention("Coup de cœur", dossier: "d"), .mention("Audace", dossier: "d"),
      .disqualified(dossier: "a"))
    #expect(
      result["d"].mentions.map(\.kind) == [
        .mention("Coup de cœur", dossier: "d"), .mention("Audace", dossier: "d"),
      ])
    #expect(result["d"].decision == nil)
    #expect(result["a"].unranked == .disqualified(reason: "Délibéré"))
    #expect(result["a"].decision?.kind == .disqualified(dossier: "a"))
    #expect(result["a"].criteria.first?.score?.value == 90)
  }
}
