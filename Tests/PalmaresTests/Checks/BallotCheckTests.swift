import Palmares
import TestSupport
import Testing

@Suite struct BallotCheckTests {
  private static let here = CheckCase.here
  private static let there = CheckCase.there

  static let marks = [
    CheckCase("a mark", change: { CheckCase.answer(.mark(10), in: &$0) }),
    CheckCase(
      "over the scale", Diagnostic(.markOffScale, ["11", "inclusion", "0", "10"], at: here)
    ) { CheckCase.answer(.mark(11), in: &$0) },
    CheckCase("under the scale", Diagnostic(.markOffScale, ["0", "method", "1", "5"], at: here)) {
      CheckCase.answer(.mark(0), on: "method", in: &$0)
    },
    // From 1, 3.25 is nearer 3, and half a step goes up, here to an odd number of steps.
    CheckCase("off the step", Diagnostic(.markOffStep, ["3.25", "method", "1", "3"], at: here)) {
      CheckCase.answer(.mark(Rational(13, 4)), on: "method", in: &$0)
    },
    CheckCase("half a step", Diagnostic(.markOffStep, ["3.5", "method", "1", "4"], at: here)) {
      CheckCase.answer(.mark(Rational(7, 2)), on: "method", in: &$0)
    },
    CheckCase(
      "out of the highest mark",
      Diagnostic(.ambiguousMark, ["3.5/10", "inclusion"], at: here, hint: .write("3.5"))
    ) {
      CheckCase.answer(
        .mark(Rational(7, 20)), fraction: .init(numerator: Rational(7, 2), denominator: 10), in: &$0)
    },
    CheckCase(
      "out of the highest mark, though off the scale as a number",
      Diagnostic(.ambiguousMark, ["3/5", "method"], at: here, hint: .write("3"))
    ) {
      CheckCase.answer(
        .mark(Rational(3, 5)), on: "method", fraction: .init(numerator: 3, denominator: 5), in: &$0)
    },
    CheckCase("another fraction") {
      CheckCase.answer(.mark(4), fraction: .init(numerator: 8, denominator: 2), in: &$0)
    },
    CheckCase("nothing out of the highest mark, which is nought") {
      CheckCase.answer(.mark(0), fraction: .init(numerator: 0, denominator: 10), in: &$0)
    },
    CheckCase("na where it isn't allowed", Diagnostic(.naNotAllowed, ["inclusion"], at: here)) {
      CheckCase.answer(.notApplicable, in: &$0)
    },
    CheckCase("na where it is", change: { CheckCase.answer(.notApplicable, on: "method", in: &$0) }),
    CheckCase("abstain", change: { CheckCase.answer(.abstain, in: &$0) }),
    CheckCase("a confidence of zero", Diagnostic(.confidenceNotPositive, ["0"], at: here)) {
      CheckCase.answer(.mark(3), confidence: 0, in: &$0)
    },
    CheckCase("a confidence below zero", Diagnostic(.confidenceNotPositive, ["-0.5"], at: here)) {
      CheckCase.answer(.mark(3), confidence: Rational(-1, 2), in: &$0)
    },
    CheckCase("no comment where one is due", Diagnostic(.commentRequired, ["10", "inclusion"], at: here)) {
      $0.rubric.jury.commentRequiredAt = [10]
      CheckCase.answer(.mark(10), in: &$0)
    },
    CheckCase("a comment of spaces", Diagnostic(.commentRequired, ["10", "inclusion"], at: here)) {
      $0.rubric.jury.commentRequiredAt = [10]
      CheckCase.answer(.mark(10), comment: " ", in: &$0)
    },
    CheckCase("a comment") {
      $0.rubric.jury.commentRequiredAt = [10]
      CheckCase.answer(.mark(10), comment: "Exemplaire", in: &$0)
    },
  ]

  static let names = [
    CheckCase(
      "an unknown juror", Diagnostic(.unknownJuror, ["brunot"], at: here, hint: .didYouMean("bruno"))
    ) { CheckCase.answer(.mark(3), of: "brunot", in: &$0) },
    CheckCase(
      "an unknown juror near nobody",
      Diagnostic(.unknownJuror, ["zoe"], at: here, hint: .oneOf(["anne", "bruno", "chloe"]))
    ) { CheckCase.answer(.recused, of: "zoe", on: nil, in: &$0) },
    CheckCase("the secretary", Diagnostic(.secretaryBallot, ["denis"], at: here)) {
      CheckCase.answer(.mark(3), of: "denis", in: &$0)
    },
    CheckCase(
      "an unknown dossier", Diagnostic(.unknownDossier, ["grenobel"], at: here, hint: .didYouMean("grenoble"))
    ) { CheckCase.answer(.mark(3), dossier: "grenobel", in: &$0) },
    CheckCase(
      "an unknown criterion",
      Diagnostic(.unknownCriterion, ["metod"], at: here, hint: .didYouMean("method"))
    ) { CheckCase.answer(.mark(3), on: "metod", in: &$0) },
    CheckCase(
      "an unknown criterion near nothing",
      Diagnostic(.unknownCriterion, ["zzz"], at: here, hint: .oneOf(["inclusion", "method", "impact"]))
    ) { CheckCase.answer(.mark(3), on: "zzz", in: &$0) },
    CheckCase("a group", Diagnostic(.groupHasNoMarks, ["reach"], at: here)) {
      CheckCase.answer(.mark(3), on: "reach", in: &$0)
    },
    CheckCase(
      "a recusal on an unknown criterion",
      Diagnostic(.unknownCriterion, ["metod"], at: here, hint: .didYouMean("method"))
    ) { CheckCase.answer(.recused, on: "metod", in: &$0) },
    CheckCase("many answers at one place", Diagnostic(.secretaryBallot, ["denis"], at: here)) {
      for criterion in ["inclusion", "method"] {
        CheckCase.answer(.mark(3), of: "denis", on: criterion, in: &$0)
      }
    },
    // The mark is wrong whoever gave it.
    CheckCase(
      "an unknown juror's wrong mark",
      Diagnostic(.unknownJuror, ["brunot"], at: here, hint: .didYouMean("bruno")),
      Diagnostic(.markOffScale, ["11", "inclusion", "0", "10"], at: here)
    ) { CheckCase.answer(.mark(11), of: "brunot", in: &$0) },
  ]

