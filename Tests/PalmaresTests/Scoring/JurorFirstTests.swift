import Palmares
import TestSupport
import Testing

/// Step 3, `juror_first`, a sentence of the rule each; `criterion_first` beside it where the two part.
@Suite struct JurorFirstTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let edition: SampleEdition
    let composites: [Pool: Rational]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "a juror's tree is over what he marked",
      edition: SampleEdition(
        [.leaf("a"), .leaf("b")],
        answers: """
          x j1 a=10 b=0
          x j2 a=4
          """),
      // Trees 5 and 4; leaves 7 and 0.
      composites: [.jurorFirst: 45, .criterionFirst: 35]),
    Case(
      name: "the average is of the jurors' trees",
      edition: SampleEdition(
        [.leaf("a"), .leaf("b")],
        answers: """
          x j1 a=0 b=6
          x j2 a=6 b=0
          x j3 a=4 b=4
          """, rules: .rules(average: .median)),
      // Trees 3, 3, 4; leaves 4 and 4.
      composites: [.jurorFirst: 30, .criterionFirst: 40]),
    Case(
      name: "jurors' weights count at the root",
      edition: SampleEdition(
        [.leaf("a"), .leaf("b")], jurors: [.sample("j1", weight: 3)],
        answers: """
          x j1 a=10 b=0
          x j2 a=1
          """),
      // (5·3 + 1)/4 = 4; leaves (10·3 + 1)/4 = 31/4 and 0
      composites: [.jurorFirst: 40, .criterionFirst: Rational(310, 8)]),
    Case(
      name: "colleges weigh at the root",
      edition: SampleEdition(
        [.leaf("a"), .leaf("b")],
        jurors: [.sample("j1", college: "experts"), .sample("j2", college: "citizens")],
        colleges: CollegeTests.colleges,
        answers: """
          x j1 a=10 b=0
          x j2 a=4
          """),
      // (5·60 + 4·40)/100 = 46/10; leaves (10·60 + 4·40)/100 = 76/10 and 0
      composites: [.jurorFirst: 46, .criterionFirst: 38]),
    Case(
      name: "a leaf that missing sets to zero joins every tree",
      edition: SampleEdition(
        [.leaf("a"), .leaf("b", missing: .zero)],
        answers: """
          x j1 a=10
          x j2 a=6
          x j3 a=abstain
          """),
      // Trees (10 + 0)/2 and (6 + 0)/2; j3 has no mark and so no tree.
      composites: [.jurorFirst: 40, .criterionFirst: 40]),
    Case(
      name: "a zero joins the tree that has another hole",
      edition: SampleEdition(
        [.leaf("a"), .leaf("b"), .leaf("c", missing: .zero)],
        answers: """
          x j1 a=9 b=3
          x j2 a=8
          """),
      // Trees (9 + 3 + 0)/3 and (8 + 0)/2, 4 each; leaves 17/2, 3, 0 make 23/6.
      composites: [.jurorFirst: 40, .criterionFirst: Rational(115, 3)]),
    Case(
      name: "what na removed is out of all trees",
      edition: SampleEdition(
        [.leaf("a"), .leaf("b", weight: 3)],
        answers: """
          x j1 a=8 b=na
          x j2 a=4
          """),
      composites: [.jurorFirst: 60, .criterionFirst: 60]),
    Case(
      name: "what exclude left out is out of all trees",
      edition: SampleEdition(
        [.leaf("a"), .leaf("b", weight: 3, missing: .exclude)],
        answers: """
          x j1 a=8 b=abstain
          x j2 a=4
          """),
      composites: [.jurorFirst: 60, .criterionFirst: 60]),
    Case(
      name: "a minimum is each juror's own",
      edition: SampleEdition(
        [.group("g", combine: .min, [.leaf("a"), .leaf("b")])],
        answers: """
          x j1 a=10 b=2
          x j2 a=2 b=10
          """),
      composites: [.jurorFirst: 20, .criterionFirst: 60]),
  ]

  @Test(arguments: cases, Pool.allCases)
  func pools(_ test: Case, pool: Pool) throws {
    var edition = test.edition
    edition.rules.pool = .init(pool)
    #expect(try edition.ranked()["x"].score?.value == test.composites[pool])
  }

  /// j1: g 10, c 0; j2: g (2 + 6)/2 = 4, c 4. Their trees are 5 and 4.
  @Test func givesEveryNodeThePoolOfItsJurors() throws {
    let result = try SampleEdition(
      [.group("g", [.leaf("a"), .leaf("b")]), .leaf("c")],
      answers: """
        x j1 a=10 c=0
        x j2 a=2 b=6 c=4
        """, rules: .rules(pool: .jurorFirst)
    ).ranked()
    #expect(result["x", "g"].score?.value == 70)
    #expect(result["x", "a"].score?.value == 60)
    #expect(result["x", "b"].score?.value == 60)
    #expect(result["x", "c"].score?.value == 20)
    // (5 + 4)/2, and not (70 + 20)/2 as the nodes might suggest.
    #expect(result["x"].score?.value == 45)
    let shares = try #require(result["x"].rootPooling).shares
    #expect(shares.map(\.value) == [.exact(Rational(1, 2)), .exact(Rational(2, 5))])
    #expect(result["x", "g"].pooling?.shares.count == 2)
    #expect(result["x"].rootContributions.isEmpty)
    #expect(result["x", "g"].contributions.isEmpty)
  }

  @Test func leavesWithoutValueWhatHasAnUnratedLeaf() throws {
    let result = try SampleEdition(
      [.group("g", [.leaf("a"), .leaf("b")]), .leaf("c")],
      answers: "x j1 a=10 c=4", rules: .rules(pool: .jurorFirst)
    ).ranked()
    #expect(result["x"].unranked == .unanswered(criteria: ["b"]))
    #expect(result["x", "a"].score?.value == 100)
    #expect(result["x", "g"].score == nil)
    #expect(result["x", "c"].score?.value == 40)
    #expect(result["x"].score == nil)
    #expect(result["x"].rootPooling == nil)
  }

  /// Leaving `b` out gives 8; at the bottom, in each tree, it gives 4.
  @Test func saysWhatHidingGives() throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b")], answers: "x j1 a=8", rules: .rules(pool: .jurorFirst, missing: .exclude)
    ).ranked()
    #expect(result["x"].notes == [.exclusionGains(criteria: ["b"], points: 40)])
  }

  @Test func saysWhereTrimmingFellBack() throws {
    let result = try SampleEdition(
      [.leaf("a"), .leaf("b")],
      answers: """
        x j1 a=8 b=2
        x j2 a=4
        x j3 a=3
        """, rules: .rules(pool: .jurorFirst, average: .trimmed(1))
    ).ranked()
    // Trees 5, 4, 3.
    #expect(result["x"].score?.value == 40)
    #expect(
      result["x"].notes == [.trimmedFellBack(criterion: "b", college: nil, values: 1, needs: 3)])
    let two = try SampleEdition(
      answers: """
        x j1 a=8
        x j2 a=4
        """, rules: .rules(pool: .jurorFirst, average: .trimmed(1))
    ).ranked()
    #expect(
      two["x"].notes == [
        .trimmedFellBack(criterion: "a", college: nil, values: 2, needs: 3),
        .trimmedFellBack(criterion: nil, college: nil, values: 2, needs: 3),
      ])
  }
}
