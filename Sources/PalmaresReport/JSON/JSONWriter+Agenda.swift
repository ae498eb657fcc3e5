import Palmares

/// What a jury ought to know about itself.
extension JSONWriter {
  /// The agenda, where the jury was studied.
  mutating func agenda(_ items: [ShownAgendaItem]?) {
    guard let items else { return }
    members("agenda", items) { json, item in
      json.member("criteria", item.criteria)
      json.member("detail", item.detail)
      json.member("dossier", item.dossier)
      json.member("jurors", item.jurors)
      json.exactMember("score_then", item.scoreThen)
      json.member("spread", item.spread)
      json.member("stars", item.stars)
      json.member("stars_then", item.starsThen)
      json.member("why", item.why)
    }
  }

  /// What changes without a juror or a college.
  mutating func influence(_ influence: ShownInfluence) {
    members("changes", influence.changes) { json, change in
      json.member("dossier", change.dossier)
      json.member("rank", change.rank)
      json.member("rank_without", change.rankWithout)
      json.exactMember("score_without", change.scoreWithout)
      json.member("stars", change.stars)
      json.member("stars_without", change.starsWithout)
    }
    member("greatest_move", influence.greatestMove)
    member("ranks_changed", influence.ranksChanged)
    member("stars_changed", influence.starsChanged)
  }
}
