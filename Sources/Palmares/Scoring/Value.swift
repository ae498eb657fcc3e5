/// A value on 0...1 as the scoring carries it: exact wherever the rules allow, a real number after a geometric mean.
public enum Value: Sendable, Hashable {
  /// A rational number.
  case exact(Rational)
  /// A real number, computed in binary floating point.
  case real(Double)

  /// The nearest binary number.
  public var double: Double {
    switch self {
    case .exact(let rational): rational.doubleValue
    case .real(let double): double
    }
  }

  /// Whether it is zero.
  public var isZero: Bool {
    switch self {
    case .exact(let rational): rational.isZero
    case .real(let double): double == 0
    }
  }

  /// Whether it is a rational number.
  public var isExact: Bool { if case .exact = self { true } else { false } }

  static func + (left: Self, right: Self) -> Self {
    if case .exact(let one) = left, case .exact(let two) = right { return .exact(one + two) }
    return .real(left.double + right.double)
  }

  static func * (left: Self, right: Rational) -> Self {
    switch left {
    case .exact(let rational): .exact(rational * right)
    case .real(let double): .real(double * right.doubleValue)
    }
  }

  static func < (left: Self, right: Self) -> Bool {
    if case .exact(let one) = left, case .exact(let two) = right { return one < two }
    return left.double < right.double
  }
}

/// A value as people see it, on 0...100, and as it is compared.
///
/// An exact value is compared as it is. A real one is first rounded half-even to 9 decimals.
public struct Score: Sendable, Hashable, Comparable {
  /// What is compared and shown, 0...100.
  public let value: Rational
  /// Whether it is the exact value, not a rounded one.
  public let isExact: Bool

  /// Creates a score on 0...100.
  public init(_ value: Rational, isExact: Bool = true) { (self.value, self.isExact) = (value, isExact) }

  /// Creates the score of a value on 0...1.
  public init(_ value: Value) {
    switch value {
    case .exact(let rational): (self.value, isExact) = (rational * 100, true)
    case .real(let double):
      (self.value, isExact) = (Rational(rounding: double * 100, decimals: 9) ?? .zero, false)
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
  public static func == (left: Self, right: Self) -> Bool { left.value == right.value }
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
