public import Palmares

extension Minutes {
  /// A decision, with what it changed and who could vote on it.
  public struct Deliberation: Sendable {
    /// The decision.
    public let decision: Decision
    /// The stars that marks give the dossier; `nil` without a dossier, a score or a ladder.
    public let computed: Int?
    /// Why marks alone leave the dossier without a rank, where a decision on its stars ranks it.
    public let otherwise: UnrankedReason?
    /// The marks that don't count, since the dossier is out; 0 for another decision.
    public let marksSetAside: Int
    /// The jurors recused from the dossier, by id.
    public let recused: [Juror]
    /// The members of the jury who weren't; a secretary isn't one.
    public let voters: Int

    /// The votes cast, abstentions included; `nil` without a vote.
    public var cast: Int? { decision.votes.map { $0.for + $0.against + ($0.abstain ?? 0) } }

    /// Whether more votes are written than there are members who could vote.
    public var hasTooManyVotes: Bool { cast.map { $0 > voters } ?? false }

    /// Whether it is on a dossier's stars, or puts it out.
    var isOnStanding: Bool {
      switch decision.kind {
      case .stars, .disqualified, .withdrawn: true
      case .mention, .prize, .withheld: false
      }
    }

    /// Whether it is a mention.
    var isMention: Bool { if case .mention = decision.kind { true } else { false } }

    /// Every decision of an edition, in the order of the file.
    static func all(
      _ ranking: Ranking, _ dossiers: [DossierOutline], _ recusals: [Recusal]
    ) -> [Deliberation] {
      let edition = ranking.edition
      let outlines = Dictionary(uniqueKeysWithValues: dossiers.map { ($0.dossier, $0) })
      return edition.decisions.map { decision in
        let recused = recusals.filter { $0.dossier == decision.dossier }.map(\.juror)
        let outline = decision.dossier.flatMap { outlines[$0] }
        let otherwise = outline?.notes.lazy.compactMap { note -> UnrankedReason? in
          if case .rankedByDecision(let reason) = note { reason } else { nil }
        }.first
        let putsOut =
          switch decision.kind {
          case .disqualified, .withdrawn: true
          case .stars, .mention, .prize, .withheld: false
          }
        return Deliberation(
          decision: decision, computed: outline?.starsComputed, otherwise: otherwise,
          marksSetAside: putsOut ? outline?.marks ?? 0 : 0, recused: recused,
          voters: edition.jurors.count - recused.count)
      }
    }
  }

  /// A prize, and the decision on it.
  public struct Prize: Sendable {
    /// Who won it.
    public let result: PrizeResult
    /// The decision; `nil` where the prize's criterion alone awards it.
    public let deliberation: Deliberation?
  }
}
