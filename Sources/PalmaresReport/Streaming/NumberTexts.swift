/// The texts of numbers that come again and again, each kept under a whole number that stands for it.
///
/// A fixed room: a new text takes the place of another whose key falls on the same slot. So a text is either right or
/// made anew, and memory doesn't grow.
struct NumberTexts {
  private static let slots = 1 << 12
  /// The most bytes of a text that is kept.
  private static let room = 47

  /// By slot, the key and one; 0 while empty.
  private var keys = [UInt64](repeating: 0, count: slots)
  /// By slot, the length of its text, then the text.
  private var bytes = [UInt8](repeating: 0, count: slots * (room + 1))

  /// Appends the text of a key to `text`, made by `make` where it isn't kept.
  ///
  /// - Parameter key: What stands for the number, 0 or more; `nil` keeps nothing.
  @inline(__always)
  mutating func append(_ key: Int?, to text: inout [UInt8], _ make: (inout [UInt8]) -> Void) {
    guard let key else { return make(&text) }
    let slot = Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 52)
    let start = slot * (Self.room + 1)
    if keys[slot] == UInt64(key) + 1 {
      let end = start + 1 + Int(bytes[start])
      bytes.withUnsafeBufferPointer {
        text.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start + 1..<end]))
      }
      return
    }
    let before = text.count
    make(&text)
    let count = text.count - before
    guard count <= Self.room else { return }
    keys[slot] = UInt64(key) + 1
    bytes[start] = UInt8(count)
    for place in 0..<count { bytes[start + 1 + place] = text[before + place] }
  }
}
