import Palmares

/// What the jury decided beside the marks.
extension MinutesDocument {
  var decisions: Section {
    let items = minutes.decisions.map { deliberation in
      var details: [String] = []
      if let otherwise = deliberation.otherwise {
        details.append(language.note(.rankedByDecision(otherwise), in: edition))
      }
      if deliberation.marksSetAside > 0 {
        details.append(language.marksSetAside(deliberation.marksSetAside))
      }
      return Item(
        text: subject(of: deliberation) + language.colon + outcome(deliberation),
        details: details + circumstances(of: deliberation))
    }
    return Section(
      id: "decisions", title: language.minutes(.decisions),
      blocks: rules(.decisions).map(Block.paragraph)
        + [items.isEmpty ? .paragraph(language.minutes(.noDecision)) : .list(items)])
  }

  /// The dossier decided on; the prize, where it is withheld.
  func subject(of deliberation: Minutes.Deliberation) -> String {
    if let dossier = deliberation.decision.dossier { return name(dossier) }
    guard case .withheld(let id) = deliberation.decision.kind else { return "" }
    return edition.rubric.prizes.first { $0.id == id }.map { text($0.title) } ?? id
  }

  private func outcome(_ deliberation: Minutes.Deliberation) -> String {
    switch deliberation.decision.kind {
    case .stars(let awarded, _):
      language.decided(awarded: stars(awarded), computed: deliberation.computed.map { stars($0) })
    case .disqualified: language.label(.statusDisqualified) + "."
    case .withdrawn: language.label(.statusWithdrawn) + "."
    case .mention(let title, _): text(title)
    case .prize(let id, _), .withheld(let id): id
    }
  }

  /// The reason, then when, by whom, with which votes, and who could not vote.
  private func circumstances(of deliberation: Minutes.Deliberation) -> [String] {
    let decision = deliberation.decision
    var lines = [language.motive(text(decision.reason))]
    let when = language.decided(on: decision.date.map { language.date($0) }, by: decision.by.map(text))
    if let when { lines.append(when) }
    lines.append(decision.votes.map { language.votes($0) } ?? language.minutes(.noVote))
    if !deliberation.recused.isEmpty {
      lines.append(language.recusedFromDecision(deliberation.recused.map(name)))
    }
    if let cast = deliberation.cast { lines.append(language.cast(cast, voters: deliberation.voters)) }
    return lines
  }

  var prizes: Section {
    let prizes = minutes.prizes.map { prize in
      Item(
        text: text(prize.result.prize.title) + language.colon + winners(of: prize),
        details: details(of: prize))
    }
    let mentions = minutes.mentions.map { mention in
      Item(
        text: language.closed(outcome(mention) + language.colon + subject(of: mention)),
        details: circumstances(of: mention))
    }
    return Section(
      id: "prizes", title: language.minutes(.prizesAndMentions),
      blocks: [
        prizes.isEmpty ? .paragraph(language.minutes(.noPrize)) : .list(prizes),
        mentions.isEmpty ? .paragraph(language.minutes(.noMention)) : .list(mentions),
      ])
  }

  private func winners(of prize: Minutes.Prize) -> String {
    let result = prize.result
    if result.isWithheld { return language.label(.prizeWithheld) + "." }
    if !result.winners.isEmpty { return language.closed(language.joined(result.winners.map(name))) }
    return language.nobodyWins(hasRule: result.prize.by != nil) + "."
  }

  private func details(of prize: Minutes.Prize) -> [String] {
    let result = prize.result
    let category = result.prize.among.map { language.title(ofCategory: $0.value, in: edition.rubric) }
    let criterion = result.prize.by.map { language.title(ofCriterion: $0.value, among: edition.nodes) }
    var lines = [language.prizeRule(by: criterion, among: category)]
    if let deliberation = prize.deliberation {
      if let computed = result.computed { lines.append(language.prizeComputed(computed.map(name))) }
      lines += circumstances(of: deliberation)
    }
    return lines
  }
}
