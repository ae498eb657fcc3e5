public import Palmares

/// The bounds that a shown score must not seem to reach when it doesn't.
public struct Cuts: Sendable, Hashable {
  /// Scores that hold from here up.
  public var floors: [Rational]
  /// Scores that hold up to here.
  public var ceilings: [Rational]

  /// Creates the bounds.
  public init(floors: [Rational] = [], ceilings: [Rational] = []) {
    (self.floors, self.ceilings) = (floors, ceilings)
  }

  /// Every threshold of a rubric on the composite.
  public init(composite rubric: Rubric) {
    self.init(floors: rubric.stars?.levels.compactMap { $0.min?.value } ?? [])
  }

  /// Every threshold of a rubric's gates on one criterion.
  public init(criterion id: String, of rubric: Rubric) {
    self.init()
    for level in rubric.stars?.levels ?? [] {
      for requirement in level.require {
        guard case .criterion(id, let min, let max) = requirement.kind else { continue }
        if let min { floors.append(min) }
        if let max { ceilings.append(max) }
      }
    }
  }

  /// Returns the least number of decimals, from `least` to `most`, at which rounding crosses no bound.
  public func decimals(for value: Rational, from least: Int = 1, to most: Int = 12) -> Int {
    for decimals in least..<most
    where isFaithful(value.rounded(decimals: decimals, rule: .halfAwayFromZero), value) {
      return decimals
    }
    return most
  }

  private func isFaithful(_ shown: Rational, _ value: Rational) -> Bool {
    floors.allSatisfy { value >= $0 || shown < $0 } && ceilings.allSatisfy { value <= $0 || shown > $0 }
  }
}
