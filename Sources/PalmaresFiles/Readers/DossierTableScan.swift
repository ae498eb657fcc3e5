internal import Palmares

/// Reads dossiers in CSV from their bytes: rows of plain texts at once, all others through the reader of rows.
///
/// A row is plain where each cell is simple, its id is one, and only its id, title, summary, category and the name of its
/// organisation say something.
struct DossierTableScan {
  /// What came out.
  struct Outcome {
    /// The dossiers in the order written, without rows that have no id; `nil` where there is no table.
    var dossiers: [Dossier]?
    /// What is wrong with the table, before what its rows are told.
    var tableDiagnostics: [Diagnostic] = []
    var rowDiagnostics: [Diagnostic] = []
    /// Whether a row has no dossier, or one with an id that is none.
    var lacksDossiers = false
  }

  /// What a column of a plain row holds.
  private enum Role { case id, title, summary, category, organisation, other }

  private let file: String
  private let roles: [Role]
  private var reader: DossierTableReader
  private var rows: CSVRows
  private var line: Int
  private var dossiers: [Dossier] = []
  private var lacksDossiers = false
  private var hasRows = false

  /// Reads a file in UTF-8, with or without a byte order mark; `units` are those of the facts that the edition's rubric
  /// declares. Linear in its bytes.
  static func read(_ bytes: [UInt8], file: String, units: [String: String]?) -> Outcome {
    let block = CSVBlock(capacity: bytes.count)
    block.append(bytes)
    if let problem = SourceEncoding.problem(in: block.bytes, file: file) {
      return Outcome(tableDiagnostics: [problem])
    }
    var scanner = CSVScanner(block.bytes, file: file)
    guard let rows = CSVRows(header: &scanner) else {
      let start = SourcePosition(file: file, line: 1, column: 1)
      let problem = Diagnostic(.csvNoHeader, [CSVHeaders.dossiers], at: start)
      return Outcome(tableDiagnostics: scanner.diagnostics + [problem])
    }
    var scan = Self(rows, file: file, line: scanner.line, units: units)
    scan.rows.take(scanner.diagnostics)
    block.close(delimiter: scanner.delimiter)
    scan.read(block, from: scanner.offset, delimiter: scanner.delimiter)
    return Outcome(
      dossiers: scan.dossiers, tableDiagnostics: scan.rows.allDiagnostics(hasRows: scan.hasRows),
      rowDiagnostics: scan.reader.diagnostics, lacksDossiers: scan.lacksDossiers)
  }

  private init(_ rows: CSVRows, file: String, line: Int, units: [String: String]?) {
    (self.rows, self.file, self.line) = (rows, file, line)
    let reader = DossierTableReader(header: rows.header, units: units)
    roles = rows.header.indices.map { column in
      switch reader.path(of: column) {
      case "id" where column == reader.id: .id
      case "title": .title
      case "summary": .summary
      case "category": .category
      case "organisation.name": .organisation
      default: .other
      }
    }
    self.reader = reader
  }

  private mutating func read(_ block: CSVBlock, from start: Int, delimiter: UInt8) {
    let bytes = block.bytes
    guard let base = bytes.baseAddress else { return }
    let isPlain =
      Set(roles.filter { $0 != .other }).count == roles.count { $0 != .other } && roles.contains(.id)
    if isPlain { dossiers.reserveCapacity(CSVRowEnds.lineCount(in: bytes)) }
    var offset = start
    while offset < bytes.count {
      if isPlain, let (dossier, next) = plainRow(base, from: offset, delimiter: delimiter) {
        dossiers.append(dossier)
        hasRows = true
        line += 1
        offset = next
        continue
      }
      var scanner = CSVScanner(bytes, file: file, delimiter: delimiter, offset: offset, line: line)
      guard let row = rows.next(from: &scanner) else { return }
      rows.take(scanner.diagnostics)
      (offset, line, hasRows) = (scanner.offset, scanner.line, true)
      if let dossier = reader.take(row) {
        if !IdentifierText.isValid(dossier.id) { lacksDossiers = true }
        dossiers.append(dossier)
      } else {
        lacksDossiers = true
      }
    }
  }

  /// Reads a plain row; returns where the next begins, or `nil`.
  private func plainRow(
    _ base: UnsafeRawPointer, from start: Int, delimiter: UInt8
  ) -> (dossier: Dossier, next: Int)? {
    var offset = start
    var dossier: Dossier?
    var (title, summary, organisation): (String?, String?, String?)
    var category: Sourced<String>?
    for column in roles.indices {
      guard
        let cell = CSVCellBytes(
          base, from: offset, delimiter: delimiter, isLast: column == roles.count - 1)
      else { return nil }
      let bytes = UnsafeRawBufferPointer(start: cell.start, count: cell.count)
      if let first = bytes.first, let last = bytes.last {
        // What begins and ends with a visible sign has nothing to cut off.
        guard 0x21...0x7E ~= first, 0x21...0x7E ~= last else { return nil }
        switch roles[column] {
        case .id:
          let text = String(decoding: bytes, as: UTF8.self)
          guard IdentifierText.isValid(text) else { return nil }
          dossier = Dossier(id: text)
          dossier?.position = position(base, start, offset)
        case .title: title = String(decoding: bytes, as: UTF8.self)
        case .summary: summary = String(decoding: bytes, as: UTF8.self)
        case .organisation: organisation = String(decoding: bytes, as: UTF8.self)
        case .category:
          let text = String(decoding: bytes, as: UTF8.self)
          category = Sourced(text, at: position(base, start, offset))
        case .other: return nil
        }
      }
      offset = cell.next(base)
    }
    guard var dossier else { return nil }
    dossier.title = title.map { LocalizedText($0) }
    dossier.summary = summary.map { LocalizedText($0) }
    if let organisation { dossier.organisation = Organisation(name: LocalizedText(organisation)) }
    dossier.category = category
    return (dossier, offset)
  }

  /// Where a cell of the row begins.
  private func position(_ base: UnsafeRawPointer, _ row: Int, _ cell: Int) -> SourcePosition {
    let before = UnsafeRawBufferPointer(start: base + row, count: cell - row)
    let column = before.reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return SourcePosition(file: file, line: line, column: column)
  }
}
