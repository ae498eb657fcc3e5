import Palmares

/// The blocks of one dossier.
extension JSONWriter {
  /// A dossier's result; an unranked one carries its `status` and `reason` too.
  ///
  /// - Parameter criteria: Writes the array of its criteria, where that is made elsewhere.
  mutating func entry(
    _ entry: ShownEntry, in language: String, isUnranked: Bool = false,
    criteria: ((inout JSONWriter) -> Void)? = nil
  ) {
    member("category", entry.category)
    member("category_rank", entry.categoryRank)
    if let criteria {
      key("criteria")
      criteria(&self)
    } else {
      members("criteria", entry.criteria) { $0.criterion($1, in: language) }
    }
    member("decision", entry.decision) { $0.decision($1) }
    members("declared", entry.declared) { $0.fact($1, in: language) }
    members("facts", entry.facts) { $0.fact($1, in: language) }
    members("gates", entry.gates) { $0.gate($1) }
    member("id", entry.dossier.id)
    members("indicators", entry.indicators) { $0.indicator($1, in: language) }
    member("mention_reasons", entry.mentions.map(\.reason))
    member("mentions", entry.mentions.map(\.title))
    member("name", entry.name)
    member("next_star", entry.nextStar) { $0.nextStar($1) }
    member("notes", entry.notes)
    member("organisation", entry.dossier.organisation) { $0.organisation($1, in: language) }
    key("previous")
    null()
    member("rank", entry.rank)
    if isUnranked { member("reason", entry.reason) }
    member("robustness", entry.robustness) { $0.robustness($1) }
    exactMember("score", entry.score)
    key("score_raw")
    null()
    member("stars", entry.stars)
    member("stars_computed", entry.starsComputed)
    key("stars_raw")
    null()
    if isUnranked { member("status", entry.status) }
    member("tied", entry.isTied)
    member("title", entry.dossier.title?.text(in: language))
  }

  private mutating func organisation(_ organisation: Organisation, in language: String) {
    member("cog", organisation.cog)
    member("department", organisation.department)
    member("kind", organisation.kind)
    member("name", organisation.name?.text(in: language))
    member("siren", organisation.siren)
    member("url", organisation.url)
  }

  private mutating func criterion(_ result: ShownCriterion, in language: String) {
    let (counts, statistics) = (result.counts, result.statistics)
    member("abstained", counts?.abstained)
    member("blank", counts?.blank)
    member("id", result.node.criterion.id)
    member("marks", counts?.marks)
    member("max", statistics?.max)
    member("mean", statistics?.mean)
    member("median", statistics?.median)
    member("min", statistics?.min)
    member("na", counts?.na)
    member("not_asked", counts?.notAsked)
    member("path", result.node.path)
    member("recused", counts?.recused)
    exactMember("score", result.score)
    member("spread", statistics?.spread)
    member("state", result.state.rawValue)
    member("title", result.node.criterion.title.text(in: language))
    exactMember("weight", result.weight)
  }

  private mutating func gate(_ gate: ShownGate) {
    member("holds", gate.holds)
    member("reason", gate.reasonWord)
    member("require", gate.require)
    member("stars", gate.stars)
    gateValue(gate)
  }

  mutating func nextStar(_ next: ShownNextStar) {
    members("needs", next.needs) { json, need in
      switch need {
      case .composite(let needs, let has, let gap):
        json.member("composite", needs)
        json.member("gap", gap)
        json.member("has", has)
      case .requirement(let requirement, let has, let gap):
        json.member("gap", gap)
        json.member("has", has)
        json.member("require", requirement)
      case .quota(let places):
        json.member("quota", places)
      }
    }
    member("stars", next.stars)
  }

  /// The decision on a dossier's stars, or that put it out.
  private mutating func decision(_ decision: ShownDecision) {
    member("by", decision.by)
    member("date", decision.date)
    member("kind", decision.kind)
    member("reason", decision.reason)
    member("stars", decision.stars)
    member("votes", decision.votes) { $0.votes($1) }
  }
}
