import Palmares
import TestSupport
import Testing

@Suite struct AssessmentCheckTests {
  private static let here = CheckCase.here
  private static let there = CheckCase.there
  private static let far = SourcePosition(file: "far", line: 9, column: 1)

  /// Assesses a dossier on a criterion named at ``CheckCase/here``, its mark there, its target far.
  private static func assess(
    _ criterion: String, _ mark: Rational?, target: Rational? = nil, to draft: inout EditionDraft
  ) {
    draft.dossiers[1].assessment.append(
      Assessment(
        criterion: criterion, mark: mark, target: target, position: here, markPosition: there,
        targetPosition: far))
  }

  static let cases = [
    CheckCase("on the scale") { assess("method", 1, target: 5, to: &$0) },
    CheckCase("nothing said") { assess("method", nil, to: &$0) },
    CheckCase(
      "a slip in a criterion",
      Diagnostic(.unknownCriterion, ["metod"], at: here, hint: .didYouMean("method"))
    ) { assess("metod", 99, to: &$0) },
    CheckCase("a group", Diagnostic(.groupHasNoMarks, ["reach"], at: here)) { assess("reach", 1, to: &$0) },
    CheckCase("a mark off the scale", Diagnostic(.markOffScale, ["6", "method", "1", "5"], at: there)) {
      assess("method", 6, target: 5, to: &$0)
    },
    CheckCase(
      "a target off the step", Diagnostic(.markOffStep, ["3.25", "method", "1", "3"], at: far)
    ) { assess("method", 3, target: Rational(13, 4), to: &$0) },
    CheckCase(
      "both off", Diagnostic(.markOffScale, ["0", "method", "1", "5"], at: there),
      Diagnostic(.markOffScale, ["40", "method", "1", "5"], at: far)
    ) { assess("method", 0, target: 40, to: &$0) },
  ]

  @Test(arguments: cases)
  func reports(_ test: CheckCase) throws { #expect(try test.diagnostics() == test.expected) }
}
