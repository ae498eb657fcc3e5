extension MeasureScale {
  /// What a value is worth on a curve or in bands, 0...1; `nil` on a relative scale.
  ///
  /// On a curve, between neighbouring points, w₀ + (x − x₀)/(x₁ − x₀)·(w₁ − w₀), exactly; flat outside. In bands, the
  /// worth of the last point at or below x, that of the first below all.
  /// - Precondition: The points' values rise strictly.
  public func worth(of value: Rational) -> Rational? {
    guard let first = points.first, let last = points.last else { return nil }
    if value <= first.value { return first.worth }
    if value >= last.value { return last.worth }
    guard let above = points.firstIndex(where: { $0.value > value }) else { return last.worth }
    let (left, right) = (points[above - 1], points[above])
    guard case .curve = self else { return left.worth }
    return left.worth + (value - left.value) / (right.value - left.value) * (right.worth - left.worth)
  }

  /// What is marked of a figure: its value, or of an interval the value that gives the least: an end, or a point of the
  /// scale between the ends that gives less than both.
  ///
  /// - Returns: `nil` where the end that gives the least is missing; no end where both are known and give the same.
  func marked(_ bounds: Bounds) -> (value: Rational, end: MeasureStep.End?)? {
    if let value = bounds.value { return (value, nil) }
    let ends = (low: bounds.low, high: bounds.high)
    if case .relative(_, let direction) = self {
      return direction == .higher ? ends.low.map { ($0, .low) } : ends.high.map { ($0, .high) }
    }
    guard let first = points.first, let last = points.last else { return nil }
    // Beyond a missing end a scale is flat; what is counted is at least 0.
    let worths = (
      low: bounds.least.flatMap(worth) ?? first.worth, high: ends.high.flatMap(worth) ?? last.worth
    )
    if let inner = leastPoint(between: bounds.least, and: ends.high),
      inner.worth < min(worths.low, worths.high)
    {
      return (inner.value, .inside)
    }
    if worths.low == worths.high {
      guard let low = ends.low else { return ends.high.map { ($0, .high) } }
      return (low, ends.high == nil ? .low : nil)
    }
    return worths.low < worths.high ? ends.low.map { ($0, .low) } : ends.high.map { ($0, .high) }
  }

  /// The point strictly between two ends that is worth the least, the first of equals; between points, a curve is worth
  /// no less than both, and a step as much as its start.
  private func leastPoint(between low: Rational?, and high: Rational?) -> Point? {
    points.filter { point in
      (low.map { $0 < point.value } ?? true) && (high.map { point.value < $0 } ?? true)
    }
    .min { $0.worth < $1.worth }
  }
}

/// The values that a relative scale places dossiers among: one for each that has one to mark.
struct RelativeField: Sendable {
  private let sorted: [Rational]
  private let method: MeasureScale.Relative
  private let direction: MeasureScale.Direction

  init(_ values: [Rational], _ method: MeasureScale.Relative, _ direction: MeasureScale.Direction) {
    (sorted, self.method, self.direction) = (values.sorted(), method, direction)
  }

  /// Places a value, one of the field's own.
  ///
  /// - Returns: What it is worth, 0...1, and the field; `nil` in an empty one.
  func place(_ value: Rational) -> (worth: Rational, field: MeasureStep.Field)? {
    guard let least = sorted.first, let greatest = sorted.last else { return nil }
    let rank = meanRank(of: value)
    let field = MeasureStep.Field(count: sorted.count, least: least, greatest: greatest, rank: rank)
    switch method {
    case .minMax:
      guard least < greatest else { return (Rational(1, 2), field) }
      let share = (value - least) / (greatest - least)
      return (direction == .higher ? share : .one - share, field)
    case .percentRank:
      return (sorted.count == 1 ? .one : (rank - 1) / Rational(sorted.count - 1), field)
    }
  }

  /// The mean place of the values equal to this one, from 1, the worst first.
  private func meanRank(of value: Rational) -> Rational {
    let (below, notAbove) = (count { $0 < value }, count { $0 <= value })
    let rising = Rational(below + 1 + notAbove) / 2
    return direction == .higher ? rising : Rational(sorted.count + 1) - rising
  }

  /// How many of the values meet a condition that the least meet first; by halving.
  private func count(_ meets: (Rational) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if meets(sorted[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Bounds {
  /// Whether all that it can be lies within the ends, both inclusive; unknown where only some of it does.
  func isWithin(_ min: Rational?, _ max: Rational?) -> Truth {
    if let min, let high, high < min { return .no }
    if let max, let least, least > max { return .no }
    let keepsMin = min.map { min in least.map { $0 >= min } ?? false } ?? true
    let keepsMax = max.map { max in high.map { $0 <= max } ?? false } ?? true
    return keepsMin && keepsMax ? .yes : .unknown
  }
}
