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
    let withheld = withheld(of: entry)
    let keptBack = withheld?.keptBack
    let hidesReason = withheld?.contains(entry.unranked) ?? false
    let hidesCategory = withheld?.hidesCategory ?? false
    let notes = isHonour ? [] : notes(entry, withheld)
    return ShownEntry(
      dossier: shown(entry.dossier), name: entry.dossier.name(in: language),
      status: isHonour ? nil : entry.unranked?.status,
      reason: isHonour
        ? nil
        : entry.unranked.map {
          hidesReason ? words.withheld(.reason, persons: minCell) : words.reason($0, in: edition)
        },
      rank: showsOrder ? entry.rank : nil,
      isTied: showsOrder || !isRanked ? entry.isTied : nil,
      category: hidesCategory ? nil : entry.category,
      categoryRank: showsOrder && !hidesCategory ? entry.categoryRank : nil,
      stars: entry.stars, starsComputed: isHonour ? nil : entry.starsComputed,
      score: showsScores && !isHonour ? told(entry.score, withheld) : nil,
      scoreRaw: showsScores && !isHonour ? told(entry.scoreRaw, withheld) : nil,
      starsRaw: isHonour ? nil : entry.starsRaw,
      criteria: isHonour ? [] : entry.criteria.map { shown($0, withheld) },
      indicators: entry.indicators.map { shown($0, keptBack) },
      gates: isHonour ? [] : entry.gates.map { shown($0, withheld) },
      nextStar: isHonour ? nil : entry.nextStar.map { shown($0, of: entry, withheld) },
      robustness: isHonour || told(entry.score, withheld) == nil ? nil : robustness(of: entry.dossier.id),
      mentions: entry.mentions.compactMap(mention),
      decision: isHonour ? nil : entry.decision.map(shown),
      facts: entry.dossier.facts.map(shown), declared: entry.dossier.declared.map(shown),
      notes: notes.map(\.text), noteScopes: notes.map(\.scope), isScoreCut: withheld?.composite == .cut,
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

  private var minCell: Int { edition.rubric.publish.minCell }

  private func told(_ composite: Score?, _ withheld: Withheld?) -> Score? {
    withheld.map { $0.told(composite) } ?? composite
  }

  /// What a reader must know, and what is withheld.
  private func notes(_ entry: Entry, _ withheld: Withheld?) -> [(text: String, scope: Note.Scope)] {
    let told = entry.notes.filter(mayTell).compactMap { note in withheld.map { $0.told(note) } ?? note }
    var parts: [WithheldPart] = []
    if let withheld, showsScores, withheld.hidesScores {
      parts.append(withheld.composite == .hidden ? .scoresAndComposite : .scores)
    }
    if withheld?.hidesCategory == true { parts.append(.category) }
    return told.map { (words.note($0, in: edition), $0.scope) }
      + parts.map { (words.withheld($0, persons: minCell), .own) }
  }

  private func shown(_ result: CriterionResult, _ withheld: Withheld?) -> ShownCriterion {
    let marks = result.counts?.marks ?? 0
    let showsScores = showsScores && withheld?.hidesScores != true
    return ShownCriterion(
      node: edition.nodes[result.node], state: result.state, weight: result.weight,
      score: showsScores ? result.score : nil, counts: result.counts,
      statistics: showsScores && marks >= minJurors ? result.statistics : nil)
  }

  private func shown(_ gate: Gate, _ withheld: Withheld?) -> ShownGate {
    var indicator: String?
    if case .indicator(let id, _, _) = gate.requirement.kind { indicator = id }
    let isKeptBack = withheld?.contains(gate.requirement) ?? false
    let showsScore = showsScores && withheld?.hidesScores != true
    return ShownGate(
      stars: gate.stars, require: gate.requirement.text(in: language), holds: isKeptBack ? nil : gate.holds,
      value: showsScore ? gate.value : nil, indicator: indicator, figure: isKeptBack ? nil : gate.figure,
      reason: isKeptBack ? nil : gate.reason, lacking: isKeptBack ? [] : gate.lacking)
  }

  /// The requirements that ask what is kept back all stand among the needs, met or not, so that neither is told.
  private func shown(_ next: NextStar, of entry: Entry, _ withheld: Withheld?) -> ShownNextStar {
    var (needs, places): ([ShownNextStar.Need], ShownNextStar.Need?) = ([], nil)
    for need in next.needs {
      switch need {
      case .composite(let least, let has):
        let has = showsScores ? told(has, withheld)?.value : nil
        needs.append(.composite(needs: least, has: has, gap: has.map { least - $0 }))
      case .requirement(let requirement, let has, let gap):
        if withheld?.contains(requirement) == true { continue }
        let isTold = tellsValue(of: requirement, withheld)
        needs.append(
          .requirement(
            requirement.text(in: language), has: isTold ? has?.value : nil, gap: isTold ? gap : nil))
      case .quota(let number): places = .quota(places: number)
      }
    }
    for gate in entry.gates where gate.stars == next.stars && withheld?.contains(gate.requirement) == true {
      needs.append(.requirement(gate.requirement.text(in: language), has: nil, gap: nil))
    }
    return ShownNextStar(stars: next.stars, needs: needs + [places].compactMap(\.self))
  }

  /// Whether the value that a requirement compares is told: of a score where scores are.
  private func tellsValue(of requirement: Requirement, _ withheld: Withheld?) -> Bool {
    if case .indicator = requirement.kind { return true }
    return showsScores && withheld?.hidesScores != true
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
