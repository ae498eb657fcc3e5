internal import Palmares

/// Reads a CSV file in blocks of whole rows; memory grows with one block, or with one row where that is longer.
struct CSVBlockReader: ~Copyable {
  /// What separates the cells.
  let delimiter: UInt8
  /// The bytes before the first row.
  let headerEnd: Int
  /// The line of the first row.
  let firstLine: Int
  /// The header; `nil` where the file has none.
  let rows: CSVRows?
  /// Whether the file is no UTF-8 at its very beginning.
  let isUTF16: Bool

  private let file: OpenFile
  private let blockBytes: Int
  /// What was read but not given away.
  private var carry: [UInt8]
  private var isAtEnd: Bool
  private var sequence = 0
  /// The bytes read so far.
  private(set) var byteCount: Int

  /// Reads the header of a file.
  init(_ file: consuming OpenFile, name: String, blockBytes: Int) throws(OpenFile.Failure) {
    let blockBytes = Swift.max(blockBytes, 1)
    let head = CSVBlock(capacity: blockBytes)
    var isAtEnd = false
    var found: (delimiter: UInt8, end: Int, line: Int, rows: CSVRows?)
    repeat {
      let wanted = Swift.max(blockBytes, head.count)
      isAtEnd = try head.append(from: file, atMost: wanted) < wanted
      var scanner = CSVScanner(head.bytes, file: name)
      var rows = CSVRows(header: &scanner)
      rows?.take(scanner.diagnostics)
      found = (scanner.delimiter, scanner.offset, scanner.line, rows)
    } while !isAtEnd && found.end >= head.count
    (delimiter, headerEnd, firstLine, rows) = found
    isUTF16 = SourceEncoding.isUTF16(head.bytes)
    byteCount = head.count
    carry = head.cut(at: 0)
    (self.blockBytes, self.isAtEnd) = (blockBytes, isAtEnd)
    self.file = file
  }

  /// Fills a block with the next rows; the first block has the header before them.
  ///
  /// - Returns: Whether there were any bytes.
  mutating func fill(_ block: CSVBlock) throws(OpenFile.Failure) -> Bool {
    block.clear()
    block.append(carry)
    carry = []
    block.start = sequence == 0 ? headerEnd : 0
    var wanted = Swift.max(blockBytes - block.count, blockBytes / 8 + 1)
    while true {
      if !isAtEnd {
        let got = try block.append(from: file, atMost: wanted)
        byteCount += got
        isAtEnd = got < wanted
      }
      if isAtEnd { break }
      let end = CSVRowEnds.last(in: block.bytes, from: block.start, delimiter: delimiter)
      if let end {
        carry = block.cut(at: end)
        break
      }
      wanted = block.count
    }
    block.sequence = sequence
    sequence += 1
    block.close(delimiter: delimiter)
    return block.count > 0
  }
}
