internal import Palmares

/// One reading of a large table of ballots, block by block.
struct BallotTableLoading {
  /// What came out beside the answers.
  struct Outcome {
    var sha256: String?
    /// What is wrong with the table, before what its rows are told.
    var tableDiagnostics: [Diagnostic] = []
    var rowDiagnostics: [Diagnostic] = []
    /// Whether the file has a table at all.
    var hasTable = true
    /// Where lines can be found again.
    var lines = LineMarks()
  }

  let file: String
  let criteria: [String]?
  let groups: Set<String>
  let names: BallotNames?
  let suspects: Set<UInt64>
  let blockBytes: Int
  /// Whether the SHA-256 of the file is asked for.
  let fingerprints: Bool

  /// Reads a file, whose answers `sink` takes.
  ///
  /// - Returns: What came out; `nil` where the file isn't UTF-8 and must be told so as a whole.
  func read(_ open: consuming OpenFile, into sink: inout BallotSink) throws(OpenFile.Failure) -> Outcome? {
    let reader = try CSVBlockReader(open, name: file, blockBytes: blockBytes)
    if reader.isUTF16 { return nil }
    guard let rows = reader.rows else { return nil }
    let table = BallotTableReader(header: rows.header, criteria: criteria, groups: groups)
    let plan = table.shape.flatMap { shape in
      names.flatMap {
        BallotScanPlan(
          shape, header: rows.header, delimiter: reader.delimiter, names: $0, suspects: suspects)
      }
    }
    let finishing = Finishing(
      rows: rows, table: table, sink: sink, file: file, delimiter: reader.delimiter, line: reader.firstLine)
    if fingerprints { finishing.digest = Digest.Running() }
    let boxes = try BlockPipeline.run(reader, blockBytes: blockBytes, plan: plan) { block, found in
      finishing.take(block, found)
    }
    guard finishing.isUTF8 else { return nil }
    sink = finishing.sink
    for box in boxes { sink.box?.append(box) }
    if finishing.hasRegularRows { sink.noteAnswers() }
    return Outcome(
      sha256: finishing.digest?.sha256Hex,
      tableDiagnostics: finishing.rows.allDiagnostics(hasRows: finishing.hasRows),
      rowDiagnostics: finishing.table.diagnostics, lines: finishing.lines)
  }

  /// What happens to blocks in the order of the file; the pipeline lets one core in at a time.
  private final class Finishing {
    var rows: CSVRows
    var table: BallotTableReader
    var sink: BallotSink
    /// `nil` where none is asked for.
    var digest: Digest.Running?
    var lines = LineMarks()
    var isUTF8 = true
    var hasRegularRows = false
    var hasRows = false
    private let file: String
    private let delimiter: UInt8
    private var line: Int

    init(
      rows: CSVRows, table: BallotTableReader, sink: BallotSink, file: String, delimiter: UInt8, line: Int
    ) {
      (self.rows, self.table, self.sink, self.file) = (rows, table, sink, file)
      (self.delimiter, self.line) = (delimiter, line)
    }

    func take(_ block: CSVBlock, _ found: BallotScan.Found) {
      digest?.take(block.bytes)
      isUTF8 = isUTF8 && found.isUTF8
      guard isUTF8 else { return }
      hasRegularRows = hasRegularRows || found.hasRegularRows
      for rest in found.rest {
        let bytes = UnsafeRawBufferPointer(rebasing: block.bytes[..<rest.end])
        var scanner = CSVScanner(
          bytes, file: file, delimiter: delimiter, offset: rest.start, line: line + rest.line)
        while let row = rows.next(from: &scanner) {
          hasRows = true
          table.take(row)
          sink.take(table.takeBallots())
        }
        if !scanner.diagnostics.isEmpty { rows.take(scanner.diagnostics) }
      }
      hasRows = hasRows || found.hasRegularRows
      line += found.lineCount
      lines.add(bytes: block.bytes.count, nextLine: line)
    }
  }
}
