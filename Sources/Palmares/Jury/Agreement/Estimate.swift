/// A statistic: its value, or why it has none.
public enum Estimate<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The statistic is defined.
  case value(Value)
  /// The statistic has no value on this table, for this reason.
  case undefined(UndefinedReason)

  /// The value, `nil` where there is none.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Why there is no value, `nil` where there is one.
  public var reason: UndefinedReason? {
    if case .undefined(let reason) = self { reason } else { nil }
  }

  /// The same with another value; a reason stays.
  func map<Other>(_ transform: (Value) -> Other) -> Estimate<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .undefined(let reason): .undefined(reason)
    }
  }
}

/// The ends of a 95 % interval, in the unit of what it is of.
public struct EstimateInterval: Sendable, Hashable {
  /// The lower end.
  public let low: Double
  /// The upper end, at least `low`.
  public let high: Double

  /// Creates an interval.
  public init(low: Double, high: Double) { (self.low, self.high) = (low, high) }
}
