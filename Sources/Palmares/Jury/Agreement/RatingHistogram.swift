/// How often each value was given.
public struct RatingHistogram: Sendable, Hashable {
  /// A value, or the values of a range, and how often it was given.
  public struct Bar: Sendable, Hashable {
    /// The value, or the lower end of the range.
    public let low: Double
    /// The value, or the upper end of the range, which belongs to the next bar unless this is the last.
    public let high: Double
    /// How often.
    public let count: Int

    /// Creates a bar.
    public init(low: Double, high: Double, count: Int) {
      (self.low, self.high, self.count) = (low, high, count)
    }
  }

  /// The bars, by rising values.
  public let bars: [Bar]

  /// The distinct values of a table, each with its count.
  public init(_ tally: RatingTally) {
    bars = zip(tally.values, tally.marginals(pairable: false)).map { Bar(low: $0, high: $0, count: $1) }
  }

  /// The values of a table in ranges of equal width, the empty ones too; a value at a border belongs to the
  /// upper range, the greatest end to the last.
  ///
  /// - Precondition: `count` is positive and `low` below `high`; values outside are counted in the range at
  ///   the end.
  public init(_ tally: RatingTally, low: Double, high: Double, count: Int) {
    var counts = [Int](repeating: 0, count: count)
    for (value, times) in zip(tally.values, tally.marginals(pairable: false)) {
      let place = ((value - low) * Double(count) / (high - low)).rounded(.down)
      counts[max(0, min(count - 1, Int(place)))] += times
    }
    let width = (high - low) / Double(count)
    bars = counts.indices.map {
      Bar(low: low + Double($0) * width, high: low + Double($0 + 1) * width, count: counts[$0])
    }
  }

  /// How many values there are.
  public var total: Int { bars.reduce(0) { $0 + $1.count } }
}
