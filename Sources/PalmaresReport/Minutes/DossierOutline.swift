import Palmares

/// What minutes keep of a dossier's result, so that no trace of its marks need stay in memory.
struct DossierOutline: Sendable {
  let dossier: String
  let unranked: UnrankedReason?
  let rank: Int?
  let isTied: Bool
  let score: Score?
  let scoreRaw: Score?
  let stars: Int?
  let starsComputed: Int?
  let starsRaw: Int?
  /// The marks received.
  let marks: Int
  /// The jurors with at least one mark on it.
  let jurors: Int
  let quorum: [QuorumStep]
  /// What keys did to it that the dossier before it doesn't tell.
  let ties: [TieStep]
  /// The dossier before the quota of each star that has one.
  let quotas: [Quota]
  let notes: [Note]

  /// A dossier before the places of a star.
  struct Quota: Sendable {
    let stars: Int
    let places: Int
    let isIn: Bool
    let isAtCut: Bool
    /// What keys did to it that the dossier before it doesn't tell.
    let ties: [TieStep]
  }

  /// Outlines dossiers, each step of a tie once: those whom a key compared stand together in a ranking.
  static func all(_ entries: EntryList) -> [DossierOutline] {
    var told: [TieStep] = []
    var quotasTold: [Int: [TieStep]] = [:]
    return entries.map { entry in
      let quotas = entry.levels.compactMap { level -> Quota? in
        guard let quota = level.quota else { return nil }
        let before = quotasTold.updateValue(quota.ties, forKey: level.stars) ?? []
        return Quota(
          stars: level.stars, places: quota.places, isIn: quota.isIn, isAtCut: quota.isAtCut,
          ties: quota.ties.filter { !before.contains($0) })
      }
      let outline = DossierOutline(entry, ties: entry.ties.filter { !told.contains($0) }, quotas: quotas)
      told = entry.ties
      return outline
    }
  }

  private init(_ entry: Entry, ties: [TieStep], quotas: [Quota]) {
    (dossier, unranked) = (entry.dossier.id, entry.unranked)
    (rank, isTied) = (entry.rank, entry.isTied)
    (score, scoreRaw) = (entry.score, entry.scoreRaw)
    (stars, starsComputed, starsRaw) = (entry.stars, entry.starsComputed, entry.starsRaw)
    (quorum, notes) = (entry.quorum, entry.notes)
    (self.ties, self.quotas) = (ties, quotas)
    var marking: Set<Int> = []
    var marks = 0
    for criterion in entry.criteria {
      for answer in criterion.answers {
        guard case .mark = answer.answer else { continue }
        marking.insert(answer.juror)
        marks += 1
      }
    }
    (self.marks, jurors) = (marks, marking.count)
  }

  /// Whether the dossier is out, so that no mark could rank it.
  var isOut: Bool {
    switch unranked {
    case .withdrawn, .disqualified, .ineligible: true
    case .nothingApplies, .quorum, .unanswered, .unmeasured, .noValue, .coverage, nil: false
    }
  }
}

extension [TieStep] {
  /// Whether the same key acted on the same group.
  func contains(_ step: TieStep) -> Bool {
    contains { $0.key.value == step.key.value && $0.group == step.group }
  }
}
