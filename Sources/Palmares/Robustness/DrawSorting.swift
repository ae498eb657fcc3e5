/// Sorts the composites of one draw: by digits, since a thousand draws sort a thousand dossiers each.
struct DrawSorting {
  private static let (bits, passes) = (10, 4)
  /// What a composite on 0...10¹¹ is counted down from, so that the highest comes first.
  private static let most = UInt64(1) << 37 - 1
  private static let placeBits = UInt64(27)

  private var packed: [UInt64] = []
  private var spare: [UInt64] = []
  private var counts: [Int32] = Array(repeating: 0, count: 1 << bits * passes)

  /// Puts the places of composites in order: from the highest down, equal ones by place, without those below 0.
  ///
  /// - Precondition: Composites are at most 10¹¹, and there are fewer than 2²⁷.
  mutating func sort(_ composites: ArraySlice<Int>, into order: inout [Int]) {
    packed.removeAll(keepingCapacity: true)
    for place in composites.indices where composites[place] >= 0 {
      packed.append(
        (Self.most - UInt64(composites[place])) << Self.placeBits | UInt64(place - composites.startIndex))
    }
    if packed.count < 1 << Self.bits / 4 { packed.sort() } else { sortByDigits() }
    order.removeAll(keepingCapacity: true)
    for word in packed { order.append(Int(word & (1 << Self.placeBits - 1))) }
  }

  /// From the lowest digit up; each pass keeps the order of equal digits, so that places stay in order.
  private mutating func sortByDigits() {
    if spare.count != packed.count { spare = packed }
    let all = packed.count
    counts.withUnsafeMutableBufferPointer { counts in
      counts.update(repeating: 0)
      packed.withUnsafeMutableBufferPointer { packed in
        spare.withUnsafeMutableBufferPointer { spare in
          for index in 0..<all {
            for pass in 0..<Self.passes { counts[Self.digit(pass, packed[index])] &+= 1 }
          }
          // An even number of passes ends where it began.
          for pass in 0..<Self.passes {
            var next: Int32 = 0
            for digit in pass << Self.bits..<(pass + 1) << Self.bits {
              (counts[digit], next) = (next, next &+ counts[digit])
            }
            let (from, to) = pass.isMultiple(of: 2) ? (packed, spare) : (spare, packed)
            for index in 0..<all {
              let digit = Self.digit(pass, from[index])
              to[Int(counts[digit])] = from[index]
              counts[digit] &+= 1
            }
          }
        }
      }
    }
  }

  /// The place in `counts` of a word's digit.
  @inline(__always)
  private static func digit(_ pass: Int, _ word: UInt64) -> Int {
    pass &<< bits
      | Int(truncatingIfNeeded: word &>> (placeBits &+ UInt64(pass &* bits)) & (1 << UInt64(bits) - 1))
  }
}
