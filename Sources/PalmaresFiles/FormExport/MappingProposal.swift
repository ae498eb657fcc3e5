internal import Palmares

/// Proposes where each column of an export goes, and says how sure that is.
struct MappingProposal {
  /// The columns, in the export's order, without those that hold nothing at all.
  private(set) var columns: [(index: Int, column: ExportColumn)] = []
  private let table: ExportTable
  /// The order of the dates that tell it, in whatever column: one form writes all its dates alike.
  private let order: CalendarText.Order?

  /// Proposes a mapping; what `given` says of a column comes first.
  init(_ table: ExportTable, given: [ColumnMapping.Entry] = []) {
    self.table = table
    order = Self.order(of: table)
    var seen: [String: Int] = [:]
    for (index, cell) in table.header.enumerated() {
      let header = cell.text.trimmingSpaces
      seen[header, default: 0] += 1
      let texts = cells(index).filter { !$0.trimmingSpaces.isEmpty }
      if header.isEmpty, texts.isEmpty { continue }
      var column = ExportColumn(
        letter: ExportColumn.letter(index), header: header, occurrence: seen[header] ?? 1,
        position: cell.position, place: .aside, certainty: .unknown)
      column.filled = texts.count
      column.examples = Self.examples(texts)
      propose(&column, texts)
      if let entry = given.first(where: { ColumnMapping.speaks($0, of: column) }) {
        (column.place, column.certainty) = (entry.place, .given)
        if entry.place != .aside { column.kind = nil }
        (column.unit, column.title) = (entry.unit, entry.title)
        column.given = (entry.mark, entry.order)
      }
      columns.append((index, column))
    }
    settleNames()
    settleRivals()
    if !columns.contains(where: { $0.column.place.namesCandidates }) {
      guessTitle()
    }
    for place in columns.indices { settle(place) }
  }

  private func cells(_ index: Int) -> [String] { table.rows.map { $0.cells[index].text } }

  private static func examples(_ texts: [String]) -> [String] {
    var examples: [String] = []
    for text in texts where examples.count < 3 && !examples.contains(text) { examples.append(text) }
    return examples
  }

  private func propose(_ column: inout ExportColumn, _ texts: [String]) {
    let content = ColumnContent(of: texts)
    let match = match(column)
    if content == .empty {
      column.kind = .empty
      // A later export may fill it.
      if case .place(let place)? = match?.meaning {
        (column.place, column.certainty) = (place, .likely)
      }
      return
    }
    if let match {
      switch match.meaning {
      case .known(let kind): (column.kind, column.certainty) = (kind, match.isSure ? .sure : .likely)
      case .place(let place):
        (column.place, column.certainty) = (place, match.isSure ? .sure : .likely)
        if case .fact(let id) = place, !column.isNamedByPath { column.unit = HeaderRule.units[id] }
        prepare(&column, texts)
        let read = texts.count { if case .value = CellReading.read($0, as: column) { true } else { false } }
        // A yes-or-no question about a budget is no budget.
        if 2 * read < texts.count
          || (place.type == .text && content == .yesNo && !column.isNamedByPath)
        {
          (column.place, column.kind, column.certainty) = (.aside, .unlike, .likely)
        }
      }
      return
    }
    switch content {
    case .email: (column.place, column.certainty) = (.contactEmail, .likely)
    case .url: (column.place, column.certainty) = (.links, .likely)
    case .siren: (column.place, column.certainty) = (.siren, .likely)
    case .phone: (column.kind, column.certainty) = (.phone, .likely)
    case .yesNo: column.kind = .yesNo
    case .date: column.kind = .date
    case .number: column.kind = .number
    case .mixed: column.kind = .mixed
    case .text, .empty: column.kind = .text
    }
  }

  /// What a column's header means: the place whose path it is, else what its words say.
  ///
  /// An `id` is the dossiers' own beside other paths alone; forms number their answers under that name too.
  private func match(_ column: ExportColumn) -> HeaderRule.Match? {
    guard let place = ColumnPlace.named(by: column.header), place != .id || hasPaths else {
      return HeaderRule.match(column.header)
    }
    return HeaderRule.Match(meaning: .place(place), isSure: true, score: 0)
  }

