/// An exact rational number, in lowest terms, of any size.
///
/// Two machine integers hold it while they can, big integers beyond; no operation overflows or rounds.
/// The form is canonical: equal values compare equal and hash equal, however they were computed.
///
/// ```swift
/// let score: Rational = (81 + Rational(1, 4)) * Rational(1, 5)
/// score.description              // "65/4"
/// score.decimal(atMost: 12)      // "16.25"
/// ```
public struct Rational: Sendable {
  /// Lowest terms, a denominator above zero; zero is 0/1.
  enum Storage: Sendable {
    /// |numerator| ≤ `Int.max`, so that a change of sign never overflows; 1 ≤ denominator.
    case small(numerator: Int, denominator: Int)
    /// Only where the numerator or the denominator does not fit `small`.
    indirect case big(numerator: BigInteger, denominator: BigInteger)
  }

  let storage: Storage

  @inline(__always)
  private init(_ storage: Storage) { self.storage = storage }

  /// The number 0.
  public static let zero = Rational(unchecked: 0, 1)
  /// The number 1.
  public static let one = Rational(unchecked: 1, 1)

  /// Creates a whole number.
  ///
  /// - Parameter integer: Any `Int`, `Int.min` included.
  @inline(__always)
  public init(_ integer: Int) {
    if integer != Int.min {
      self.init(unchecked: integer, 1)
    } else {
      self.init(.big(numerator: BigInteger(integer), denominator: .one))
    }
  }

  /// Creates the quotient of two whole numbers, in lowest terms.
  ///
  /// - Parameters:
  ///   - numerator: Any `Int`.
  ///   - denominator: Any `Int` but 0; a negative one turns the sign.
  /// - Precondition: `denominator` is not 0.
  public init(_ numerator: Int, _ denominator: Int) {
    precondition(denominator != 0, "division by zero")
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let isNegative = (numerator < 0) != (denominator < 0)
    let reduced = Int128(numerator.magnitude / divisor)
    self.init(lowestTerms: isNegative ? -reduced : reduced, Int128(denominator.magnitude / divisor))
  }

  /// Takes two numbers that already meet the conditions of `Storage.small`.
  @inline(__always)
  init(unchecked numerator: Int, _ denominator: Int) {
    self.init(.small(numerator: numerator, denominator: denominator))
  }

  /// Takes a quotient in lowest terms, its denominator above zero.
  @inline(__always)
  init(lowestTerms numerator: Int128, _ denominator: Int128) {
    let (small, divisor) = (Int(truncatingIfNeeded: numerator), Int(truncatingIfNeeded: denominator))
    if Int128(small) == numerator, Int128(divisor) == denominator, small != Int.min {
      self.init(unchecked: small, divisor)
    } else {
      self.init(.big(numerator: BigInteger(numerator), denominator: BigInteger(denominator)))
    }
  }

  /// Takes any quotient of big integers and reduces it.
  ///
  /// - Precondition: `denominator` is not 0.
  init(reducing numerator: BigInteger, _ denominator: BigInteger) {
    precondition(!denominator.isZero, "division by zero")
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let reduced = numerator.dividedExactly(by: divisor)
    let rest = denominator.dividedExactly(by: divisor)
    self.init(lowestTerms: denominator.isNegative ? -reduced : reduced, rest.magnitude)
  }

  /// Takes a quotient of big integers in lowest terms, its denominator above zero.
  init(lowestTerms numerator: BigInteger, _ denominator: BigInteger) {
    if let small = numerator.int, let divisor = denominator.int, small != Int.min {
      self.init(unchecked: small, divisor)
    } else {
      self.init(.big(numerator: numerator, denominator: denominator))
    }
  }

  /// Numerator and denominator as big integers, whatever the storage.
  var parts: (numerator: BigInteger, denominator: BigInteger) {
    switch storage {
    case .small(let numerator, let denominator): (BigInteger(numerator), BigInteger(denominator))
    case .big(let numerator, let denominator): (numerator, denominator)
    }
  }
}

extension Rational {
  /// Whether the number is below zero.
  public var isNegative: Bool {
    switch storage {
    case .small(let numerator, _): numerator < 0
    case .big(let numerator, _): numerator.isNegative
    }
  }

  /// Whether the number is 0.
  public var isZero: Bool {
    if case .small(0, _) = storage { true } else { false }
  }

  /// Whether the number is whole.
  public var isInteger: Bool {
    switch storage {
    case .small(_, let denominator): denominator == 1
    case .big(_, let denominator): denominator == .one
    }
  }

  /// The absolute value.
  public var magnitude: Rational { isNegative ? -self : self }
}

extension Rational: Hashable {
  @inline(__always)
  public static func == (left: Rational, right: Rational) -> Bool {
    switch (left.storage, right.storage) {
    case (.small(let a, let b), .small(let c, let d)): a == c && b == d
    case (.big(let a, let b), .big(let c, let d)): a == c && b == d
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch storage {
    case .small(let numerator, let denominator):
      hasher.combine(numerator)
      hasher.combine(denominator)
    case .big(let numerator, let denominator):
      hasher.combine(numerator)
      hasher.combine(denominator)
    }
  }
}

extension Rational: Comparable {
  @inline(__always)
  public static func < (left: Rational, right: Rational) -> Bool {
    guard case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage else {
      return precedes(left, right)
    }
    return b == d ? a < c : Int128(a) &* Int128(d) < Int128(c) &* Int128(b)
  }

  @inline(never)
  private static func precedes(_ left: Rational, _ right: Rational) -> Bool {
    let (first, second) = (left.parts, right.parts)
    return first.numerator * second.denominator < second.numerator * first.denominator
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// Creates a whole number from a literal.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: CustomStringConvertible {
  /// The number in lowest terms, `"175/2"`, or `"88"` where it is whole, `"-1/3"` below zero.
  public var description: String {
    switch storage {
    case .small(let numerator, 1): "\(numerator)"
    case .small(let numerator, let denominator): "\(numerator)/\(denominator)"
    case .big(let numerator, .one): "\(numerator)"
    case .big(let numerator, let denominator): "\(numerator)/\(denominator)"
    }
  }
}

extension Int {
  /// Creates the integer that a rational number equals, or returns `nil` where it is not whole or does not fit.
  public init?(exactly value: Rational) {
    switch value.storage {
    case .small(let numerator, 1): self = numerator
    case .big(let numerator, .one):
      guard let integer = numerator.int else { return nil }
      self = integer
    default: return nil
    }
  }
}
