package import Palmares

/// The rows of a form's export as it comes: perhaps titles above the header, any delimiter, rows of any length.
struct ExportTable {
  /// A row with text in it.
  struct Row {
    /// Its number as a spreadsheet shows it, from 1.
    let number: Int
    /// Its cells, as many as there are columns.
    let cells: [CSVCell]
  }

  /// The columns' headers, perhaps empty ones; columns without any text are left out at the end.
  let header: [CSVCell]
  /// The number of the header's row.
  let headerNumber: Int
  /// The rows above the header.
  let above: [Row]
  /// The rows below.
  let rows: [Row]

  /// The header is looked for among so many rows with text.
  static let headerRows = 30

  /// Reads an export.
  ///
  /// The delimiter is what a line `sep=;` names, else the one by which the first rows hold most headers that a rule
  /// knows, then most rows of one length. The header is the first row, among ``headerRows``, that is at least half
  /// as full as the fullest, unless another holds at least two more headers that a rule knows. Linear in the bytes but
  /// for that look ahead.
  ///
  /// - Returns: The table, or what keeps the bytes from being one.
  static func read(_ bytes: [UInt8], file: String) -> Result<ExportTable, ExportProblems> {
    bytes.withUnsafeBytes { bytes in
      if let problem = SourceEncoding.problem(in: bytes, file: file) { return failure([problem]) }
      var scanner = CSVScanner(bytes, file: file, delimiter: delimiter(of: bytes, file: file))
      let rows = read(&scanner, atMost: .max)
      if !scanner.diagnostics.isEmpty { return failure(scanner.diagnostics.inFileOrder()) }
      let start = SourcePosition(file: file, line: 1, column: 1)
      guard let place = headerPlace(rows) else {
        return failure([Diagnostic(.csvNoHeader, [CSVHeaders.dossiers], at: start)])
      }
      let width = rows.map(\.cells.count).max() ?? 0
      let even = rows.map { Row(number: $0.number, cells: filled($0.cells, to: width)) }
      guard place + 1 < even.count else {
        return failure([Diagnostic(.exportNoRows, at: rows[place].cells[0].position)])
      }
      return .success(
        ExportTable(
          header: even[place].cells, headerNumber: even[place].number, above: Array(even[..<place]),
          rows: Array(even[(place + 1)...])))
    }
  }

  private static func failure(_ problems: [Diagnostic]) -> Result<ExportTable, ExportProblems> {
    .failure(ExportProblems(diagnostics: problems))
  }

  /// The rows with text, without blank cells at their end.
  private static func read(_ scanner: inout CSVScanner, atMost limit: Int) -> [Row] {
    var rows: [Row] = []
    var fields: [CSVField] = []
    while rows.count < limit, scanner.next(into: &fields) {
      let used = fields.lastIndex { !scanner.isBlank($0) } ?? 0
      rows.append(Row(number: scanner.row, cells: scanner.cells(of: fields[...used])))
    }
    return rows
  }

  private static func filled(_ cells: [CSVCell], to width: Int) -> [CSVCell] {
    guard let last = cells.last, cells.count < width else { return cells }
    return cells + Array(repeating: CSVCell(text: "", position: last.position), count: width - cells.count)
  }

  private static func delimiter(of bytes: UnsafeRawBufferPointer, file: String) -> UInt8 {
    var best: (score: (Int, Int), delimiter: UInt8)?
    let sniffed = CSVDelimiter.sniffed(in: bytes, at: SourceEncoding.start(of: bytes))
    for delimiter in [sniffed] + CSVDelimiter.all where delimiter != best?.delimiter {
      var scanner = CSVScanner(bytes, file: file, delimiter: delimiter)
      let rows = read(&scanner, atMost: headerRows)
      let known = rows.map { knownHeaders($0) }.max() ?? 0
      var lengths: [Int: Int] = [:]
      for row in rows where row.cells.count > 1 { lengths[row.cells.count, default: 0] += 1 }
      let score = (known, lengths.values.max() ?? 0)
      if best.map({ $0.score < score }) ?? true { best = (score, scanner.delimiter) }
    }
    return best?.delimiter ?? .comma
  }

  private static func headerPlace(_ rows: [Row]) -> Int? {
    let first = rows.prefix(headerRows)
    let counts = first.map { row in row.cells.count { !$0.text.trimmingSpaces.isEmpty } }
    guard let longest = counts.max(), let dense = counts.firstIndex(where: { 2 * $0 >= longest }) else {
      return nil
    }
    let known = first.map { knownHeaders($0) }
    guard let most = known.max(), most > known[dense] + 1 else { return dense }
    return known.firstIndex(of: most)
  }

  /// How many cells of a row are headers that a rule knows; prose is none.
  private static func knownHeaders(_ row: Row) -> Int {
    row.cells.count { cell in
      let text = cell.text.trimmingSpaces
      return text.unicodeScalars.count <= 200
        && (ColumnPlace.named(by: text) != nil || HeaderRule.match(text) != nil)
    }
  }
}

/// What keeps an export from being read.
package struct ExportProblems: Error {
  /// The errors, in file order.
  package let diagnostics: [Diagnostic]
}
