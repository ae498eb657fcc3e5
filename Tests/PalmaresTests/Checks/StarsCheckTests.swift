import Palmares
import TestSupport
import Testing

@Suite struct StarsCheckTests {
  private static let here = CheckCase.here
  private static let there = CheckCase.there

  /// A level at ``CheckCase/here`` whose least composite stands at ``CheckCase/there``.
  private static func level(_ stars: Int, _ min: Rational? = nil, _ require: Requirement.Kind...) -> StarLevel
  {
    StarLevel(
      stars: stars, min: min.map { .init($0, at: there) },
      require: require.map { Requirement($0, position: SourcePosition(file: "gate", line: 1, column: 1)) },
      position: here)
  }

  private static let gate = SourcePosition(file: "gate", line: 1, column: 1)

  private static func ladder(_ max: Int, quota: [Int: Int] = [:], _ levels: StarLevel...)
    -> @Sendable (inout EditionDraft) -> Void
  {
    {
      $0.rubric.stars = Stars(max: max, levels: levels, quota: quota.mapValues { .init($0, at: there) })
    }
  }

  static let levels = [
    CheckCase(
      "a hole", Diagnostic(.ladderHole, ["2"], at: here), change: ladder(3, level(1, 10), level(3, 60))),
    CheckCase(
      "no top", Diagnostic(.ladderHole, ["2"], at: here), change: ladder(2, level(1, 10))),
    CheckCase(
      "equal minimums", Diagnostic(.ladderOrder, ["2", "40", "1", "40"], at: there),
      change: ladder(2, level(1, 40), level(2, 40))),
    CheckCase(
      "falling minimums", Diagnostic(.ladderOrder, ["3", "30.5", "1", "40"], at: there),
      change: ladder(3, quota: [3: 1], level(1, 40), level(2), level(3, Rational(61, 2)))),
    CheckCase(
      "a star over the most", Diagnostic(.starOutOfRange, ["2", "1"], at: here),
      change: ladder(1, level(1, 40), level(2, 50))),
    CheckCase(
      "star zero", Diagnostic(.starOutOfRange, ["0", "1"], at: here),
      change: ladder(1, level(0), level(1, 40))
    ),
    CheckCase(
      "a star twice", Diagnostic(.duplicateStar, ["1"], at: here),
      change: ladder(1, level(1, 40), level(1, 50))),
    CheckCase(
      "no minimum", Diagnostic(.starWithoutMin, ["2"], at: here), change: ladder(2, level(1), level(2))),
    CheckCase("no minimum for the first", change: ladder(2, level(1), level(2, 50))),
    CheckCase("no minimum under a quota", change: ladder(2, quota: [2: 1], level(1), level(2))),
    CheckCase(
      "a minimum over 100", Diagnostic(.numberOutOfRange, ["100.5", "min", "0–100"], at: there),
      Diagnostic(.unreachableStar, ["1", "composite >= 100.5"], at: there),
      change: ladder(1, level(1, Rational(201, 2)))),
    CheckCase(
      "a minimum under 0", Diagnostic(.numberOutOfRange, ["-1", "min", "0–100"], at: there),
      change: ladder(1, level(1, -1))),
    CheckCase("the ends", change: ladder(2, level(1, 0), level(2, 100))),
  ]

  static let quotas = [
    CheckCase(
      "a quota over the most", Diagnostic(.starOutOfRange, ["3", "2"], at: there),
      change: ladder(2, quota: [1: 1, 2: 1, 3: 1])),
    CheckCase(
      "a quota of none", Diagnostic(.starNeverGiven, ["2"], at: there),
      change: ladder(2, quota: [1: 1, 2: 0])),
    CheckCase(
      "a star named nowhere", Diagnostic(.starNeverGiven, ["2"], at: there),
      change: ladder(3, quota: [1: 1, 3: 1])),
    CheckCase("a star of the levels alone", change: ladder(2, quota: [2: 1], level(1, 10))),
  ]

