extension KernelScoring {
  /// Whether no mark could give the dossier a rank.
  mutating func isOut(_ dossier: Int) -> Bool {
    if !kernel.exclusions.isEmpty, kernel.exclusions[dossier] != nil { return true }
    if eligibility.isEmpty { return false }
    let edition = kernel.edition
    return eligibility.contains { rule in
      rule.require.holds(
        for: edition.dossiers[dossier], in: edition.campaign.language, scope: edition.scope) != .yes
    }
  }

  /// Whether the marks give the dossier a composite.
  mutating func isRanked() -> Bool {
    guard isRankable[program] else { return false }
    if let needs { return marking[0] >= needs }
    guard case .colleges(let quorum) = quorum else { preconditionFailure("a quorum of nobody") }
    return zip(marking, quorum).allSatisfy { $0 >= $1.jurors }
  }

  /// Whether a dossier meets what a level asks beside a composite.
  mutating func holds(_ level: Int, for dossier: Int) -> Bool {
    if values.isEmpty, hasLimits[program] {
      let first = program &* (limitEnds.last ?? 0)
      for place in (level == 0 ? 0 : limitEnds[level &- 1])..<limitEnds[level] {
        let (node, least, most) = limits[first &+ place]
        if numerators[node] < least || most < numerators[node] { return false }
      }
    } else if !holds(gates[level].bounds) {
      return false
    }
    return !hasConditions[level] || meets(level, dossier)
  }

  /// Whether a dossier meets what a level asks of the dossier itself.
  func meets(_ level: Int, _ dossier: Int) -> Bool {
    let (gate, edition) = (gates[level], kernel.edition)
    return gate.conditions.allSatisfy {
      $0.holds(for: edition.dossiers[dossier], in: edition.campaign.language, scope: edition.scope) == .yes
    }
  }

  private func holds(_ bounds: [(node: Int, min: Rational?, max: Rational?)]) -> Bool {
    bounds.allSatisfy { bound in
      guard let score = score(bound.node)?.value else { return false }
      return bound.min.map { $0 <= score } ?? true && bound.max.map { score <= $0 } ?? true
    }
  }
}
