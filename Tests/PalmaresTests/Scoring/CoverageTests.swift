import TestSupport
import Testing

@testable import Palmares

/// `min_coverage` over leaves whose stated shares are a 1/2, b 1/4, c 1/4.
@Suite struct CoverageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let (cells, missing, needs, has): (String, MissingRule, Rational, Rational)
    let isRanked: Bool
    init(_ cells: String, _ missing: MissingRule = .exclude, needs: Rational, has: Rational, ranked: Bool) {
      (self.cells, self.missing, self.needs, self.has, isRanked) = (cells, missing, needs, has, ranked)
    }
    var testDescription: String { "\(cells) under \(missing): \(has) of \(needs)" }
  }

  @Test(arguments: [
    Case("a=5 b=5 c=5", needs: 1, has: 1, ranked: true),
    Case("a=5", needs: Rational(1, 2), has: Rational(1, 2), ranked: true),
    Case("a=5", needs: Rational(2, 3), has: Rational(1, 2), ranked: false),
    Case("b=5", needs: Rational(1, 2), has: Rational(1, 4), ranked: false),
    // Without b: a's 1/2 of 3/4.
    Case("a=5 b=na", needs: Rational(2, 3), has: Rational(2, 3), ranked: true),
    Case("a=5 b=na", needs: Rational(3, 4), has: Rational(2, 3), ranked: false),
    // A zero by the rubric is a value.
    Case("a=5", .zero, needs: 1, has: 1, ranked: true),
  ])
  func counts(_ test: Case) throws {
    let result = try SampleEdition(
      [.group("g", weight: 3, [.leaf("a", weight: 2), .leaf("b")]), .leaf("c")],
      answers: "x j1 \(test.cells)",
      rules: .rules(missing: test.missing, minCoverage: test.needs)
    ).ranked()
    #expect(result["x"].coverage == CoverageStep(has: test.has, needs: test.needs))
    #expect(result["x"].unranked == (test.isRanked ? nil : .coverage(has: test.has, needs: test.needs)))
    #expect(result.statuses == (test.isRanked ? [:] : ["x": "unrated"]))
    #expect((result["x"].score == nil) == !test.isRanked)
  }

  @Test func asksNothingByDefault() throws {
    #expect(try SampleEdition(answers: "x j1 a=5").ranked()["x"].coverage == nil)
  }
}
