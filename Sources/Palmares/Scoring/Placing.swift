internal import Synchronization

/// Steps 7 and 8: what the jury decided, and everybody's place.
///
/// Places are kept in columns; an ``Entry`` is put together when it is asked for.
final class Placing: Sendable {
  let edition: Edition
  let standings: Standings
  let exclusions: [Int: Decision]
  private let measuring: Measuring
  let columns: StandingColumns
  private let ladder: StarLadder
  private let starDecisions: [Int: Decision]
  private let mentions: [Int: [Decision]]
  /// The ranked dossiers, by rank, then id.
  let ranked: [Int]
  /// The others, by id.
  let unranked: [Int]
  /// By place in `ranked`: the rank, negative where it is shared.
  private let ranks: [Int32]
  /// By place in `ranked`: the rank in its category; 0 without one.
  private let categoryRanks: [Int32]
  /// By dossier: its place in `ranked`, or in `unranked`, which comes after.
  private let positions: [Int32]
  private let ties: TieHistory
  private let kernel: ScoringKernel?
  /// What became of the correction for severity.
  let severity: SeverityOutcome?
  /// Scorings that nobody uses at the moment, each with its buffers.
  private let idle = Mutex<[KernelScoring]>([])

  init(
    _ edition: Edition, _ standings: Standings, _ columns: StandingColumns, _ exclusions: [Int: Decision],
    _ measuring: Measuring, _ kernel: ScoringKernel?, severity: SeverityOutcome? = nil
  ) {
    (self.kernel, self.severity) = (kernel, severity)
    (self.edition, self.standings, self.columns) = (edition, standings, columns)
    (self.exclusions, self.measuring) = (exclusions, measuring)
    let ladder = StarLadder(edition, standings, columns)
    self.ladder = ladder
    (starDecisions, mentions) = Self.decisions(edition)
    var breaking = TieBreaking(edition, standings, columns)
    let groups = Self.order(edition, standings, ladder, starDecisions, &breaking)
    ties = TieHistory(breaking)
    ranked = groups.order
    (unranked, positions) = Self.positions(of: groups.order, among: edition.dossiers.count)
    (ranks, categoryRanks) = Self.places(groups, edition)
  }

  /// What was placed.
  var scored: ScoredEdition {
    ScoredEdition(
      standings: standings, columns: columns, exclusions: exclusions, measuring: measuring, kernel: kernel)
  }

  /// The decision on the stars of each dossier, and its mentions.
  private static func decisions(_ edition: Edition) -> (stars: [Int: Decision], mentions: [Int: [Decision]]) {
    var (stars, mentions): ([Int: Decision], [Int: [Decision]]) = ([:], [:])
    for decision in edition.decisions {
      guard let dossier = decision.dossier.flatMap({ edition.dossierPlace($0) }) else { continue }
      switch decision.kind {
      case .stars: stars[dossier] = decision
      case .mention: mentions[dossier, default: []].append(decision)
      default: break
      }
    }
    return (stars, mentions)
  }

  /// By awarded stars, then composite and tie keys; those ranked by a decision alone close their level, ex æquo.
  private static func order(
    _ edition: Edition, _ standings: Standings, _ ladder: StarLadder, _ starDecisions: [Int: Decision],
    _ breaking: inout TieBreaking
  ) -> TieGroups {
    let scored = StarGroups(edition.dossiers.count) { dossier in
      guard standings.composites.has(dossier) else { return nil }
      return Self.stars(starDecisions[dossier]) ?? ladder.stars[dossier] ?? 0
    }
    var decided: [Int: [Int]] = [:]
    for dossier in starDecisions.keys.sorted() where !standings.composites.has(dossier) {
      decided[Self.stars(starDecisions[dossier]) ?? 0, default: []].append(dossier)
    }
    var groups = TieGroups()
    for stars in Set(decided.keys).union(scored.stars).sorted(by: >) {
      let candidates = scored[stars]
      if !candidates.isEmpty { groups.append(breaking.order(candidates)) }
      if let decided = decided[stars] { groups.append(decided) }
    }
    return groups
  }

  /// The dossiers without a rank, by place, and where every dossier stands among the ranked ones, or after them.
  static func positions(of ranked: [Int], among dossiers: Int) -> (unranked: [Int], positions: [Int32]) {
    var (unranked, positions) = ([Int](), Array(repeating: -1 as Int32, count: dossiers))
    positions.withUnsafeMutableBufferPointer { positions in
      for place in ranked.indices { positions[ranked[place]] = Int32(truncatingIfNeeded: place) }
      for dossier in positions.indices where positions[dossier] < 0 {
        positions[dossier] = Int32(ranked.count + unranked.count)
        unranked.append(dossier)
      }
    }
    return (unranked, positions)
  }

