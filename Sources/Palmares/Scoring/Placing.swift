/// Steps 7 and 8: what the jury decided, and everybody's place.
struct Placing {
  private let edition: Edition
  private let scores: [DossierScore]
  private let awards: [StarLadder.Award]
  private let starDecisions: [Int: Decision]
  private let mentions: [Int: [Decision]]

  init(_ edition: Edition, _ scores: [DossierScore], _ awards: [StarLadder.Award]) {
    (self.edition, self.scores, self.awards) = (edition, scores, awards)
    let places = Dictionary(uniqueKeysWithValues: edition.dossiers.enumerated().map { ($1.id, $0) })
    var (stars, mentions): ([Int: Decision], [Int: [Decision]]) = ([:], [:])
    for decision in edition.decisions {
      guard let dossier = decision.dossier.flatMap({ places[$0] }) else { continue }
      switch decision.kind {
      case .stars: stars[dossier] = decision
      case .mention: mentions[dossier, default: []].append(decision)
      default: break
      }
    }
    (starDecisions, self.mentions) = (stars, mentions)
  }

  func ranking() -> Ranking {
    let ranked = scores.indices.filter { scores[$0].composite != nil || starDecisions[$0] != nil }
    var breaking = TieBreaking(edition, scores)
    let groups = order(ranked, &breaking)
    var (entries, above, aboveInCategory): ([Entry], Int, [String: Int]) = ([], 0, [:])
    for group in groups {
      for dossier in group {
        let category = edition.categories[dossier]
        let place = Place(
          rank: above + 1, isTied: group.count > 1,
          categoryRank: category.map { (aboveInCategory[$0] ?? 0) + 1 })
        entries.append(entry(dossier, at: place, ties: breaking.steps[dossier] ?? []))
      }
      above += group.count
      for case let category? in group.map({ edition.categories[$0] }) {
        aboveInCategory[category, default: 0] += 1
      }
    }
    let unranked = scores.indices.filter { !ranked.contains($0) }.map { entry($0, at: nil, ties: []) }
    return Ranking(
      edition: edition, entries: entries, unranked: unranked, prizes: prizes(entries),
      jurors: jurors(), markCount: edition.markCount)
  }

  private struct Place {
    let rank: Int
    let isTied: Bool
    let categoryRank: Int?
  }

  private func awardedStars(_ dossier: Int) -> Int? {
    if case .stars(let stars, _) = starDecisions[dossier]?.kind { return stars }
    return awards[dossier].stars
  }

  /// By awarded stars, then composite and tie keys; those ranked by a decision alone close their level, ex æquo.
  private func order(_ ranked: [Int], _ breaking: inout TieBreaking) -> [[Int]] {
    let levels = Dictionary(grouping: ranked) { awardedStars($0) ?? 0 }
    return levels.sorted { $0.key > $1.key }.flatMap { _, dossiers in
      let scored = dossiers.filter { scores[$0].composite != nil }
      let decided = dossiers.filter { scores[$0].composite == nil }
      return breaking.order(scored) + (decided.isEmpty ? [] : [decided])
    }
  }

  private func entry(_ dossier: Int, at place: Place?, ties: [TieStep]) -> Entry {
    let (score, award) = (scores[dossier], awards[dossier])
    let decision = score.exclusion ?? starDecisions[dossier]
    return Entry(
      dossier: edition.dossiers[dossier], unranked: place == nil ? score.unranked : nil,
      rank: place?.rank, isTied: place?.isTied ?? false, category: edition.categories[dossier],
      categoryRank: place?.categoryRank, stars: place == nil ? nil : awardedStars(dossier),
      starsComputed: award.stars, score: score.composite, rootPooling: score.rootPooling,
      rootContributions: score.rootContributions, criteria: score.criteria, gates: score.gates,
      levels: award.levels, nextStar: nextStar(dossier), mentions: mentions[dossier] ?? [],
      decision: decision, ties: ties, composites: score.composites, quorum: score.quorum,
      coverage: score.coverage, notes: score.notes + notes(dossier, isRanked: place != nil, ties, award))
  }

