#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Finds where rows of CSV end, by the same rules as ``CSVScanner``: a line end inside quotes ends none.
enum CSVRowEnds {
  /// Returns where the row that begins at `start` ends, after its line end; `nil` where the bytes end first, or may
  /// end between CR and LF.
  static func end(in bytes: UnsafeRawBufferPointer, from start: Int, delimiter: UInt8) -> Int? {
    var offset = start
    while offset < bytes.count {
      if bytes[offset] == .quote {
        guard let closing = closingQuote(in: bytes, from: offset + 1) else { return nil }
        offset = closing + 1
      }
      while offset < bytes.count, bytes[offset] != delimiter, !bytes[offset].endsLine { offset += 1 }
      guard offset < bytes.count else { return nil }
      if bytes[offset] == .lineFeed { return offset + 1 }
      if bytes[offset] == .carriageReturn {
        guard offset + 1 < bytes.count else { return nil }
        return bytes[offset + 1] == .lineFeed ? offset + 2 : offset + 1
      }
      offset += 1
    }
    return nil
  }

  /// Returns where the last row that ends in these bytes ends; the first begins at `start`. Linear, and no slower
  /// than a search for two bytes where nothing is quoted.
  static func last(in bytes: UnsafeRawBufferPointer, from start: Int, delimiter: UInt8) -> Int? {
    var (row, last): (Int, Int?) = (start, nil)
    while let quote = first(.quote, in: bytes, from: row) {
      // Up to the quote every line feed ends a row.
      if let feed = lastLineFeed(in: bytes, from: row, to: quote) { (row, last) = (feed + 1, feed + 1) }
      while row <= quote {
        guard let end = end(in: bytes, from: row, delimiter: delimiter) else { return last }
        (row, last) = (end, end)
      }
    }
    if let feed = lastLineFeed(in: bytes, from: row, to: bytes.count) { return feed + 1 }
    // Lines end with CR alone, or the rest is part of one.
    while let end = end(in: bytes, from: row, delimiter: delimiter) { (row, last) = (end, end) }
    return last
  }

  /// Returns how many lines end in these bytes: with LF, CRLF or CR.
  static func lineCount(in bytes: UnsafeRawBufferPointer) -> Int {
    var count = 0
    for offset in bytes.indices where bytes[offset].endsLine {
      let isPair =
        bytes[offset] == .carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == .lineFeed
      if !isPair { count += 1 }
    }
    return count
  }

  private static func closingQuote(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var from = start
    while let quote = first(.quote, in: bytes, from: from) {
      guard quote + 1 < bytes.count, bytes[quote + 1] == .quote else { return quote }
      from = quote + 2
    }
    return nil
  }

  private static func first(_ byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress else { return nil }
    return memchr(base + start, Int32(byte), bytes.count - start).map { UnsafeRawPointer($0) - base }
  }

  private static func lastLineFeed(in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
    var offset = end
    while offset > start {
      offset -= 1
      if bytes[offset] == .lineFeed { return offset }
    }
    return nil
  }
}
