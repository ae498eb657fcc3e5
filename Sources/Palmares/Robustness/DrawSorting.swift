/// Sorts the composites of one draw: by digits, since a thousand draws sort a thousand dossiers each.
struct DrawSorting {
  /// What a composite on 0...10¹¹ is counted down from, so that the highest comes first.
  private static let most = UInt64(1) << 37 - 1
  private static let placeBits = UInt64(27)
  /// Below so many, the library sorts.
  private static let many = 256

  private var packed: [UInt64] = []
  private var digits = DigitSorting<UInt64>()

  /// Puts the places of composites in order: from the highest down, equal ones by place, without those below 0.
  ///
  /// - Precondition: Composites are at most 10¹¹, and there are fewer than 2²⁷.
  mutating func sort(_ composites: ArraySlice<Int>, into order: inout [Int]) {
    packed.removeAll(keepingCapacity: true)
    for place in composites.indices where composites[place] >= 0 {
      packed.append(
        (Self.most - UInt64(composites[place])) << Self.placeBits | UInt64(place - composites.startIndex))
    }
    if packed.count < Self.many {
      packed.sort()
    } else {
      // Places stand in order already: only what is above them need be sorted.
      packed.withUnsafeMutableBufferPointer { digits.sort($0) { $0 &>> Self.placeBits } }
    }
    order.removeAll(keepingCapacity: true)
    for word in packed { order.append(Int(word & (1 << Self.placeBits - 1))) }
  }
}