  /// Whether a header besides `id` is a path in a dossier.
  private var hasPaths: Bool {
    table.header.contains { cell in
      ColumnPlace.named(by: cell.text.trimmingSpaces).map { $0 != .id } ?? false
    }
  }

  /// The order that the export's columns of dates tell: day or month first, unknown where they differ, `nil` where
  /// none tells.
  private static func order(of table: ExportTable) -> CalendarText.Order? {
    var told: Set<CalendarText.Order> = []
    for index in table.header.indices {
      let dates = table.rows.map { $0.cells[index].text }.filter { !$0.trimmingSpaces.isEmpty }.map(
        CalendarText.init)
      if dates.allSatisfy({ $0 != nil }) { told.formUnion(dates.compactMap { $0?.order }) }
    }
    return told.count > 1 ? .unknown : told.first
  }

  /// Finds how the column writes its numbers and dates.
  private func prepare(_ column: inout ExportColumn, _ texts: [String]) {
    switch column.place.type {
    case .number:
      let shapes = texts.compactMap { QuantityText($0) }.flatMap(\.digits).map { DecimalMark.shape($0) }
      column.mark = column.given.mark ?? DecimalMark(of: shapes)
    case .date, .day:
      let told = Set(texts.compactMap { CalendarText($0)?.order } + [order].compactMap { $0 })
      column.order = column.given.order ?? (told.count > 1 ? .unknown : told.first ?? .dayFirst)
    default: break
    }
  }

  /// « Nom » beside « Prénom » is a person's.
  private mutating func settleNames() {
    guard columns.contains(where: { $0.column.place == .contactFirstName }),
      !columns.contains(where: { $0.column.place == .contactLastName }),
      let place = columns.firstIndex(where: {
        HeaderText($0.column.header).words == ["nom"] && $0.column.certainty == .unknown
      })
    else { return }
    columns[place].column.place = .contactLastName
    columns[place].column.certainty = .likely
    columns[place].column.kind = nil
  }

  /// Of several columns for one place, the surest keeps it, then the first; given ones keep theirs.
  private mutating func settleRivals() {
    let rank: (ExportColumn.Certainty) -> Int = { [.given, .sure, .likely, .guess].firstIndex(of: $0) ?? 4 }
    let order = columns.indices.sorted { left, right in
      let ranks = (rank(columns[left].column.certainty), rank(columns[right].column.certainty))
      return ranks.0 == ranks.1 ? left < right : ranks.0 < ranks.1
    }
    var taken: [ColumnPlace] = []
    for place in order where !columns[place].column.place.takesSeveral {
      let column = columns[place].column
      let isFree = !taken.contains { $0.excludes(column.place) }
      if isFree { taken.append(column.place) }
      if isFree || column.certainty == .given { continue }
      columns[place].column.place = .aside
      columns[place].column.kind = .taken
    }
  }

  /// Where nothing names the candidates, the first column of short texts, nearly full and without repeats, does.
  private mutating func guessTitle() {
    let place = columns.firstIndex { index, column in
      guard column.certainty == .unknown, column.kind == .text, 10 * column.filled >= 8 * table.rows.count
      else {
        return false
      }
      let texts = cells(index).map(\.trimmingSpaces).filter { !$0.isEmpty }
      return Set(texts).count == texts.count && texts.allSatisfy { $0.unicodeScalars.count <= 120 }
    }
    guard let place else { return }
    columns[place].column.place = .title
    columns[place].column.certainty = .guess
    columns[place].column.kind = nil
  }

  /// Readies a column for its cells.
  private mutating func settle(_ place: Int) {
    let texts = cells(columns[place].index).filter { !$0.trimmingSpaces.isEmpty }
    prepare(&columns[place].column, texts)
    if case .fact(let id) = columns[place].column.place, !columns[place].column.isNamedByPath {
      if columns[place].column.unit == nil { columns[place].column.unit = HeaderRule.units[id] }
      if columns[place].column.title == nil, !HeaderRule.titled.contains(id) {
        columns[place].column.title = columns[place].column.header
      }
    }
  }
}
