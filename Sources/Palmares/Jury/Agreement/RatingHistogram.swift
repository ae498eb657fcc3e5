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

  /// Creates a histogram from its bars.
  public init(_ bars: [Bar]) { self.bars = bars }

  /// The same values in ranges of equal width, the empty ones too; a value at a border belongs to the upper range, the
  /// greatest end to the last.
  ///
  /// - Precondition: `count` is positive and `low` below `high`; values outside are counted in the range at the end.
  public func grouped(low: Double, high: Double, count: Int) -> RatingHistogram {
    var counts = [Int](repeating: 0, count: count)
    for bar in bars {
      let place = ((bar.low - low) * Double(count) / (high - low)).rounded(.down)
      counts[max(0, min(count - 1, Int(place)))] += bar.count
    }
    let width = (high - low) / Double(count)
    return RatingHistogram(
      counts.indices.map {
        Bar(low: low + Double($0) * width, high: low + Double($0 + 1) * width, count: counts[$0])
      })
  }

  /// The same bars with those of the values that nobody gave, of height 0.
  ///
  /// - Parameter values: Values that might have been given, in any order.
  public func filled(with values: [Double]) -> RatingHistogram {
    let given = Set(bars.map(\.low))
    let empty = values.filter { !given.contains($0) }.map { Bar(low: $0, high: $0, count: 0) }
    return RatingHistogram((bars + empty).sorted { $0.low < $1.low })
  }

  /// How many values there are.
  public var total: Int { bars.reduce(0) { $0 + $1.count } }
}
