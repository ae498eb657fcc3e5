internal import RealModule

/// Step 4: how siblings' values become their group's.
enum SiblingCombination {
  /// Combines the children that have a value, with normalised weights.
  static func combine(_ contributions: [Contribution], by rule: Combination) -> Value {
    switch rule {
    case .mean: weightedMean(contributions.map { ($0.value, $0.weight) })
    case .min: least(contributions.map(\.value))
    case .geometric: geometricMean(contributions)
    }
  }

  /// Returns the least of one or more values, a real number where any of them is.
  private static func least(_ values: [Value]) -> Value {
    let least = values.dropFirst().reduce(values[0]) { $1 < $0 ? $1 : $0 }
    return values.allSatisfy(\.isExact) ? least : .real(least.double)
  }

  /// Returns exp(Σ wᵢ ln uᵢ) over normalised weights, exactly 0 when one value is 0; relative error about 1e-15.
  private static func geometricMean(_ contributions: [Contribution]) -> Value {
    if contributions.contains(where: { $0.value.isZero }) { return .real(0) }
    let exponent = contributions.reduce(0.0) { sum, contribution in
      sum + contribution.weight.doubleValue * Double.log(contribution.value.double)
    }
    return .real(Double.exp(exponent))
  }
}

extension Edition {
  /// Returns what each of these siblings brings: those with a value, at weights normalised over them.
  func contributions(of siblings: [Int], values: [Value?]) -> [Contribution] {
    let present = siblings.compactMap { node in values[node].map { (node, $0) } }
    let total = Rational.sum(present.map { nodes[$0.0].criterion.weight.value })
    return present.map { node, value in
      Contribution(node: node, weight: nodes[node].criterion.weight.value / total, value: value)
    }
  }

  /// Combines a tree from values at its leaves; what has none is left out at every level.
  ///
  /// - Returns: The values by node, and the root's, `nil` where no leaf has one.
  func combineTree(_ leafValues: [Value?]) -> (values: [Value?], root: Value?) {
    var values = leafValues
    for node in nodes.indices.reversed() {
      guard let group = nodes[node].group else { continue }
      let contributions = contributions(of: nodes[node].children, values: values)
      values[node] =
        contributions.isEmpty
        ? nil : SiblingCombination.combine(contributions, by: group.combine.value)
    }
    let top = contributions(of: topNodes, values: values)
    return (values, top.isEmpty ? nil : SiblingCombination.combine(top, by: .mean))
  }
}
