import Palmares

/// The decisions.
extension JSONWriter {
  /// Writes the decisions of a record; a publication has no such block.
  mutating func decisions(_ decisions: [ShownDecision]?) {
    guard let decisions else { return }
    members("decisions", decisions) { $0.anyDecision($1) }
  }

  private mutating func anyDecision(_ decision: ShownDecision) {
    member("by", decision.by)
    member("date", decision.date)
    member("dossier", decision.dossier)
    member("kind", decision.kind)
    member("mention", decision.mention)
    member("prize", decision.prize)
    member("reason", decision.reason)
    member("stars", decision.stars)
    member("votes", decision.votes) { $0.votes($1) }
  }

  mutating func votes(_ votes: Decision.Votes) {
    member("abstain", votes.abstain)
    member("against", votes.against)
    member("for", votes.for)
  }
}
