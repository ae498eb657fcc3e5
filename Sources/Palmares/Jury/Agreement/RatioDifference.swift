internal import RealModule

/// The differences of a ratio scale, ((a − b)/(a + b))², and their sum over all pairs of many values.
enum RatioDifference {
  /// Up to so many distinct values, the sum goes over their pairs.
  static let pairwiseLimit = 512

  /// ((a − b)/(a + b))² of two values ≥ 0; 0 for two zeros.
  @inline(__always)
  static func between(_ first: Double, _ second: Double) -> Double {
    let sum = first + second
    guard sum > 0 else { return 0 }
    let ratio = (first - second) / sum
    return ratio * ratio
  }

  /// Σ over ordered pairs of counted values of ((a − b)/(a + b))².
  ///
  /// - Parameter values: Distinct, ≥ 0.
  /// - Complexity: O(n²) up to ``pairwiseLimit`` values; above, O(n) by ``Nodes``, to about 1e-14 of the
  ///   square of the count.
  static func sum(over values: [Double], counts: [Int]) -> Double {
    values.count > pairwiseLimit
      ? integral(over: values, counts: counts) : pairwise(over: values, counts: counts)
  }

  static func pairwise(over values: [Double], counts: [Int]) -> Double {
    var sum = 0.0
    for first in values.indices where counts[first] > 0 {
      var row = 0.0
      for second in (first + 1)..<values.count {
        row += Double(counts[second]) * between(values[first], values[second])
      }
      sum += Double(counts[first]) * row
    }
    return 2 * sum
  }

  static func integral(over values: [Double], counts: [Int]) -> Double {
    guard let nodes = Nodes(values.filter { $0 > 0 }) else { return 0 }
    var sums = [Double](repeating: 0, count: nodes.count)
    var (zeros, positives) = (0.0, 0.0)
    for (value, count) in zip(values, counts) where count > 0 {
      if value > 0 {
        positives += Double(count)
        nodes.add(value, times: Double(count), to: &sums)
      } else {
        zeros += Double(count)
      }
    }
    return nodes.differences(sums, zeros: zeros, positives: positives)
  }

  /// The points of an integral that turns a sum over pairs into one over values.
  ///
  /// ((a − b)/(a + b))² = 1 − 4ab/(a + b)², and ab/(a + b)² = ∫ (a·eˢ·exp(−a·eˢ)) (b·eˢ·exp(−b·eˢ)) ds over
  /// all s, so that the sum over pairs is the integral of a square. The trapezoidal rule with step *h* is off
  /// by 2|Γ(2 + 2πi/h)|, under 1e-16 here.
  struct Nodes {
    private static let step = 0.22
    private let rates: [Double]

    /// The points that serve values between the extremes of these; `nil` without a value.
    ///
    /// - Parameter values: All positive.
    init?(_ values: [Double]) {
      guard let least = values.min(), let greatest = values.max() else { return nil }
      let (first, last) = (-Double.log(greatest) - 21, -Double.log(least) + 3.3)
      let count = Int(((last - first) / Self.step).rounded(.up)) + 1
      rates = (0..<count).map { .exp(first + Double($0) * Self.step) }
    }

    var count: Int { rates.count }

    /// Adds a value to the sums, one a point.
    func add(_ value: Double, times count: Double, to sums: inout [Double]) {
      for node in rates.indices {
        let scaled = value * rates[node]
        sums[node] += count * scaled * .exp(-scaled)
      }
    }

    /// Σ over ordered pairs of ((a − b)/(a + b))², from the sums of the positive values and the number of
    /// zeros.
    func differences(_ sums: [Double], zeros: Double, positives: Double) -> Double {
      let products = sums.reduce(0) { $0 + $1 * $1 } * Self.step
      return positives * positives - 4 * products + 2 * zeros * positives
    }
  }
}
