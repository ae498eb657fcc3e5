/// Sorts many things by a whole number that each has: by its digits, from the lowest up, in linear time.
///
/// Things with equal numbers stay as they stand. The room it needs is kept, for those who sort again and again.
struct DigitSorting<Element: BitwiseCopyable> {
  /// The bits of a digit.
  private static var width: UInt64 { 10 }

  private var room: [Element] = []
  /// By pass and digit: first how many there are, then where the next one goes.
  private var counts: [Int32] = []
  /// By pass, the lowest bit of its digit.
  private var shifts: [UInt64] = []

  /// Puts things in the order of their numbers, the lowest first.
  ///
  /// - Parameters:
  ///   - items: Fewer than 2³¹.
  ///   - number: The number of each, the same whenever it is asked.
  /// - Complexity: One pass for each ten bits in which numbers differ.
  @inline(__always)
  mutating func sort(_ items: UnsafeMutableBufferPointer<Element>, by number: (Element) -> UInt64) {
    guard let first = items.first.map(number) else { return }
    var varying: UInt64 = 0
    for item in items { varying |= number(item) ^ first }
    choosePasses(varying)
    if room.count < items.count { room = Array(items) }
    let width = Self.width
    counts.withUnsafeMutableBufferPointer { counts in
      shifts.withUnsafeBufferPointer { shifts in
        room.withUnsafeMutableBufferPointer { room in
          counts.update(repeating: 0)
          for item in items {
            let number = number(item)
            for pass in shifts.indices { counts[Self.place(pass, number &>> shifts[pass])] &+= 1 }
          }
          var (from, to) = (items, UnsafeMutableBufferPointer(rebasing: room[..<items.count]))
          for pass in shifts.indices {
            var next: Int32 = 0
            for place in pass &<< Int(width)..<(pass &+ 1) &<< Int(width) {
              (counts[place], next) = (next, next &+ counts[place])
            }
            for item in from {
              let place = Self.place(pass, number(item) &>> shifts[pass])
              to[Int(counts[place])] = item
              counts[place] &+= 1
            }
            (from, to) = (to, from)
          }
          if !shifts.count.isMultiple(of: 2) { _ = items.update(fromContentsOf: from) }
        }
      }
    }
  }

  /// Notes the digits to sort by: those in which not all numbers agree.
  private mutating func choosePasses(_ varying: UInt64) {
    shifts.removeAll(keepingCapacity: true)
    var shift: UInt64 = 0
    while shift < 64, varying &>> shift != 0 {
      shift += UInt64((varying &>> shift).trailingZeroBitCount)
      shifts.append(shift)
      shift += Self.width
    }
    let needed = shifts.count << Int(Self.width)
    if counts.count != needed { counts = Array(repeating: 0, count: needed) }
  }

  /// The place in `counts` of the lowest digit of a number.
  @inline(__always)
  private static func place(_ pass: Int, _ number: UInt64) -> Int {
    pass &<< Int(width) | Int(truncatingIfNeeded: number & (1 &<< width &- 1))
  }
}
