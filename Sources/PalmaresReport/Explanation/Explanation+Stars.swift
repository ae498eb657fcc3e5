import Palmares

/// The stars: levels and their gates, ties, the jury's decision, and what the next star needs.
extension Explanation {
  func writeLevels(to page: inout ExplanationLines) {
    guard let ladder = header.rubric.stars, !shown.levels.isEmpty else { return }
    page.heading(language.label(.levels))
    for level in shown.levels {
      let hasPlace = level.quota?.isIn ?? level.isIn ?? true
      let outcome = language.level(
        holds: level.holds, reachesMin: level.reachesMin, gatesHold: level.gatesHold, hasPlace: hasPlace)
      page.add(
        "\(check(level.holds && hasPlace))\(language.stars(level.stars, symbol: ladder.symbol))\(language.colon)\(outcome)"
      )
      if let min = level.min {
        let score = entry.score.map { language.score($0, within: Cuts(composite: header.rubric)) }
        page.add(
          check(level.reachesMin) + language.threshold(language.number(min.value), score: score), indent: 4,
          source: source(min.position))
      }
      for (gate, position) in zip(entry.gates, shown.gatePositions) where gate.stars == level.stars {
        page.add(check(gate.holds) + words(of: gate), indent: 4, source: source(position))
      }
      if let quota = level.quota {
        page.add(check(quota.isIn) + language.quota(quota), indent: 4)
      } else if let places = level.places, let isIn = level.isIn {
        page.add(check(isIn) + language.places(places, isIn: isIn), indent: 4)
      }
      // What parts the ranking too stands below, once.
      for tie in level.quotaTies where !shown.ties.contains(tie) { write(tie, indent: 6, to: &page) }
    }
  }

  private func words(of gate: ShownGate) -> String {
    let text = language.requirement(written: gate.require, in: header)
    let aside = language.reason(gate, in: header) ?? language.compared(gate, in: header)
    return aside.map { "\(text) (\($0))" } ?? text
  }

  func writeTies(to page: inout ExplanationLines) {
    guard !shown.ties.isEmpty else { return }
    page.heading(language.label(.ties))
    for tie in shown.ties { write(tie, indent: 2, to: &page) }
  }

  private func write(_ tie: ShownTie, indent: Int, to page: inout ExplanationLines) {
    let key = language.key(tie.key.value, among: header.nodes)
    let place = source(tie.key.position)
    if tie.isPassedOver {
      let lacking = (tie.lacking ?? []).map { names[$0] ?? $0 }
      page.add(lacking.isEmpty ? key : language.key(key, lacking: lacking), indent: indent, source: place)
      return
    }
    let values = tie.values.map { values in
      zip(tie.group, values).map { (name: names[$0] ?? $0, value: language.value($1)) }
    }
    let group = tie.group.map { (name: names[$0] ?? $0, value: "") }
    page.add(language.equals(tie.group.count), indent: indent)
    page.add(language.key(key, found: values ?? group), indent: indent + 2, source: place)
  }

  func writeDecision(to page: inout ExplanationLines) {
    guard let decision = entry.decision else { return }
    page.heading(language.label(.decision))
    if let stars = decision.stars, let ladder = header.rubric.stars {
      page.add(
        language.decided(
          awarded: language.stars(stars, symbol: ladder.symbol),
          computed: entry.starsComputed.map { language.stars($0, symbol: ladder.symbol) }), indent: 2)
    }
    page.add(language.motive(decision.reason), indent: 2)
    writeCircumstances(of: decision, indent: 2, to: &page)
  }

  /// When, by whom and with which votes something was decided, as far as that is told.
  private func writeCircumstances(of decision: ShownDecision, indent: Int, to page: inout ExplanationLines) {
    let when = language.decided(on: decision.date.map { language.date($0) }, by: decision.by)
    page.add(when ?? "", indent: indent)
    if let votes = decision.votes { page.add(language.votes(votes), indent: indent) }
  }

