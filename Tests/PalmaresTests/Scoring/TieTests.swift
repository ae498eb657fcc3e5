import Palmares
import TestSupport
import Testing

/// Step 8: tie keys.
@Suite struct TieTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var criteria: [Criterion] = [.leaf("a")]
    var jurors: [Juror] = []
    let answers: String
    let ties: [TieKey]
    let places: String
    var testDescription: String { name }
  }

  /// Composites 7: x has the better a, y the better b.
  static let crossed = "x j1 a=8 b=6\ny j1 a=6 b=8"
  static let pair: [Criterion] = [.leaf("a"), .leaf("b")]

  static let cases = [
    Case(name: "none", criteria: pair, answers: crossed, ties: [], places: "1 x y"),
    Case(name: "a criterion", criteria: pair, answers: crossed, ties: [.criterion("a")], places: "1 x, 2 y"),
    Case(
      name: "another criterion", criteria: pair, answers: crossed, ties: [.criterion("b")], places: "1 y, 2 x"
    ),
    Case(
      name: "a group", criteria: [.group("g", [.leaf("a")]), .leaf("b")], answers: crossed,
      ties: [.criterion("g")], places: "1 x, 2 y"),
    // Means 6; medians 5 and 6.
    Case(
      name: "median", answers: "x j1 a=5\nx j2 a=5\nx j3 a=8\ny j1 a=3\ny j2 a=6\ny j3 a=9",
      ties: [.median], places: "1 y, 2 x"),
    // Means (4 + 4 + 16)/4 and (7 + 5 + 12)/4 are 6, as both weighted medians are; the plain ones are 4 and 6.
    Case(
      name: "median without weights", jurors: [.sample("j3", weight: 2)],
      answers: "x j1 a=4\nx j2 a=4\nx j3 a=8\ny j1 a=7\ny j2 a=5\ny j3 a=6", ties: [.median],
      places: "1 y, 2 x"),
    // Composites 6. Jurors' composites of x: (10 + 2)/2, 6; of y: b is y's j2 blank: a (8 + 4)/2, b 6: 7 and 4.
    Case(
      name: "median of jurors' trees over what they marked", criteria: pair,
      answers: "x j1 a=10 b=2\nx j2 a=2 b=10\ny j1 a=8 b=6\ny j2 a=4", ties: [.median],
      places: "1 x, 2 y"),
    // Composites 5: j1's 10 and the zero that the rubric gives, which the juror's own tree leaves out.
    Case(
      name: "median without what counts as zero", criteria: [.leaf("a"), .leaf("b", missing: .zero)],
      answers: "x j1 a=10\ny j1 a=5 b=5", ties: [.median], places: "1 x, 2 y"),
    Case(
      name: "top marks", answers: "x j1 a=6\nx j2 a=6\ny j1 a=10\ny j2 a=2", ties: [.topMarks],
      places: "1 y, 2 x"),
    // Shares 1/2 and 1/3 of the marks given; composites 6.
    Case(
      name: "top marks of the marks given", answers: "x j1 a=10\nx j2 a=4\nx j3 a=4\ny j1 a=10\ny j2 a=2",
      ties: [.topMarks], places: "1 y, 2 x"),
    // x's 5 is the top of its scale, y's 5 is half of it: a 1, b 0; a 1/2, b 1/2.
    Case(
      name: "top marks on their own scales", criteria: [.leaf("a", scale: .five), .leaf("b")],
      answers: "x j1 a=5 b=0\ny j1 a=3 b=5", ties: [.topMarks], places: "1 x, 2 y"),
    Case(
      name: "chair", jurors: [.sample("j2", role: .chair)],
      answers: "x j1 a=8\nx j2 a=4\ny j1 a=4\ny j2 a=8", ties: [.chair], places: "1 y, 2 x"),
    // b parts w; among x, y, z the next key acts.
    Case(
      name: "the next inside each part", criteria: pair + [.leaf("c"), .leaf("d")],
      answers: """
        w j1 a=0 b=9 c=1 d=8
        x j1 a=3 b=5 c=8 d=2
        y j1 a=9 b=5 c=4 d=0
        z j1 a=3 b=5 c=3 d=7
        """, ties: [.criterion("b"), .criterion("a"), .criterion("c")], places: "1 w, 2 y, 3 x, 4 z"),
    Case(
      name: "a key that finds them equal", criteria: pair, answers: crossed,
      ties: [.topMarks, .criterion("b")], places: "1 y, 2 x"),
    Case(
      name: "no key parts the unequal", criteria: pair, answers: "x j1 a=9 b=6\ny j1 a=6 b=8",
      ties: [.criterion("b")], places: "1 x, 2 y"),
    Case(
      name: "some stay ex æquo", criteria: pair,
      answers: "x j1 a=8 b=6\ny j1 a=6 b=8\nz j1 a=6 b=8\nv j1 a=1 b=1", ties: [.criterion("b")],
      places: "1 y z, 3 x, 4 v"),
  ]

  @Test(arguments: cases)
  func parts(_ test: Case) throws {
    let result = try SampleEdition(
      test.criteria, jurors: test.jurors, answers: test.answers, ties: test.ties
    ).ranked()
    #expect(result.places == test.places)
  }

  @Test(arguments: Pool.allCases)
  func takesTheMedianWithoutColleges(pool: Pool) throws {
    // Experts 5, 5 and citizen 9: (5 + 9)/2 = 7, median 5. Experts 6, 8 and citizen 7: 7, median 7.
    let result = try SampleEdition(
      jurors: [
        .sample("c1", college: "c"), .sample("e1", college: "e"), .sample("e2", college: "e"),
      ], colleges: [.init(id: "c", weight: .init(1)), .init(id: "e", weight: .init(1))],
      answers: """
        x c1 a=9
        x e1 a=5
        x e2 a=5
        y c1 a=7
        y e1 a=6
        y e2 a=8
        """, rules: .rules(pool: pool), ties: [.median]
    ).ranked()
    #expect(result["x"].score == result["y"].score)
    #expect(result.places == "1 y, 2 x")
  }

  /// The chair is recused from z, which makes the key useless for x, y and z, but not for v and w.
  @Test func passesOverForAGroupThatLacksTheValue() throws {
    let result = try SampleEdition(
      jurors: [.sample("j1", role: .chair, recused: ["z"])],
      answers: """
        v j1 a=3
        v j2 a=1
        w j1 a=1
        w j2 a=3
        x j1 a=9
        x j2 a=7
        y j1 a=7
        y j2 a=9
        z j2 a=8
        """, ties: [.chair]
    ).ranked()
    #expect(result.places == "1 x y z, 4 v, 5 w")
    for id in ["x", "y", "z"] {
      #expect(result[id].notes == [.tieKeyPassedOver(key: .chair, lacking: ["z"])])
    }
    #expect(result["v"].notes == [])
    #expect(result["x"].ties.map(\.group) == [["x", "y", "z"]])
    let step = try #require(result["w"].ties.first)
    guard case .values(let values) = step.outcome else {
      Issue.record("the chair didn't part v and w")
      return
    }
    #expect(values == [.score(Score(30)), .score(Score(10))])
  }

  /// A criterion that left passes the key over; the next one acts on the same group.
  @Test func goesOnAfterAKeyPassedOver() throws {
    let result = try SampleEdition(
      Self.pair, answers: "x j1 a=na b=7\ny j1 a=6 b=8", ties: [.criterion("a"), .criterion("b")]
    ).ranked()
    #expect(result.places == "1 y, 2 x")
    #expect(result["y"].notes == [.tieKeyPassedOver(key: .criterion("a"), lacking: ["x"])])
    #expect(result["y"].ties.count == 2)
  }

  /// Lots are ascending by the digest of `seed:id`, here the reverse of the ids.
  @Test func drawsLotsByDigest() throws {
    let digests = ["2020:x": "ff", "2020:y": "0a", "2020:z": "9"]
    let result = try SampleEdition(
      answers: "x j1 a=5\ny j1 a=5\nz j1 a=5\nw j1 a=6", ties: [.topMarks, .lot(seed: "2020")],
      digest: { digests[$0] ?? "unasked" }
    ).ranked()
    #expect(result.places == "1 w, 2 y, 3 z, 4 x")
    #expect(result.ranking.entries.allSatisfy { !$0.isTied })
  }

  /// The dossiers of a group tell one and the same step, in the ranking and before a star's places: else the ties of a
  /// large group would be told in quadratic time and room.
  @Test func aGroupSharesItsSteps() throws {
    let result = try SampleEdition(
      answers: "x j1 a=5\ny j1 a=5\nz j1 a=5", stars: .ladder([:], quota: [1: 2]), ties: [.topMarks]
    ).ranked()
    func place(_ group: [String]?) -> UnsafePointer<String>? {
      group?.withUnsafeBufferPointer { $0.baseAddress }
    }
    let groups = ["x", "y", "z"].map { id in
      [result[id].ties.first?.group, result[id].levels.first?.quota?.ties.first?.group]
    }
    for told in groups {
      #expect(told == [["x", "y", "z"], ["x", "y", "z"]])
      #expect(told.map(place) == groups[0].map(place))
    }
  }
}
