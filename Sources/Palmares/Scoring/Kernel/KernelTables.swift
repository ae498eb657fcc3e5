/// The marks and weights of an edition as whole numbers, so that scoring only adds, multiplies and compares integers.
///
/// A mark's value on 0...1 is `numerators / denominators[leaf]`. Jurors' weights have one denominator, which drops out.
struct KernelTables: Sendable {
  /// The distinct codes.
  let codes: Int
  /// By leaf and code, the value times `denominators`; -1 where the code is no mark or not on the leaf's scale.
  let numerators: [Int]
  /// By leaf, what the values are parts of.
  let denominators: [Int]
  /// By juror, the weight times a common factor.
  let weights: [Int]
  /// The sum of all weights.
  let totalWeight: Int
  /// Whether all weights are 1, so that they need not be looked up.
  let areWeightsEqual: Bool

  /// By leaf and code, ``numerators`` with a one to count it above, and above that a one where it is the most: sums of
  /// these hold three sums; 0 where the code is no mark; each leaf has 2^``codeBits`` places; empty where sums could be
  /// too long. See ``Packed``.
  let packed: [UInt64]
  /// The bits that number `codes`.
  let codeBits: Int

  /// The marks themselves as whole numbers over one denominator; `nil` where their squares are long.
  let marks: (numerators: [Int], denominator: Int)?

  /// The most that a sum of values times weights may reach.
  static let limit = 1 << 62

  /// Creates the tables, or returns `nil` where numbers are too long for machine integers or too many for a table.
  init?(_ edition: Edition) {
    let marks = edition.answers.table.marks
    codes = marks.count + Int(AnswerCode.firstMark)
    guard edition.answers.highCodes.isEmpty, codes * edition.leaves.count <= 1 << 22 else { return nil }
    var (numerators, denominators): ([Int], [Int]) = ([], [])
    for node in edition.leaves {
      guard let scale = edition.nodes[node].leaf?.scale else { return nil }
      let values = marks.map { mark -> Rational? in
        scale.contains(mark) && scale.isOnStep(mark) ? scale.normalise(mark) : nil
      }
      guard let (whole, denominator) = Self.whole(values.map { $0 ?? .zero }) else { return nil }
      numerators += [-1, -1, -1, -1] + zip(values, whole).map { $0 == nil ? -1 : $1 }
      denominators.append(denominator)
    }
    guard let (weights, _) = Self.whole(edition.jurors.map(\.weight.value)) else { return nil }
    let divisor = weights.reduce(0) { Int(greatestCommonDivisor(UInt($0), UInt($1))) }
    self.weights = divisor > 1 ? weights.map { $0 / divisor } : weights
    areWeightsEqual = self.weights.allSatisfy { $0 == 1 }
    guard let total = Self.sum(self.weights), let most = denominators.max(),
      !total.multipliedReportingOverflow(by: most).overflow, total * most < Self.limit / 2
    else { return nil }
    (self.numerators, self.denominators, totalWeight) = (numerators, denominators, total)
    codeBits = Int.bitWidth - (codes - 1).leadingZeroBitCount
    var packed: [UInt64] = []
    if Packed.fits(edition.jurors.count, most) {
      let places = 1 << codeBits
      packed = Array(repeating: 0, count: places * denominators.count)
      for (index, numerator) in numerators.enumerated() {
        let (leaf, code) = index.quotientAndRemainder(dividingBy: codes)
        packed[leaf * places + code] = Packed.word(numerator, of: denominators[leaf])
      }
    }
    self.packed = packed
    self.marks = Self.whole(marks).flatMap { whole in
      // count² × mark², count ≤ jurors, stays below 2⁶².
      let most = Swift.max(whole.numerators.map(\.magnitude).max() ?? 0, whole.denominator.magnitude)
      return most < 1 << 20 && edition.jurors.count < 1 << 10 ? whole : nil
    }
  }

  /// Brings numbers of 0 or more to one denominator; `nil` where a machine integer doesn't hold all.
  static func whole(_ values: [Rational]) -> (numerators: [Int], denominator: Int)? {
    var denominator = 1
    for value in values {
      guard case .small(_, let own) = value.storage else { return nil }
      guard let common = leastCommonMultiple(denominator, own) else { return nil }
      denominator = common
    }
    var numerators: [Int] = []
    numerators.reserveCapacity(values.count)
    for value in values {
      guard case .small(let numerator, let own) = value.storage else { return nil }
      let (product, overflow) = numerator.multipliedReportingOverflow(by: denominator / own)
      if overflow { return nil }
      numerators.append(product)
    }
    return (numerators, denominator)
  }

  /// The least number above 0 that both divide; `nil` beyond 2⁶².
  static func leastCommonMultiple(_ one: Int, _ other: Int) -> Int? {
    let divisor = Int(greatestCommonDivisor(UInt(one), UInt(other)))
    let (product, overflow) = (one / divisor).multipliedReportingOverflow(by: other)
    return overflow || product > limit ? nil : product
  }

  private static func sum(_ values: [Int]) -> Int? {
    var total = 0
    for value in values {
      let (sum, overflow) = total.addingReportingOverflow(value)
      if overflow { return nil }
      total = sum
    }
    return total
  }
}

extension KernelTables {
  /// Three sums in one word: of values, of how many they are, and of how many of these are the most that there is.
  enum Packed {
    // Computed, so that shifts are by constants.
    private static var sumBits: UInt64 { 40 }
    private static var countBits: UInt64 { 12 }

    /// Whether so many values of at most this size have sums that fit.
    static func fits(_ count: Int, _ most: Int) -> Bool {
      count < 1 << countBits && most < 1 << sumBits / Int(1 << countBits)
    }

    fileprivate static func word(_ value: Int, of most: Int) -> UInt64 {
      value < 0 ? 0 : UInt64(value) | 1 << sumBits | (value == most ? 1 << (sumBits + countBits) : 0)
    }

    @inline(__always)
    static func sum(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word & (1 &<< sumBits &- 1)) }

    @inline(__always)
    static func count(_ word: UInt64) -> Int {
      Int(truncatingIfNeeded: word &>> sumBits & (1 &<< countBits &- 1))
    }

    @inline(__always)
    static func tops(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word &>> (sumBits &+ countBits)) }
  }
}
