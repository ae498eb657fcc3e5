import Palmares

extension Disclosure {
  /// Shows dossiers' results, each when it is asked for.
  func shown(_ entries: EntryList) -> ShownEntries {
    let needsAnswers = showsComments && edition.hasComments
    return ShownEntries(count: entries.count) { self.shown(needsAnswers ? entries[$0] : entries.summary($0)) }
  }

  /// Shows the results of the ranked dossiers of a record.
  func shownRecord(_ ranking: Ranking) -> ShownEntries {
    var entries = shown(ranking.entries)
    entries.record = .init(ranking, self)
    return entries
  }

  /// Shows a dossier's result.
  ///
  /// - Parameters:
  ///   - entry: The result.
  ///   - isHonour: Whether an unranked dossier is shown for a prize or a mention alone: then nothing is told of
  ///     its marks, nor why it has no rank.
  func shown(_ entry: Entry, isHonour: Bool = false) -> ShownEntry {
    let isRanked = entry.unranked == nil
    let keptBack = keptBack(of: entry.dossier)
    return ShownEntry(
      dossier: shown(entry.dossier), name: entry.dossier.name(in: language),
      status: isHonour ? nil : entry.unranked?.status,
      reason: isHonour ? nil : entry.unranked.map { words.reason($0, in: edition) },
      rank: showsOrder ? entry.rank : nil,
      isTied: showsOrder || !isRanked ? entry.isTied : nil,
      category: entry.category,
      categoryRank: showsOrder ? entry.categoryRank : nil,
      stars: entry.stars, starsComputed: isHonour ? nil : entry.starsComputed,
      score: showsScores && !isHonour ? entry.score : nil,
      criteria: isHonour ? [] : entry.criteria.map(shown),
      indicators: entry.indicators.map { shown($0, keptBack) },
      gates: isHonour ? [] : entry.gates.map { shown($0, keptBack) },
      nextStar: isHonour ? nil : entry.nextStar.map { shown($0, keptBack) },
      robustness: isHonour ? nil : robustness(of: entry.dossier.id),
      mentions: entry.mentions.compactMap(mention),
      decision: isHonour ? nil : entry.decision.map(shown),
      facts: entry.dossier.facts.map(shown), declared: entry.dossier.declared.map(shown),
      notes: isHonour ? [] : entry.notes.filter(mayTell).map { words.note($0, in: edition) },
      comments: isHonour ? [] : comments(entry))
  }

  private func shown(_ dossier: Dossier) -> Dossier {
    guard publish != nil else { return dossier }
    var shown = dossier
    (shown.facts, shown.declared, shown.assessment) = ([], [], [])
    shown.position = nil
    shown.contacts = dossier.contacts.filter(\.isPublished)
    return shown
  }

  func shown(_ fact: Fact) -> ShownFact {
    publish.map { ShownFact(fact, minCell: $0.minCell) } ?? ShownFact(fact)
  }

  private func shown(_ result: CriterionResult) -> ShownCriterion {
    let marks = result.counts?.marks ?? 0
    return ShownCriterion(
      node: edition.nodes[result.node], state: result.state, weight: result.weight,
      score: showsScores ? result.score : nil, counts: result.counts,
      statistics: showsScores && marks >= minJurors ? result.statistics : nil)
  }

  private func shown(_ gate: Gate, _ keptBack: KeptBack?) -> ShownGate {
    var (indicator, figure): (String?, Bounds?) = (nil, nil)
    if case .indicator(let id, _, _) = gate.requirement.kind {
      (indicator, figure) = (id, keptBack?.contains(id) == true ? nil : gate.figure)
    }
    return ShownGate(
      stars: gate.stars, require: gate.requirement.text(in: language), holds: gate.holds,
      value: showsScores ? gate.value : nil, indicator: indicator, figure: figure, reason: gate.reason,
      lacking: gate.lacking)
  }

  private func shown(_ next: NextStar, _ keptBack: KeptBack?) -> ShownNextStar {
    let needs = next.needs.map { need -> ShownNextStar.Need in
      switch need {
      case .composite(let needs, let has):
        .composite(
          needs: needs, has: showsScores ? has.value : nil, gap: showsScores ? needs - has.value : nil)
      case .requirement(let requirement, let has, let gap):
        if tellsValue(of: requirement, keptBack) {
          .requirement(requirement.text(in: language), has: has?.value, gap: gap)
        } else {
          .requirement(requirement.text(in: language), has: nil, gap: nil)
        }
      case .quota(let places): .quota(places: places)
      }
    }
    return ShownNextStar(stars: next.stars, needs: needs)
  }

  /// Whether the value that a requirement compares is told: of a score where scores are, of an indicator where it isn't
  /// kept back.
  private func tellsValue(of requirement: Requirement, _ keptBack: KeptBack?) -> Bool {
    guard case .indicator(let id, _, _) = requirement.kind else { return showsScores }
    return keptBack?.contains(id) != true
  }

  private func mention(_ decision: Decision) -> ShownMention? {
    guard case .mention(let title, _) = decision.kind else { return nil }
    return ShownMention(title: title.text(in: language), reason: decision.reason.text(in: language))
  }

  /// The comments, by criterion, then by their own words, so that their order says nothing of their authors.
  private func comments(_ entry: Entry) -> [ShownComment] {
    guard showsComments else { return [] }
    return entry.criteria.flatMap { result in
      result.answers.compactMap(\.comment)
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { ShownComment(criterion: edition.nodes[result.node].criterion.id, text: $0) }
    }
  }
}
