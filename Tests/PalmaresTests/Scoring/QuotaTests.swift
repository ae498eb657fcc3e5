import Palmares
import TestSupport
import Testing

/// Step 6: places, on one criterion marked by one juror.
@Suite struct QuotaTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let (name, marks, ladder, stars): (String, [(String, Int)], Stars, String)
    var testDescription: String { name }
  }

  static let mins: [Int: Rational] = [1: 30, 2: 50]

  static let cases = [
    Case(
      name: "from the top star down", marks: [("d", 6), ("b", 8), ("a", 9), ("c", 7)],
      ladder: .ladder(quota: [2: 1, 1: 2]), stars: "a2 b1 c1 d0"),
    Case(
      name: "with the minimum too", marks: [("a", 9), ("b", 4), ("c", 2)],
      ladder: .ladder(mins, quota: [2: 3, 1: 3]), stars: "a2 b1 c0"),
    Case(
      name: "promote lets the tie at the cut in, and takes nothing from the next",
      marks: [("a", 9), ("b", 9), ("c", 7), ("d", 6)], ladder: .ladder(quota: [2: 1, 1: 1]),
      stars: "a2 b2 c1 d0"),
    Case(
      name: "demote lets the tie at the cut wait for the next level",
      marks: [("a", 9), ("b", 9), ("c", 7), ("d", 6)],
      ladder: .ladder(quota: [2: 1, 1: 3], quotaTies: .demote), stars: "a1 b1 c1 d0"),
    Case(
      name: "demote lets nobody pass those that wait", marks: [("a", 9), ("b", 9), ("c", 7)],
      ladder: .ladder(quota: [1: 1], quotaTies: .demote), stars: "a0 b0 c0"),
    Case(
      name: "demote below a first that entered", marks: [("a", 9), ("b", 7), ("c", 7), ("d", 5)],
      ladder: .ladder(quota: [2: 2, 1: 2], quotaTies: .demote), stars: "a2 b1 c1 d0"),
    Case(
      name: "a tie that fits isn't at the cut", marks: [("a", 9), ("b", 9), ("c", 7)],
      ladder: .ladder(quota: [1: 2], quotaTies: .demote), stars: "a1 b1 c0"),
    Case(
      name: "unfilled places aren't passed on", marks: [("a", 9), ("b", 4), ("c", 4), ("d", 3)],
      ladder: .ladder(mins, quota: [2: 3, 1: 2]), stars: "a2 b1 c1 d0"),
    Case(
      name: "a star of the levels without a quota has no limit",
      marks: [("a", 9), ("b", 8), ("c", 7), ("d", 4)], ladder: .ladder(mins, quota: [2: 1]),
      stars: "a2 b1 c1 d1"),
    Case(
      name: "a star named by neither is never given", marks: [("a", 9), ("b", 8), ("c", 7)],
      ladder: .ladder(quota: [3: 1, 1: 1]), stars: "a3 b1 c0"),
    Case(
      name: "no place at all", marks: [("a", 9), ("b", 8)], ladder: .ladder(quota: [2: 0, 1: 1]),
      stars: "a1 b0"),
  ]

  @Test(arguments: cases)
  func fills(_ test: Case) throws {
    let answers = test.marks.map { "\($0) j1 a=\($1)" }.joined(separator: "\n")
    #expect(try SampleEdition(answers: answers, stars: test.ladder).ranked().stars == test.stars)
  }

  /// a, b and c are all at 8; c, recused by the chair, has no summary and is no candidate for two stars. Among the
  /// candidates the chair parts a from b; in the ranking, below, it can't part b from c.
  @Test func takesKeysAmongTheCandidatesAlone() throws {
    let result = try SampleEdition(
      jurors: [.sample("chair", role: .chair, recused: ["c"])],
      dossiers: [.sample("a", summary: "…"), .sample("b", summary: "…")],
      answers: """
        a chair a=9
        a j2 a=7
        b chair a=7
        b j2 a=9
        c j2 a=8
        """,
      stars: .ladder([1: 40], require: [2: [try .holds("known(summary)")]], quota: [2: 1]),
      ties: [.chair]
    ).ranked()
    #expect(result.stars == "a2 b1 c1")
    #expect(result.places == "1 a, 2 b c")
    #expect(result["a"].notes == [])
    #expect(result["b"].notes == [.tieKeyPassedOver(key: .chair, lacking: ["c"])])
    let quota = try #require(result["b"].levels.first?.quota)
    #expect((quota.place, quota.places, quota.equals, quota.isIn, quota.isAtCut) == (2, 1, 1, false, false))
    #expect(quota.ties.map(\.group) == [["a", "b"]])
    #expect(result["c"].levels.first?.quota == nil)
  }

  @Test func tellsTheCut() throws {
    let result = try SampleEdition(
      answers: """
        a j1 a=9
        b j1 a=7
        c j1 a=7
        d j1 a=5
        """, stars: .ladder(quota: [1: 2])
    ).ranked()
    let steps = ["a", "b", "c", "d"].compactMap { result[$0].levels.first?.quota }
    #expect(steps.map(\.place) == [1, 2, 2, 4])
    #expect(steps.map(\.equals) == [1, 2, 2, 1])
    #expect(steps.map(\.isAtCut) == [false, true, true, false])
    #expect(steps.map(\.isIn) == [true, true, true, false])
    #expect(result.stars == "a1 b1 c1 d0")
  }

  @Test func leavesOutWhoIsUnranked() throws {
    let result = try SampleEdition(
      answers: """
        a j1 a=9
        b j1 a=8
        c j1 a=abstain
        d j1 a=7
        """, stars: .ladder(quota: [1: 1]), decisions: [.disqualified(dossier: "a")]
    ).ranked()
    #expect(result.stars == "b1 d0")
    #expect(result["a"].starsComputed == nil)
    #expect(result["c"].starsComputed == nil)
  }
}