  static let requirements = [
    CheckCase(
      "a gate on nothing", Diagnostic(.unknownCriterion, ["reech"], at: gate, hint: .didYouMean("reach")),
      change: ladder(1, level(1, 10, .criterion("reech", min: 1, max: nil)))),
    CheckCase(
      "a gate on a fact",
      Diagnostic(
        .unknownCriterion, ["participants"], at: gate,
        hint: .write("{condition: participants >= …, label: \"…\"}"))
    ) {
      $0.rubric.facts = [DeclaredFact(id: "participants", unit: "persons")]
      $0.rubric.stars = Stars(max: 1, levels: [level(1, 10, .criterion("participants", min: 50, max: nil))])
    },
    CheckCase(
      "a gate's indicator that is a criterion",
      Diagnostic(
        .unknownIndicator, ["reach"], at: gate, hint: .write("{criterion: reach, min: …}")),
      change: ladder(1, level(1, 10, .indicator("reach", min: .init(50), max: nil)))),
    CheckCase(
      "a gate that asks nothing", Diagnostic(.requirementEmpty, at: gate),
      change: ladder(1, level(1, 10, .criterion("reach", min: nil, max: nil)))),
    CheckCase(
      "a gate under 0", Diagnostic(.numberOutOfRange, ["-1", "min", "0–100"], at: gate),
      change: ladder(1, level(1, 10, .criterion("reach", min: -1, max: nil)))),
    CheckCase(
      "a gate over 100", Diagnostic(.numberOutOfRange, ["101", "max", "0–100"], at: gate),
      change: ladder(1, level(1, 10, .criterion("reach", min: nil, max: 101)))),
    CheckCase(
      "turned ends", Diagnostic(.requirementOrder, ["60", "50"], at: gate),
      change: ladder(1, level(1, 10, .criterion("reach", min: 60, max: 50)))),
    CheckCase("one point", change: ladder(1, level(1, 10, .criterion("reach", min: 50, max: 50)))),
  ]

  /// `reach` weighs 2 and `impact` 1; inside it `inclusion` and `method` weigh the same.
  static let reach = [
    // At best (50·2 + 100)/3 = 66.67.
    CheckCase(
      "as high as gates allow", change: ladder(1, level(1, 66, .criterion("reach", min: nil, max: 50)))),
    CheckCase(
      "higher than gates allow", Diagnostic(.unreachableStar, ["1", "composite >= 67"], at: there),
      change: ladder(1, level(1, 67, .criterion("reach", min: nil, max: 50)))),
    // At best reach is (50 + 100)/2 = 75, and the whole (75·2 + 100)/3 = 83.33.
    CheckCase(
      "through a group", Diagnostic(.unreachableStar, ["2", "composite >= 84"], at: there),
      change: ladder(2, level(1, 83, .criterion("inclusion", min: nil, max: 50)), level(2, 84))),
    CheckCase(
      "a gate against the one below",
      Diagnostic(.unreachableStar, ["2", "criterion inclusion >= 51"], at: here),
      change: ladder(
        2, level(1, 10, .criterion("inclusion", min: nil, max: 50)),
        level(2, 20, .criterion("inclusion", min: 51, max: nil)))),
    CheckCase(
      "a group against its children", Diagnostic(.unreachableStar, ["1", "criterion reach >= 76"], at: here),
      change: ladder(
        1,
        level(
          1, 10, .criterion("inclusion", min: nil, max: 50), .criterion("reach", min: 76, max: nil)))),
    CheckCase(
      "a group at its children's best",
      change: ladder(
        1,
        level(
          1, 10, .criterion("inclusion", min: nil, max: 50), .criterion("reach", min: 75, max: nil)))),
    // A minimum is no better than its worst: 50, and the whole (50·2 + 100)/3.
    CheckCase("through a minimum", Diagnostic(.unreachableStar, ["1", "composite >= 67"], at: there)) {
      $0.rubric.criteria[0] = .group(
        "reach", weight: 2, combine: .min, [.leaf("inclusion"), .leaf("method", scale: .five)])
      ladder(1, level(1, 67, .criterion("inclusion", min: nil, max: 50)))(&$0)
    },
  ]

  @Test(arguments: levels + quotas + requirements + reach)
  func reports(_ test: CheckCase) throws { #expect(try test.diagnostics() == test.expected) }
}
