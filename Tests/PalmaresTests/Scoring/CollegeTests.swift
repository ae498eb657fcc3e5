import Palmares
import TestSupport
import Testing

/// Step 3 with colleges, experts at 60 and citizens at 40: an average inside each, their weighted mean between.
@Suite struct CollegeTests {
  static let colleges = [
    College(id: "experts", weight: .init(60)), College(id: "citizens", weight: .init(40)),
  ]
  static let jurors: [Juror] = [
    .sample("c1", college: "citizens"), .sample("e1", weight: 3, college: "experts"),
    .sample("e2", college: "experts"), .sample("e3", college: "experts"),
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    let (average, marks, score): (Average, [String: Int], Rational)
    var testDescription: String { "\(average) of \(marks.sorted { $0.key < $1.key })" }
  }

  @Test(arguments: [
    // (10·3 + 2)/4 = 8; (8·60 + 2·40)/100 = 56/10
    Case(average: .mean, marks: ["e1": 10, "e2": 2, "c1": 2], score: 56),
    // Only those that marked: the citizens are silent, then the experts.
    Case(average: .mean, marks: ["e1": 10, "e2": 2], score: 80),
    Case(average: .mean, marks: ["c1": 2], score: 20),
    // Half of 5 is 5/2, which e1 has alone: 1; (1·60 + 6·40)/100 = 3
    Case(average: .median, marks: ["e1": 1, "e2": 9, "e3": 9, "c1": 6], score: 30),
    // e2 and e3 alone: 4 and 9 make 13/2; (13/2·60 + 1·40)/100 = 43/10
    Case(average: .median, marks: ["e2": 4, "e3": 9, "c1": 1], score: 43),
  ])
  func pools(_ test: Case) throws {
    for pool in Pool.allCases {
      let result = try SampleEdition(
        jurors: Self.jurors, colleges: Self.colleges,
        answers: test.marks.map { "x \($0) a=\($1)" }.joined(separator: "\n"),
        rules: .rules(pool: pool, average: test.average)
      ).ranked()
      #expect(result["x"].score?.value == test.score)
    }
  }

  /// The experts 2, 4, 9 trim to 4; the single citizen's 9 falls back: (4·60 + 9·40)/100 = 6.
  @Test func trimsInsideEachCollege() throws {
    let result = try SampleEdition(
      jurors: ["e1", "e2", "e3"].map { .sample($0, college: "experts") }
        + [.sample("c1", college: "citizens")], colleges: Self.colleges,
      answers: """
        x e1 a=9
        x e2 a=2
        x e3 a=4
        x c1 a=9
        """, rules: .rules(average: .trimmed(1))
    ).ranked()
    #expect(result["x"].score?.value == 60)
    #expect(
      result["x"].notes == [.trimmedFellBack(criterion: "a", college: "citizens", values: 1, needs: 3)])
    let pooling = try #require(result["x", "a"].pooling)
    #expect(pooling.colleges.map(\.college) == ["citizens", "experts"])
    #expect(pooling.colleges.map(\.value) == [.exact(Rational(9, 10)), .exact(Rational(2, 5))])
    #expect(pooling.colleges.map(\.isFallback) == [true, false])
    #expect(!pooling.isFallback)
  }

  /// `b` is the experts' alone, so their average stands for it: a (10·60 + 0·40)/100 = 6, b 5.
  @Test func asksOneCollegeWithoutBlamingTheOther() throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b", college: "experts")],
      jurors: [.sample("c1", college: "citizens"), .sample("e1", college: "experts")],
      colleges: Self.colleges,
      answers: """
        x c1 a=0
        x e1 a=10 b=5
        """
    ).ranked()
    #expect(result["x", "a"].score?.value == 60)
    #expect(result["x", "b"].score?.value == 50)
    #expect(result["x"].score?.value == 55)
    #expect(result["x", "b"].counts?.notAsked == 1)
    #expect(result["x", "b"].counts?.blank == 0)
  }

  /// Without weights a college only says who is asked what: a (0 + 10)/2.
  @Test func weighsNothingWhereTheJuryIsOneBody() throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b", college: "experts")],
      jurors: [.sample("c1", college: "citizens"), .sample("e1", college: "experts"), .sample("n1")],
      answers: """
        x c1 a=0
        x e1 a=10 b=5
        """
    ).ranked()
    #expect(result["x", "a"].score?.value == 50)
    #expect(result["x", "b"].counts?.notAsked == 2)
  }
}
