import Palmares
import TestSupport
import Testing

/// Step 1: u = (m − min)/(max − min), shown on 0...100.
@Suite struct NormaliseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let (min, max, step, mark, score): (Rational, Rational, Rational?, String, Rational)
    init(_ min: Rational, _ max: Rational, step: Rational?, mark: String, score: Rational) {
      (self.min, self.max, self.step, self.mark, self.score) = (min, max, step, mark, score)
    }
    var testDescription: String { "\(mark) on \(min)...\(max) is \(score)" }
  }

  static let cases = [
    Case(0, 10, step: 1, mark: "7", score: 70),
    Case(0, 10, step: 1, mark: "0", score: 0),
    Case(0, 10, step: 1, mark: "10", score: 100),
    // (2 − 1)/4
    Case(1, 5, step: 1, mark: "2", score: 25),
    Case(1, 5, step: 1, mark: "1", score: 0),
    // (1/2 + 2)/4 = 5/8
    Case(-2, 2, step: Rational(1, 2), mark: "0.5", score: Rational(125, 2)),
    Case(-2, 2, step: Rational(1, 2), mark: "-2", score: 0),
    Case(0, 1, step: Rational(1, 3), mark: "2/3", score: Rational(200, 3)),
    // 13.25/20 = 53/80
    Case(0, 20, step: Rational(1, 4), mark: "13.25", score: Rational(265, 4)),
    Case(0, 3, step: nil, mark: "1", score: Rational(100, 3)),
    Case(0, 7, step: nil, mark: "0.07", score: 1),
  ]

  @Test(arguments: cases)
  func puts(_ test: Case) throws {
    let scale = Scale(name: "s", min: test.min, max: test.max, step: test.step)
    let result = try SampleEdition([.leaf("a", scale: scale)], answers: "x j1 a=\(test.mark)").ranked()
    #expect(result["x", "a"].score?.value == test.score)
    #expect(result["x"].score?.value == test.score)
    #expect(result["x"].score?.isExact == true)
  }

  /// The spread is of marks, not of scores, and doesn't know of weights: 2, 3, 3, 5 on 1...5.
  @Test func keepsStatisticsInMarks() throws {
    let result = try SampleEdition(
      [.leaf("a", scale: .five)], jurors: [.sample("j1", weight: 9)],
      answers: """
        x j1 a=5
        x j2 a=2
        x j3 a=3
        x j4 a=3
        x j5 a=abstain
        """
    ).ranked()
    let statistics = try #require(result["x", "a"].statistics)
    #expect(statistics.min == 2)
    #expect(statistics.max == 5)
    // 13/4
    #expect(statistics.mean == Rational(13, 4))
    #expect(statistics.median == 3)
    // squares of −5/4, −1/4, −1/4, 7/4: (25 + 1 + 1 + 49)/16 = 76/16, over 3
    #expect(statistics.variance == Rational(76, 48))
  }

  @Test func hasNoVarianceOfOneMarkAndNoStatisticsOfNone() throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b", missing: .zero), .group("g", [.leaf("c")])],
      answers: "x j1 a=4 c=1"
    ).ranked()
    #expect(result["x", "a"].statistics?.mean == 4)
    #expect(result["x", "a"].statistics?.variance == nil)
    #expect(result["x", "b"].statistics == nil)
    #expect(result["x", "g"].statistics == nil)
    #expect(result["x", "g"].counts == nil)
  }
}
