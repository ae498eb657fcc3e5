package import Palmares

/// Reads the rows of CSV in memory (RFC 4180) one after the other; memory grows with one row only.
///
/// The delimiter is what an opening line `sep=;` names, else what the first row has most of: comma, semicolon or
/// tab. Lines end with LF, CRLF or CR. Rows without any text are passed over.
package struct CSVScanner {
  /// What separates the cells.
  package let delimiter: UInt8
  /// What is wrong with the quotes so far.
  package private(set) var diagnostics: [Diagnostic] = []
  /// Whether the quotes of the last row are wrong, so that its cells can't be counted.
  package private(set) var rowHasProblem = false

  /// The bytes before the next row.
  private(set) var offset: Int
  /// The line of the next row.
  private(set) var line = 1

  private let bytes: UnsafeRawBufferPointer
  private let file: String
  private var startOfLine: Int

  /// The number of the last row, from 1, as a spreadsheet counts them: rows without any text count.
  package private(set) var row = 0

  /// Starts at the first row; `bytes` must be UTF-8, with or without a byte order mark, and outlive the scanner.
  ///
  /// `assumed` is the delimiter where no line `sep=;` names one; sniffed unless given.
  package init(_ bytes: UnsafeRawBufferPointer, file: String, delimiter assumed: UInt8? = nil) {
    (self.bytes, self.file) = (bytes, file)
    offset = SourceEncoding.start(of: bytes)
    if let (delimiter, next) = CSVDelimiter.named(in: bytes, at: offset) {
      (self.delimiter, offset, line) = (delimiter, next, 2)
    } else {
      delimiter = assumed ?? CSVDelimiter.sniffed(in: bytes, at: offset)
    }
    startOfLine = offset
  }

  /// Starts within a file, at the row that begins `offset` bytes into `bytes` and on `line` of the file; reads up to the
  /// end of `bytes`.
  init(_ bytes: UnsafeRawBufferPointer, file: String, delimiter: UInt8, offset: Int, line: Int) {
    (self.bytes, self.file, self.delimiter) = (bytes, file, delimiter)
    (self.offset, self.line, startOfLine) = (offset, line, offset)
  }

  /// Reads the next row into `fields`, whose room it reuses.
  ///
  /// - Returns: Whether there was one.
  package mutating func next(into fields: inout [CSVField]) -> Bool {
    while offset < bytes.count {
      fields.removeAll(keepingCapacity: true)
      rowHasProblem = false
      row += 1
      readRow(into: &fields)
      if rowHasProblem || !fields.allSatisfy(isBlank) { return true }
    }
    fields.removeAll(keepingCapacity: true)
    return false
  }

  /// Whether a cell has nothing but blanks.
  package func isBlank(_ field: CSVField) -> Bool {
    bytes[field.range].allSatisfy { $0.isBlank || $0.endsLine }
  }

  /// Returns the text of a cell, each doubled quote as one.
  package func text(of field: CSVField) -> String {
    guard field.hasDoubledQuotes else { return String(decoding: bytes[field.range], as: UTF8.self) }
    var text: [UInt8] = []
    var place = field.range.lowerBound
    while place < field.range.upperBound {
      text.append(bytes[place])
      place += bytes[place] == .quote ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Returns where a cell begins; linear in its column.
  package func position(of field: CSVField) -> SourcePosition {
    position(at: field.start, line: field.line, startOfLine: field.startOfLine)
  }

  /// Returns the cells of a row, in the order of `fields`; linear in the row.
  package func cells(of fields: some Sequence<CSVField>) -> [CSVCell] {
    var (place, column, startOfLine) = (0, 1, -1)
    return fields.map { field in
      if field.startOfLine != startOfLine {
        (startOfLine, place, column) = (field.startOfLine, field.startOfLine, 1)
      }
      column += characters(in: place..<field.start)
      place = field.start
      let position = SourcePosition(file: file, line: field.line, column: column)
      return CSVCell(text: text(of: field), position: position, isQuoted: field.isQuoted)
    }
  }

  private func characters(in range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private func position(at offset: Int, line: Int, startOfLine: Int) -> SourcePosition {
    SourcePosition(file: file, line: line, column: 1 + characters(in: startOfLine..<offset))
  }

  private mutating func readRow(into fields: inout [CSVField]) {
    fields.append(readField())
    while offset < bytes.count, bytes[offset] == delimiter {
      offset += 1
      fields.append(readField())
    }
    if offset < bytes.count { passLineEnd() }
  }

  private mutating func passLineEnd() {
    let isPair =
      bytes[offset] == .carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == .lineFeed
    offset += isPair ? 2 : 1
    line += 1
    startOfLine = offset
  }

  private mutating func readField() -> CSVField {
    if offset < bytes.count, bytes[offset] == .quote { return readQuotedField() }
    let start = offset
    readUnquoted()
    return CSVField(
      range: start..<offset, isQuoted: false, hasDoubledQuotes: false, line: line, startOfLine: startOfLine)
  }

  /// Goes on to the next delimiter or line end; no quote may stand there.
  private mutating func readUnquoted() {
    var hasQuote = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == delimiter || byte.endsLine { return }
      if byte == .quote, !hasQuote {
        hasQuote = true
        report(.strayQuote, at: offset, line: line, startOfLine: startOfLine)
      }
      offset += 1
    }
  }

  private mutating func readQuotedField() -> CSVField {
    let (start, line, startOfLine) = (offset + 1, self.line, self.startOfLine)
    var hasDoubledQuotes = false
    offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte.endsLine {
        passLineEnd()
      } else if byte != .quote {
        offset += 1
      } else if offset + 1 < bytes.count, bytes[offset + 1] == .quote {
        hasDoubledQuotes = true
        offset += 2
      } else {
        break
      }
    }
    let end = offset
    if end == bytes.count {
      report(.unterminatedQuote, at: start - 1, line: line, startOfLine: startOfLine)
    } else {
      offset += 1
      passTextAfterQuote()
    }
    return CSVField(
      range: start..<end, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes, line: line,
      startOfLine: startOfLine)
  }

  private mutating func passTextAfterQuote() {
    guard offset < bytes.count, bytes[offset] != delimiter, !bytes[offset].endsLine else { return }
    report(.strayQuote, at: offset, line: line, startOfLine: self.startOfLine)
    while offset < bytes.count, bytes[offset] != delimiter, !bytes[offset].endsLine { offset += 1 }
  }

  /// Tells of the first stray quote of a row, and of one without end.
  private mutating func report(_ code: DiagnosticCode, at offset: Int, line: Int, startOfLine: Int) {
    guard !rowHasProblem || code == .unterminatedQuote else { return }
    rowHasProblem = true
    diagnostics.append(
      Diagnostic(code, at: position(at: offset, line: line, startOfLine: startOfLine)))
  }
}