  static let cells = [
    CheckCase(
      "a cell twice",
      Diagnostic(.duplicateAnswer, ["anne", "grenoble", "inclusion", "answers:4:15"], at: here)
    ) { CheckCase.answer(.mark(1), of: "anne", in: &$0) },
    CheckCase(
      "an abstention beside a mark",
      Diagnostic(.duplicateAnswer, ["anne", "grenoble", "inclusion", "answers:4:15"], at: here)
    ) { CheckCase.answer(.abstain, of: "anne", in: &$0) },
    CheckCase(
      "a blank with a comment beside a mark",
      Diagnostic(.duplicateAnswer, ["anne", "grenoble", "inclusion", "answers:4:15"], at: here)
    ) { CheckCase.answer(.blank, of: "anne", comment: "À revoir", in: &$0) },
    CheckCase("a blank with a comment of spaces beside a mark") {
      CheckCase.answer(.blank, of: "anne", comment: " ", in: &$0)
    },
    CheckCase("a mark after a blank with a comment of spaces") {
      CheckCase.answer(.blank, comment: " ", in: &$0)
      CheckCase.answer(.mark(3), in: &$0)
    },
    CheckCase(
      "a mark after a blank with a comment",
      Diagnostic(.duplicateAnswer, ["bruno", "grenoble", "inclusion", "here:7:3"], at: here)
    ) {
      CheckCase.answer(.blank, comment: "À revoir", in: &$0)
      CheckCase.answer(.mark(3), in: &$0)
    },
    CheckCase("a blank beside a mark", change: { CheckCase.answer(.blank, of: "anne", in: &$0) }),
    CheckCase(
      "another college's criterion",
      Diagnostic(.markNotAsked, ["chloe", "cachan", "impact", "college"], at: here)
    ) { CheckCase.answer(.mark(1), of: "chloe", on: "impact", dossier: "cachan", in: &$0) },
    CheckCase(
      "na on another college's criterion",
      Diagnostic(.markNotAsked, ["chloe", "cachan", "impact", "college"], at: here)
    ) { CheckCase.answer(.notApplicable, of: "chloe", on: "impact", dossier: "cachan", in: &$0) },
    CheckCase(
      "an abstention on another panel's dossier",
      Diagnostic(.markNotAsked, ["chloe", "marlioz", "inclusion", "panel"], at: here)
    ) {
      CheckCase.juror(.sample("chloe", college: "citizens", categories: ["towns"]), in: &$0)
      CheckCase.answer(.abstain, of: "chloe", dossier: "marlioz", in: &$0)
    },
    CheckCase("a blank where one isn't asked") {
      CheckCase.juror(.sample("chloe", college: "citizens", dossiers: ["cachan"]), in: &$0)
      CheckCase.answer(.blank, of: "chloe", on: "impact", in: &$0)
      CheckCase.answer(.recused, of: "chloe", dossier: "marlioz", in: &$0)
    },
  ]

  static let recusals = [
    CheckCase(
      "a mark by who is recused in the jury",
      Diagnostic(.markByRecused, ["bruno", "grenoble", "inclusion", "there:8:5"], at: here)
    ) {
      CheckCase.juror(
        Juror(
          id: "bruno", college: .init("experts"), recused: [.init(dossier: .init("grenoble", at: there))]),
        in: &$0)
      CheckCase.answer(.mark(4), in: &$0)
    },
    CheckCase(
      "an abstention beside R",
      Diagnostic(.recusedWithAnswers, ["bruno", "grenoble"], at: here)
    ) {
      CheckCase.answer(.recused, on: nil, in: &$0)
      CheckCase.answer(.abstain, in: &$0)
    },
    // R in any cell recuses from the whole dossier, before it or after; it is told once, at the first answer.
    CheckCase(
      "marks beside R",
      Diagnostic(
        .recusedWithAnswers, ["anne", "grenoble"],
        at: SourcePosition(file: "answers", line: 4, column: 15))
    ) { CheckCase.answer(.recused, of: "anne", on: "impact", in: &$0) },
    CheckCase("blanks beside R") {
      CheckCase.answer(.recused, on: "method", in: &$0)
      CheckCase.answer(.blank, in: &$0)
      CheckCase.answer(.recused, on: "impact", in: &$0)
    },
  ]

  @Test(arguments: marks + names + cells + recusals)
  func reports(_ test: CheckCase) throws { #expect(try test.diagnostics() == test.expected) }
}
