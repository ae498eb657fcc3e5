internal import RealModule

/// Step 4: how siblings' values become their group's.
enum SiblingCombination {
  /// Combines the values of the children that have one, by weights above 0 of any sum.
  static func combine(_ values: [(value: Value, weight: Rational)], by rule: Combination) -> Value {
    switch rule {
    case .mean: weightedMean(values)
    case .min: least(values.map(\.value))
    case .geometric: geometricMean(values)
    }
  }

  /// Returns the least of one or more values, a real number where any of them is.
  private static func least(_ values: [Value]) -> Value {
    let least = values.dropFirst().reduce(values[0]) { $1 < $0 ? $1 : $0 }
    return values.allSatisfy(\.isExact) ? least : .real(least.double)
  }

  /// Returns exp(Σ wᵢ ln uᵢ) over normalised weights, exactly 0 when one value is 0; relative error about 1e-15.
  private static func geometricMean(_ values: [(value: Value, weight: Rational)]) -> Value {
    if values.contains(where: \.value.isZero) { return .real(0) }
    let total = Rational.sum(values.map(\.weight))
    let exponent = values.reduce(0.0) { sum, sibling in
      sum + (sibling.weight / total).doubleValue * Double.log(sibling.value.double)
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

  /// Combines those of these siblings that have a value; `nil` where none has.
  func combine(_ siblings: [Int], values: [Value?], by rule: Combination) -> Value? {
    let present = siblings.compactMap { node in
      values[node].map { (value: $0, weight: nodes[node].criterion.weight.value) }
    }
    return present.isEmpty ? nil : SiblingCombination.combine(present, by: rule)
  }

  /// Combines a tree from values at its leaves; what has none is left out at every level.
  ///
  /// - Returns: The values by node, and the root's, `nil` where no leaf has one.
  func combineTree(_ leafValues: [Value?]) -> (values: [Value?], root: Value?) {
    var values = leafValues
    for node in nodes.indices.reversed() {
      guard let group = nodes[node].group else { continue }
      values[node] = combine(nodes[node].children, values: values, by: group.combine.value)
    }
    return (values, combine(topNodes, values: values, by: rubric.rootCombination))
  }
}
