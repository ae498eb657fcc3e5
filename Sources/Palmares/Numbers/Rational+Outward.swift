/// To which side a number goes that isn't shown in full.
public enum RoundingSide: Sendable, Hashable, CaseIterable {
  /// To the nearest decimal, half away from zero.
  case nearest
  /// To the next decimal that isn't above it: what a value is at least stays true.
  case below
  /// To the next decimal that isn't below it: what a value is at most stays true.
  case above
}

extension Rational {
  /// Returns a multiple of 10⁻ⁿ near the number, exactly, on one side of it.
  ///
  /// - Parameters:
  ///   - decimals: The decimals kept, *n* ≥ 0.
  ///   - side: Where it may lie.
  public func rounded(decimals: Int, to side: RoundingSide) -> Rational {
    let nearest = rounded(decimals: decimals, rule: .halfAwayFromZero)
    let step = { Rational(reducing: .one, .powerOfTen(decimals)) }
    switch side {
    case .below where nearest > self: return nearest - step()
    case .above where nearest < self: return nearest + step()
    case .nearest, .below, .above: return nearest
    }
  }
}
