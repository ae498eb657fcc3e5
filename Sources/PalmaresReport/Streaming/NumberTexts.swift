/// The texts of numbers that come again and again, each kept under a whole number that stands for it.
///
/// A fixed room: a new text takes the place of another whose key falls on the same slot. So a text is either right or
/// made anew, and memory doesn't grow.
final class NumberTexts {
  private static let slotBits = 12
  /// The bytes of a slot: the key and one, 0 while empty; the length of its text; the text.
  private static let slotBytes = 64
  private static let (lengthPlace, textPlace) = (8, 9)
  /// The most bytes of a text that is kept.
  private static let room = ByteRoom.wide

  private let slots: UnsafeMutableRawPointer

  init() {
    let count = Self.slotBytes << Self.slotBits
    slots = .allocate(byteCount: count, alignment: Self.slotBytes)
    slots.initializeMemory(as: UInt8.self, repeating: 0, count: count)
  }

  deinit { slots.deallocate() }

  /// Appends the text of a key to `text`, made by `make` where it isn't kept.
  ///
  /// - Parameter key: What stands for the number, 0 or more; `nil` keeps nothing.
  @inline(__always)
  func append(_ key: Int?, to text: inout ByteRoom, _ make: (inout ByteRoom) -> Void) {
    guard let key else { return make(&text) }
    let hash = UInt64(truncatingIfNeeded: key) &* 0x9E37_79B9_7F4A_7C15
    let slot = slots + Self.slotBytes &* Int(truncatingIfNeeded: hash &>> UInt64(64 - Self.slotBits))
    if slot.load(as: Int.self) == key &+ 1 {
      let length = Int(slot.load(fromByteOffset: Self.lengthPlace, as: UInt8.self))
      return text.append(wide: slot + Self.textPlace, length)
    }
    let before = text.count
    make(&text)
    keep(key, in: slot, text, from: before)
  }

  @inline(never)
  private func keep(_ key: Int, in slot: UnsafeMutableRawPointer, _ text: borrowing ByteRoom, from place: Int)
  {
    text.withBytes(from: place) { bytes in
      guard bytes.count <= Self.room, let start = bytes.baseAddress else { return }
      slot.storeBytes(of: key &+ 1, as: Int.self)
      slot.storeBytes(of: UInt8(bytes.count), toByteOffset: Self.lengthPlace, as: UInt8.self)
      (slot + Self.textPlace).copyMemory(from: start, byteCount: bytes.count)
    }
  }
}
