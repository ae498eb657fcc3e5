/// Finds the place of an id in a list from its bytes, without making a text of them.
package struct PlaceTable: Sendable {
  /// The ids, one after another.
  private var bytes: [UInt8] = []
  /// Where each id ends in `bytes`, by place, after a 0.
  private var ends: [Int] = [0]
  /// By hash, a place and one; 0 where nothing is. A power of two, at most half full.
  private var slots: [UInt32]

  /// Creates the table of these ids, each once; of two that are equal the first is found.
  package init(_ ids: [String]) {
    var capacity = 16
    while capacity < 2 * ids.count { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    ends.reserveCapacity(ids.count + 1)
    bytes.reserveCapacity(16 * ids.count)
    for (place, id) in ids.enumerated() {
      var id = id
      id.withUTF8 { id in
        let home = slot(of: id)
        if slots[home] == 0 { slots[home] = UInt32(place + 1) }
        bytes.append(contentsOf: id)
      }
      ends.append(bytes.count)
    }
  }

  /// Returns the place of the id with these bytes; `nil` where no id has them.
  package func place(of id: UnsafeBufferPointer<UInt8>) -> Int? {
    let found = slots[slot(of: id)]
    return found == 0 ? nil : Int(found) - 1
  }

  /// Returns the place of an id, compared by its UTF-8 bytes.
  package func place(of id: String) -> Int? {
    var id = id
    return id.withUTF8 { place(of: $0) }
  }

  /// The slot that holds an id or where it would stand.
  private func slot(of id: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(id)) & mask
    while slots[slot] != 0, !isEqual(Int(slots[slot]) - 1, id) { slot = (slot + 1) & mask }
    return slot
  }

  private func isEqual(_ place: Int, _ id: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[place]
    guard ends[place + 1] - start == id.count else { return false }
    for index in 0..<id.count where bytes[start + index] != id[index] { return false }
    return true
  }

  /// Eight bytes at a time, each folded in by a multiplication of which both halves count.
  private static func hash(_ id: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(id)
    var (hash, offset): (UInt64, Int) = (UInt64(id.count) &+ 0x9E37_79B9_7F4A_7C15, 0)
    while offset + 8 <= bytes.count {
      hash = mixed(hash ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    if offset == bytes.count { return hash }
    var (word, shift): (UInt64, UInt64) = (0, 0)
    while offset < bytes.count {
      word |= UInt64(bytes[offset]) &<< shift
      shift &+= 8
      offset &+= 1
    }
    return mixed(hash ^ word)
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
