internal import RealModule

/// How one juror used the scale.
public struct JurorProfile: Sendable, Hashable {
  /// How many values the juror gave.
  public let count: Int
  /// Their mean, `nil` without a value.
  public let mean: Double?
  /// Their standard deviation with n − 1, `nil` below two values.
  public let spread: Double?
  /// The least value given, `nil` without one.
  public let least: Double?
  /// The greatest value given, `nil` without one.
  public let greatest: Double?
  /// How many different values were given.
  public let distinct: Int
}

extension RatingTable {
  /// How each juror used the scale, by place.
  ///
  /// - Complexity: O(cells · log(cells)).
  public func jurorProfiles() -> [JurorProfile] {
    var columns = [[Double]](repeating: [], count: jurorCount)
    for cell in values.indices { columns[Int(jurors[cell])].append(values[cell]) }
    return columns.map { values in
      let count = Double(values.count)
      let mean = values.isEmpty ? nil : values.reduce(0, +) / count
      let spread = mean.flatMap { mean -> Double? in
        guard values.count > 1 else { return nil }
        return .sqrt(values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1))
      }
      return JurorProfile(
        count: values.count, mean: mean,
        spread: values.min() == values.max() ? spread.map { _ in 0 } : spread,
        least: values.min(), greatest: values.max(), distinct: Set(values).count)
    }
  }
}
