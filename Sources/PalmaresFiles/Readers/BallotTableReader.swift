package import Palmares

/// Reads ballots in CSV, row by row: long, a row an answer, or wide, a row a juror and dossier with a column a
/// criterion.
package struct BallotTableReader {
  /// Where the answers of a table stand.
  enum Shape {
    /// A row an answer; `comment` and `confidence` may be absent.
    case long(juror: Int, dossier: Int, criterion: Int, mark: Int, comment: Int?, confidence: Int?)
    /// A row a juror and dossier.
    case wide(juror: Int, dossier: Int, criteria: [(index: Int, id: Sourced<String>)])
  }

  /// The columns; `nil` where one that must be there isn't, so that no row can be read.
  private(set) var shape: Shape?
  /// The answers read so far, in the order written, blank ones included.
  private(set) var ballots: [Ballot] = []
  private var reader = FormReader()
  private var marks: [String: Rational] = [:]
  /// The columns that unknown ones were probably meant for.
  private var meant: Set<String> = []

  /// All that is wrong so far.
  var diagnostics: [Diagnostic] { reader.diagnostics }

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
    var reader = Self(header: table.header, criteria: criteria, groups: groups)
    if case .wide(_, _, let columns) = reader.shape {
      reader.ballots.reserveCapacity(table.rows.count * columns.count)
    }
    for row in table.rows { reader.take(row) }
    return (reader.ballots, reader.diagnostics)
  }

  /// Whether a header is that of ballots.
  package static func recognises(_ header: [CSVCell]) -> Bool {
    let names = Set(header.map(\.text))
    return names.contains("juror") && names.contains("dossier")
  }

  /// Reads a header.
  init(header: [CSVCell], criteria: [String]?, groups: Set<String>) {
    let isLong = header.contains { column in
      if ["criterion", "mark"].contains(column.text) { return true }
      return criteria?.contains(column.text) != true
        && FrenchWords.meaning(of: column.text, among: ["criterion", "mark"]) != nil
    }
    shape = isLong ? longShape(header) : wideShape(header, criteria: criteria, groups: groups)
  }

  /// Reads a row, with as many cells as the header.
  mutating func take(_ row: [CSVCell]) {
    switch shape {
    case .long(let juror, let dossier, let criterion, let mark, let comment, let confidence):
      takeLong(
        row, juror: juror, dossier: dossier, criterion: criterion, mark: mark, comment: comment,
        confidence: confidence)
    case .wide(let juror, let dossier, let criteria):
      takeWide(row, juror: juror, dossier: dossier, criteria: criteria)
    case nil: break
    }
  }

  /// Gives away the answers read so far.
  mutating func takeBallots() -> [Ballot] {
    defer { ballots.removeAll(keepingCapacity: true) }
    return ballots
  }

  // MARK: - Long

  private static let ignored: Set<String> = ["title", "question", "allowed"]
  private static let longColumns = ["juror", "dossier", "criterion", "mark", "comment", "confidence"]

  private mutating func longShape(_ header: [CSVCell]) -> Shape? {
    let columns = Self.columns(header)
    for column in header
    where !Self.longColumns.contains(column.text) && !Self.ignored.contains(column.text) {
      reportUnknown(column, known: Self.longColumns)
    }
    guard let juror = column("juror", columns, header), let dossier = column("dossier", columns, header),
      let criterion = column("criterion", columns, header), let mark = column("mark", columns, header)
    else { return nil }
    return .long(
      juror: juror, dossier: dossier, criterion: criterion, mark: mark, comment: columns["comment"],
      confidence: columns["confidence"])
  }

  private mutating func takeLong(
    _ row: [CSVCell], juror: Int, dossier: Int, criterion: Int, mark: Int, comment: Int?, confidence: Int?
  ) {
    guard let juror = id(row[juror], "juror", row), let dossier = id(row[dossier], "dossier", row),
      let answer = answer(row[mark])
    else { return }
    let comment = comment.map { row[$0].text.trimmingSpaces }.flatMap { $0.isEmpty ? nil : $0 }
    var criterionID: Sourced<String>?
    if answer != .recused || !row[criterion].text.trimmingSpaces.isEmpty {
      guard let named = id(row[criterion], "criterion", row) else { return }
      criterionID = named
    }
    ballots.append(
      Ballot(
        juror: juror, dossier: dossier, criterion: criterionID, answer: answer, comment: comment,
        confidence: confidence.flatMap { self.confidence(row[$0]) },
        fraction: Ballot.Fraction(row[mark].text), position: row[mark].position))
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

  private mutating func wideShape(
    _ header: [CSVCell], criteria: [String]?, groups: Set<String>
  ) -> Shape? {
    let columns = Self.columns(header)
    var criterionColumns: [(index: Int, id: Sourced<String>)] = []
    for (index, column) in header.enumerated()
    where !["juror", "dossier"].contains(column.text) && !Self.ignored.contains(column.text)
      && columns[column.text] == index && Self.bars(in: header) == nil
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
    guard let juror = column("juror", columns, header), let dossier = column("dossier", columns, header)
    else { return nil }
    return .wide(juror: juror, dossier: dossier, criteria: criterionColumns)
  }

  private mutating func takeWide(
    _ row: [CSVCell], juror: Int, dossier: Int, criteria: [(index: Int, id: Sourced<String>)]
  ) {
    guard let juror = id(row[juror], "juror", row), let dossier = id(row[dossier], "dossier", row) else {
      return
    }
    for (index, criterion) in criteria {
      guard let answer = answer(row[index]) else { continue }
      ballots.append(
        Ballot(
          juror: juror, dossier: dossier, criterion: criterion, answer: answer,
          fraction: Ballot.Fraction(row[index].text), position: row[index].position))
    }
  }

  // MARK: - Cells

  private static func columns(_ header: [CSVCell]) -> [String: Int] {
    Dictionary(header.enumerated().map { ($1.text, $0) }) { first, _ in first }
  }

  /// A header whose columns are parted by bars, with commas instead.
  private static func bars(in header: [CSVCell]) -> String? {
    guard header.count == 1, header[0].text.contains("|") else { return nil }
    return header[0].text.replacing("|", with: ",")
  }

  /// The place of a column that must be there.
  private mutating func column(_ name: String, _ columns: [String: Int], _ header: [CSVCell]) -> Int? {
    if let index = columns[name] { return index }
    if meant.contains(name) { return nil }
    reader.report(
      .csvMissingColumn, [name], at: header.first?.position,
      hint: Self.bars(in: header).map { .write($0) })
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
    guard let answer = Self.answer(in: cell.text) else {
      reportNoMark(cell.text.trimmingSpaces, at: cell.position)
      return nil
    }
    if case .mark(let mark) = answer { marks[cell.text] = mark }
    return answer
  }

  /// Reads what a juror answers in a cell; nothing is blank, and `nil` what is no answer.
  static func answer(in text: String) -> Answer? {
    let text = text.trimmingSpaces
    if text.isEmpty { return .blank }
    switch text.lowercased() {
    case "na": return .notApplicable
    case "a": return .abstain
    case "r": return .recused
    default: break
    }
    guard case .success(let mark) = NumberText.parse(text, decimalComma: true) else { return nil }
    return .mark(mark)
  }

  /// Reports a cell that is no answer, with the sign for the word that was meant.
  private mutating func reportNoMark(_ text: String, at position: SourcePosition) {
    let signs = ["na": "NA", "abstain": "A", "recused": "R"]
    let nearest = FrenchWords.nearest(to: text, among: ["na", "abstain", "recused"])
    let meant = signs[text.lowercased()] ?? nearest.flatMap { signs[$0] }
    reader.report(
      FormReader.noMark(
        text, at: position, hint: meant.map { .didYouMean($0) },
        comment: .write("juror,dossier,criterion,mark,comment")))
  }
}
