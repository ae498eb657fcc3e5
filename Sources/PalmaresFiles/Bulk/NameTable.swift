/// Finds short texts by the bytes in a buffer, eight at a time, without making a text of them.
///
/// Buffers must have eight bytes beyond the last that is compared.
struct NameTable: Sendable {
  /// The names, each followed by the terminator and zeros up to whole words.
  private var words: [UInt64] = []
  /// By place and one, where each name stands; the first stands nowhere.
  private var entries = [Entry(start: 0, length: 0)]
  /// By hash, a place and one; 0 where nothing is. A power of two, at most half full.
  private var slots: [UInt32]
  private let terminator: UInt8

  /// Where a name stands.
  fileprivate struct Entry: Sendable {
    /// Where it begins in `words`.
    let start: UInt32
    /// The bytes of the name and its terminator.
    let length: UInt32
  }

  /// What ``place(of:count:)`` gives where no name has these bytes.
  static let none = -1

  /// Creates the table of these names; of two that are equal the first is found, and `nil` never is.
  ///
  /// - Parameter terminator: The byte that ``View/isName(_:at:)`` expects after a name.
  init(_ names: some Collection<String?> = [], terminator: UInt8 = .comma) {
    self.terminator = terminator
    slots = Array(repeating: 0, count: Self.slotCount(for: names.count))
    entries.reserveCapacity(names.count + 1)
    words.reserveCapacity(3 * names.count)
    for name in names {
      if var name {
        name.withUTF8 { insert(UnsafeRawBufferPointer($0)) }
      } else {
        // No text in UTF-8 has this byte.
        withUnsafeBytes(of: UInt8(0xFF)) { insert($0) }
      }
    }
  }

  private static func slotCount(for count: Int) -> Int {
    var capacity = 16
    while capacity < 2 * count { capacity *= 2 }
    return capacity
  }

  /// The names.
  var count: Int { entries.count - 1 }

  /// Adds a name after the others.
  mutating func insert(_ name: UnsafeRawBufferPointer) {
    if 2 * (count + 1) > slots.count { grow() }
    let start = words.count
    entries.append(Entry(start: UInt32(start), length: UInt32(name.count + 1)))
    var (word, shift): (UInt64, UInt64) = (0, 0)
    for byte in name {
      word |= UInt64(byte) &<< shift
      shift &+= 8
      if shift == 64 {
        words.append(word.littleEndian)
        (word, shift) = (0, 0)
      }
    }
    words.append((word | UInt64(terminator) &<< shift).littleEndian)
    // A comparison of a whole name may read one word on.
    words.append(0)
    let slot = withView { view in
      view.freeSlot(of: UnsafeRawPointer(view.words + start), count: name.count)
    }
    if slots[slot] == 0 { slots[slot] = UInt32(count) }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: 2 * old.count)
    for place in old where place != 0 {
      let entry = entries[Int(place)]
      let slot = withView {
        $0.freeSlot(of: UnsafeRawPointer($0.words + Int(entry.start)), count: Int(entry.length) - 1)
      }
      slots[slot] = place
    }
  }

  /// Returns the place of the name with these bytes; ``none`` where no name has them.
  @inline(__always)
  func place(of pointer: UnsafeRawPointer, count: Int) -> Int {
    withView { $0.place(of: pointer, count: count) }
  }
}

extension NameTable {
  /// The table as a loop over millions of cells reads it: without a check of bounds. Good as long as the table isn't
  /// changed, within ``withView(_:)``.
  struct View {
    fileprivate let words: UnsafePointer<UInt64>
    fileprivate let entries: UnsafePointer<Entry>
    fileprivate let slots: UnsafePointer<UInt32>
    fileprivate let mask: Int
    /// The names.
    let count: Int
  }

  /// Lends a view.
  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    words.withUnsafeBufferPointer { words in
      entries.withUnsafeBufferPointer { entries in
        slots.withUnsafeBufferPointer { slots in
          guard let entry = entries.baseAddress, let slot = slots.baseAddress else {
            preconditionFailure("a table without room")
          }
          // Words are none where there is no name, and then never read.
          let word = words.baseAddress ?? UnsafeRawPointer(slot).assumingMemoryBound(to: UInt64.self)
          return body(
            View(words: word, entries: entry, slots: slot, mask: slots.count - 1, count: entries.count - 1))
        }
      }
    }
  }
}

extension NameTable.View {
  /// Whether the name of a place stands at `pointer`, with the terminator after it.
  @inline(__always)
  func isName(_ place: Int, at pointer: UnsafeRawPointer) -> Bool {
    let entry = entries[place + 1]
    return isEqual(entry, pointer, Int(entry.length))
  }

  /// Whether these bytes are the name of a place.
  @inline(__always)
  func isName(_ place: Int, at pointer: UnsafeRawPointer, count: Int) -> Bool {
    let entry = entries[place + 1]
    return Int(entry.length) == count + 1 && isEqual(entry, pointer, count)
  }

  /// Returns `place` or the place after it, whichever has its name at `pointer` with the terminator after it; `nil` where
  /// neither has.
  @inline(__always)
  func oneOf(_ place: Int, orNextAt pointer: UnsafeRawPointer) -> Int? {
    if place < count, isName(place, at: pointer) { return place }
    return place + 1 < count && isName(place + 1, at: pointer) ? place + 1 : nil
  }

  /// The bytes of a name with its terminator.
  @inline(__always)
  func length(_ place: Int) -> Int { Int(entries[place + 1].length) }

  /// Returns the place of the name with these bytes; ``NameTable/none`` where no name has them.
  @inline(__always)
  func place(of pointer: UnsafeRawPointer, count: Int) -> Int {
    Int(slots[freeSlot(of: pointer, count: count)]) - 1
  }

  /// The slot that holds a name or where it would stand.
  @inline(__always)
  fileprivate func freeSlot(of pointer: UnsafeRawPointer, count: Int) -> Int {
    var slot = Int(truncatingIfNeeded: hash(pointer, count)) & mask
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot])]
      if Int(entry.length) == count + 1, isEqual(entry, pointer, count) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  @inline(__always)
  private func isEqual(_ entry: NameTable.Entry, _ pointer: UnsafeRawPointer, _ count: Int) -> Bool {
    var (offset, index) = (0, Int(entry.start))
    while offset + 8 <= count {
      if word(pointer + offset) != UInt64(littleEndian: words[index]) { return false }
      offset += 8
      index += 1
    }
    return (word(pointer + offset) ^ UInt64(littleEndian: words[index])) & mask(count - offset) == 0
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
  private func mask(_ count: Int) -> UInt64 { (1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1 }

  @inline(__always)
  private func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
