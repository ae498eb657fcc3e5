/// What the jury decided beside the marks.
public struct Decision: Sendable, Hashable {
  /// What was decided.
  public let kind: Kind
  /// Why.
  public let reason: LocalizedText
  /// The day, as written.
  public let date: String?
  /// Who decided.
  public let by: LocalizedText?
  /// The votes, if there was a vote.
  public let votes: Votes?
  /// Where it is written.
  public let position: SourcePosition?
  /// Where its dossier is named.
  public let dossierPosition: SourcePosition?
  /// Where its stars or its prize stand.
  public let subjectPosition: SourcePosition?

  /// The forms of a decision.
  public enum Kind: Sendable, Hashable {
    /// The stars awarded to a dossier.
    case stars(Int, dossier: String)
    /// The dossier is out.
    case disqualified(dossier: String)
    /// The candidate took the dossier back.
    case withdrawn(dossier: String)
    /// A distinction without rank.
    case mention(LocalizedText, dossier: String)
    /// A prize for a dossier.
    case prize(String, dossier: String)
    /// A prize that nobody gets.
    case withheld(prize: String)
  }

  /// The votes behind a decision.
  public struct Votes: Sendable, Hashable {
    /// In favour.
    public let `for`: Int
    /// Opposed.
    public let against: Int
    /// Abstaining, if stated.
    public let abstain: Int?

    /// Creates the count.
    public init(for: Int, against: Int, abstain: Int? = nil) {
      (self.for, self.against, self.abstain) = (`for`, against, abstain)
    }
  }

  /// Creates a decision.
  public init(
    _ kind: Kind, reason: LocalizedText, date: String? = nil, by: LocalizedText? = nil, votes: Votes? = nil,
    position: SourcePosition? = nil, dossierPosition: SourcePosition? = nil,
    subjectPosition: SourcePosition? = nil
  ) {
    (self.kind, self.reason, self.date, self.by) = (kind, reason, date, by)
    (self.votes, self.position) = (votes, position)
    (self.dossierPosition, self.subjectPosition) = (dossierPosition, subjectPosition)
  }

  /// The dossier concerned; `nil` for a prize withheld.
  public var dossier: String? {
    switch kind {
    case .stars(_, let dossier), .disqualified(let dossier), .withdrawn(let dossier),
      .mention(_, let dossier), .prize(_, let dossier):
      dossier
    case .withheld: nil
    }
  }
}
