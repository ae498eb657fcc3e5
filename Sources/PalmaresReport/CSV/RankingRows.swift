import Palmares

/// Writes the rows of a ranking as CSV.
struct RankingRows: Sendable {
  let dialect: CSVDialect
  let headings: any RankingHeadings
  /// How many criteria there are, groups included.
  let criteria: Int
  /// The rubric, for what its indicators are compared with.
  let rubric: Rubric
  /// What the edition asks to be shown.
  let notice: String?
  let language: String
  private let leading: [RankingColumn]
  private let trailing: [RankingColumn]
  /// The method asked for in the rubric's place, as its column says it.
  private let method: String?
  private let (yes, no): (String, String)

  init(
    dialect: CSVDialect, headings: any RankingHeadings, criteria: Int, rubric: Rubric, notice: String?,
    language: String, method: RankingMethod? = nil
  ) {
    (self.dialect, self.headings, self.criteria, self.rubric) = (dialect, headings, criteria, rubric)
    (self.notice, self.language, leading) = (notice, language, RankingColumn.leading(dialect))
    trailing = RankingColumn.trailing(isByMethod: method != nil)
    self.method = method.map { dialect == .machine ? $0.rawValue : headings.name(of: $0) }
    (yes, no) =
      switch dialect {
      case .machine: ("true", "false")
      case .excel: (headings.truth(true), headings.truth(false))
      }
  }

  /// Writes the row of one dossier.
  func write(_ entry: ShownEntry, to csv: inout CSVWriter) {
    let row = RankingRow(entry, in: language)
    for column in leading { cell(column, row, &csv) }
    for node in 0..<criteria { csv.cell(entry.criteria.isEmpty ? nil : entry.criteria[node].score?.value) }
    for indicator in entry.indicators { cells(indicator, &csv) }
    for column in trailing { cell(column, row, &csv) }
    csv.endRow()
  }

  /// Writes the row of one dossier of a rubric without indicators.
  ///
  /// - Parameter score: Writes the cell of a criterion, by node.
  func write(_ row: RankingRow, to csv: inout CSVWriter, score: (Int, inout CSVWriter) -> Void) {
    for column in leading { cell(column, row, &csv) }
    for node in 0..<criteria { score(node, &csv) }
    for column in trailing { cell(column, row, &csv) }
    csv.endRow()
  }

  private func cell(_ column: RankingColumn, _ row: RankingRow, _ csv: inout CSVWriter) {
    switch column {
    case .rank: csv.cell(row.rank)
    case .tied: csv.cell(row.rank == nil ? nil : row.isTied.map { $0 ? yes : no })
    case .id: csv.cell(row.id)
    case .title: csv.cell(row.name)
    case .organisation: csv.cell(row.organisation)
    case .kind: csv.cell(row.kind)
    case .department: csv.cell(row.department)
    case .category: csv.cell(row.category)
    case .categoryRank: csv.cell(row.categoryRank)
    case .stars: csv.cell(row.stars)
    case .starsComputed: csv.cell(row.starsComputed)
    case .score: csv.cell(row.score?.value)
    case .scoreExact: csv.cell(termsOf: row.score.flatMap { $0.isExact ? $0.value : nil })
    case .status: csv.cell(row.status)
    case .reason: csv.cell(row.reason)
    case .notice: csv.cell(notice)
    case .mentions: csv.cell(row.mentions)
    case .rankingMethod: csv.cell(method)
    }
  }

  private func cells(_ indicator: ShownIndicator, _ csv: inout CSVWriter) {
    switch dialect {
    case .machine:
      csv.cell(indicator.bounds?.value)
      csv.cell(indicator.bounds?.openLow)
      csv.cell(indicator.bounds?.openHigh)
    case .excel: csv.cell(headings.cell(indicator, in: rubric))
    }
  }
}
