import Palmares

/// What a row of a ranking tells beside the scores of its criteria.
struct RankingRow {
  let rank: Int?
  /// Whether the place is shared; `nil` where the order is not shown.
  let isTied: Bool?
  let id: String
  /// What people call the dossier.
  let name: String
  /// Who carries it: the name, what it is, the département's code.
  let organisation, kind, department: String?
  let category: String?
  let categoryRank, stars, starsComputed: Int?
  let score: Score?
  /// Why it has no rank, as a word and as a sentence.
  let status, reason: String?
  /// The distinctions, parted by semicolons.
  let mentions: String?

  /// Takes what is shown of a dossier.
  init(_ entry: ShownEntry, in language: String) {
    (rank, isTied, id, name) = (entry.rank, entry.isTied, entry.dossier.id, entry.name)
    let carrier = entry.dossier.organisation
    (organisation, kind) = (carrier?.name?.text(in: language), carrier?.kind)
    (department, category, categoryRank) = (carrier?.department, entry.category, entry.categoryRank)
    (stars, starsComputed, score) = (entry.stars, entry.starsComputed, entry.score)
    (status, reason) = (entry.status, entry.reason)
    mentions = entry.mentions.isEmpty ? nil : entry.mentions.map(\.title).joined(separator: "; ")
  }

  /// Takes what a record tells of a ranked dossier without mentions.
  ///
  /// - Parameter dossiers: All of them: of the one, only what a row shows is copied.
  init(_ standing: Standing, of dossiers: [Dossier], category: String?, in language: String) {
    let place = standing.dossier
    (rank, isTied, id) = (standing.rank, standing.isTied, dossiers[place].id)
    if let carrier = dossiers[place].organisation {
      (organisation, kind) = (carrier.name?.text(in: language), carrier.kind)
      department = carrier.department
    } else {
      (organisation, kind, department) = (nil, nil, nil)
    }
    name = dossiers[place].title?.text(in: language) ?? organisation ?? id
    (self.category, categoryRank) = (category, standing.categoryRank)
    (stars, starsComputed, score) = (standing.stars, standing.starsComputed, standing.score)
    (status, reason, mentions) = (nil, nil, nil)
  }
}