  /// The mentions and the prizes decided; in the record with their circumstances.
  func writeDistinctions(to page: inout ExplanationLines) {
    if !entry.mentions.isEmpty {
      page.heading(language.label(.mentions))
      let decisions = shown.decisions?.filter { $0.mention != nil } ?? []
      for decision in decisions {
        page.add("\(decision.mention ?? "")\(language.colon)\(decision.reason)", indent: 2)
        writeCircumstances(of: decision, indent: 4, to: &page)
      }
      if shown.decisions == nil {
        for mention in entry.mentions {
          page.add("\(mention.title)\(language.colon)\(mention.reason)", indent: 2)
        }
      }
    }
    let prizes = shown.decisions?.filter { $0.prize != nil } ?? []
    if !prizes.isEmpty { page.heading(language.label(.prizesWon)) }
    for decision in prizes {
      let prize = header.rubric.prizes.first { $0.id == decision.prize }
      let title = prize?.title.text(in: language.tag) ?? decision.prize ?? ""
      page.add("\(title)\(language.colon)\(decision.reason)", indent: 2)
      writeCircumstances(of: decision, indent: 4, to: &page)
    }
  }

  func writeNextStar(to page: inout ExplanationLines) {
    guard let ladder = header.rubric.stars, !ladder.given.isEmpty, entry.score != nil || entry.stars != nil
    else {
      return
    }
    guard let next = entry.nextStar else {
      if entry.starsComputed == ladder.given.first {
        page.heading(language.label(.nextStar))
        page.add(language.label(.topOfLadder), indent: 2)
      }
      return
    }
    page.heading(language.label(.nextStar))
    page.add(
      "\(language.next(star: language.stars(next.stars, symbol: ladder.symbol)))\(language.colon)", indent: 2)
    for need in next.needs { page.add("– " + words(of: need), indent: 4) }
  }

  private func words(of need: ShownNextStar.Need) -> String {
    switch need {
    case .composite(let needs, let has, let gap):
      guard let has, let gap else { return language.threshold(language.number(needs), score: nil) }
      return language.lacks(
        points: points(gap), has: language.score(Score(has), within: Cuts(composite: header.rubric)),
        needs: language.number(needs))
    case .requirement(let text, _, let gap) where gate(written: text)?.indicator != nil:
      return words(ofIndicator: text, gap: gap)
    case .requirement(let text, _, _) where gate(written: text)?.isKeptBack == true:
      let requirement = language.requirement(written: text, in: header)
      return "\(requirement) (\(language.answerKeptBack(persons: header.rubric.publish.minCell)))"
    case .requirement(let text, let has, let gap):
      let cuts = language.cuts(written: text, in: header)
      return language.lacks(
        requirement: language.requirement(written: text, in: header),
        has: has.map { language.score(Score($0), within: cuts) }, gap: gap.map(points))
    case .quota(let places): return language.placesTaken(places)
    }
  }

  private func gate(written text: String) -> ShownGate? { entry.gates.first { $0.require == text } }

  /// What a requirement on an indicator lacks: percentage points of a share, else a quantity of its unit.
  private func words(ofIndicator text: String, gap: Rational?) -> String {
    let requirement = language.requirement(written: text, in: header)
    guard let gate = gate(written: text), let id = gate.indicator else { return requirement }
    guard let has = language.compared(gate, in: header) else {
      return language.reason(gate, in: header).map { "\(requirement) (\($0))" } ?? requirement
    }
    let unit = header.units[id]
    let isShare = IndicatorUnit(unit) == .percent
    let words = gap.map { isShare ? points($0 * 100) : language.value(Bounds($0), unit: unit) }
    return language.lacks(requirement: requirement, has: has, gap: words)
  }

  private func points(_ gap: Rational) -> String {
    "\(language.closeNumber(gap, atMost: 2))\u{A0}\(language.noun(.point, plural: language.isPlural(gap)))"
  }

  func writeNotes(to page: inout ExplanationLines) {
    // That the score is corrected, and from which, stands with the score.
    let notes = entry.notes(without: entry.score == nil ? [] : [.correction])
    if !notes.isEmpty {
      page.heading(language.label(.notes))
      for note in notes { page.add("– " + note, indent: 2) }
    }
    guard isPublic, !entry.comments.isEmpty else { return }
    page.heading(language.label(.comments))
    for comment in entry.comments {
      let title = language.title(ofCriterion: comment.criterion, among: header.nodes)
      page.add("\(title)\(language.colon)\(comment.text)", indent: 2)
    }
  }
}
