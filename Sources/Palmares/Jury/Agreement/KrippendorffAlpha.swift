/// How far apart two values are for Krippendorff's alpha; the raw value is the word in the key.
public enum AlphaMetric: String, Sendable, CaseIterable {
  /// 0 for equal values, else 1.
  case nominal
  /// The square of the number of pairable values from one to the other, the ends counted half.
  case ordinal
  /// (c − k)².
  case interval
  /// ((c − k)/(c + k))², 0 for two zeros; values below zero have none.
  case ratio
}

extension RatingTally {
  /// Krippendorff's alpha, 1 − Dₒ/Dₑ: observed over expected disagreement of pairable values.
  ///
  /// A value is pairable if another juror gave one on the dossier; single values are dropped first. With *m*
  /// values on a dossier, a pair of them weighs 1/(m − 1). Missing cells are allowed.
  ///
  /// - Returns: A number ≤ 1, 0 for agreement by chance, negative below it; or why there is none: one juror,
  ///   no pairs, one dossier (alpha would be 0 whatever the values), equal values everywhere, a negative
  ///   value on a ratio scale.
  /// - Complexity: O(cells + distinct values). The ordinal metric is the interval metric over the middle
  ///   places of values among the pairable ones; the expected disagreement of the ratio metric goes through
  ///   an integral above 512 values.
  /// - Note: Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011).
  public func alpha(_ metric: AlphaMetric) -> Estimate<Double> {
    if let lacking { return .undefined(lacking) }
    if metric == .ratio, values[0] < 0 { return .undefined(.negative) }
    let marginals = marginals(pairable: true)
    let total = Double(marginals.reduce(0, +))
    guard marginals.count(where: { $0 > 0 }) > 1 else { return .undefined(.unanimous) }
    let observed: Double
    let expected: Double
    switch metric {
    case .nominal:
      observed = observedDifference()
      expected = total * total - marginals.reduce(0) { $0 + Double($1) * Double($1) }
    case .interval:
      (observed, expected) = squares(of: values, marginals: marginals)
    case .ordinal:
      (observed, expected) = squares(of: Self.middlePlaces(marginals), marginals: marginals)
    case .ratio:
      observed = (0..<dossierCount).reduce(0) { $0 + ratioDifference(on: $1) }
      expected = RatioDifference.sum(over: values, counts: marginals)
    }
    return .value(1 - (total - 1) * observed / expected)
  }

  /// By value, how many pairable values are below it, and half of those equal to it.
  static func middlePlaces(_ marginals: [Int]) -> [Double] {
    var below = 0
    return marginals.map { count in
      defer { below += count }
      return Double(below) + Double(count) / 2
    }
  }

  /// Σ over dossiers of Σ over ordered pairs of [values differ]/(m − 1).
  private func observedDifference() -> Double {
    (0..<dossierCount).reduce(0) { $0 + nominalDifference(on: $1) }
  }

  /// Σ over ordered pairs of a dossier of [values differ]/(m − 1); 0 for a single value.
  func nominalDifference(on dossier: Int) -> Double {
    let size = Double(sizes[dossier])
    guard size > 1 else { return 0 }
    var equal = 0.0
    for entry in starts[dossier]..<starts[dossier + 1] {
      equal += Double(counts[entry]) * Double(counts[entry])
    }
    return (size * size - equal) / (size - 1)
  }

  /// Σ over ordered pairs of a dossier of ((c − k)/(c + k))²/(m − 1); 0 for a single value.
  func ratioDifference(on dossier: Int) -> Double {
    let entries = starts[dossier]..<starts[dossier + 1]
    guard sizes[dossier] > 1, entries.count > 1 else { return 0 }
    var sum = 0.0
    for first in entries {
      for second in (first + 1)..<entries.upperBound {
        let difference = RatioDifference.between(values[Int(codes[first])], values[Int(codes[second])])
        sum += Double(counts[first]) * Double(counts[second]) * difference
      }
    }
    return 2 * sum / Double(sizes[dossier] - 1)
  }

  /// Σ over ordered pairs of a dossier of (c − k)²/(m − 1) = 2m/(m − 1) · Σ (c − mean)²; 0 for a single
  /// value.
  ///
  /// - Parameter scale: By place in `values`, the number that stands for the value.
  @inline(__always)
  func squaredDifference(on dossier: Int, of scale: [Double]) -> Double {
    let entries = starts[dossier]..<starts[dossier + 1]
    guard sizes[dossier] > 1, entries.count > 1 else { return 0 }
    let size = Double(sizes[dossier])
    var mean = 0.0
    for entry in entries { mean += Double(counts[entry]) * scale[Int(codes[entry])] }
    mean /= size
    var squares = 0.0
    for entry in entries {
      let deviation = scale[Int(codes[entry])] - mean
      squares += Double(counts[entry]) * deviation * deviation
    }
    return 2 * size / (size - 1) * squares
  }

  /// The observed sum and, over all ordered pairs of pairable values, the sum of squared differences.
  private func squares(of scale: [Double], marginals: [Int]) -> (observed: Double, expected: Double) {
    let observed = (0..<dossierCount).reduce(0) { $0 + squaredDifference(on: $1, of: scale) }
    return (observed, Self.squaredDifferences(of: scale, marginals: marginals))
  }

  /// Σ over ordered pairs of (c − k)² = 2n · Σ (c − mean)².
  static func squaredDifferences(of scale: [Double], marginals: [Int]) -> Double {
    var (total, sum) = (0.0, 0.0)
    for (value, count) in zip(scale, marginals) {
      total += Double(count)
      sum += Double(count) * value
    }
    let mean = sum / total
    return 2 * total
      * zip(scale, marginals).reduce(0) { $0 + Double($1.1) * ($1.0 - mean) * ($1.0 - mean) }
  }
}
