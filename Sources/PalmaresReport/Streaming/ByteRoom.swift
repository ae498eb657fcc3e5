import Palmares

/// Bytes in the making: what an array of bytes is, for one owner, whose appends ask nothing but whether there is room.
struct ByteRoom: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  /// Where a number is written that has no short way.
  private var number: [UInt8] = []

  /// Makes room for so many bytes; it grows where that isn't enough.
  init(capacity: Int = 256) {
    self.capacity = max(capacity, 1)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  var isEmpty: Bool { count == 0 }

  /// The bytes as an array.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Forgets all bytes, and keeps the room.
  mutating func removeAll() { count = 0 }

  /// Makes room for so many bytes more.
  @inline(__always)
  mutating func makeRoom(for more: Int) {
    if capacity &- count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let larger = max(2 * capacity, count + more)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    new.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (new, larger)
  }

  // MARK: - Appending

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    base[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    (base + count).update(from: start, count: bytes.count)
    count &+= bytes.count
  }

  @inline(__always)
  mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends the first `length` of the bytes at `start`, of which ``wide`` may be read.
  @inline(__always)
  mutating func append(wide start: UnsafeRawPointer, _ length: Int) {
    makeRoom(for: Self.wide)
    UnsafeMutableRawPointer(base + count).copyMemory(from: start, byteCount: Self.wide)
    count &+= length
  }

  /// The bytes that ``append(wide:_:)`` copies.
  static let wide = 48

  /// The bytes from a place on.
  func withBytes<Result>(from place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: base + place, count: count - place))
  }

  /// Appends the digits of a whole number, `-` before them below zero.
  @inline(__always)
  mutating func append(digitsOf value: Int) {
    if value >= 0, value < 10 { return append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value)) }
    appendDigits(value)
  }

  private mutating func appendDigits(_ value: Int) {
    makeRoom(for: 20)
    if value < 0 { append(UInt8(ascii: "-")) }
    var (rest, length) = (value.magnitude, 1)
    var most: UInt = 10
    while length < 20, rest >= most {
      length += 1
      let (product, overflow) = most.multipliedReportingOverflow(by: 10)
      if overflow { break }
      most = product
    }
    for place in stride(from: length - 1, through: 0, by: -1) {
      let quotient = rest / 10
      base[count + place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest &- 10 &* quotient)
      rest = quotient
    }
    count += length
  }

  /// Appends a number as ``Swift/Array/append(decimalOf:atMost:point:)`` does.
  mutating func append(decimalOf value: Rational, atMost decimals: Int, point: UInt8 = UInt8(ascii: ".")) {
    number.removeAll(keepingCapacity: true)
    number.append(decimalOf: value, atMost: decimals, point: point)
    append(number)
  }

  /// Appends a number in lowest terms as ``Swift/Array/append(termsOf:)`` does.
  mutating func append(termsOf value: Rational) {
    number.removeAll(keepingCapacity: true)
    number.append(termsOf: value)
    append(number)
  }
}
