extension English {
  public func heading(_ column: RankingColumn) -> String {
    switch column {
    case .rank: "Rank"
    case .tied: "Tied"
    case .id: "Id"
    case .title: "Dossier"
    case .organisation: "Organisation"
    case .kind: "Kind"
    case .department: "Department"
    case .category: "Category"
    case .categoryRank: "Rank in category"
    case .stars: "Stars"
    case .starsComputed: "Stars as computed"
    case .score: "Score"
    case .scoreExact: "Exact score"
    case .status: "Status"
    case .reason: "Reason"
    case .mentions: "Mentions"
    case .notice: "Notice"
    case .rankingMethod: "Ranked by another method"
    }
  }
}
