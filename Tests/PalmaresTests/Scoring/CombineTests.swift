import Palmares
import TestSupport
import Testing

/// Steps 4 and 5: siblings up the tree, and what is no longer exact.
@Suite struct CombineTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let (name, criteria, answers, score): (String, [Criterion], String, Rational)
    var isExact = true
    var testDescription: String { name }
  }

  /// Two criteria and nothing else.
  static func pair(_ combine: Combination, weights: (Rational, Rational) = (1, 1)) -> [Criterion] {
    [.group("g", combine: combine, [.leaf("a", weight: weights.0), .leaf("b", weight: weights.1)])]
  }

  /// A scale on which 1 is 1/4096 of the way, which binary numbers hold exactly.
  static let fine = Scale(name: "fine", min: 0, max: 4096, step: 1)

  static let cases = [
    // g (9·2 + 3)/3 = 7; (7·3 + 2)/4 = 23/4
    Case(
      name: "nested weights",
      criteria: [
        .group("g", weight: 3, [.leaf("a", weight: 2), .leaf("b")]), .leaf("c"),
      ], answers: "x j1 a=9 b=3 c=2", score: Rational(115, 2)),
    // 1·1/3 + 0 over 1/3 + 1/2 = 2/5
    Case(
      name: "fractional weights",
      criteria: [.leaf("a", weight: Rational(1, 3)), .leaf("b", weight: Rational(1, 2))],
      answers: "x j1 a=10 b=0", score: 40),
    // h (4 + 8)/2 = 6; g (6·1 + 2·3)/4 = 3; (3 + 5)/2
    Case(
      name: "three floors",
      criteria: [
        .group("g", [.group("h", [.leaf("a"), .leaf("b")]), .leaf("c", weight: 3)]), .leaf("d"),
      ], answers: "x j1 a=4 b=8 c=2 d=5", score: 40),
    Case(name: "minimum", criteria: pair(.min), answers: "x j1 a=9 b=3", score: 30),
    Case(
      name: "minimum ignores weights", criteria: pair(.min, weights: (100, 1)), answers: "x j1 a=9 b=3",
      score: 30),
    Case(name: "minimum of what has a value", criteria: pair(.min), answers: "x j1 a=9 b=na", score: 90),
    // √(4·9) = 6
    Case(name: "geometric", criteria: pair(.geometric), answers: "x j1 a=4 b=9", score: 60, isExact: false),
    // ∛(1·8·8) = 4
    Case(
      name: "geometric with weights", criteria: pair(.geometric, weights: (1, 2)), answers: "x j1 a=1 b=8",
      score: 40, isExact: false),
    Case(
      name: "geometric is zero where one is", criteria: pair(.geometric), answers: "x j1 a=0 b=9", score: 0,
      isExact: false),
    Case(
      name: "geometric of what has a value", criteria: pair(.geometric), answers: "x j1 a=9 b=na", score: 90,
      isExact: false),
    // 100 √(1/2) = 70.7106781186547…
    Case(
      name: "geometric is rounded to nine decimals", criteria: pair(.geometric), answers: "x j1 a=5 b=10",
      score: Rational(70_710_678_119, 1_000_000_000), isExact: false),
    // g 6 from a geometric mean, beside 2: (6 + 2)/2
    Case(
      name: "above a geometric group nothing is exact", criteria: pair(.geometric) + [.leaf("c")],
      answers: "x j1 a=4 b=9 c=2", score: 40, isExact: false),
  ]

  @Test(arguments: cases)
  func combines(_ test: Case) throws {
    let result = try SampleEdition(test.criteria, answers: test.answers).ranked()
    #expect(result["x"].score?.value == test.score)
    #expect(result["x"].score?.isExact == test.isExact)
    #expect(result["x"].notes.contains(.roundedToCompare) == !test.isExact)
  }

  struct Half: Sendable { let (mark, score): (Int, Rational) }

  /// A minimum beside a real number is real: 100·mark/4096 ends on a 5 at the tenth decimal.
  @Test(arguments: [
    // 25/1024 = 0.0244140625
    Half(mark: 1, score: Rational(24_414_062, 1_000_000_000)),
    // 75/1024 = 0.0732421875
    Half(mark: 3, score: Rational(73_242_188, 1_000_000_000)),
  ])
  func roundsHalfToEven(_ half: Half) throws {
    let result = try SampleEdition(
      [
        .group(
          "m", combine: .min,
          [.group("g", combine: .geometric, [.leaf("a")]), .leaf("b", scale: Self.fine)])
      ], answers: "x j1 a=10 b=\(half.mark)"
    ).ranked()
    #expect(result["x"].score?.value == half.score)
    #expect(result["x"].score?.isExact == false)
  }

  /// What is equal in nine decimals is equal, and a threshold on it is met: √(4·9) is 60.
  @Test func comparesWhatItRounded() throws {
    let result = try SampleEdition(
      Self.pair(.geometric),
      answers: """
        x j1 a=4 b=9
        y j1 a=6 b=6
        z j1 a=9 b=4
        """, stars: .ladder([1: 60])
    ).ranked()
    #expect(result.places == "1 x y z")
    #expect(result.stars == "x1 y1 z1")
  }
}
