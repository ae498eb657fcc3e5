import Palmares
import TestSupport
import Testing

/// The jury's rules and the tie keys.
@Suite struct RulesCheckTests {
  private static let here = CheckCase.here
  private static let there = CheckCase.there

  static let rules = [
    CheckCase("trimmed with unequal weights", Diagnostic(.trimmedWithWeights, at: here)) {
      $0.rubric.jury.average = .init(.trimmed(1), at: here)
      CheckCase.juror(.sample("bruno", weight: 2, college: "experts"), in: &$0)
    },
    CheckCase("trimmed with confidence", Diagnostic(.trimmedWithWeights, at: here)) {
      $0.rubric.jury.average = .init(.trimmed(1), at: here)
      $0.rubric.jury.confidence = .init(.weight)
    },
    CheckCase("trimmed with equal weights") {
      $0.rubric.jury.average = .init(.trimmed(1), at: here)
      $0.jury.jurors = $0.jury.jurors.map {
        .sample($0.id, weight: 2, college: $0.college?.value, role: $0.role)
      }
    },
    CheckCase("confidence with juror_first", Diagnostic(.confidenceWithJurorFirst, at: here)) {
      $0.rubric.jury.confidence = .init(.weight, at: here)
      $0.rubric.jury.pool = .init(.jurorFirst)
    },
    CheckCase("a coverage of nothing", Diagnostic(.minCoverageRange, ["0"], at: here)) {
      $0.rubric.jury.minCoverage = .init(0, at: here)
    },
    CheckCase("a coverage of more than all", Diagnostic(.minCoverageRange, ["4/3"], at: here)) {
      $0.rubric.jury.minCoverage = .init(Rational(4, 3), at: here)
    },
    CheckCase("a coverage of all") { $0.rubric.jury.minCoverage = .init(1) },
    CheckCase("a quorum of nobody", Diagnostic(.quorumOutOfReach, ["0", "3"], at: here)) {
      $0.rubric.jury.quorum = .init(.jurors(0), at: here)
    },
    CheckCase(
      "a quorum that counts the secretary", Diagnostic(.quorumOutOfReach, ["4", "3"], at: here)
    ) { $0.rubric.jury.quorum = .init(.jurors(4), at: here) },
    CheckCase("a quorum of all") { $0.rubric.jury.quorum = .init(.jurors(3)) },
    CheckCase("a college's quorum", Diagnostic(.quorumOutOfReach, ["2", "1"], at: here)) {
      $0.rubric.jury.quorum = .init(
        .colleges([.init(college: "experts", jurors: 2), .init(college: "citizens", jurors: 2)]), at: here)
    },
    CheckCase(
      "a quorum of an unknown college",
      Diagnostic(.unknownCollege, ["citizen"], at: here, hint: .didYouMean("citizens"))
    ) { $0.rubric.jury.quorum = .init(.colleges([.init(college: "citizen", jurors: 1)]), at: here) },
  ]

  private static func ties(_ keys: TieKey...) -> @Sendable (inout EditionDraft) -> Void {
    { $0.rubric.ties = keys.map { .init($0, at: here) } }
  }

  static let ties = [
    CheckCase(
      "a key that is no criterion",
      Diagnostic(.unknownCriterion, ["medain"], at: here, hint: .didYouMean("median")),
      change: ties(.criterion("medain"))),
    CheckCase(
      "a key near a criterion",
      Diagnostic(.unknownCriterion, ["metod"], at: here, hint: .didYouMean("method")),
      change: ties(.criterion("metod"))),
    CheckCase("a group as a key", change: ties(.criterion("reach"))),
    CheckCase("a key twice", Diagnostic(.duplicateTie, ["median"], at: here), change: ties(.median, .median)),
    CheckCase(
      "a criterion twice", Diagnostic(.duplicateTie, ["method"], at: here),
      change: ties(.criterion("method"), .criterion("impact"), .criterion("method"))),
    CheckCase(
      "a lot before others", Diagnostic(.lotNotLast, at: here), change: ties(.lot(seed: "s"), .median)),
    CheckCase("a lot at the end", change: ties(.median, .topMarks, .chair, .lot(seed: "s"))),
    CheckCase("a chair where there is none", Diagnostic(.chairMissing, at: here)) {
      $0.rubric.ties = [.init(.chair, at: here)]
      CheckCase.juror(.sample("anne", college: "experts"), in: &$0)
    },
    CheckCase("a chair among pseudonyms", Diagnostic(.chairRecognisable, at: there)) {
      $0.rubric.ties = [.init(.median, at: here), .init(.chair, at: there)]
      $0.rubric.publish.ballots = .pseudonym
    },
    CheckCase("a chair who isn't there, among pseudonyms", Diagnostic(.chairMissing, at: here)) {
      $0.rubric.ties = [.init(.chair, at: here)]
      $0.rubric.publish.ballots = .pseudonym
      CheckCase.juror(.sample("anne", college: "experts"), in: &$0)
    },
    CheckCase("pseudonyms and other keys") {
      $0.rubric.ties = [.init(.median, at: here)]
      $0.rubric.publish.ballots = .pseudonym
    },
  ]

  @Test(arguments: rules + ties)
  func reports(_ test: CheckCase) throws { #expect(try test.diagnostics() == test.expected) }
}
