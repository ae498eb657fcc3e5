/// The generator of every draw: xoshiro256\*\*, seeded by a SHA-256 digest, the same numbers on every platform.
///
/// How anybody can reproduce it: the state's four words are the digest's 32 bytes, eight at a time, big-endian, so that
/// each word is sixteen digits of the digest as it is printed. ``uniform()`` and ``below(_:)`` say how words become
/// numbers.
///
/// - Note: Blackman and Vigna, “Scrambled Linear Pseudorandom Number Generators”, ACM TOMS 47 (2021); the reference code
///   at prng.di.unimi.it.
public struct Xoshiro256StarStar: RandomNumberGenerator, Sendable, Hashable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Creates a generator in a state, for whoever has one of another program.
  ///
  /// - Precondition: Some word isn't 0: from zeros nothing but zeros comes.
  public init(state: (UInt64, UInt64, UInt64, UInt64)) {
    precondition(state.0 | state.1 | state.2 | state.3 != 0, "a state of zeros")
    self.state = state
  }

  /// Creates a generator from the SHA-256 digest of a seed's UTF-8.
  ///
  /// - Parameter digest: 32 bytes, not all 0 (no text is known to have that digest).
  /// - Precondition: There are 32 bytes.
  public init(seedDigest digest: [UInt8]) {
    precondition(digest.count == 32, "a SHA-256 digest has 32 bytes")
    func word(_ index: Int) -> UInt64 {
      digest[8 * index..<8 * index + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    self.init(state: (word(0), word(1), word(2), word(3)))
  }

  /// Creates a generator from the digest as it is printed.
  ///
  /// - Parameter hexadecimal: 64 digits in either case; `nil` is returned for anything else.
  public init?(seedDigest hexadecimal: String) {
    var digits: [UInt8] = []
    for digit in hexadecimal.utf8 {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digits.append(digit - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digits.append(digit - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    guard digits.count == 64, digits.contains(where: { $0 > 0 }) else { return nil }
    self.init(seedDigest: (0..<32).map { digits[2 * $0] << 4 | digits[2 * $0 + 1] })
  }

  /// Returns the next 64 bits.
  @inline(__always)
  public mutating func next() -> UInt64 {
    let result = Self.rotate(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotate(state.3, by: 45)
    return result
  }

  @inline(__always)
  private static func rotate(_ word: UInt64, by bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }

  /// Returns the upper 53 bits of the next word, a whole number in 0..<2⁵³.
  @inline(__always)
  public mutating func bits53() -> UInt64 { next() >> 11 }

  /// Returns a number uniform on 0..<1: the upper 53 bits of the next word over 2⁵³, exactly.
  @inline(__always)
  public mutating func uniform() -> Double { Double(bits53()) * 0x1p-53 }

  /// Returns a whole number uniform on 0..<`bound`, without bias: the upper word of next × bound, drawn anew while the
  /// lower word is below 2⁶⁴ mod bound.
  ///
  /// - Precondition: `bound` > 0.
  /// - Note: Lemire, “Fast Random Integer Generation in an Interval”, ACM TOMACS 29 (2019).
  @inline(__always)
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "nothing to draw from")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let refused = (0 &- bound) % bound
      while product.low < refused { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  public static func == (left: Self, right: Self) -> Bool { left.state == right.state }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(state.0)
    hasher.combine(state.1)
    hasher.combine(state.2)
    hasher.combine(state.3)
  }
}
