import Palmares
import TestSupport
import Testing

/// A change to a valid draft, and all that must be reported of it.
struct CheckCase: Sendable, CustomTestStringConvertible {
  let name: String
  let change: @Sendable (inout EditionDraft) throws -> Void
  let expected: [Diagnostic]

  init(
    _ name: String, _ expected: Diagnostic..., change: @escaping @Sendable (inout EditionDraft) throws -> Void
  ) {
    (self.name, self.expected, self.change) = (name, expected, change)
  }

  var testDescription: String { name }

  /// What is reported once the draft is changed.
  func diagnostics() throws -> [Diagnostic] {
    var draft = Self.valid.draft
    try change(&draft)
    return Edition.check(draft)
  }

  /// A place that no other part has.
  static let here = SourcePosition(file: "here", line: 7, column: 3)
  /// Another.
  static let there = SourcePosition(file: "there", line: 8, column: 5)

  /// Two towns and a lone dossier, marked by two experts, one of whom presides, and a citizen.
  static let valid = SampleEdition(
    [
      .group("reach", weight: 2, [.leaf("inclusion", na: false), .leaf("method", scale: .five)]),
      .leaf("impact", college: "experts"),
    ],
    jurors: [
      .sample("anne", college: "experts", role: .chair), .sample("bruno", college: "experts"),
      .sample("chloe", college: "citizens"), .sample("denis", role: .secretary),
    ],
    colleges: [.init(id: "experts", weight: .init(60)), .init(id: "citizens", weight: .init(40))],
    dossiers: [
      .sample("cachan", category: "towns"), .sample("grenoble", category: "towns"), .sample("marlioz"),
    ],
    answers: """
      cachan anne inclusion=5 method=na impact=7
      cachan bruno inclusion=6 method=2 impact=8
      cachan chloe inclusion=7 method=3
      grenoble anne inclusion=1 method=4 impact=0
      marlioz bruno inclusion=1 method=4 impact=0
      """, rules: .rules(missing: .exclude),
    stars: .ladder([1: 40, 2: 60], require: [2: [.score("reach", atLeast: 50)]]),
    ties: [.criterion("inclusion"), .median, .chair],
    categories: [.init(id: "towns", title: "Villes", when: nil)],
    prizes: [.init(id: "best", title: "Prix", by: .init("inclusion"), among: .init("towns"))])

  /// Replaces a juror.
  static func juror(_ juror: Juror, in draft: inout EditionDraft) {
    draft.jury.jurors = draft.jury.jurors.map { $0.id == juror.id ? juror : $0 }
  }

  /// Adds an answer of `bruno` on `grenoble`, at ``here``.
  static func answer(
    _ answer: Answer, of juror: String = "bruno", on criterion: String? = "inclusion",
    dossier: String = "grenoble", comment: String? = nil, confidence: Rational? = nil,
    fraction: Ballot.Fraction? = nil, in draft: inout EditionDraft
  ) {
    draft.ballots.append(
      Ballot(
        juror: .init(juror, at: here), dossier: .init(dossier, at: here),
        criterion: criterion.map { .init($0, at: here) }, answer: answer, comment: comment,
        confidence: confidence, fraction: fraction, position: here))
  }
}
