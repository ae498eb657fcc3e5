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
  private let (yes, no): (String, String)

  init(
    dialect: CSVDialect, headings: any RankingHeadings, criteria: Int, rubric: Rubric, notice: String?,
    language: String
  ) {
    (self.dialect, self.headings, self.criteria, self.rubric) = (dialect, headings, criteria, rubric)
    (self.notice, self.language, leading) = (notice, language, RankingColumn.leading(dialect))
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
    for column in RankingColumn.trailing { cell(column, row, &csv) }
    csv.endRow()
  }

  /// Writes the row of one dossier of a rubric without indicators.
  ///
  /// - Parameter score: Writes the cell of a criterion, by node.
  func write(_ row: RankingRow, to csv: inout CSVWriter, score: (Int, inout CSVWriter) -> Void) {
    for column in leading { cell(column, row, &csv) }
    for node in 0..<criteria { score(node, &csv) }
    for column in RankingColumn.trailing { cell(column, row, &csv) }
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

/// Makes pieces of the rows of a ranking.
final class RowPieces: PieceMaker {
  private let entries: ShownEntries
  private let rows: RankingRows
  private var csv: CSVWriter
  /// What reads a record without traces, and its dossiers.
  private let untraced: UntracedEntries?
  private let dossiers: [Dossier]
  private let categories: [String?]
  private let isLeaf: [Bool]
  private var scores = NumberTexts()

  init(_ entries: ShownEntries, _ rows: RankingRows) {
    (self.entries, self.rows) = (entries, rows)
    csv = CSVWriter(rowsOf: rows.dialect)
    untraced = entries.record.flatMap { UntracedEntries($0.ranking) }
    let edition = entries.record?.ranking.edition
    (dossiers, categories) = (edition?.dossiers ?? [], edition?.categories ?? [])
    isLeaf = edition?.nodes.map { $0.leaf != nil } ?? []
  }

  func make(_ piece: Int) {
    for place in entries.places(ofPiece: piece) where !writeUntraced(place) {
      rows.write(entries.shown(place), to: &csv)
    }
  }

  /// Writes the row of a dossier whose place and scores are all that it tells.
  ///
  /// - Returns: Whether it is one.
  private func writeUntraced(_ place: Int) -> Bool {
    guard let untraced, let standing = entries.record?.entries.standing(place), untraced.takeScores(standing)
    else { return false }
    let row = RankingRow(
      standing, of: dossiers, category: categories[standing.dossier], in: rows.language)
    rows.write(row, to: &csv) { node, csv in
      switch untraced.state(node) {
      case .value, .zero:
        // Of all leaves equal numbers are equal scores; of a group only under one pattern.
        csv.cell(isLeaf[node] ? untraced.numerator(node) : nil, in: &scores) { untraced.score(node)?.value }
      case .notApplicable, .excluded, .unrated: csv.cell()
      }
    }
    return true
  }

  func handOver(to sink: ([UInt8]) throws -> Void) throws { try csv.handOver(to: sink) }
}
