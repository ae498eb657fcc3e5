/// The distinct values of a table, and for each cell its value's place among them.
///
/// With at most 256 distinct values, as marks on a scale, coding takes one pass through a small table of
/// slots; with more, as composites, the values are sorted.
struct RatingCodes: Sendable {
  /// The distinct values, rising.
  let values: [Double]
  /// By cell, the place of its value in `values`.
  let codes: [Int32]

  /// Codes the cells of a table.
  ///
  /// - Complexity: O(cells) with few distinct values, else O(cells · log(cells)).
  init(_ table: RatingTable) {
    if let few = Self.few(table.values) { self = few } else { self.init(sorting: table.values) }
  }

  private init(values: [Double], codes: [Int32]) { (self.values, self.codes) = (values, codes) }

  private init(sorting cells: [Double]) {
    var distinct: [Double] = []
    for value in cells.sorted() where distinct.last != value { distinct.append(value) }
    let codes = cells.map { value in
      var (low, high) = (0, distinct.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if distinct[middle] < value { low = middle + 1 } else { high = middle }
      }
      return Int32(low)
    }
    self.init(values: distinct, codes: codes)
  }

  /// The codes where at most 256 values are distinct, else `nil`.
  private static func few(_ cells: [Double]) -> RatingCodes? {
    let limit = 256
    var slots = [Int32](repeating: -1, count: 1024)
    var met: [Double] = []
    met.reserveCapacity(limit)
    var codes = [Int32](repeating: 0, count: cells.count)
    for (cell, raw) in cells.enumerated() {
      let value = raw + 0  // −0 is 0
      var slot = Int(truncatingIfNeeded: (value.bitPattern &* 0x9E37_79B9_7F4A_7C15) >> 54)
      while slots[slot] >= 0, met[Int(slots[slot])] != value { slot = (slot + 1) & 1023 }
      if slots[slot] < 0 {
        guard met.count < limit else { return nil }
        slots[slot] = Int32(met.count)
        met.append(value)
      }
      codes[cell] = slots[slot]
    }
    let order = met.indices.sorted { met[$0] < met[$1] }
    var places = [Int32](repeating: 0, count: met.count)
    for (place, index) in order.enumerated() { places[index] = Int32(place) }
    for cell in codes.indices { codes[cell] = places[Int(codes[cell])] }
    return RatingCodes(values: order.map { met[$0] }, codes: codes)
  }
}
