/// A number as it is known: exact, or a closed interval with an optional missing end; either may be approximate.
public struct Bounds: Sendable, Hashable {
  /// The least it can be; `nil` where nothing says it.
  public let low: Rational?
  /// The most it can be; `nil` where nothing says it.
  public let high: Rational?
  /// Whether it was given as « environ ».
  public let isApproximate: Bool
  /// Whether its text carried a percent sign.
  public let isPercentage: Bool
  /// The decimals of its last digit as written, those of a percent sign included: 2 for `7 %`; `nil` where no digit
  /// is the last, since it is written as a quotient or by two ends.
  public let decimals: Int?
  /// Whether it counts something, so that it is 0 or more where `low` is missing.
  public let isCount: Bool

  /// Creates bounds; with both ends, `low` ≤ `high`.
  public init(
    low: Rational?, high: Rational?, isApproximate: Bool = false, isPercentage: Bool = false,
    decimals: Int? = 0, isCount: Bool = false
  ) {
    (self.low, self.high) = (low, high)
    (self.isApproximate, self.isPercentage) = (isApproximate, isPercentage)
    (self.decimals, self.isCount) = (decimals, isCount)
  }

  /// Creates an exact number.
  public init(_ value: Rational) { self.init(low: value, high: value) }

  /// The number, where both ends are the same.
  public var value: Rational? { low == high ? low : nil }

  /// The least it can be, 0 for a count of which nothing else is said.
  public var least: Rational? { low ?? (isCount ? .zero : nil) }

  /// The same as a count: 0 or more where its least value is missing, unless its most is below 0.
  public var counted: Bounds {
    guard low == nil, high.map({ $0 >= .zero }) ?? true else { return self }
    return Bounds(
      low: nil, high: high, isApproximate: isApproximate, isPercentage: isPercentage, decimals: decimals,
      isCount: true)
  }
}
