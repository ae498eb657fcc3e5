public import Palmares

/// Who a CSV file is for.
public enum CSVDialect: Sendable, Hashable, CaseIterable {
  /// Programs: RFC 4180 with commas, decimal points and line feeds, without a byte order mark.
  case machine
  /// Excel as people in France have it: semicolons, decimal commas, CRLF, a byte order mark, and no cell that
  /// Excel would take for a formula.
  case excel
}

extension CSVDialect {
  /// Appends a number.
  fileprivate func append(_ number: Rational, to text: inout ByteRoom) {
    switch self {
    case .machine: text.append(decimalOf: number, atMost: 12)
    case .excel: text.append(decimalOf: number, atMost: 4, point: UInt8(ascii: ","))
    }
  }
}

/// One cell of a table.
public enum CSVCell: Sendable, Hashable {
  /// Nothing.
  case empty
  /// A text.
  case text(String)
  /// A number, written with at most 12 decimals, 4 for Excel, rounded half away from zero, trailing zeros dropped.
  case number(Rational)

  /// A text, or nothing.
  static func text(_ text: String?) -> Self { text.map { .text($0) } ?? .empty }
  /// A whole number, or nothing.
  static func number(_ number: Int?) -> Self { number.map { .number(Rational($0)) } ?? .empty }
  /// A number, or nothing.
  static func number(_ number: Rational?) -> Self { number.map { .number($0) } ?? .empty }
}

/// Writes CSV row by row, in one of its dialects.
public struct CSVWriter: ~Copyable {
  private static let pieceSize = 64 << 10

  private let dialect: CSVDialect
  private var buffer: ByteRoom
  /// `nil` where rows are kept until they are handed over.
  private let sink: (([UInt8]) throws -> Void)?
  private var failure: (any Error)?
  private var isRowOpen = false

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - dialect: Who the file is for.
  ///   - sink: Takes the bytes, in order, in pieces of about 64 KiB; after it throws, nothing more reaches it.
  public init(_ dialect: CSVDialect, _ sink: @escaping ([UInt8]) throws -> Void) {
    (self.dialect, self.sink) = (dialect, sink)
    buffer = ByteRoom(capacity: Self.pieceSize + 4096)
    if dialect == .excel { buffer.append([0xEF, 0xBB, 0xBF]) }
  }

  /// Creates a writer of rows that stand after others.
  init(rowsOf dialect: CSVDialect) {
    (self.dialect, sink) = (dialect, nil)
    buffer = ByteRoom()
  }

  /// Hands over what was written since the last time.
  mutating func handOver(to sink: ([UInt8]) throws -> Void) rethrows {
    try sink(buffer.bytes)
    buffer.removeAll()
  }

  /// Hands over what was written, and gives its sink to others for the rows that come after.
  ///
  /// - Throws: What the sink has thrown.
  mutating func lentSink() throws -> ([UInt8]) throws -> Void {
    flush()
    if let failure { throw failure }
    return sink ?? { _ in }
  }

  /// Writes one row.
  public mutating func row(_ cells: some Sequence<CSVCell>) {
    for cell in cells { self.cell(cell) }
    endRow()
  }

  /// Writes the next cell of a row.
  mutating func cell(_ cell: CSVCell) {
    switch cell {
    case .empty: self.cell()
    case .text(let text): self.cell(text)
    case .number(let number): self.cell(number)
    }
  }

  /// Writes an empty cell.
  @inline(__always)
  mutating func cell() {
    if isRowOpen { buffer.append(separator) }
    isRowOpen = true
  }

  mutating func cell(_ text: String?) {
    cell()
    if let text { write(dialect == .excel ? Self.harmless(text) : text) }
  }

  mutating func cell(_ number: Int?) {
    cell()
    if let number { buffer.append(digitsOf: number) }
  }

  mutating func cell(_ number: Rational?) {
    cell()
    if let number { dialect.append(number, to: &buffer) }
  }

  /// Writes a number that may come again.
  ///
  /// - Parameters:
  ///   - key: What stands for the number in `texts`, 0 or more; `nil` keeps nothing.
  ///   - number: Computes it, where its text isn't kept.
  mutating func cell(_ key: Int?, in texts: NumberTexts, _ number: () -> Rational?) {
    cell()
    texts.append(key, to: &buffer) { [dialect] text in
      if let number = number() { dialect.append(number, to: &text) }
    }
  }

  /// Writes a number in lowest terms, `175/2`, as a text.
  mutating func cell(termsOf number: Rational?) {
    cell()
    if let number { buffer.append(termsOf: number) }
  }

  /// Ends a row, which has at least one cell.
  mutating func endRow() {
    isRowOpen = false
    if dialect == .excel { buffer.append(UInt8(ascii: "\r")) }
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.pieceSize { flush() }
  }

  /// Hands over what is left.
  ///
  /// - Throws: The first error of the sink.
  public consuming func finish() throws {
    flush()
    if let failure { throw failure }
  }

  private mutating func flush() {
    guard let sink else { return }
    if failure == nil, !buffer.isEmpty {
      do { try sink(buffer.bytes) } catch { failure = error }
    }
    buffer.removeAll()
  }

  private var separator: UInt8 { dialect == .excel ? UInt8(ascii: ";") : UInt8(ascii: ",") }

  /// Writes a text, quoted where it holds a separator, a quote or the end of a line, or begins or ends with a space.
  private mutating func write(_ text: String) {
    let (quote, separator) = (UInt8(ascii: "\""), separator)
    var text = text
    text.withUTF8 { bytes in
      // A bit for each byte that needs quotes, all of which are below 64, as no letter is.
      let special: UInt64 = 1 &<< UInt64(separator) | 1 &<< UInt64(quote) | 1 << 0x0A | 1 << 0x0D
      var needsQuotes = bytes.first == 0x20 || bytes.last == 0x20
      for byte in bytes where byte < 64 && special &>> UInt64(byte) & 1 > 0 { needsQuotes = true }
      guard needsQuotes else { return buffer.append(bytes) }
      buffer.append(quote)
      for byte in bytes {
        if byte == quote { buffer.append(quote) }
        buffer.append(byte)
      }
      buffer.append(quote)
    }
  }

  /// Returns the text with an apostrophe before it where a spreadsheet would run it as a formula; a plain number,
  /// `-3,5`, stays one.
  static func harmless(_ text: String) -> String {
    guard let first = text.utf8.first.map(Unicode.Scalar.init), isSuspect(first) else { return text }
    if first == "-" || first == "+", isPlainNumber(text.dropFirst()) { return text }
    return "'" + text
  }

  private static func isSuspect(_ first: Unicode.Scalar) -> Bool {
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n": true
    default: false
    }
  }

  /// Whether it is digits, with at most one point or comma between them.
  private static func isPlainNumber(_ text: Substring) -> Bool {
    let parts = text.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      }
  }
}
