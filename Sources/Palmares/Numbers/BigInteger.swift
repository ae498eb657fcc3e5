/// A whole number of any size, as a sign and a magnitude in limbs of 64 bits, least first.
///
/// It serves ``Rational`` where a numerator or a denominator leaves the machine's range.
struct BigInteger: Sendable, Hashable {
  /// Whether the number is below zero; zero is not.
  let isNegative: Bool
  /// The magnitude in base 2⁶⁴, least limb first, without leading zero limbs; empty for zero.
  let limbs: [UInt64]

  static let zero = BigInteger(isNegative: false, limbs: [])
  static let one = BigInteger(1)

  /// Creates a number from a sign and limbs, dropping leading zero limbs and the sign of zero.
  init(isNegative: Bool, limbs: [UInt64]) {
    var limbs = limbs
    while limbs.last == 0 { limbs.removeLast() }
    self.limbs = limbs
    self.isNegative = isNegative && !limbs.isEmpty
  }

  init(_ value: Int) {
    self.init(isNegative: value < 0, limbs: [UInt64(value.magnitude)])
  }

  init(_ value: Int128) {
    let magnitude = value.magnitude
    self.init(
      isNegative: value < 0,
      limbs: [UInt64(truncatingIfNeeded: magnitude), UInt64(truncatingIfNeeded: magnitude >> 64)])
  }

  /// Creates the power 10ⁿ, *n* ≥ 0.
  static func powerOfTen(_ exponent: Int) -> BigInteger {
    precondition(exponent >= 0, "a power of ten has an exponent of 0 or more")
    var limbs: [UInt64] = [1]
    for _ in 0..<(exponent / 19) { Self.multiply(&limbs, by: 10_000_000_000_000_000_000, adding: 0) }
    for _ in 0..<(exponent % 19) { Self.multiply(&limbs, by: 10, adding: 0) }
    return BigInteger(isNegative: false, limbs: limbs)
  }

  var isZero: Bool { limbs.isEmpty }
  var isOdd: Bool { limbs.first.map { $0 & 1 == 1 } ?? false }
  var magnitude: BigInteger { isNegative ? -self : self }

  /// The number of bits of the magnitude; 0 for zero.
  var bitWidth: Int {
    limbs.last.map { limbs.count * 64 - $0.leadingZeroBitCount } ?? 0
  }

  /// The number as an `Int`, or `nil` where it does not fit.
  var int: Int? {
    guard limbs.count <= 1 else { return nil }
    let magnitude = limbs.first ?? 0
    if !isNegative { return Int(exactly: magnitude) }
    return magnitude <= Int.min.magnitude ? Int(truncatingIfNeeded: 0 &- magnitude) : nil
  }

  /// Replaces a magnitude by `limbs × factor + addend`.
  static func multiply(_ limbs: inout [UInt64], by factor: UInt64, adding addend: UInt64) {
    var carry = addend
    for index in limbs.indices {
      let (high, low) = limbs[index].multipliedFullWidth(by: factor)
      let (sum, overflow) = low.addingReportingOverflow(carry)
      limbs[index] = sum
      carry = high &+ (overflow ? 1 : 0)
    }
    if carry != 0 { limbs.append(carry) }
  }
}

extension BigInteger: Comparable {
  static func < (left: BigInteger, right: BigInteger) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? precedes(right.limbs, left.limbs)
      : precedes(left.limbs, right.limbs)
  }

  /// Whether one magnitude is below another.
  fileprivate static func precedes(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    if left.count != right.count { return left.count < right.count }
    for index in left.indices.reversed() where left[index] != right[index] {
      return left[index] < right[index]
    }
    return false
  }
}

extension BigInteger {
  static prefix func - (value: BigInteger) -> BigInteger {
    BigInteger(isNegative: !value.isNegative, limbs: value.limbs)
  }

  static func + (left: BigInteger, right: BigInteger) -> BigInteger {
    if left.isNegative == right.isNegative {
      return BigInteger(isNegative: left.isNegative, limbs: sum(left.limbs, right.limbs))
    }
    return precedes(left.limbs, right.limbs)
      ? BigInteger(isNegative: right.isNegative, limbs: difference(right.limbs, left.limbs))
      : BigInteger(isNegative: left.isNegative, limbs: difference(left.limbs, right.limbs))
  }

  static func - (left: BigInteger, right: BigInteger) -> BigInteger { left + -right }

  /// Schoolbook multiplication; time grows with the product of the two lengths.
  static func * (left: BigInteger, right: BigInteger) -> BigInteger {
    if left.isZero || right.isZero { return .zero }
    var product = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (row, factor) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (column, limb) in right.limbs.enumerated() {
        let (high, low) = limb.multipliedFullWidth(by: factor)
        let (partial, first) = low.addingReportingOverflow(product[row + column])
        let (total, second) = partial.addingReportingOverflow(carry)
        product[row + column] = total
        carry = high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
      }
      product[row + right.limbs.count] = carry
    }
    return BigInteger(isNegative: left.isNegative != right.isNegative, limbs: product)
  }

  /// Returns the number times 2ⁿ, *n* ≥ 0.
  func shiftedLeft(by count: Int) -> BigInteger {
    precondition(count >= 0, "a shift is 0 bits or more")
    if isZero || count == 0 { return self }
    var shifted = [UInt64](repeating: 0, count: count / 64)
    let bits = UInt64(count % 64)
    var carry: UInt64 = 0
    for limb in limbs {
      shifted.append(limb << bits | carry)
      carry = bits == 0 ? 0 : limb >> (64 - bits)
    }
    shifted.append(carry)
    return BigInteger(isNegative: isNegative, limbs: shifted)
  }

  private static func sum(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    let shorter = left.count < right.count ? left : right
    var total = left.count < right.count ? right : left
    var carry: UInt64 = 0
    for index in total.indices {
      if index >= shorter.count && carry == 0 { return total }
      let (partial, first) = total[index].addingReportingOverflow(index < shorter.count ? shorter[index] : 0)
      let (limb, second) = partial.addingReportingOverflow(carry)
      total[index] = limb
      carry = first || second ? 1 : 0
    }
    if carry != 0 { total.append(carry) }
    return total
  }

  /// Returns `left − right`, where `left` is the greater magnitude or equal.
  private static func difference(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    var result = left
    var borrow: UInt64 = 0
    for index in result.indices {
      if index >= right.count && borrow == 0 { break }
      let (partial, first) = result[index].subtractingReportingOverflow(
        index < right.count ? right[index] : 0)
      let (limb, second) = partial.subtractingReportingOverflow(borrow)
      result[index] = limb
      borrow = first || second ? 1 : 0
    }
    return result
  }
}
