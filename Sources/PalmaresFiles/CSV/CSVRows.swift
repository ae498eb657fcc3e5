internal import Palmares

/// Reads the rows of a CSV file one by one as cells under its header, from one scanner or from one a piece of the file.
struct CSVRows {
  /// The columns' names, without the blanks around them; no empty ones at the end.
  let header: [CSVCell]
  private var diagnostics: [Diagnostic]
  /// What is wrong with quotes.
  private var quoting: [Diagnostic] = []
  private var fields: [CSVField] = []

  /// Reads the header, the first row with any text; `nil` where there is none that names a column.
  init?(header scanner: inout CSVScanner) {
    guard scanner.next(into: &fields) else { return nil }
    header = Self.header(fields, in: scanner)
    if header.isEmpty { return nil }
    diagnostics = Self.duplicates(in: header)
  }

  /// Returns the next row with any text, with as many cells as the header; `nil` after the last.
  ///
  /// Cells that a row lacks, an error, are empty ones at its end; what it has beyond the header is left out, an error
  /// unless it is blank.
  mutating func next(from scanner: inout CSVScanner) -> [CSVCell]? {
    scanner.next(into: &fields) ? row(in: scanner) : nil
  }

  /// Adds what a scanner found wrong with quotes.
  mutating func take(_ found: [Diagnostic]) { quoting += found }

  /// All that is wrong, after the last row.
  func allDiagnostics(hasRows: Bool) -> [Diagnostic] {
    diagnostics + quoting + (hasRows ? [] : [Diagnostic(.csvNoRows, at: header.first?.position)])
  }

  private static func header(_ fields: [CSVField], in scanner: CSVScanner) -> [CSVCell] {
    var header = scanner.cells(of: fields).map {
      CSVCell(text: trimmed($0.text), position: $0.position, isQuoted: $0.isQuoted)
    }
    while header.last?.text.isEmpty == true { header.removeLast() }
    return header
  }

  private static func trimmed(_ text: String) -> String {
    // A second byte order mark is left where files were put together.
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
    let start = text.unicodeScalars.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(start[...last])
  }

  private static func duplicates(in header: [CSVCell]) -> [Diagnostic] {
    var seen: Set<String> = [""]
    return header.filter { !seen.insert($0.text).inserted && !$0.text.isEmpty }.map {
      Diagnostic(.csvDuplicateColumn, [$0.text], at: $0.position)
    }
  }

  private mutating func row(in scanner: CSVScanner) -> [CSVCell] {
    let columns = header.count
    let used = 1 + (fields.lastIndex { !scanner.isBlank($0) } ?? 0)
    let cells = Swift.max(used, Swift.min(fields.count, columns))
    if cells != columns, !scanner.rowHasProblem {
      let place = fields[cells > columns ? columns : 0]
      diagnostics.append(
        Diagnostic(.raggedRow, ["\(cells)", "\(columns)"], at: scanner.position(of: place)))
    }
    var row = scanner.cells(of: fields.prefix(columns))
    if let last = row.last, row.count < columns {
      let missing = CSVCell(text: "", position: last.position)
      row += Array(repeating: missing, count: columns - row.count)
    }
    return row
  }
}
