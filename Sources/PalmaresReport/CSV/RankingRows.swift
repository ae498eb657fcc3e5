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

  init(
    dialect: CSVDialect, headings: any RankingHeadings, criteria: Int, rubric: Rubric, notice: String?,
    language: String
  ) {
    (self.dialect, self.headings, self.criteria, self.rubric) = (dialect, headings, criteria, rubric)
    (self.notice, self.language, leading) = (notice, language, RankingColumn.leading(dialect))
  }

  /// Writes the row of one dossier.
  func write(_ entry: ShownEntry, to csv: inout CSVWriter) {
    write(entry, to: &csv) { entry.criteria.isEmpty ? nil : entry.criteria[$0].score?.value }
  }

  /// Writes the row of one dossier.
  ///
  /// - Parameter score: The score of a criterion, by node.
  func write(_ entry: ShownEntry, to csv: inout CSVWriter, score: (Int) -> Rational?) {
    for column in leading { cell(column, entry, &csv) }
    for node in 0..<criteria { csv.cell(score(node)) }
    for indicator in entry.indicators { cells(indicator, &csv) }
    for column in RankingColumn.trailing { cell(column, entry, &csv) }
    csv.endRow()
  }

  private func cell(_ column: RankingColumn, _ entry: ShownEntry, _ csv: inout CSVWriter) {
    let organisation = entry.dossier.organisation
    switch column {
    case .rank: csv.cell(entry.rank)
    case .tied: csv.cell(entry.rank == nil ? nil : entry.isTied.map(truth))
    case .id: csv.cell(entry.dossier.id)
    case .title: csv.cell(entry.name)
    case .organisation: csv.cell(organisation?.name?.text(in: language))
    case .kind: csv.cell(organisation?.kind)
    case .department: csv.cell(organisation?.department)
    case .category: csv.cell(entry.category)
    case .categoryRank: csv.cell(entry.categoryRank)
    case .stars: csv.cell(entry.stars)
    case .starsComputed: csv.cell(entry.starsComputed)
    case .score: csv.cell(entry.score?.value)
    case .scoreExact: csv.cell(termsOf: entry.score.flatMap { $0.isExact ? $0.value : nil })
    case .status: csv.cell(entry.status)
    case .reason: csv.cell(entry.reason)
    case .notice: csv.cell(notice)
    case .mentions:
      csv.cell(entry.mentions.isEmpty ? nil : entry.mentions.map(\.title).joined(separator: "; "))
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

  private func truth(_ value: Bool) -> String {
    switch dialect {
    case .machine: value ? "true" : "false"
    case .excel: headings.truth(value)
    }
  }
}

/// Makes pieces of the rows of a ranking.
final class RowPieces: PieceMaker {
  private let entries: ShownEntries
  private let rows: RankingRows
  private var csv: CSVWriter
  private let untraced: UntracedEntries?

  init(_ entries: ShownEntries, _ rows: RankingRows) {
    (self.entries, self.rows) = (entries, rows)
    csv = CSVWriter(rowsOf: rows.dialect)
    untraced = entries.record.flatMap { UntracedEntries($0.ranking) }
  }

  func make(_ piece: Int) {
    for place in entries.places(ofPiece: piece) {
      if let record = entries.record, let entry = untraced?.entry(record.entries.standing(place)) {
        rows.write(record.disclosure.shown(entry), to: &csv) { untraced?.score($0)?.value }
      } else {
        rows.write(entries.shown(place), to: &csv)
      }
    }
  }

  func handOver(to sink: ([UInt8]) throws -> Void) throws { try csv.handOver(to: sink) }
}
