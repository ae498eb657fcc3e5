internal import RealModule

/// Correlations of paired values.
enum Correlation {
  /// Pearson's *r*, from −1 to 1; `nil` below three pairs or where one side doesn't vary.
  static func pearson(_ first: [Double], _ second: [Double]) -> Double? {
    guard first.count > 2 else { return nil }
    let count = Double(first.count)
    let means = (first.reduce(0, +) / count, second.reduce(0, +) / count)
    var (own, other, both) = (0.0, 0.0, 0.0)
    for (left, right) in zip(first, second) {
      own += (left - means.0) * (left - means.0)
      other += (right - means.1) * (right - means.1)
      both += (left - means.0) * (right - means.1)
    }
    guard own > 1e-26 * count * means.0 * means.0, other > 1e-26 * count * means.1 * means.1 else {
      return nil
    }
    return max(-1, min(1, both / (.sqrt(own) * .sqrt(other))))
  }

  /// Spearman's ρ: Pearson's *r* of the mean ranks; `nil` below three pairs or where one side doesn't vary.
  static func spearman(_ first: [Double], _ second: [Double]) -> Double? {
    pearson(ranks(first), ranks(second))
  }

  /// By value, its rank from 1, equal values sharing the mean of their ranks.
  static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var first = 0
    while first < order.count {
      var end = first + 1
      while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
      for place in first..<end { ranks[order[place]] = Double(first + end + 1) / 2 }
      first = end
    }
    return ranks
  }
}
