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

  private var buffer: [UInt8] = []
  private let sink: ([UInt8]) throws -> Void
  private var failure: (any Error)?
  private var levels: [Level] = []

  /// One open object or array.
  private struct Level {
    let closing: UInt8
    var isEmpty = true
    var lastKey: String?
  }

  /// Creates a writer.
  ///
  /// - Parameter sink: Takes the bytes, in order.
  public init(_ sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
    buffer.reserveCapacity(Self.pieceSize + 4096)
  }

  /// Ends the text with a newline and hands over what is left.
  ///
  /// - Throws: The first error of the sink.
  public consuming func finish() throws {
    precondition(levels.isEmpty, "every object and array is closed")
    buffer.append(UInt8(ascii: "\n"))
    flush()
    if let failure { throw failure }
  }

  private mutating func flush() {
    if failure == nil {
      do { try sink(buffer) } catch { failure = error }
    }
    buffer.removeAll(keepingCapacity: true)
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
    if buffer.count >= Self.pieceSize { flush() }
  }

  /// Writes a member's key; its value comes next.
  ///
  /// - Precondition: In a debug build, the key follows the object's previous key in UTF-8 order.
  public mutating func key(_ key: String) {
    assert(levels.last?.closing == UInt8(ascii: "}"), "a key stands in an object")
    assert(
      levels.last?.lastKey.map { $0.utf8.lexicographicallyPrecedes(key.utf8) } ?? true,
      "keys come in order: \(key) after \(levels.last?.lastKey ?? "")")
    newItem()
    #if DEBUG
      levels[levels.count - 1].lastKey = key
    #endif
    text(key)
    raw(": ")
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
    if buffer.count >= Self.pieceSize { flush() }
  }

  private mutating func newLine() {
    buffer.append(UInt8(ascii: "\n"))
    buffer.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * levels.count))
  }

  // MARK: - Scalars

  /// Writes `null`.
  public mutating func null() { raw("null") }

  /// Writes `true` or `false`.
  public mutating func truth(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes a whole number.
  public mutating func number(_ value: Int) { raw(String(value)) }

  /// Writes a number with at most ``decimals`` decimals, rounded half away from zero, trailing zeros dropped.
  public mutating func number(_ value: Rational) { raw(value.decimal(atMost: Self.decimals)) }

  /// Writes a text; `"`, `\` and control characters are escaped, all else is UTF-8 as it is.
  public mutating func text(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy(Self.isPlain) else { return false }
      buffer.append(contentsOf: bytes)
      return true
    }
    if isPlain != true {
      for byte in text.utf8 {
        if Self.isPlain(byte) { buffer.append(byte) } else { escape(byte) }
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }

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
    default: raw((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16))
    }
  }

  private mutating func raw(_ text: String) {
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { buffer.append(contentsOf: $0) }
    if isWritten == nil { buffer.append(contentsOf: text.utf8) }
  }
}
