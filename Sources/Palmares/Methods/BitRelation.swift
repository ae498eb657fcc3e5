/// A relation between things numbered from 0, a bit a pair.
struct BitRelation: Sendable, Hashable {
  /// How many things.
  let count: Int
  private let words: Int
  private var bits: [UInt64]

  /// Creates a relation that holds for no pair.
  init(count: Int) {
    (self.count, words) = (count, (count + 63) / 64)
    bits = Array(repeating: 0, count: count * words)
  }

  /// Whether it holds for a pair.
  @inline(__always)
  func contains(_ one: Int, _ other: Int) -> Bool {
    bits[one &* words &+ other >> 6] & (1 << UInt64(other & 63)) != 0
  }

  /// Makes it hold for a pair.
  @inline(__always)
  mutating func insert(_ one: Int, _ other: Int) { bits[one * words + other >> 6] |= 1 << UInt64(other & 63) }

  /// Makes a transitive relation hold for a pair, and stay transitive.
  ///
  /// - Complexity: However many pairs are added, together O(count³ / 64), and O(count) each that isn't there yet.
  mutating func connect(_ one: Int, _ other: Int) {
    if contains(one, other) { return }
    for start in 0..<count
    where (start == one || contains(start, one)) && !contains(start, other) {
      insert(start, other)
      for word in 0..<words { bits[start &* words &+ word] |= bits[other &* words &+ word] }
    }
  }

  /// How many things stand in the relation to each.
  var predecessorCounts: [Int] {
    (0..<count).map { other in (0..<count).count { contains($0, other) } }
  }

  /// How many pairs there are of which it holds neither way.
  var unrelatedPairs: Int {
    var pairs = 0
    for one in 0..<count {
      for other in 0..<one where !contains(one, other) && !contains(other, one) { pairs += 1 }
    }
    return pairs
  }
}
