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
