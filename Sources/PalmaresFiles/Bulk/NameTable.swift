/// Finds short texts by the bytes in a buffer, eight at a time, without making a text of them.
///
/// Buffers must have eight bytes beyond the last that is compared.
struct NameTable: Sendable {
  /// The names, each followed by the terminator and zeros up to whole words.
  private var words: [UInt64] = []
  /// By place, where the name begins in `words`.
  private var starts: [Int] = []
  /// By place, the bytes of the name and its terminator.
  private var lengths: [Int] = []
  /// By hash, a place and one; 0 where nothing is. A power of two, at most half full.
  private var slots: [UInt32]
  private let terminator: UInt8

  /// What ``place(of:count:)`` gives where no name has these bytes.
  static let none = -1

  /// Creates the table of these names; of two that are equal the first is found.
  ///
  /// - Parameter terminator: The byte that ``isName(_:at:)`` expects after a name.
  init(_ names: some Collection<[UInt8]> = [], terminator: UInt8 = .comma) {
    self.terminator = terminator
    slots = Array(repeating: 0, count: Self.slotCount(for: names.count))
    starts.reserveCapacity(names.count)
    lengths.reserveCapacity(names.count)
    words.reserveCapacity(2 * names.count)
    for name in names { insert(name) }
  }

  private static func slotCount(for count: Int) -> Int {
    var capacity = 16
    while capacity < 2 * count { capacity *= 2 }
    return capacity
  }

  /// The names.
  var count: Int { starts.count }

  /// Adds a name after the others.
  mutating func insert(_ name: [UInt8]) {
    if 2 * (count + 1) > slots.count { grow() }
    starts.append(words.count)
    lengths.append(name.count + 1)
    var (word, shift): (UInt64, UInt64) = (0, 0)
    for byte in name + [terminator] {
      word |= UInt64(byte) << shift
      shift += 8
      if shift == 64 {
        words.append(word)
        (word, shift) = (0, 0)
      }
    }
    if shift > 0 { words.append(word) }
    // A comparison of a whole name may read one word on.
    words.append(0)
    let slot = name.withUnsafeBytes { name in
      withPadding(name) { freeSlot(of: $0, count: name.count) }
    }
    if slots[slot] == 0 { slots[slot] = UInt32(count) }
  }

  private func withPadding<Result>(_ name: UnsafeRawBufferPointer, _ body: (UnsafeRawPointer) -> Result)
    -> Result
  {
    withUnsafeTemporaryAllocation(byteCount: name.count + 8, alignment: 8) { copy in
      copy.initializeMemory(as: UInt8.self, repeating: 0)
      copy.copyMemory(from: name)
      return body(UnsafeRawPointer(copy.baseAddress!))
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: 2 * old.count)
    for place in old where place != 0 {
      let index = Int(place) - 1
      let name = words.withUnsafeBytes { UnsafeRawPointer($0.baseAddress! + 8 * starts[index]) }
      slots[freeSlot(of: name, count: lengths[index] - 1)] = place
    }
  }

  /// Whether the name of a place stands at `pointer`, with the terminator after it.
  @inline(__always)
  func isName(_ place: Int, at pointer: UnsafeRawPointer) -> Bool {
    isEqual(starts[place], pointer, lengths[place])
  }

  /// The bytes of a name with its terminator.
  @inline(__always)
  func length(_ place: Int) -> Int { lengths[place] }

  /// Returns the place of the name with these bytes; ``none`` where no name has them.
  @inline(__always)
  func place(of pointer: UnsafeRawPointer, count: Int) -> Int {
    Int(slots[freeSlot(of: pointer, count: count)]) - 1
  }

  /// The slot that holds a name or where it would stand.
  @inline(__always)
  private func freeSlot(of pointer: UnsafeRawPointer, count: Int) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash(pointer, count)) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if lengths[place] == count + 1, isEqual(starts[place], pointer, count) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  @inline(__always)
  private func isEqual(_ start: Int, _ pointer: UnsafeRawPointer, _ count: Int) -> Bool {
    var (offset, index) = (0, start)
    while offset + 8 <= count {
      if word(pointer + offset) != words[index] { return false }
      offset += 8
      index += 1
    }
    return (word(pointer + offset) ^ words[index]) & mask(count - offset) == 0
  }

  /// Eight bytes at a time, each folded in by a multiplication of which both halves count.
  @inline(__always)
  private func hash(_ pointer: UnsafeRawPointer, _ count: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: count) &+ 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= count {
      hash = mixed(hash ^ word(pointer + offset))
      offset += 8
    }
    return mixed(hash ^ (word(pointer + offset) & mask(count - offset)))
  }

  @inline(__always)
  private func word(_ pointer: UnsafeRawPointer) -> UInt64 {
    UInt64(littleEndian: pointer.loadUnaligned(as: UInt64.self))
  }

  /// The lower `count` bytes, 0..<8.
  @inline(__always)
  private func mask(_ count: Int) -> UInt64 { (1 << UInt64(truncatingIfNeeded: 8 &* count)) &- 1 }

  @inline(__always)
  private func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
