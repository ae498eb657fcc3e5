/// The bytes of one simple cell: without line ends, and without quotes but those around it.
struct CSVCellBytes {
  /// Where its text begins.
  let start: UnsafeRawPointer
  /// The bytes of its text.
  let count: Int
  private let end: UnsafeRawPointer

  /// Finds the cell that begins `offset` bytes after `base`; `nil` where it isn't simple, or where it is the last of its
  /// row unlike `isLast`. A line feed must stand somewhere, with bytes after it that may be read.
  @inline(__always)
  init?(_ base: UnsafeRawPointer, from offset: Int, delimiter: UInt8, isLast: Bool) {
    let first = base + offset
    let isQuoted = first.load(as: UInt8.self) == .quote
    start = isQuoted ? first + 1 : first
    var end = start
    if isQuoted {
      end = Self.find(.quote, from: start)
      guard end.load(as: UInt8.self) == .quote else { return nil }
      count = end - start
      end += 1
    } else {
      end = Self.find(delimiter, from: start)
      count = end - start
    }
    if isLast {
      // A carriage return before the line feed belongs to the line end.
      if end.load(as: UInt8.self) == .carriageReturn { end += 1 }
      guard end.load(as: UInt8.self) == .lineFeed else { return nil }
      self.end = end + 1
    } else {
      guard end.load(as: UInt8.self) == delimiter else { return nil }
      self.end = end + 1
    }
  }

  /// Where the next cell or row begins, in bytes after `base`.
  @inline(__always)
  func next(_ base: UnsafeRawPointer) -> Int { end - base }

  /// The first of a byte, a line feed, a carriage return or a quote.
  @inline(__always)
  private static func find(_ byte: UInt8, from start: UnsafeRawPointer) -> UnsafeRawPointer {
    let pattern = pattern(byte)
    var pointer = start
    while true {
      let word = UInt64(littleEndian: pointer.loadUnaligned(as: UInt64.self))
      let found =
        zeros(word ^ pattern) | zeros(word ^ self.pattern(.lineFeed))
        | zeros(word ^ self.pattern(.carriageReturn)) | zeros(word ^ self.pattern(.quote))
      if found != 0 { return pointer + found.trailingZeroBitCount / 8 }
      pointer += 8
    }
  }

  /// A word of eight times the byte.
  @inline(__always)
  static func pattern(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// A word with the highest bit of its first zero byte set, and none where there is none.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
