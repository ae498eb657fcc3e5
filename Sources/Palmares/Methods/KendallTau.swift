/// Kendall's τ-b of two rankings: how many pairs they put in the same order less those in opposite orders, over the
/// geometric mean of the pairs that each of them orders at all.
///
/// τ = (C − D) / √((n₀ − n₁)(n₀ − n₂)), with n₀ pairs, n₁ and n₂ of them tied in the one and in the other; 1 for equal
/// orders, −1 for opposite ones.
///
/// - Note: Kendall, “The treatment of ties in ranking problems”, *Biometrika* 33 (1945); Knight, “A computer method for
///   calculating Kendall's tau with ungrouped data”, *Journal of the American Statistical Association* 61 (1966).
public struct KendallTau: Sendable, Hashable {
  /// All pairs, n₀.
  public let pairs: Int
  /// The pairs in opposite orders, D.
  public let opposite: Int
  /// The pairs in the same order, C.
  public let same: Int
  /// Pairs in the same order less pairs in opposite orders, C − D.
  public var difference: Int { same - opposite }
  /// The pairs that the first ranking orders, n₀ − n₁.
  public let orderedByFirst: Int
  /// The pairs that the second ranking orders, n₀ − n₂.
  public let orderedBySecond: Int

  /// Compares two rankings.
  ///
  /// - Parameters:
  ///   - first: By dossier, its rank, of any kind: only the order counts.
  ///   - second: The same of the other ranking.
  /// - Precondition: Both have the same length.
  /// - Complexity: O(n log n).
  public init(_ first: [Int], _ second: [Int]) {
    precondition(first.count == second.count, "rankings of different lengths")
    var pairs = zip(first, second).map { (first: $0, second: $1) }
    pairs.sort { $0.first == $1.first ? $0.second < $1.second : $0.first < $1.first }
    let firstTies = Self.ties(pairs) { $0.first == $1.first }
    let jointTies = Self.ties(pairs) { $0.first == $1.first && $0.second == $1.second }
    var seconds = pairs.map(\.second)
    let opposite = Self.sort(&seconds)
    let secondTies = Self.ties(seconds) { $0 == $1 }
    let all = first.count * (first.count - 1) / 2
    (self.pairs, self.opposite) = (all, opposite)
    same = all - firstTies - secondTies + jointTies - opposite
    (orderedByFirst, orderedBySecond) = (all - firstTies, all - secondTies)
  }

  /// τ², and whether τ is below 0; `nil` where a ranking orders no pair.
  public var squared: (value: Rational, isNegative: Bool)? {
    guard orderedByFirst > 0, orderedBySecond > 0 else { return nil }
    let (left, right) = (Rational(difference, orderedByFirst), Rational(difference, orderedBySecond))
    return (left * right, difference < 0)
  }

  /// τ; `nil` where a ranking orders no pair.
  public var value: Double? {
    squared.map { ($0.isNegative ? -1 : 1) * $0.value.doubleValue.squareRoot() }
  }

  /// The pairs among runs of equal neighbours.
  private static func ties<Item>(_ items: [Item], _ areEqual: (Item, Item) -> Bool) -> Int {
    var (ties, run) = (0, 0)
    for place in items.indices.dropFirst() {
      run = areEqual(items[place - 1], items[place]) ? run + 1 : 0
      ties += run
    }
    return ties
  }

  /// Sorts, and returns how many pairs stood in falling order.
  private static func sort(_ items: inout [Int]) -> Int {
    var (swaps, width) = (0, 1)
    var merged = items
    while width < items.count {
      for start in stride(from: 0, to: items.count, by: 2 * width) {
        let (middle, end) = (Swift.min(start + width, items.count), Swift.min(start + 2 * width, items.count))
        var (left, right) = (start, middle)
        for place in start..<end {
          if left < middle, right == end || items[left] <= items[right] {
            merged[place] = items[left]
            left += 1
          } else {
            merged[place] = items[right]
            right += 1
            swaps += middle - left
          }
        }
      }
      swap(&items, &merged)
      width *= 2
    }
    return swaps
  }
}