  private func notes(
    _ dossier: Int, isRanked: Bool, _ ties: [TieStep], _ award: StarLadder.Award
  ) -> [Note] {
    var notes: [Note] = []
    for step in ties + award.levels.flatMap({ $0.quota?.ties ?? [] }) {
      guard case .passedOver(let lacking) = step.outcome else { continue }
      let note = Note.tieKeyPassedOver(key: step.key.value, lacking: lacking)
      if !notes.contains(note) { notes.append(note) }
    }
    guard isRanked, let awarded = awardedStars(dossier), starDecisions[dossier] != nil else { return notes }
    if let reason = scores[dossier].unranked {
      notes.append(.rankedByDecision(reason))
    } else if awarded != award.stars {
      notes.append(.starsDecided(computed: award.stars, awarded: awarded))
    }
    return notes
  }

  /// What the level above the computed star lacks.
  private func nextStar(_ dossier: Int) -> NextStar? {
    guard let stars = awards[dossier].stars, let composite = scores[dossier].composite,
      let next = awards[dossier].levels.last(where: { $0.stars > stars })
    else { return nil }
    var needs: [NextStar.Need] = []
    if let min = next.min, !next.reachesMin { needs.append(.composite(needs: min.value, has: composite)) }
    for gate in scores[dossier].gates where gate.stars == next.stars && !gate.holds {
      needs.append(.requirement(gate.requirement, has: gate.value, gap: gap(gate)))
    }
    if next.holds, let quota = next.quota, !quota.isIn { needs.append(.quota(places: quota.places)) }
    return NextStar(stars: next.stars, needs: needs)
  }

  private func gap(_ gate: Gate) -> Rational? {
    guard case .criterion(_, let min, let max) = gate.requirement.kind, let value = gate.value?.value else {
      return nil
    }
    if let min, value < min { return min - value }
    if let max, value > max { return value - max }
    return nil
  }

  private func prizes(_ entries: [Entry]) -> [PrizeResult] {
    edition.rubric.prizes.map { prize in
      let decision = edition.decisions.first { decision in
        switch decision.kind {
        case .prize(let id, _), .withheld(let id): id == prize.id
        default: false
        }
      }
      let computed = prize.by.flatMap { edition.node($0.value) }.map {
        best(entries, at: $0, among: prize.among)
      }
      switch decision?.kind {
      case .prize(_, let dossier):
        return PrizeResult(
          prize: prize, winners: [dossier], computed: computed, isWithheld: false, decision: decision)
      case .withheld:
        return PrizeResult(
          prize: prize, winners: [], computed: computed, isWithheld: true, decision: decision)
      default:
        return PrizeResult(
          prize: prize, winners: computed ?? [], computed: computed, isWithheld: false, decision: nil)
      }
    }
  }

  /// The ids of the entries with the highest score on a criterion, sorted.
  private func best(_ entries: [Entry], at node: Int, among category: Sourced<String>?) -> [String] {
    let candidates = entries.filter { category == nil || $0.category == category?.value }
    guard let top = candidates.compactMap({ $0.criteria[node].score }).max() else { return [] }
    return candidates.filter { $0.criteria[node].score == top }.map(\.dossier.id).sorted()
  }

  private func jurors() -> [JurorResult] {
    edition.jurors.indices.map { juror in
      var (counts, marked, recused): (AnswerCounts, Int, [String]) = (AnswerCounts(), 0, [])
      var owed: [JurorResult.Owed] = []
      for (dossier, score) in scores.enumerated() {
        let id = edition.dossiers[dossier].id
        if score.composites.contains(where: { $0.juror == juror }) { marked += 1 }
        var isRecused = false
        for node in edition.leaves {
          let answer = score.criteria[node].answers[juror]
          counts.add(answer.answer)
          if answer.answer == .recused { isRecused = true }
          if answer.answer == .blank, score.unranked?.asksNothing != true {
            owed.append(.init(dossier: id, criterion: edition.nodes[node].criterion.id))
          }
        }
        if isRecused { recused.append(id) }
      }
      return JurorResult(
        juror: edition.jurors[juror], counts: counts, dossiersMarked: marked, recusedDossiers: recused,
        owed: owed)
    }
  }
}

extension UnrankedReason {
  /// Whether no mark could give the dossier a rank: it is out, whatever jurors say.
  fileprivate var asksNothing: Bool {
    switch self {
    case .withdrawn, .disqualified, .ineligible: true
    case .nothingApplies, .quorum, .unanswered, .noValue, .coverage: false
    }
  }
}
