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
  ///   - headers: Those that it may begin with, for who wrote none.
  ///   - limits: The bounds that it must keep.
  /// - Returns: The table, or `nil` where there is no header or the text isn't UTF-8.
  package static func read(
    _ bytes: [UInt8], file: String, headers: String = CSVHeaders.ballots, limits: Limits = Limits()
  ) -> (table: CSVTable?, diagnostics: [Diagnostic]) {
    let start = SourcePosition(file: file, line: 1, column: 1)
    guard bytes.count <= limits.fileBytes else {
      let sizes = [file, "\(bytes.count)", "\(limits.fileBytes)"]
      return (nil, [Diagnostic(.fileTooLarge, sizes, at: start)])
    }
    return bytes.withUnsafeBytes { bytes in
      if let problem = SourceEncoding.problem(in: bytes, file: file) { return (nil, [problem]) }
      var scanner = CSVScanner(bytes, file: file)
      guard var rows = CSVRows(header: &scanner) else {
        return (nil, scanner.diagnostics + [Diagnostic(.csvNoHeader, [headers], at: start)])
      }
      var cells: [[CSVCell]] = []
      while let row = rows.next(from: &scanner) { cells.append(row) }
      rows.take(scanner.diagnostics)
      let diagnostics = rows.allDiagnostics(hasRows: !cells.isEmpty)
      return (CSVTable(header: rows.header, rows: cells), diagnostics.inFileOrder())
    }
  }
}
