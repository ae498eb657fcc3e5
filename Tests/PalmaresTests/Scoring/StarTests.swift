import Palmares
import TestSupport
import Testing

/// Step 6 without a quota.
@Suite struct StarTests {
  static let mins: [Int: Rational] = [1: 40, 2: 55, 3: 70, 4: 85]
  /// Marks of which each is a tenth of a point.
  static let fine = Scale(name: "fine", min: 0, max: 1000, step: 1)

  struct Case: Sendable, CustomTestStringConvertible {
    let (mark, stars): (Int, Int)
    var testDescription: String { "\(mark) thousandths give \(stars)" }
  }

  @Test(arguments: [
    Case(mark: 0, stars: 0), Case(mark: 399, stars: 0), Case(mark: 400, stars: 1),
    Case(mark: 549, stars: 1), Case(mark: 550, stars: 2), Case(mark: 699, stars: 2),
    Case(mark: 700, stars: 3), Case(mark: 849, stars: 3), Case(mark: 850, stars: 4),
    Case(mark: 1000, stars: 4),
  ])
  func includesTheMinimum(_ test: Case) throws {
    let result = try SampleEdition(
      [.leaf("a", scale: Self.fine)], answers: "x j1 a=\(test.mark)", stars: .ladder(Self.mins)
    ).ranked()
    #expect(result["x"].stars == test.stars)
    #expect(result["x"].starsComputed == test.stars)
  }

  /// Thirds that a rounded mean would lift over the threshold, or drop under it: (7 + 7 + 6)/3 of 10 is 200/3.
  @Test(arguments: [(Rational(200, 3), 1), (Rational(200_000_001, 3_000_000), 0)])
  func comparesExactly(min: Rational, stars: Int) throws {
    let result = try SampleEdition(
      answers: """
        x j1 a=7
        x j2 a=7
        x j3 a=6
        """, stars: .ladder([1: min])
    ).ranked()
    #expect(result["x"].stars == stars)
  }

  @Test func hasNoStarsWithoutALadder() throws {
    let result = try SampleEdition(answers: "x j1 a=9\ny j1 a=3").ranked()
    #expect(result.stars == "x- y-")
    #expect(result.places == "1 x, 2 y")
    #expect(result["x"].starsComputed == nil)
    #expect(result["x"].nextStar == nil)
    #expect(result["x"].levels.isEmpty)
  }

  @Test func givesStarOneWithoutAMinimum() throws {
    let result = try SampleEdition(
      answers: "x j1 a=0", stars: Stars(max: 1, levels: [StarLevel(stars: 1)])
    ).ranked()
    #expect(result["x"].stars == 1)
  }

  @Test func tellsEveryLevelFromTheTop() throws {
    let result = try SampleEdition(answers: "x j1 a=7", stars: .ladder(Self.mins)).ranked()
    let levels = result["x"].levels
    #expect(levels.map(\.stars) == [4, 3, 2, 1])
    #expect(levels.map(\.reachesMin) == [false, true, true, true])
    #expect(levels.map(\.holds) == [false, true, true, true])
    #expect(levels.map(\.gatesHold) == [true, true, true, true])
    #expect(levels.map(\.min?.value) == [85, 70, 55, 40])
  }
}