  /// By rank, the rank, negative where it is shared, and the rank in the category, 0 without one.
  static func places(_ groups: TieGroups, _ edition: Edition) -> (ranks: [Int32], categories: [Int32]) {
    var ranks = Array(repeating: 0 as Int32, count: groups.order.count)
    var categories = ranks
    let own = edition.categories
    let hasCategories = own.contains { $0 != nil }
    var (start, above): (Int, [String: Int32]) = (0, [:])
    for end in groups.ends {
      let rank = Int32(start + 1)
      for place in start..<end { ranks[place] = end - start > 1 ? -rank : rank }
      if hasCategories {
        for place in start..<end {
          categories[place] = own[groups.order[place]].map { above[$0, default: 0] + 1 } ?? 0
        }
        for case let category? in groups.order[start..<end].lazy.map({ own[$0] }) {
          above[category, default: 0] += 1
        }
      }
      start = end
    }
    return (ranks, categories)
  }

  private static func stars(_ decision: Decision?) -> Int? {
    if case .stars(let stars, _) = decision?.kind { stars } else { nil }
  }

  // MARK: - One dossier

  /// The place of a dossier in `ranked`, or where it has no rank in `unranked`.
  func position(of dossier: Int) -> (isRanked: Bool, place: Int) {
    let position = Int(positions[dossier])
    return position < ranked.count ? (true, position) : (false, position - ranked.count)
  }

  /// A dossier's place, without the trace behind it.
  func standing(of dossier: Int) -> Standing {
    let (isRanked, place) = position(of: dossier)
    let computed = ladder.stars[dossier]
    let awarded = starDecisions.isEmpty ? computed : Self.stars(starDecisions[dossier]) ?? computed
    let categoryRank = isRanked ? Int(categoryRanks[place]) : 0
    return Standing(
      dossier: dossier, rank: isRanked ? Int(ranks[place].magnitude) : nil,
      isTied: isRanked && ranks[place] < 0, categoryRank: categoryRank == 0 ? nil : categoryRank,
      stars: isRanked ? awarded : nil, starsComputed: computed, score: standings.composites[dossier],
      hasMentions: !mentions.isEmpty && mentions[dossier] != nil)
  }

  /// Everything on a dossier: its trace, kept or computed again, with its place.
  func entry(_ dossier: Int) -> Entry {
    entry(
      dossier,
      standings.traces.isEmpty
        ? DossierScoring(of: dossier, in: edition, exclusion: exclusions[dossier], measuring).score()
        : standings.traces[dossier])
  }

  /// The composites of the jurors that marked a dossier, by juror.
  func composites(of dossier: Int) -> [JurorComposite] {
    standings.traces.isEmpty ? entry(dossier).composites : standings.traces[dossier].composites
  }

  /// A dossier's entry without its jurors' answers and without pools, where the kernel can do without them.
  func summary(_ dossier: Int) -> Entry {
    guard let kernel, let score = withScoring(kernel, { $0.summary(of: dossier) }) else {
      return entry(dossier)
    }
    return entry(dossier, score)
  }

  /// The scores of all criteria of a dossier.
  func nodeScores(_ dossier: Int) -> [Score?] {
    guard let kernel else { return entry(dossier).criteria.map(\.score) }
    return withScoring(kernel) { $0.nodeScores(of: dossier) }
  }

  /// Lends a scoring that nobody else uses.
  private func withScoring<Result>(
    _ kernel: ScoringKernel, _ body: (inout KernelScoring) -> Result
  ) -> Result {
    var scoring = idle.withLock { $0.popLast() } ?? KernelScoring(kernel)
    let result = body(&scoring)
    idle.withLock { [scoring] in $0.append(scoring) }
    return result
  }

  private func entry(_ dossier: Int, _ score: DossierScore) -> Entry {
    let standing = standing(of: dossier)
    let levels = ladder.levels(of: dossier)
    let ties = ties.steps(of: dossier)
    var entry = Entry(
      dossier: edition.dossiers[dossier], unranked: standing.rank == nil ? score.unranked : nil,
      rank: standing.rank, isTied: standing.isTied, category: edition.categories[dossier],
      categoryRank: standing.categoryRank, stars: standing.stars, starsComputed: standing.starsComputed,
      score: standing.score, rootPooling: score.rootPooling, rootContributions: score.rootContributions,
      criteria: score.criteria, indicators: score.indicators, gates: score.gates, levels: levels,
      nextStar: nextStar(standing, standing.score, score.gates, levels), mentions: mentions[dossier] ?? [],
      decision: score.exclusion ?? starDecisions[dossier], ties: ties, composites: score.composites,
      quorum: score.quorum, coverage: score.coverage,
      notes: score.notes + edition.categoryNotes(of: dossier) + severityNotes(standing, score)
        + notes(standing, score, ties, levels))
    if severity?.result != nil {
      (entry.scoreRaw, entry.starsRaw) = (score.composite, severity?.rawStars[dossier])
    }
    return entry
  }

