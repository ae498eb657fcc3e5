/// An edition as it was written or built, before anything is checked; ``Edition`` is what scoring takes.
public struct EditionDraft: Sendable {
  /// What the edition says of itself.
  public var campaign: Campaign
  /// The grid.
  public var rubric: Rubric
  /// The candidates, in the order read.
  public var dossiers: [Dossier]
  /// Who marks.
  public var jury: Jury
  /// The answers of the jurors, in the order read.
  public var ballots: [Ballot]
  /// More answers, where they are too many for an array; `nil` where `ballots` has all.
  public var box: BallotBox?
  /// What the jury decided beside the marks.
  public var decisions: [Decision]

  /// Creates a draft from ballots, or from a box of them, or both.
  public init(
    campaign: Campaign, rubric: Rubric, dossiers: [Dossier], jury: Jury, ballots: [Ballot] = [],
    decisions: [Decision] = [], box: BallotBox? = nil
  ) {
    (self.campaign, self.rubric, self.dossiers) = (campaign, rubric, dossiers)
    (self.jury, self.ballots, self.decisions, self.box) = (jury, ballots, decisions, box)
  }
}
