extension Rational {
  /// Returns the exact sum of the numbers, Σ xᵢ; of none, 0.
  ///
  /// The order does not matter. Numbers are brought to one denominator and reduced once, at the end, while
  /// machine integers hold them.
  ///
  /// - Parameter values: Any numbers.
  /// - Complexity: One pass.
  public static func sum(_ values: some Sequence<Rational>) -> Rational {
    var total = Rational.zero
    var (numerator, denominator): (Int128, Int) = (0, 1)
    for value in values {
      guard case .small(let part, let divisor) = value.storage else {
        total += value
        continue
      }
      if divisor == denominator {
        let (sum, overflow) = numerator.addingReportingOverflow(Int128(part))
        if !overflow {
          numerator = sum
          continue
        }
      } else if let (sum, common) = combined(numerator, denominator, part, divisor) {
        (numerator, denominator) = (sum, common)
        continue
      }
      total += Rational(reducing: numerator, denominator)
      (numerator, denominator) = (Int128(part), divisor)
    }
    return total + Rational(reducing: numerator, denominator)
  }

  /// Adds two fractions over their least common denominator, or returns `nil` where that overflows.
  private static func combined(
    _ numerator: Int128, _ denominator: Int, _ part: Int, _ divisor: Int
  ) -> (Int128, Int)? {
    let shared = Int(greatestCommonDivisor(UInt(denominator), UInt(divisor)))
    let (factor, scale) = (divisor / shared, denominator / shared)
    let (common, first) = denominator.multipliedReportingOverflow(by: factor)
    let (scaled, second) =
      factor == 1 ? (numerator, false) : numerator.multipliedReportingOverflow(by: Int128(factor))
    let (sum, third) = scaled.addingReportingOverflow(Int128(part) &* Int128(scale))
    return first || second || third ? nil : (sum, common)
  }

  /// Takes any quotient with a denominator above zero and reduces it.
  private init(reducing numerator: Int128, _ denominator: Int) {
    let residue = numerator.magnitude % UInt128(denominator)
    let divisor = Int(greatestCommonDivisor(UInt(residue), UInt(denominator)))
    self.init(lowestTerms: numerator / Int128(divisor), Int128(denominator / divisor))
  }
}
