/// What a publication shows; the rubric's `publish`.
public struct Publish: Sendable, Hashable {
  /// Which dossiers are shown.
  public var entries: Entries
  /// Their order inside a star level.
  public var order: Order
  /// Whether scores are shown.
  public var scores: Scores
  /// How jurors are shown.
  public var jurors: Jurors
  /// Which comments are shown.
  public var comments: Comments
  /// Whether ballots are published.
  public var ballots: Ballots
  /// The least number of jurors behind marks, or persons behind a cell, that is shown; ≥ 1.
  public var minCell: Int

  /// The raw value is the rubric's word.
  public enum Entries: String, Sendable, CaseIterable { case laureates, all }
  /// The raw value is the rubric's word.
  public enum Order: String, Sendable, CaseIterable { case alphabetical, ranked }
  /// The raw value is the rubric's word.
  public enum Scores: String, Sendable, CaseIterable { case show, hide }
  /// The raw value is the rubric's word.
  public enum Jurors: String, Sendable, CaseIterable { case aggregate, pseudonym, named }
  /// The raw value is the rubric's word.
  public enum Comments: String, Sendable, CaseIterable { case none, feedback, `public` }
  /// The raw value is the rubric's word.
  public enum Ballots: String, Sendable, CaseIterable { case none, pseudonym }

  /// Creates the settings; what is left out takes the default of the rubric's format.
  public init(
    entries: Entries = .laureates, order: Order = .alphabetical, scores: Scores = .show,
    jurors: Jurors = .aggregate, comments: Comments = .none, ballots: Ballots = .none, minCell: Int = 5
  ) {
    (self.entries, self.order, self.scores, self.jurors) = (entries, order, scores, jurors)
    (self.comments, self.ballots, self.minCell) = (comments, ballots, minCell)
  }
}
