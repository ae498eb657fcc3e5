import BigInt
import TestSupport

@testable import Palmares

/// A whole number held twice: ours, and the reference library's, built from the same limbs.
struct PairedInteger {
  let ours: BigInteger
  let reference: BigInt

  init(isNegative: Bool, limbs: [UInt64]) {
    ours = BigInteger(isNegative: isNegative, limbs: limbs)
    reference = BigInt(sign: isNegative ? .minus : .plus, magnitude: BigUInt(words: limbs.map { UInt($0) }))
  }

  /// Draws up to `limbs` limbs, most of them at the edges where carries and estimates go wrong.
  static func sample(limbs count: Int, using random: inout SplitMix64) -> PairedInteger {
    let edges: [UInt64] = [0, 1, 2, 1 << 32, (1 << 32) - 1, 1 << 63, (1 << 63) - 1, .max, .max - 1]
    let limbs = (0..<Int.random(in: 0...count, using: &random)).map { _ in
      Bool.random(using: &random) ? random.next() : edges[Int.random(in: 0..<edges.count, using: &random)]
    }
    return PairedInteger(isNegative: Bool.random(using: &random), limbs: limbs)
  }
}

/// An integer near an edge of the machine's range, near zero, or anywhere.
func sampleInt(using random: inout SplitMix64) -> Int {
  let near = Int.random(in: -3...3, using: &random)
  switch Int.random(in: 0..<8, using: &random) {
  case 0: return Int.min + abs(near)
  case 1: return Int.max - abs(near)
  case 2: return (1 << 32) + near
  case 3: return near
  case 4: return Int(truncatingIfNeeded: random.next())
  default: return Int.random(in: -1000...1000, using: &random)
  }
}

/// A quotient held by the reference library, compared by cross-multiplication.
struct ReferenceFraction: Equatable {
  let numerator: BigInt
  let denominator: BigInt

  init(_ numerator: BigInt, _ denominator: BigInt) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  static func + (left: Self, right: Self) -> Self {
    Self(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }
  static func - (left: Self, right: Self) -> Self {
    left + Self(-right.numerator, right.denominator)
  }
  static func * (left: Self, right: Self) -> Self {
    Self(left.numerator * right.numerator, left.denominator * right.denominator)
  }
  static func / (left: Self, right: Self) -> Self {
    Self(left.numerator * right.denominator, left.denominator * right.numerator)
  }
  static func < (left: Self, right: Self) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  var text: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

/// A rational number held twice.
struct PairedRational {
  let ours: Rational
  let reference: ReferenceFraction

  /// Draws from small fractions, from the edges of machine integers, and from sizes beyond them.
  static func sample(using random: inout SplitMix64) -> PairedRational {
    if Int.random(in: 0..<4, using: &random) == 0 {
      let numerator = PairedInteger.sample(limbs: 3, using: &random)
      var denominator = PairedInteger.sample(limbs: 3, using: &random)
      if denominator.ours.isZero { denominator = PairedInteger(isNegative: true, limbs: [3]) }
      return PairedRational(
        ours: Rational(reducing: numerator.ours, denominator.ours),
        reference: ReferenceFraction(numerator.reference, denominator.reference))
    }
    let (numerator, divisor) = (sampleInt(using: &random), sampleInt(using: &random))
    let denominator = divisor == 0 ? 1 : divisor
    return PairedRational(
      ours: Rational(numerator, denominator),
      reference: ReferenceFraction(BigInt(numerator), BigInt(denominator)))
  }
}

extension Rational {
  /// Whether the storage is the canonical one: small wherever small can hold the value, in lowest terms.
  var isCanonical: Bool {
    let (numerator, denominator) = parts
    guard denominator > .zero, numerator.greatestCommonDivisor(with: denominator) == .one else {
      return false
    }
    let fits = [numerator.magnitude, denominator].allSatisfy {
      $0.limbs.count <= 1 && $0 <= BigInteger(Int.max)
    }
    if case .small = storage { return fits }
    return !fits
  }
}
