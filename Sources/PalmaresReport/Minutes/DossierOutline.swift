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
  let ties: [TieStep]
  /// The dossier before the quota of each star that has one.
  let quotas: [(stars: Int, step: QuotaStep)]
  let notes: [Note]

  init(_ entry: Entry) {
    (dossier, unranked) = (entry.dossier.id, entry.unranked)
    (rank, isTied) = (entry.rank, entry.isTied)
    (score, scoreRaw) = (entry.score, entry.scoreRaw)
    (stars, starsComputed, starsRaw) = (entry.stars, entry.starsComputed, entry.starsRaw)
    (quorum, ties, notes) = (entry.quorum, entry.ties, entry.notes)
    quotas = entry.levels.compactMap { level in level.quota.map { (stars: level.stars, step: $0) } }
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
