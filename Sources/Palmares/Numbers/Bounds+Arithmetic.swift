/// Interval arithmetic: each result encloses every value that the operands allow, and nothing more where no operand
/// is used twice.
///
/// A missing end is infinite, but for the low end of a count, which is 0. Where such a 0, or an infinite end, is all
/// that makes a result 0 or more, its low end stays missing: 300 over at least 100 is at most 3.
extension Bounds {
  /// An end, where missing ones are infinite.
  fileprivate enum End: Comparable {
    case negativeInfinity
    case finite(Rational)
    case infinity

    var number: Rational? { if case .finite(let number) = self { number } else { nil } }

    var sign: Int {
      switch self {
      case .negativeInfinity: -1
      case .finite(let number): number.isZero ? 0 : number.isNegative ? -1 : 1
      case .infinity: 1
      }
    }

    /// The product, where 0 times an infinite end is 0: the ends are limits, and 0 times any number is 0.
    static func * (left: End, right: End) -> End {
      if case .finite(let one) = left, case .finite(let two) = right { return .finite(one * two) }
      let sign = left.sign * right.sign
      return sign == 0 ? .finite(.zero) : sign < 0 ? .negativeInfinity : .infinity
    }
  }

  fileprivate var lowEnd: End { least.map(End.finite) ?? .negativeInfinity }
  fileprivate var highEnd: End { high.map(End.finite) ?? .infinity }

  /// Makes bounds of two ends; a low 0 that only missing ends give is left missing.
  fileprivate init(_ low: End, _ high: End, of operands: [Bounds]) {
    let isOpen = operands.contains { $0.low == nil || $0.high == nil }
    let isCount = low.sign >= 0
    let isImplied = isOpen && low.number == .zero && high.number != .zero
    self.init(
      low: isImplied ? nil : low.number, high: high.number,
      isApproximate: operands.contains(where: \.isApproximate), isCount: isCount && isImplied)
  }

  /// Whether 0 is one of its values.
  var holdsZero: Bool { lowEnd.sign <= 0 && highEnd.sign >= 0 }

  static prefix func - (value: Bounds) -> Bounds {
    Bounds(
      low: value.high.map { -$0 }, high: value.least.map { -$0 }, isApproximate: value.isApproximate)
  }

  static func + (left: Bounds, right: Bounds) -> Bounds {
    func sum(_ one: End, _ two: End, else infinite: End) -> End {
      if let one = one.number, let two = two.number { .finite(one + two) } else { infinite }
    }
    return Bounds(
      sum(left.lowEnd, right.lowEnd, else: .negativeInfinity),
      sum(left.highEnd, right.highEnd, else: .infinity), of: [left, right])
  }

  static func - (left: Bounds, right: Bounds) -> Bounds { left + -right }

  static func * (left: Bounds, right: Bounds) -> Bounds {
    let products = [
      left.lowEnd * right.lowEnd, left.lowEnd * right.highEnd, left.highEnd * right.lowEnd,
      left.highEnd * right.highEnd,
    ]
    return Bounds(
      products.min() ?? .negativeInfinity, products.max() ?? .infinity, of: [left, right])
  }

  /// Divides by every value of the divisor but 0; `nil` where that is its only one.
  static func / (left: Bounds, right: Bounds) -> Bounds? {
    let (low, high) = (right.lowEnd, right.highEnd)
    if low.sign == 0, high.sign == 0 { return nil }
    if low.sign < 0, high.sign > 0 {
      // Quotients run to both infinities, unless all that is divided is 0.
      if left.value == .zero { return Bounds(.finite(.zero), .finite(.zero), of: [left, right]) }
      return Bounds(.negativeInfinity, .infinity, of: [left, right])
    }
    /// The reciprocal of an end, taken from inside the divisor: 1/∞ is 0, 1/0 infinite with the divisor's sign.
    func reciprocal(_ end: End) -> End {
      guard case .finite(let number) = end else { return .finite(.zero) }
      if number.isZero { return high.sign > 0 ? .infinity : .negativeInfinity }
      return .finite(number.reciprocal)
    }
    let ends = [reciprocal(low), reciprocal(high)]
    let products = ends.flatMap { [left.lowEnd * $0, left.highEnd * $0] }
    return Bounds(
      products.min() ?? .negativeInfinity, products.max() ?? .infinity, of: [left, right])
  }

  /// The absolute value, of which nothing is below 0.
  var magnitude: Bounds {
    if lowEnd.sign >= 0 { return self }
    if highEnd.sign <= 0 { return -self }
    let high = [(-self).highEnd, highEnd].max() ?? .infinity
    return Bounds(low: .zero, high: high.number, isApproximate: isApproximate)
  }

  /// The lesser of each pair of values.
  static func least(_ left: Bounds, _ right: Bounds) -> Bounds {
    Bounds(
      Swift.min(left.lowEnd, right.lowEnd), Swift.min(left.highEnd, right.highEnd), of: [left, right])
  }

  /// The greater of each pair of values.
  static func greatest(_ left: Bounds, _ right: Bounds) -> Bounds {
    Bounds(
      Swift.max(left.lowEnd, right.lowEnd), Swift.max(left.highEnd, right.highEnd), of: [left, right])
  }

  /// The share of a part in itself and the rest, part / (part + rest), over all values but those that are both 0.
  ///
  /// Tighter than the quotient, in which the part would count twice: it rises with the part and falls with the rest.
  /// - Precondition: Neither has values below 0.
  /// - Returns: Bounds on 0...1, or `nil` where part and rest are exactly 0.
  static func share(of part: Bounds, besides rest: Bounds) -> Bounds? {
    func share(_ part: End, _ rest: End, limit: Rational) -> Rational {
      switch (part, rest) {
      case (.finite(let part), .finite(let rest)): (part + rest).isZero ? limit : part / (part + rest)
      case (.finite, _): .zero
      default: .one
      }
    }
    let isNothing = part.highEnd.sign == 0 && rest.highEnd.sign == 0
    guard !isNothing else { return nil }
    let low = rest.highEnd.sign == 0 ? .one : share(part.lowEnd, rest.highEnd, limit: .zero)
    let high = part.highEnd.sign == 0 ? .zero : share(part.highEnd, rest.lowEnd, limit: .one)
    return Bounds(.finite(low), .finite(high), of: [part, rest])
  }

  /// Whether a numerator or denominator of its ends is beyond so many bits.
  func isBeyond(bits: Int) -> Bool {
    [low, high].contains { $0.map { $0.isBeyond(bits: bits) } ?? false }
  }
}

extension Rational {
  /// Whether the numerator or the denominator takes more bits.
  func isBeyond(bits: Int) -> Bool {
    guard case .big(let numerator, let denominator) = storage else { return false }
    return numerator.bitWidth > bits || denominator.bitWidth > bits
  }
}
