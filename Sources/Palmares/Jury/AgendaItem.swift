/// One reason to talk about one dossier before the result is final.
public struct AgendaItem: Sendable, Hashable {
  /// The dossier's place in ``Edition/dossiers``.
  public let dossier: Int
  /// Why.
  public let why: Why

  /// What makes a dossier worth a talk; the order is that of the agenda.
  public enum Why: Sendable, Hashable {
    /// Its stars hang on a juror: without each of these jurors they would be others.
    case oneJuror([Without])
    /// Its star comes up in fewer than nine of ten results once the jury is redrawn, or each juror left out.
    case closeCall(CloseCall)
    /// A juror is recused or gave no mark; one who judged it as severely as the other dossiers would have changed
    /// its stars.
    case absentJurors(recused: [Int], silent: [Int], Otherwise)
    /// Nobody answered some criteria; had they counted as the bottom of their scales, its stars would be others.
    case unanswered(criteria: [String], Otherwise)
    /// A correction of severity changes its stars: `isMade` tells whether the result is the corrected one, and what would
    /// be is then the raw one.
    case correction(SeverityMethod, isMade: Bool, Otherwise)
    /// The jurors' composites lie further apart than on most dossiers.
    case disagreement(Disagreement)
  }

  /// The stars without one juror.
  public struct Without: Sendable, Hashable {
    /// The juror's place in ``Edition/jurors``.
    public let juror: Int
    /// The stars then; `nil` where it then has no score.
    public let stars: Int?
  }

  /// How often a star came up.
  public struct CloseCall: Sendable, Hashable {
    /// The stars that marks give.
    public let stars: Int
    /// In how many results they came up.
    public let times: Int
    /// How many results there are.
    public let results: Int
    /// Whether the jury was redrawn; else each juror was left out in turn.
    public let isRedrawn: Bool
    /// The marks of the dossier each of which, one step of its scale further, would change a star.
    public let marks: [MarkChange]
  }

  /// A result that might have been.
  public struct Otherwise: Sendable, Hashable {
    /// The composite as it is, 0...100.
    public let score: Score
    /// The stars that marks give.
    public let stars: Int
    /// The composite that would be.
    public let scoreThen: Score
    /// The stars that would be.
    public let starsThen: Int
  }

  /// How far the jurors' composites lie apart.
  public struct Disagreement: Sendable, Hashable {
    /// The jurors that marked it.
    public let jurors: Int
    /// The lowest composite, 0...100.
    public let lowest: Score
    /// The highest.
    public let highest: Score
    /// Their variance with n − 1, exact where the composites are.
    public let variance: Rational
  }

  /// The word in results.
  public var word: String {
    switch why {
    case .oneJuror: "one_juror"
    case .closeCall: "close_call"
    case .absentJurors(let recused, _, _): recused.isEmpty ? "absence" : "recusal"
    case .unanswered: "absence"
    case .correction: "correction"
    case .disagreement: "disagreement"
    }
  }
}
