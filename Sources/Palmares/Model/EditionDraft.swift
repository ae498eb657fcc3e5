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
  /// Every answer of every juror, in the order read.
  public var ballots: [Ballot]
  /// What the jury decided beside the marks.
  public var decisions: [Decision]

  /// Creates a draft.
  public init(
    campaign: Campaign, rubric: Rubric, dossiers: [Dossier], jury: Jury, ballots: [Ballot],
    decisions: [Decision] = []
  ) {
    (self.campaign, self.rubric, self.dossiers) = (campaign, rubric, dossiers)
    (self.jury, self.ballots, self.decisions) = (jury, ballots, decisions)
  }
}