  /// What the correction for severity changed.
  private func severityNotes(_ standing: Standing, _ score: DossierScore) -> [Note] {
    guard let severity, severity.result != nil, let raw = score.composite else { return [] }
    var notes: [Note] = [.severityCorrected(raw: raw)]
    if let before = severity.rawStars[standing.dossier], let after = standing.starsComputed, before != after {
      notes.append(.severityChangesStars(raw: before, corrected: after))
    }
    if let corrected = standing.score, corrected.value < .zero || corrected.value > 100 {
      notes.append(.severityBeyondScale(corrected))
    }
    if raw.isExact { notes.append(.roundedToCompare) }
    return notes
  }

  /// Whether nothing was decided on a dossier, and no tie key passed over for it: its marks alone make its entry.
  func isPlain(_ dossier: Int) -> Bool {
    (edition.decisions.isEmpty
      || exclusions[dossier] == nil && starDecisions[dossier] == nil && mentions[dossier] == nil)
      && !ties.passesOver(dossier)
  }

  /// The entry of a ranked dossier on which nothing was decided, without the trace of its criteria.
  ///
  /// - Parameters:
  ///   - gates: The gates of every level, from the top star down.
  ///   - notes: What its marks give to note.
  func untracedEntry(_ standing: Standing, gates: [Gate], notes: [Note]) -> Entry {
    let dossier = standing.dossier
    return Entry(
      dossier: edition.dossiers[dossier], unranked: nil, rank: standing.rank, isTied: standing.isTied,
      category: edition.categories[dossier], categoryRank: standing.categoryRank, stars: standing.stars,
      starsComputed: standing.starsComputed, score: standing.score, rootPooling: nil, rootContributions: [],
      criteria: [], indicators: [], gates: gates, levels: [],
      nextStar: nextStar(standing, standing.score, gates, ladder.levels(of: dossier)), mentions: [],
      decision: nil, ties: [], composites: [], quorum: [], coverage: nil,
      notes: notes + edition.categoryNotes(of: dossier))
  }

  private func notes(
    _ standing: Standing, _ score: DossierScore, _ ties: [TieStep], _ levels: [LevelStep]
  ) -> [Note] {
    var notes: [Note] = []
    for step in ties + levels.flatMap({ $0.quota?.ties ?? [] }) {
      guard case .passedOver(let lacking) = step.outcome else { continue }
      let note = Note.tieKeyPassedOver(key: step.key.value, lacking: lacking)
      if !notes.contains(note) { notes.append(note) }
    }
    guard let awarded = standing.stars, starDecisions[standing.dossier] != nil else { return notes }
    if let reason = score.unranked {
      notes.append(.rankedByDecision(reason))
    } else if awarded != standing.starsComputed {
      notes.append(.starsDecided(computed: standing.starsComputed, awarded: awarded))
    }
    return notes
  }

  /// What the level above the computed star lacks.
  private func nextStar(
    _ standing: Standing, _ composite: Score?, _ gates: [Gate], _ levels: [LevelStep]
  ) -> NextStar? {
    guard let stars = standing.starsComputed, let composite,
      let next = levels.last(where: { $0.stars > stars })
    else { return nil }
    var needs: [NextStar.Need] = []
    if let min = next.min, !next.reachesMin { needs.append(.composite(needs: min.value, has: composite)) }
    for gate in gates where gate.stars == next.stars && !gate.holds {
      needs.append(
        .requirement(
          gate.requirement, has: gate.value ?? gate.figure?.value.map { Score($0) }, gap: gap(gate)))
    }
    if next.holds, let quota = next.quota, !quota.isIn { needs.append(.quota(places: quota.places)) }
    return NextStar(stars: next.stars, needs: needs)
  }

  private func gap(_ gate: Gate) -> Rational? {
    let (min, max, value): (Rational?, Rational?, Rational?) =
      switch gate.requirement.kind {
      case .criterion(_, let min, let max): (min, max, gate.value?.value)
      case .indicator(_, let min, let max): (min?.value, max?.value, gate.figure?.value)
      case .condition: (nil, nil, nil)
      }
    guard let value else { return nil }
    if let min, value < min { return min - value }
    if let max, value > max { return value - max }
    return nil
  }
}
