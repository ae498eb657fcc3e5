/// One juror's value in a pool, as often as the juror is there.
struct DrawShare {
  /// The juror, as a place in ``Edition/jurors``.
  let juror: Int
  let value: Double
  let weight: Double
  let times: Double

  /// Averages shares, sorted by value where the average isn't the mean; `nil` where nobody is there.
  ///
  /// Weights are compared to a millionth of a millionth of their sum, so that halves in binary stay halves.
  static func average(_ shares: some Collection<DrawShare>, _ average: Average) -> Double? {
    var (total, count) = (0.0, 0.0)
    for share in shares {
      total += share.weight * share.times
      count += share.times
    }
    guard count > 0 else { return nil }
    switch average {
    case .median: return median(shares, total)
    case .trimmed(let dropped) where Int(count) >= 2 * dropped + 1:
      return trimmed(shares, Double(dropped), count)
    case .mean, .trimmed:
      return shares.reduce(0) { $0 + $1.weight * $1.times * $1.value } / total
    }
  }

  /// The midpoint of the lower and upper weighted medians.
  private static func median(_ shares: some Collection<DrawShare>, _ total: Double) -> Double {
    let half = total * (0.5 - 1e-12)
    var (lower, upper, below): (Double?, Double, Double) = (nil, 0, 0)
    for share in shares where share.times > 0 {
      if total - below >= half { upper = share.value }
      below += share.weight * share.times
      if lower == nil, below >= half { lower = share.value }
    }
    return ((lower ?? upper) + upper) / 2
  }

  /// The plain mean without so many from either end.
  private static func trimmed(_ shares: some Collection<DrawShare>, _ dropped: Double, _ count: Double)
    -> Double
  {
    var (sum, below) = (0.0, 0.0)
    for share in shares {
      let start = Swift.max(below, dropped)
      below += share.times
      let end = Swift.min(below, count - dropped)
      if end > start { sum += (end - start) * share.value }
    }
    return sum / (count - 2 * dropped)
  }
}

extension DrawModel {
  /// Pools jurors' values as the jury's own average does, college by college; `nil` where nobody is there.
  func pooled(_ shares: [DrawShare]) -> Double? {
    let sorted = shares.sorted { $0.value < $1.value }
    var (sum, total) = (0.0, 0.0)
    for college in 0..<colleges {
      let own = colleges == 1 ? sorted : sorted.filter { collegeOf[$0.juror] == college }
      guard let average = DrawShare.average(own, average) else { continue }
      sum += collegeWeights[college] * average
      total += collegeWeights[college]
    }
    return total > 0 ? sum / total : nil
  }
}
