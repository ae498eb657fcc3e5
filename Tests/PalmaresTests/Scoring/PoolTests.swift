import Palmares
import TestSupport
import Testing

/// Step 3, `criterion_first`: one criterion over its jurors.
@Suite struct PoolTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let (average, marks, weights, score): (Average, [Int], [Rational], Rational)
    var fallsBack = false
    init(
      _ average: Average, _ marks: [Int], weights: [Rational]? = nil, _ score: Rational,
      fallsBack: Bool = false
    ) {
      (self.average, self.marks, self.score, self.fallsBack) = (average, marks, score, fallsBack)
      self.weights = weights ?? marks.map { _ in 1 }
    }
    var testDescription: String { "\(average) of \(marks) at \(weights)" }

    var edition: SampleEdition {
      let jurors = weights.enumerated().map { Juror.sample("j\($0 + 1)", weight: $1) }
      let answers = marks.enumerated().map { "x j\($0 + 1) a=\($1)" }.joined(separator: "\n")
      return SampleEdition(jurors: jurors, answers: answers, rules: .rules(average: average))
    }
  }

  static let cases = [
    Case(.mean, [10, 5, 6], 70),
    // (10·1 + 4·2 + 1·3)/6 = 21/6
    Case(.mean, [10, 4, 1], weights: [1, 2, 3], 35),
    // (1/3 + 0 + 0)/(4/3 + 1/4) = (1/3)/(19/12) = 4/19 of 10
    Case(.mean, [10, 0, 0], weights: [Rational(1, 3), 1, Rational(1, 4)], Rational(400, 19)),
    Case(.median, [9, 2, 4], 40),
    // Lower 3, upper 6.
    Case(.median, [6, 1, 10, 3], 45),
    Case(.median, [8, 2], 50),
    Case(.median, [7], 70),
    // Half of 4 is 2: reached from below at 4, from above at 9.
    Case(.median, [2, 4, 9], weights: [1, 1, 2], 65),
    Case(.median, [2, 4, 9], weights: [Rational(1, 3), Rational(1, 3), Rational(2, 3)], 65),
    // Half of 4 is 2: 1 + 2 from below and from above.
    Case(.median, [2, 4, 9], weights: [1, 2, 1], 40),
    // Half of 5 is 5/2: the first alone has 3.
    Case(.median, [2, 4, 9], weights: [3, 1, 1], 20),
    Case(.median, [2, 4, 9], weights: [1, 1, 3], 90),
    Case(.trimmed(1), [10, 0, 6, 5], 55),
    Case(.trimmed(1), [10, 0, 5], 50),
    Case(.trimmed(1), [8, 8, 2, 2, 2], 40),
    Case(.trimmed(1), [9, 2], 55, fallsBack: true),
    Case(.trimmed(1), [9], 90, fallsBack: true),
    Case(.trimmed(2), [0, 1, 7, 9, 10], 70),
    // 18/4
    Case(.trimmed(2), [0, 1, 7, 10], 45, fallsBack: true),
  ]

  @Test(arguments: cases)
  func pools(_ test: Case) throws {
    let result = try test.edition.ranked()
    #expect(result["x"].score?.value == test.score)
    let pooling = try #require(result["x", "a"].pooling)
    #expect(pooling.isFallback == test.fallsBack)
    #expect(pooling.average == (test.fallsBack ? .mean : test.average))
    #expect(pooling.value == .exact(test.score / 100))
    var notes: [Note] = []
    if test.fallsBack, case .trimmed(let count) = test.average {
      let (values, needs) = (test.marks.count, 2 * count + 1)
      notes = [.trimmedFellBack(criterion: "a", college: nil, values: values, needs: needs)]
    }
    #expect(result["x"].notes == notes)
  }

  /// Each of two equal extremes is dropped once: the highest by the last juror, the lowest by the first.
  @Test func marksWhatItDrops() throws {
    let pooling = try #require(
      Case(.trimmed(1), [3, 9, 3, 9, 5], Rational(170, 3)).edition.ranked()["x", "a"].pooling)
    #expect(pooling.shares.map(\.isDropped) == [true, false, false, true, false])
    #expect(pooling.shares.map(\.juror) == [0, 1, 2, 3, 4])
    // (9 + 3 + 5)/3
    #expect(pooling.value == .exact(Rational(17, 30)))
  }

  struct Stated: Sendable { let (rule, score): (ConfidenceRule, Rational) }

  /// Shown, (10·2 + 2 + 6)/4 = 7; as weight, 10 at 2·½, 2 at 3, 6 at 1 since it states none: 22/5.
  @Test(arguments: [Stated(rule: .show, score: 70), Stated(rule: .weight, score: 44)])
  func counts(_ confidence: Stated) throws {
    let result = try SampleEdition(
      jurors: [.sample("j1", weight: 2)],
      answers: """
        x j1 a=10*0.5
        x j2 a=2*3
        x j3 a=6
        """, rules: .rules(confidence: confidence.rule)
    ).ranked()
    #expect(result["x"].score?.value == confidence.score)
    #expect(result["x", "a"].answers.map(\.confidence) == [Rational(1, 2), 3, nil])
  }

  /// Half of ½ + 3 + 1 is 9/4: 2 alone has 3 of it.
  @Test func countsConfidenceInMedians() throws {
    let result = try SampleEdition(
      answers: """
        x j1 a=10*0.5
        x j2 a=2*3
        x j3 a=6
        """, rules: .rules(average: .median, confidence: .weight)
    ).ranked()
    #expect(result["x"].score?.value == 20)
  }
}
