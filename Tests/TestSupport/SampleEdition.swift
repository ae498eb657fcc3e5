public import Palmares

/// A small edition as a test reads best: a tree, a table of answers, and only the rules that the test is about.
///
/// Dossiers and jurors that the answers name need no declaration of their own.
public struct SampleEdition: Sendable {
  /// The rubric's criteria.
  public var criteria: [Criterion]
  /// The jurors declared; those that only the answers name are added, by id.
  public var jurors: [Juror]
  /// The colleges with a weight.
  public var colleges: [College]
  /// The dossiers declared; those that only the answers name are added, by id.
  public var dossiers: [Dossier]
  /// The table of answers, as ``SampleAnswers`` reads it.
  public var answers: String
  /// The rules of the jury.
  public var rules: JuryRules
  /// The facts declared.
  public var facts: [DeclaredFact] = []
  /// The indicators.
  public var indicators: [Indicator] = []
  /// The ladder, if there is one.
  public var stars: Stars?
  /// The tie keys, in turn.
  public var ties: [TieKey]
  /// The categories.
  public var categories: [Palmares.Category]
  /// The prizes.
  public var prizes: [Prize]
  /// The conditions of eligibility.
  public var eligibility: [Eligibility]
  /// The decisions; their reason is « Délibéré ».
  public var decisions: [Decision.Kind]
  /// How stability is measured.
  public var robustness = RobustnessRules()
  /// What stands in for SHA-256.
  public var digest: (@Sendable (String) -> String)?

  /// Creates an edition; what is left out is empty or the format's default.
  public init(
    _ criteria: [Criterion] = [.leaf("a")], jurors: [Juror] = [], colleges: [College] = [],
    dossiers: [Dossier] = [], answers: String, rules: JuryRules = .init(), stars: Stars? = nil,
    ties: [TieKey] = [], categories: [Palmares.Category] = [], prizes: [Prize] = [],
    eligibility: [Eligibility] = [], decisions: [Decision.Kind] = [],
    digest: (@Sendable (String) -> String)? = nil
  ) {
    (self.criteria, self.jurors, self.colleges, self.dossiers) = (criteria, jurors, colleges, dossiers)
    (self.answers, self.rules, self.stars, self.ties) = (answers, rules, stars, ties)
    (self.categories, self.prizes, self.eligibility) = (categories, prizes, eligibility)
    (self.decisions, self.digest) = (decisions, digest)
  }

  /// Three jurors of whom j3 sees x and z otherwise: means are x 7, y 6, z 6; stars from 60 and from 70.
  public static let split = SampleEdition(
    answers: """
      x j1 a=10
      x j2 a=10
      x j3 a=1
      y j1 a=6
      y j2 a=6
      y j3 a=6
      z j1 a=5
      z j2 a=5
      z j3 a=8
      """, stars: .ladder([1: 60, 2: 70]))

  /// The draft, with every answer at its place in the table.
  public var draft: EditionDraft {
    let ballots = SampleAnswers(answers).ballots
    func added(_ named: [String], beside declared: [String]) -> [String] {
      Set(named).subtracting(declared).sorted()
    }
    let rubric = Rubric(
      id: "sample", title: "Sample", facts: facts, indicators: indicators, criteria: criteria,
      eligibility: eligibility, jury: rules, stars: stars,
      ties: ties.map { .init($0) }, categories: categories, prizes: prizes, robustness: robustness)
    return EditionDraft(
      campaign: Campaign(id: "sample", title: "Sample"), rubric: rubric,
      dossiers: dossiers
        + added(ballots.map(\.dossier.value), beside: dossiers.map(\.id)).map { Dossier(id: $0) },
      jury: Jury(
        colleges: colleges,
        jurors: jurors + added(ballots.map(\.juror.value), beside: jurors.map(\.id)).map { Juror(id: $0) }),
      ballots: ballots, decisions: decisions.map { Decision($0, reason: "Délibéré") })
  }

  /// Checks and ranks the edition.
  ///
  /// - Throws: ``Palmares/InvalidEdition`` where it is wrong.
  public func ranked() throws -> SampleResult { try SampleResult(draft, digest: digest) }
}
