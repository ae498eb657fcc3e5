internal import CLibYAML

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What libyaml reads of a file: some thousand bytes at a time, each looked at on its way, so that no file is held in memory.
final class BallotFeed {
  /// The bytes read so far.
  private(set) var size = 0
  /// Whether any of them is `#`.
  private(set) var hasNumberSign = false
  /// Whether any line of them begins with `%`.
  private(set) var hasDirective = false
  /// Whether any character of them ends a line for libyaml, but for no editor: NEL, U+2028, U+2029.
  private(set) var hasForeignLineEnd = false
  /// The last two bytes read.
  private var tail: (UInt8, UInt8) = (0, 0)
  private let file: OpenFile
  private let limit: Int
  private let seeksForeignLineEnds: Bool
  private var digest: Digest.Running?
  private var lastByte: UInt8?

  /// Begins to read a file.
  ///
  /// - Parameters:
  ///   - limit: The most bytes that it may have.
  ///   - fingerprints: Whether their SHA-256 is asked for.
  ///   - seeksForeignLineEnds: Whether ``hasForeignLineEnd`` is asked for.
  init(_ file: consuming OpenFile, limit: Int, fingerprints: Bool, seeksForeignLineEnds: Bool) {
    self.file = file
    self.limit = limit
    self.seeksForeignLineEnds = seeksForeignLineEnds
    digest = fingerprints ? Digest.Running() : nil
  }

  /// The SHA-256 of the bytes read so far; `nil` where it isn't asked for.
  var sha256Hex: String? { digest?.sha256Hex }

  /// Has a parser read from here, which must not outlive it.
  func attach(to parser: UnsafeMutablePointer<yaml_parser_t>) {
    yaml_parser_set_input(
      parser,
      { feed, buffer, room, count in
        guard let feed, let buffer, let count else { return 0 }
        let own = Unmanaged<BallotFeed>.fromOpaque(feed).takeUnretainedValue()
        guard let read = own.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: room)) else {
          return 0
        }
        count.pointee = read
        return 1
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Reads on; `nil` where that fails, or what comes is no UTF-8 of that size.
  private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    guard let count = try? file.read(into: buffer) else { return nil }
    let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
    if size == 0, SourceEncoding.isUTF16(bytes) { return nil }
    look(at: bytes)
    digest?.take(bytes)
    size += count
    return size <= limit ? count : nil
  }

  private func look(at bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, let last = bytes.last else { return }
    if !hasNumberSign { hasNumberSign = memchr(base, Int32(UInt8.numberSign), bytes.count) != nil }
    let start = size == 0 ? SourceEncoding.start(of: bytes) : 0
    var from = start
    while from < bytes.count, let found = memchr(base + from, Int32(UInt8(ascii: "%")), bytes.count - from) {
      let place = UnsafeRawPointer(found) - base
      let before = place > start ? bytes[place - 1] : lastByte
      if before?.endsLine ?? true { hasDirective = true }
      from = place + 1
    }
    lastByte = last
    if seeksForeignLineEnds, !hasForeignLineEnd { seekForeignLineEnds(in: bytes) }
  }

  private func seekForeignLineEnds(in bytes: UnsafeRawBufferPointer) {
    var (first, second) = tail
    for byte in bytes {
      if second == 0xC2 && byte == 0x85 || first == 0xE2 && second == 0x80 && byte & 0xFE == 0xA8 {
        hasForeignLineEnd = true
      }
      (first, second) = (second, byte)
    }
    tail = (first, second)
  }
}
