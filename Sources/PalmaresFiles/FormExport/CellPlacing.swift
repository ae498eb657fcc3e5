internal import Palmares

/// Puts every cell of an export in its candidate's dossier, or apart with the reason.
struct CellPlacing {
  private(set) var columns: [ExportColumn]
  private(set) var candidates: [Candidate] = []
  private(set) var unplaced: [UnplacedCell] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let indices: [Int]
  private let table: ExportTable

  init(_ table: ExportTable, _ columns: [(index: Int, column: ExportColumn)]) {
    self.table = table
    (indices, self.columns) = (columns.map(\.index), columns.map(\.column))
  }

  /// Places all rows.
  mutating func place() {
    for row in table.above { keep(row, .aboveHeader) }
    let isNamed = columns.contains { $0.place.namesCandidates }
    var ids = CandidateIDs(reserved: ownIDs)
    var first: [[String]: Int] = [:]
    for row in table.rows {
      var candidate = Candidate(row: row.number, cells: row.cells)
      if isNamed, !hasName(row) {
        keep(row, .nameless)
        diagnostics.append(Diagnostic(.exportRowNameless, ["\(row.number)"], at: row.cells.first?.position))
        continue
      }
      let content = substance(row)
      if let same = first[content] {
        diagnostics.append(
          Diagnostic(
            .exportRowRepeated, ["\(row.number)", "\(candidates[same].row)"], at: row.cells.first?.position))
        repeatCells(row, of: candidates[same].id)
        continue
      }
      first[content] = candidates.count
      let apart = fill(&candidate, row)
      let (id, wanted, earlier) = ids.next(candidate)
      candidate.id = id
      if let earlier {
        diagnostics.append(
          Diagnostic(.exportIDTaken, [wanted, id, "\(earlier)"], at: row.cells.first?.position))
      }
      unplaced += apart.map { cell(row, $0.column, $0.reason, id: id) }
      candidates.append(candidate)
    }
    reportChosen()
  }

  private func text(_ row: ExportTable.Row, _ column: Int) -> String { row.cells[indices[column]].text }

  private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  private func hasName(_ row: ExportTable.Row) -> Bool {
    columns.indices.contains { place in
      columns[place].place.namesCandidates && !isBlank(text(row, place))
    }
  }

  /// The ids that the rows give themselves.
  private var ownIDs: Set<String> {
    guard let place = columns.firstIndex(where: { $0.place == .id }) else { return [] }
    return Set(table.rows.map { text($0, place).trimmingSpaces }.filter(IdentifierText.isValid))
  }

  /// What a row says, without when and under which number it was sent.
  private func substance(_ row: ExportTable.Row) -> [String] {
    columns.indices.filter { ![.submitted, .respondent].contains(columns[$0].kind) }.map { text(row, $0) }
  }

  private func cell(
    _ row: ExportTable.Row, _ column: Int, _ reason: UnplacedCell.Reason, id: String
  ) -> UnplacedCell {
    UnplacedCell(
      id: id, row: row.number, letter: columns[column].letter, header: columns[column].header, reason: reason,
      text: text(row, column))
  }

  /// Puts a whole row apart.
  private mutating func keep(_ row: ExportTable.Row, _ reason: UnplacedCell.Reason) {
    let isAbove = reason == .aboveHeader
    for (index, cell) in row.cells.enumerated() where !isBlank(cell.text) {
      let header = isAbove ? "" : table.header[index].text.trimmingSpaces
      unplaced.append(
        UnplacedCell(
          id: "", row: row.number, letter: ExportColumn.letter(index), header: header, reason: reason,
          text: cell.text))
    }
  }

  /// Keeps what a repeated row says beyond the first: when it was sent.
  private mutating func repeatCells(_ row: ExportTable.Row, of id: String) {
    for place in columns.indices where !isBlank(text(row, place)) {
      if [.submitted, .respondent].contains(columns[place].kind) {
        unplaced.append(cell(row, place, .column(columns[place].kind), id: id))
      } else {
        columns[place].placed += columns[place].place == .aside ? 0 : 1
      }
    }
  }

  /// Fills a candidate with the cells of its row; returns those that stand apart.
  private mutating func fill(
    _ candidate: inout Candidate, _ row: ExportTable.Row
  ) -> [(column: Int, reason: UnplacedCell.Reason)] {
    var apart: [(column: Int, reason: UnplacedCell.Reason)] = []
    for place in columns.indices where !isBlank(text(row, place)) {
      let column = columns[place]
      if column.place == .aside {
        apart.append((place, .column(column.kind)))
      } else if !column.place.takesSeveral,
        candidate.values.keys.contains(where: { $0.excludes(column.place) })
      {
        apart.append((place, .filled))
      } else {
        let reading = CellReading.read(text(row, place), as: column)
        if case .value(let value) = reading {
          candidate.values[column.place, default: []].append((place, value))
          columns[place].placed += 1
          if let chosen = value.chosen { noteChosen(place, row, chosen) }
        } else {
          apart.append((place, refuse(reading, row, place)))
        }
      }
    }
    for (place, column) in columns.enumerated() {
      guard let owners = column.place.owners, candidate.values[column.place] != nil,
        !candidate.values.keys.contains(where: { filled in
          owners.contains {
            $0 == filled || filled.word.hasPrefix($0.word + ".") && $0.word.hasSuffix(".table")
          }
        })
      else { continue }
      candidate.values[column.place] = nil
      columns[place].placed -= 1
      apart.append((place, .alone))
    }
    return apart
  }

  /// Tells why a cell has no place.
  private mutating func refuse(
    _ reading: CellReading, _ row: ExportTable.Row, _ place: Int
  ) -> UnplacedCell.Reason {
    let (column, position) = (columns[place], row.cells[indices[place]].position)
    let cell = [text(row, place), name(column)]
    if case .otherUnit(let stated, let expected) = reading {
      diagnostics.append(Diagnostic(.exportUnitUnlike, cell + [stated, expected], at: position))
      return .otherUnit(stated, expected)
    }
    let readings = CellReading.readings(cell[0], as: column)
    guard readings.isEmpty else {
      diagnostics.append(Diagnostic(.exportCellAmbiguous, cell + readings, at: position))
      return .ambiguous
    }
    diagnostics.append(Diagnostic(.exportCellUnread, cell + [column.place.type.rawValue], at: position))
    return .unread(column.place.type)
  }

  /// The first cell of each column that was read in one of two ways, with the reading, and how many there are.
  private var chosen: [Int: (diagnostic: Diagnostic, count: Int)] = [:]

  private mutating func noteChosen(_ place: Int, _ row: ExportTable.Row, _ reading: String) {
    let arguments = [text(row, place), name(columns[place]), reading]
    let first = Diagnostic(.exportReadingChosen, arguments, at: row.cells[indices[place]].position)
    chosen[place] = (chosen[place]?.diagnostic ?? first, (chosen[place]?.count ?? 0) + 1)
  }

  private mutating func reportChosen() {
    for place in columns.indices {
      guard let (first, count) = chosen[place] else { continue }
      diagnostics.append(Diagnostic(first.code, first.arguments + ["\(count)"], at: first.position))
    }
  }

  private func name(_ column: ExportColumn) -> String {
    column.header.isEmpty ? column.letter : "\(column.letter) \(column.header)"
  }
}
