package import Palmares

/// Reads ballots in CSV: long, a row an answer, or wide, a row a juror and dossier with a column a criterion.
package struct BallotTableReader {
  private var reader = FormReader()
  private var ballots: [Ballot] = []
  private var marks: [String: Rational] = [:]
  /// The columns that unknown ones were probably meant for.
  private var meant: Set<String> = []

  /// Reads a table of ballots.
  ///
  /// - Parameters:
  ///   - table: The rows.
  ///   - criteria: The ids of the criteria that jurors mark; `nil` where the rubric is not known.
  ///   - groups: The ids of the groups.
  /// - Returns: The answers in the order written, blank ones included; and all that is wrong.
  package static func read(
    _ table: CSVTable, criteria: [String]?, groups: Set<String> = []
  ) -> (ballots: [Ballot], diagnostics: [Diagnostic]) {
    var reader = Self()
    let isLong = table.header.contains { column in
      if ["criterion", "mark"].contains(column.text) { return true }
      return criteria?.contains(column.text) != true
        && FrenchWords.meaning(of: column.text, among: ["criterion", "mark"]) != nil
    }
    if isLong {
      reader.readLong(table)
    } else {
      reader.readWide(table, criteria: criteria, groups: groups)
    }
    return (reader.ballots, reader.reader.diagnostics)
  }

  /// Whether a header is that of ballots.
  package static func recognises(_ header: [CSVCell]) -> Bool {
    let names = Set(header.map(\.text))
    return names.contains("juror") && names.contains("dossier")
  }

  // MARK: - Long

  private static let ignored: Set<String> = ["title", "question", "allowed"]
  private static let longColumns = ["juror", "dossier", "criterion", "mark", "comment", "confidence"]

  private mutating func readLong(_ table: CSVTable) {
    let columns = columns(table.header)
    for column in table.header
    where !Self.longColumns.contains(column.text) && !Self.ignored.contains(column.text) {
      reportUnknown(column, known: Self.longColumns)
    }
    guard let juror = column("juror", columns, table), let dossier = column("dossier", columns, table),
      let criterion = column("criterion", columns, table), let mark = column("mark", columns, table)
    else { return }
    for row in table.rows {
      guard let juror = id(row[juror], "juror", row), let dossier = id(row[dossier], "dossier", row) else {
        continue
      }
      guard let answer = answer(row[mark]) else { continue }
      let comment = columns["comment"].map { row[$0].text.trimmingSpaces }.flatMap { $0.isEmpty ? nil : $0 }
      var criterionID: Sourced<String>?
      if answer != .recused || !row[criterion].text.trimmingSpaces.isEmpty {
        guard let named = id(row[criterion], "criterion", row) else { continue }
        criterionID = named
      }
      ballots.append(
        Ballot(
          juror: juror, dossier: dossier, criterion: criterionID, answer: answer, comment: comment,
          confidence: columns["confidence"].flatMap { confidence(row[$0]) },
          fraction: Ballot.Fraction(row[mark].text), position: row[mark].position))
    }
  }

  private mutating func confidence(_ cell: CSVCell) -> Rational? {
    let text = cell.text.trimmingSpaces
    guard !text.isEmpty,
      let number = reader.number(text, by: .any, key: "confidence", at: cell.position)
    else { return nil }
    if number > 0 { return number }
    reader.report(.confidenceNotPositive, [text], at: cell.position)
    return nil
  }

  // MARK: - Wide

  private mutating func readWide(_ table: CSVTable, criteria: [String]?, groups: Set<String>) {
    let columns = columns(table.header)
    var criterionColumns: [(index: Int, id: Sourced<String>)] = []
    for (index, column) in table.header.enumerated()
    where !["juror", "dossier"].contains(column.text) && !Self.ignored.contains(column.text)
      && columns[column.text] == index && Self.bars(in: table) == nil
    {
      let isKnown =
        criteria.map { $0.contains(column.text) || groups.contains(column.text) }
        ?? IdentifierText.isValid(column.text)
      if isKnown, !Criterion.reservedWords.contains(column.text) {
        criterionColumns.append((index, Sourced(column.text, at: column.position)))
      } else {
        reportUnknown(column, known: ["juror", "dossier"] + (criteria ?? []))
      }
    }
    guard let juror = column("juror", columns, table), let dossier = column("dossier", columns, table) else {
      return
    }
    ballots.reserveCapacity(table.rows.count * criterionColumns.count)
    for row in table.rows {
      guard let juror = id(row[juror], "juror", row), let dossier = id(row[dossier], "dossier", row) else {
        continue
      }
      for (index, criterion) in criterionColumns {
        guard let answer = answer(row[index]) else { continue }
        ballots.append(
          Ballot(
            juror: juror, dossier: dossier, criterion: criterion, answer: answer,
            fraction: Ballot.Fraction(row[index].text), position: row[index].position))
      }
    }
  }

  // MARK: - Cells

  private func columns(_ header: [CSVCell]) -> [String: Int] {
    Dictionary(header.enumerated().map { ($1.text, $0) }) { first, _ in first }
  }

  /// A header whose columns are parted by bars, with commas instead.
  private static func bars(in table: CSVTable) -> String? {
    guard table.header.count == 1, table.header[0].text.contains("|") else { return nil }
    return table.header[0].text.replacing("|", with: ",")
  }

  /// The place of a column that must be there.
  private mutating func column(_ name: String, _ columns: [String: Int], _ table: CSVTable) -> Int? {
    if let index = columns[name] { return index }
    if meant.contains(name) { return nil }
    reader.report(
      .csvMissingColumn, [name], at: table.header.first?.position,
      hint: Self.bars(in: table).map { .write($0) })
    return nil
  }

  private mutating func reportUnknown(_ column: CSVCell, known: [String]) {
    let nearest = FrenchWords.nearest(to: column.text, among: known)
    if let nearest { meant.insert(nearest) }
    reader.report(
      .csvUnknownColumn, [column.text], at: column.position,
      hint: nearest.map { .didYouMean($0) } ?? (known.isEmpty ? nil : .oneOf(known)))
  }

  /// The id in a cell of a row that has any text, or `nil` and a report.
  private mutating func id(_ cell: CSVCell, _ column: String, _ row: [CSVCell]) -> Sourced<String>? {
    let text = cell.text.trimmingSpaces
    if !text.isEmpty { return Sourced(text, at: cell.position) }
    if row.contains(where: { !$0.text.trimmingSpaces.isEmpty }) {
      reader.report(.rowWithoutID, [column], at: cell.position)
    }
    return nil
  }

  private mutating func answer(_ cell: CSVCell) -> Answer? {
    if let mark = marks[cell.text] { return .mark(mark) }
    let text = cell.text.trimmingSpaces
    if text.isEmpty { return .blank }
    switch text.lowercased() {
    case "na": return .notApplicable
    case "a": return .abstain
    case "r": return .recused
    default: break
    }
    guard case .success(let mark) = NumberText.parse(text, decimalComma: true) else {
      reportNoMark(text, at: cell.position)
      return nil
    }
    marks[cell.text] = mark
    return .mark(mark)
  }

  /// Reports a cell that is no answer, with the sign for the word that was meant.
  private mutating func reportNoMark(_ text: String, at position: SourcePosition) {
    let signs = ["na": "NA", "abstain": "A", "recused": "R"]
    let nearest = FrenchWords.nearest(to: text, among: ["na", "abstain", "recused"])
    let meant = signs[text.lowercased()] ?? nearest.flatMap { signs[$0] }
    reader.report(.notAMark, [text], at: position, hint: meant.map { .didYouMean($0) })
  }
}
