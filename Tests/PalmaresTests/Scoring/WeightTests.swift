import Palmares
import TestSupport
import Testing

/// An entry's weight for a criterion, its share of this dossier's composite: `g` of 3 with `a` of 2 and `b` of 1,
/// beside `c` of 1.
@Suite struct WeightTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var combine = Combination.mean
    var missing = MissingRule.unrated
    let answers: String
    /// Of g, a, b, c.
    let weights: [Rational?]
    var testDescription: String { name }
  }

  static func share(_ numerator: Int, _ denominator: Int) -> Rational { Rational(numerator, denominator) }

  static let cases = [
    Case(
      name: "as stated", answers: "x j1 a=1 b=2 c=3",
      weights: [share(3, 4), share(1, 2), share(1, 4), share(1, 4)]),
    Case(
      name: "na", answers: "x j1 a=1 b=na c=3", weights: [share(3, 4), share(3, 4), 0, share(1, 4)]),
    Case(
      name: "excluded", missing: .exclude, answers: "x j1 a=1 c=3",
      weights: [share(3, 4), share(3, 4), 0, share(1, 4)]),
    Case(name: "a group that left", answers: "x j1 a=na b=na c=3", weights: [0, 0, 0, 1]),
    Case(
      name: "a group excluded", missing: .exclude, answers: "x j1 c=3", weights: [0, 0, 0, 1]),
    Case(
      name: "counted as zero", missing: .zero, answers: "x j1 a=1 c=3",
      weights: [share(3, 4), share(1, 2), share(1, 4), share(1, 4)]),
    Case(
      name: "geometric", combine: .geometric, answers: "x j1 a=1 b=2 c=3",
      weights: [share(3, 4), share(1, 2), share(1, 4), share(1, 4)]),
    Case(
      name: "under a minimum", combine: .min, answers: "x j1 a=1 b=2 c=3",
      weights: [share(3, 4), nil, nil, share(1, 4)]),
    Case(
      name: "without value under a minimum", combine: .min, answers: "x j1 a=1 b=na c=3",
      weights: [share(3, 4), nil, nil, share(1, 4)]),
    Case(name: "without a composite", answers: "x j1 a=1 b=2", weights: [nil, nil, nil, nil]),
  ]

  @Test(arguments: cases, Pool.allCases)
  func shares(_ test: Case, pool: Pool) throws {
    let result = try SampleEdition(
      [.group("g", weight: 3, combine: test.combine, [.leaf("a", weight: 2), .leaf("b")]), .leaf("c")],
      answers: test.answers, rules: .rules(pool: pool, missing: test.missing)
    ).ranked()
    #expect(result["x"].criteria.map(\.weight) == test.weights)
  }

  /// Whatever the pool: j2's own tree lacks `b`, the dossier doesn't.
  @Test(arguments: Pool.allCases)
  func belongToTheDossierAndNotToAJuror(pool: Pool) throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b")],
      answers: """
        x j1 a=1 b=2
        x j2 a=3
        """, rules: .rules(pool: pool)
    ).ranked()
    #expect(result["x"].criteria.map(\.weight) == [Rational(1, 2), Rational(1, 2)])
  }

  @Test func addUpToTheComposite() throws {
    let result = try SampleEdition(
      [.group("g", weight: 3, [.leaf("a", weight: 2), .leaf("b")]), .leaf("c")],
      answers: "x j1 a=9 b=3 c=2"
    ).ranked()
    // 90·1/2 + 30·1/4 + 20·1/4
    #expect(result["x"].score?.value == Rational(115, 2))
    let contributions = result["x"].rootContributions
    #expect(contributions.map(\.weight) == [Rational(3, 4), Rational(1, 4)])
    #expect(contributions.map(\.value) == [.exact(Rational(7, 10)), .exact(Rational(1, 5))])
  }
}
