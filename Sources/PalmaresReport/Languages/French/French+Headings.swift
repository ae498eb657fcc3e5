extension French {
  public func heading(_ column: RankingColumn) -> String {
    switch column {
    case .rank: "Rang"
    case .tied: "Ex æquo"
    case .id: "Identifiant"
    case .title: "Dossier"
    case .organisation: "Organisation"
    case .kind: "Type"
    case .department: "Département"
    case .category: "Catégorie"
    case .categoryRank: "Rang dans la catégorie"
    case .stars: "Étoiles"
    case .starsComputed: "Étoiles calculées"
    case .score: "Score"
    case .scoreExact: "Score exact"
    case .status: "Statut"
    case .reason: "Motif"
    case .mentions: "Mentions"
    case .rankingMethod: "Classé par une autre méthode"
    case .notice: "Avertissement"
    }
  }
}
