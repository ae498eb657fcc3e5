/// The categories of a scale that are used often enough to be modelled: neighbouring marks, rarer ones merged.
///
/// The rarest category, the lowest of equals, joins its neighbour, of two the less used, the lower of equals; until each
/// is used at least so many times or one is left. A mark that nobody gave thus joins a neighbour too.
public struct MarkCategories: Sendable, Hashable {
  /// The marks of each category as steps above the lowest, rising; together all of them.
  public let ranges: [ClosedRange<Int>]
  /// By category, how often it was used.
  public let uses: [Int]
  /// By category, the mean of its marks, in steps above the lowest; the middle of those that nobody gave.
  public let means: [Double]

  /// Merges.
  ///
  /// - Parameters:
  ///   - counts: By mark, how often it was given.
  ///   - least: How often a category must be used.
  init(counts: [Int], least: Int) {
    var parts = counts.indices.map { (range: $0...$0, uses: counts[$0]) }
    while parts.count > 1 {
      let rarest = parts.indices.reduce(0) { parts[$1].uses < parts[$0].uses ? $1 : $0 }
      guard parts[rarest].uses < least else { break }
      let lower =
        rarest + 1 == parts.count
          || rarest > 0 && parts[rarest - 1].uses <= parts[rarest + 1].uses ? rarest - 1 : rarest
      parts[lower] = (
        parts[lower].range.lowerBound...parts[lower + 1].range.upperBound,
        parts[lower].uses + parts[lower + 1].uses
      )
      parts.remove(at: lower + 1)
    }
    ranges = parts.map(\.range)
    uses = parts.map(\.uses)
    means = parts.map { part in
      let sum = part.range.reduce(0) { $0 + $1 * counts[$1] }
      return part.uses > 0
        ? Double(sum) / Double(part.uses) : Double(part.range.lowerBound + part.range.upperBound) / 2
    }
  }

  /// Whether any marks were merged.
  public var hasMerged: Bool { ranges.contains { $0.count > 1 } }

  /// The category of each mark.
  var places: [Int32] {
    ranges.enumerated().flatMap { place, range in range.map { _ in Int32(place) } }
  }
}
