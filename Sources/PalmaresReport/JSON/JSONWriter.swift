public import Palmares

/// Writes JSON as it goes: UTF-8, two spaces of indentation, one key or item a line, a final newline.
///
/// Exact decimals are written as text from their digits, never through binary floating point. The keys of an
/// object come in ascending order of their UTF-8 bytes, which a debug build checks. Bytes are handed over in
/// pieces of about 64 KiB; after the sink throws, nothing more reaches it, and ``finish()`` throws its error.
///
/// ```swift
/// var json = JSONWriter { file.append($0) }
/// json.object { json in
///   json.member("id", "cachan")
///   json.member("score", Rational(175, 2))
/// }
/// try json.finish()
/// ```
public struct JSONWriter: ~Copyable {
  /// The most decimals of a number.
  public static let decimals = 12
  private static let pieceSize = 64 << 10

  private var buffer: ByteRoom
  /// `nil` where the text is kept instead of being handed over.
  private let sink: (([UInt8]) throws -> Void)?
  private var failure: (any Error)?
  private var levels: [Level] = []
  /// How many objects and arrays stand around what is written.
  private let depth: Int

  /// One open object or array.
  private struct Level {
    let closing: UInt8
    var isEmpty = true
    #if DEBUG
      var lastKey: String?
    #endif
  }

  /// Creates a writer.
  ///
  /// - Parameter sink: Takes the bytes, in order.
  public init(_ sink: @escaping ([UInt8]) throws -> Void) {
    (self.sink, depth) = (sink, 0)
    buffer = ByteRoom(capacity: Self.pieceSize + 4096)
  }

  /// Creates a writer of one value on its own, as it stands inside so many objects and arrays of a text.
  init(depth: Int) {
    (sink, self.depth) = (nil, depth)
    buffer = ByteRoom()
  }

  /// Hands over what was written since the last time, with no line end after it.
  mutating func handOver(to sink: ([UInt8]) throws -> Void) rethrows {
    try sink(buffer.bytes)
    buffer.removeAll()
  }

  /// Returns what was written since the last time.
  mutating func taken() -> [UInt8] {
    defer { buffer.removeAll() }
    return buffer.bytes
  }

  /// Writes a value, or what follows, as bytes that are JSON already.
  mutating func made(_ write: (inout ByteRoom) -> Void) { write(&buffer) }

  /// Ends the text with a newline and hands over what is left.
  ///
  /// - Throws: The first error of the sink.
  public consuming func finish() throws {
    precondition(levels.isEmpty, "every object and array is closed")
    buffer.append(UInt8(ascii: "\n"))
    flush()
    if let failure { throw failure }
  }

  private mutating func flushIfFull() {
    if buffer.count >= Self.pieceSize { flush() }
  }

  private mutating func flush() {
    guard let sink else { return }
    if failure == nil {
      do { try sink(buffer.bytes) } catch { failure = error }
    }
    buffer.removeAll()
  }

  // MARK: - Objects and arrays

