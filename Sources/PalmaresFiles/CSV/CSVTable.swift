package import Palmares

/// A cell of a CSV file.
package struct CSVCell: Sendable, Hashable {
  /// Its text, as written but for the quotes.
  package let text: String
  /// Where it begins, its opening quote included.
  package let position: SourcePosition
  /// Whether it stands in quotes.
  package let isQuoted: Bool

  /// Creates a cell.
  package init(text: String, position: SourcePosition, isQuoted: Bool = false) {
    (self.text, self.position, self.isQuoted) = (text, position, isQuoted)
  }
}

/// The rows of a CSV file under its header.
package struct CSVTable: Sendable, Hashable {
  /// The columns' names, without the blanks around them; no empty ones at the end.
  package let header: [CSVCell]
  /// The rows that hold any text, each with as many cells as the header.
  package let rows: [[CSVCell]]

  /// Creates a table.
  package init(header: [CSVCell], rows: [[CSVCell]]) { (self.header, self.rows) = (header, rows) }

  /// Reads a CSV file as a whole, with all that is wrong with it.
  ///
  /// Cells that a row lacks, an error, are empty ones at its end; what it has beyond the header is left out, an
  /// error unless it is blank. Linear in the bytes.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8 with or without a byte order mark.
  ///   - file: The path that the places name.
  ///   - limits: The bounds that it must keep.
  /// - Returns: The table, or `nil` where there is no header or the text isn't UTF-8.
  package static func read(
    _ bytes: [UInt8], file: String, limits: Limits = Limits()
  ) -> (table: CSVTable?, diagnostics: [Diagnostic]) {
    let start = SourcePosition(file: file, line: 1, column: 1)
    guard bytes.count <= limits.fileBytes else {
      let sizes = [file, "\(bytes.count)", "\(limits.fileBytes)"]
      return (nil, [Diagnostic(.fileTooLarge, sizes, at: start)])
    }
    return bytes.withUnsafeBytes { bytes in
      if let problem = SourceEncoding.problem(in: bytes, file: file) { return (nil, [problem]) }
      var scanner = CSVScanner(bytes, file: file)
      var fields: [CSVField] = []
      guard scanner.next(into: &fields) else { return (nil, [Diagnostic(.csvNoHeader, at: start)]) }
      let header = header(fields, in: scanner)
      guard let first = header.first else {
        return (nil, scanner.diagnostics + [Diagnostic(.csvNoHeader, at: start)])
      }
      var diagnostics = duplicates(in: header)
      var rows: [[CSVCell]] = []
      while scanner.next(into: &fields) {
        rows.append(row(fields, columns: header.count, in: scanner, &diagnostics))
      }
      diagnostics += scanner.diagnostics
      if rows.isEmpty { diagnostics.append(Diagnostic(.csvNoRows, at: first.position)) }
      return (CSVTable(header: header, rows: rows), diagnostics.inFileOrder())
    }
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

  private static func row(
    _ fields: [CSVField], columns: Int, in scanner: CSVScanner, _ diagnostics: inout [Diagnostic]
  ) -> [CSVCell] {
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
