internal import Palmares

/// Tells UTF-8 from what spreadsheets and old editors write instead.
enum SourceEncoding {
  /// The three bytes that may open a file in UTF-8.
  static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Returns what keeps `bytes` from being read as UTF-8, at the first byte that isn't, or `nil`.
  static func problem(in bytes: UnsafeRawBufferPointer, file: String) -> Diagnostic? {
    if isUTF16(bytes) {
      return Diagnostic(.utf16, at: SourcePosition(file: file, line: 1, column: 1))
    }
    guard let first = firstInvalid(in: bytes, from: 0).offset else { return nil }
    var cursor = SourceCursor(bytes, from: YAMLMark(offset: start(of: bytes)))
    let digits = String(bytes[first], radix: 16, uppercase: true)
    return Diagnostic(
      looksLikeWindows1252(bytes, from: first) ? .windows1252 : .notUTF8, [digits],
      at: cursor.move(toByte: first).position(in: file))
  }

  /// Whether the bytes, whole characters at both ends, are UTF-8.
  static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    firstInvalid(in: bytes, from: 0).offset == nil
  }

  /// Returns where the text begins, after a byte order mark.
  static func start(of bytes: UnsafeRawBufferPointer) -> Int {
    bytes.count >= 3 && bytes[0] == utf8Mark[0] && bytes[1] == utf8Mark[1] && bytes[2] == utf8Mark[2] ? 3 : 0
  }

  /// Whether it opens with UTF-16's byte order mark, or every other of its first bytes is zero.
  static func isUTF16(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 2 else { return false }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF): return true
    default: break
    }
    guard bytes.count >= 4 else { return false }
    let zeros = bytes[..<4].map { $0 == 0 }
    return zeros == [true, false, true, false] || zeros == [false, true, false, true]
  }

  /// Returns the first byte from `offset` on that is no UTF-8, and how many characters beyond ASCII come before.
  private static func firstInvalid(
    in bytes: UnsafeRawBufferPointer, from offset: Int
  ) -> (offset: Int?, accented: Int) {
    var (offset, accented) = (offset, 0)
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
        while offset + 32 <= bytes.count, isASCII(bytes, at: offset) { offset += 32 }
        while offset + 8 <= bytes.count, word(bytes, offset) & 0x8080_8080_8080_8080 == 0 { offset += 8 }
        continue
      }
      let length = lengthOfCharacter(in: bytes, at: offset)
      guard length > 0 else { return (offset, accented) }
      offset += length
      accented += 1
    }
    return (nil, accented)
  }

  /// Whether 32 bytes are all ASCII.
  @inline(__always)
  private static func isASCII(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    let words =
      word(bytes, offset) | word(bytes, offset + 8) | word(bytes, offset + 16) | word(bytes, offset + 24)
    return words & 0x8080_8080_8080_8080 == 0
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Returns the bytes of the character beyond ASCII at `offset`, or 0 where there is none (Unicode, table 3-7).
  private static func lengthOfCharacter(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch bytes[offset] {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    guard length > 0, offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
    return bytes[(offset + 2)..<(offset + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
  }

  /// Whether all that isn't UTF-8, among the first thousand such bytes, is a letter or sign that Western European
  /// text has in Windows-1252, and there is more of it than of characters in UTF-8.
  private static func looksLikeWindows1252(_ bytes: UnsafeRawBufferPointer, from first: Int) -> Bool {
    var (offset, invalid, accented) = (first, 0, firstInvalid(in: bytes, from: 0).accented)
    while invalid < 1_000 {
      guard windows1252Letters.contains(bytes[offset]) else { return false }
      invalid += 1
      let next = firstInvalid(in: bytes, from: offset + 1)
      accented += next.accented
      guard let found = next.offset else { break }
      offset = found
    }
    return invalid > accented
  }

  /// € … Œ ‘ ’ “ ” • – — ™ œ Ÿ, no-break space, £ § « ° ² ³ · » and the accented letters.
  private static let windows1252Letters: Set<UInt8> =
    Set<UInt8>(0xC0...0xFF).union([
      0x80, 0x85, 0x8C, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9C, 0x9F,
      0xA0, 0xA3, 0xA7, 0xAB, 0xB0, 0xB2, 0xB3, 0xB7, 0xBB,
    ])
}