  /// Writes an object as the value that comes next.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    open("{", closing: "}")
    members(&self)
    close()
  }

  /// Writes an array as the value that comes next, one item a line.
  public mutating func array<Items: Sequence>(
    _ items: Items, _ write: (inout JSONWriter, Items.Element) -> Void
  ) {
    open("[", closing: "]")
    for item in items {
      newItem()
      write(&self, item)
    }
    close()
  }

  /// Writes an array of texts on one line.
  public mutating func texts(_ texts: some Sequence<String>) {
    buffer.append(UInt8(ascii: "["))
    for (place, text) in texts.enumerated() {
      if place > 0 { raw(", ") }
      self.text(text)
    }
    buffer.append(UInt8(ascii: "]"))
    flushIfFull()
  }

  /// Writes an array of one or more items that writers inside it make, ``partItems()`` between them.
  ///
  /// - Parameter items: Hands the items over to the sink that it is given.
  mutating func array(of items: (@escaping ([UInt8]) throws -> Void) throws -> Void) {
    open("[", closing: "]")
    newItem()
    flush()
    if failure == nil, let sink {
      do { try items(sink) } catch { failure = error }
    }
    close()
  }

  /// Parts two items of the array around what this writer writes.
  mutating func partItems() {
    buffer.append(UInt8(ascii: ","))
    newLine()
  }

  /// Writes a member's key; its value comes next.
  ///
  /// - Precondition: In a debug build, the key follows the object's previous key in UTF-8 order.
  public mutating func key(_ key: JSONKey) { self.key(key, suffix: "") }

  /// Writes the key of two texts.
  mutating func key(_ key: JSONKey, suffix: StaticString) {
    #if DEBUG
      let name = key.description + suffix.description
      assert(levels.last?.closing == UInt8(ascii: "}"), "a key stands in an object")
      assert(
        levels.last?.lastKey.map { $0.utf8.lexicographicallyPrecedes(name.utf8) } ?? true,
        "keys come in order: \(name) after \(levels.last?.lastKey ?? "")")
      levels[levels.count - 1].lastKey = name
    #endif
    newItem()
    switch key.name {
    case .literal(let name):
      buffer.append(UInt8(ascii: "\""))
      raw(name)
      raw(suffix)
      raw("\": ")
    case .text(let name):
      text(name + suffix.description)
      raw(": ")
    }
  }

  private mutating func open(_ opening: Unicode.Scalar, closing: Unicode.Scalar) {
    buffer.append(UInt8(ascii: opening))
    levels.append(Level(closing: UInt8(ascii: closing)))
  }

  private mutating func newItem() {
    if !levels[levels.count - 1].isEmpty { buffer.append(UInt8(ascii: ",")) }
    levels[levels.count - 1].isEmpty = false
    newLine()
  }

  private mutating func close() {
    let level = levels.removeLast()
    if !level.isEmpty { newLine() }
    buffer.append(level.closing)
    flushIfFull()
  }

  private mutating func newLine() {
    let lineEnd: StaticString = "\n                                "
    let spaces = 2 * (depth + levels.count)
    if spaces < lineEnd.utf8CodeUnitCount {
      buffer.append(UnsafeBufferPointer(start: lineEnd.utf8Start, count: 1 + spaces))
    } else {
      buffer.append(UInt8(ascii: "\n"))
      for _ in 0..<spaces { buffer.append(UInt8(ascii: " ")) }
    }
  }

  // MARK: - Scalars

  /// Writes `null`.
  public mutating func null() { raw("null") }

  /// Writes `true` or `false`.
  public mutating func truth(_ value: Bool) { if value { raw("true") } else { raw("false") } }

  /// Writes a whole number.
  public mutating func number(_ value: Int) { buffer.append(digitsOf: value) }

  /// Writes a number with at most ``decimals`` decimals, rounded half away from zero, trailing zeros dropped.
  public mutating func number(_ value: Rational) {
    buffer.append(decimalOf: value, atMost: Self.decimals)
  }

  /// Writes a number in lowest terms as a text, `"175/2"`.
  mutating func terms(_ value: Rational) {
    buffer.append(UInt8(ascii: "\""))
    buffer.append(termsOf: value)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Writes a text; `"`, `\` and control characters are escaped, all else is UTF-8 as it is.
  public mutating func text(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for place in bytes.indices where !Self.isPlain(bytes[place]) {
        buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<place]))
        escape(bytes[place])
        start = place + 1
      }
      buffer.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    buffer.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case 0x08: raw("\\b")
    case 0x09: raw("\\t")
    case 0x0A: raw("\\n")
    case 0x0C: raw("\\f")
    case 0x0D: raw("\\r")
    default:
      raw("\\u00")
      for digit in [byte >> 4, byte & 0xF] {
        buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }

  @inline(__always)
  private mutating func raw(_ text: StaticString) {
    buffer.append(text)
  }
}
