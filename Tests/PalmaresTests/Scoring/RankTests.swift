import Palmares
import TestSupport
import Testing

/// Step 8: by awarded stars, then composite, then keys; what is equal is ex æquo.
@Suite struct RankTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let (marks, places): ([(String, Int)], String)
    var testDescription: String { places }
  }

  @Test(arguments: [
    Case(marks: [("d", 3), ("c", 5), ("b", 5), ("a", 9)], places: "1 a, 2 b c, 4 d"),
    Case(marks: [("a", 5), ("b", 5), ("c", 5)], places: "1 a b c"),
    Case(marks: [("a", 5), ("b", 6), ("c", 5), ("d", 6)], places: "1 b d, 3 a c"),
    Case(marks: [("a", 1), ("b", 2)], places: "1 b, 2 a"),
  ])
  func places(_ test: Case) throws {
    let answers = test.marks.map { "\($0) j1 a=\($1)" }.joined(separator: "\n")
    let result = try SampleEdition(answers: answers).ranked()
    #expect(result.places == test.places)
    let ranks = Dictionary(grouping: result.ranking.entries) { $0.rank }
    for entry in result.ranking.entries { #expect(entry.isTied == ((ranks[entry.rank]?.count ?? 0) > 1)) }
  }

  /// Stars before composites: x fails a gate of two stars.
  @Test func putsStarsBeforeComposites() throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b")],
      answers: """
        x j1 a=4 b=10
        y j1 a=6 b=6
        """, stars: .ladder([1: 10, 2: 50], require: [2: [.score("a", atLeast: 50)]])
    ).ranked()
    #expect(result.stars == "y2 x1")
  }

  /// Equal thirds are equal: (7 + 7 + 6)/3 beside (5 + 8 + 7)/3, whatever order they are added in.
  @Test func findsExactTies() throws {
    let result = try SampleEdition(
      jurors: ["j1", "j2", "j3"].map { .sample($0, weight: Rational(1, 10)) },
      answers: """
        x j1 a=7
        x j2 a=7
        x j3 a=6
        y j1 a=5
        y j2 a=8
        y j3 a=7
        """
    ).ranked()
    #expect(result.places == "1 x y")
  }

  /// Towns: b and c at 7, e at 3, f without a place; others: a 9, d 7.
  @Test func ranksInsideCategories() throws {
    let result = try SampleEdition(
      dossiers: ["b", "c", "e", "f"].map { .sample($0, category: "towns") },
      answers: """
        a j1 a=9
        b j1 a=7
        c j1 a=7
        d j1 a=7
        e j1 a=3
        f j1 a=abstain
        """,
      categories: [.init(id: "towns", title: "Villes", when: nil), .init(id: "rest", title: "R", when: nil)]
    ).ranked()
    #expect(result.places == "1 a, 2 b c d, 5 e")
    #expect(["b", "c", "e"].map { result[$0].categoryRank } == [1, 1, 3])
    #expect(result["a"].categoryRank == nil)
    #expect(result["f"].categoryRank == nil)
    #expect(result["f"].category == "towns")
  }

  /// The first category whose condition holds, unless the dossier names its own.
  @Test func findsCategories() throws {
    let described = try Condition.parse("known(summary)")
    let named = try Condition.parse("id == \"x\" or id == \"y\"")
    let result = try SampleEdition(
      dossiers: [.sample("x", summary: "…"), .sample("z", category: "own")],
      answers: "x j1 a=5\ny j1 a=5\nz j1 a=5\nw j1 a=5",
      categories: [
        .init(id: "own", title: "O", when: nil), .init(id: "described", title: "D", when: described),
        .init(id: "named", title: "N", when: named),
      ]
    ).ranked()
    #expect(["x", "y", "z", "w"].map { result[$0].category } == ["described", "named", "own", nil])
  }
}
