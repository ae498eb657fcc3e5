/// Which leaves of a dossier have a mark, and which of the others only answers that they don't apply.
struct LeafPattern: Equatable {
  let marked: UInt64
  let notApplicable: UInt64

  /// What becomes of the criteria of an edition, by the rubric's rules.
  func absence(in edition: Edition) -> Absence {
    Absence(in: edition) { leaf in
      if marked & 1 << UInt64(leaf) != 0 { return .value }
      return notApplicable & 1 << UInt64(leaf) != 0 ? .notApplicable : nil
    }
  }
}

/// Numbers patterns in the order in which they are met.
struct PatternPlaces {
  private var patterns: [LeafPattern] = []
  /// By hash, a place and one; 0 where nothing is. A power of two, at most half full.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// The patterns met so far.
  var count: Int { patterns.count }

  /// The place of a pattern; `nil` for one not met yet.
  func place(of pattern: LeafPattern) -> Int? {
    let found = slots[slot(of: pattern)]
    return found == 0 ? nil : Int(found) - 1
  }

  /// Adds a pattern that has not been met.
  mutating func append(_ pattern: LeafPattern) {
    patterns.append(pattern)
    if 2 * patterns.count <= slots.count {
      slots[slot(of: pattern)] = UInt32(patterns.count)
      return
    }
    slots = Array(repeating: 0, count: 2 * slots.count)
    for (place, pattern) in patterns.enumerated() { slots[slot(of: pattern)] = UInt32(place + 1) }
  }

  /// The slot that holds a pattern or where it would stand.
  private func slot(of pattern: LeafPattern) -> Int {
    let mask = slots.count - 1
    let mixed = (pattern.marked &* 0x9E37_79B9_7F4A_7C15 ^ pattern.notApplicable) &* 0xD6E8_FEB8_6659_FD93
    var slot = Int(truncatingIfNeeded: mixed &>> 32) & mask
    while slots[slot] != 0, patterns[Int(slots[slot]) - 1] != pattern { slot = (slot + 1) & mask }
    return slot
  }
}
