import Palmares

/// Makes pieces of the rows of a ranking, in one or several tables at once.
final class RowPieces: PieceMaker {
  private let entries: ShownEntries
  private let tables: [Table]
  /// What reads a record without traces, and its dossiers.
  private let untraced: UntracedEntries?
  private let dossiers: [Dossier]
  private let categories: [String?]
  private let isLeaf: [Bool]
  private let language: String

  /// One table's rows, and the texts of scores that came before.
  private final class Table {
    let rows: RankingRows
    var csv: CSVWriter
    let scores = NumberTexts()

    init(_ rows: RankingRows) {
      self.rows = rows
      csv = CSVWriter(rowsOf: rows.dialect)
    }
  }

  init(_ entries: ShownEntries, _ rows: [RankingRows]) {
    self.entries = entries
    tables = rows.map(Table.init)
    language = rows.first?.language ?? ""
    untraced = entries.record.flatMap { UntracedEntries($0.ranking) }
    let edition = entries.record?.ranking.edition
    (dossiers, categories) = (edition?.dossiers ?? [], edition?.categories ?? [])
    isLeaf = edition?.nodes.map { $0.leaf != nil } ?? []
  }

  func make(_ piece: Int) {
    for place in entries.places(ofPiece: piece) where !writeUntraced(place) {
      let entry = entries.shown(place)
      for table in tables { table.rows.write(entry, to: &table.csv) }
    }
  }

  /// Writes the row of a dossier whose place and scores are all that it tells.
  ///
  /// - Returns: Whether it is one.
  private func writeUntraced(_ place: Int) -> Bool {
    guard let untraced, let standing = entries.record?.entries.standing(place), untraced.takeScores(standing)
    else { return false }
    let row = RankingRow(standing, of: dossiers, category: categories[standing.dossier], in: language)
    for table in tables { write(row, untraced, to: &table.csv, table.rows, table.scores) }
    return true
  }

  private func write(
    _ row: RankingRow, _ untraced: UntracedEntries, to csv: inout CSVWriter, _ rows: RankingRows,
    _ scores: NumberTexts
  ) {
    rows.write(row, to: &csv) { node, csv in
      let cell = untraced.cells[node]
      guard cell.isTold else { return csv.cell() }
      // Of all leaves equal numbers are equal scores; of a group only under one pattern.
      let key = isLeaf[node] && cell.numerator >= 0 ? cell.numerator : nil
      csv.cell(key, in: scores) { untraced.score(node)?.value }
    }
  }

  func handOver(to sinks: [([UInt8]) throws -> Void]) throws {
    for (table, sink) in zip(tables, sinks) { try table.csv.handOver(to: sink) }
  }
}
