public import Palmares

/// The bounds that a shown number must not seem to reach when it doesn't, nor to miss when it does.
public struct Cuts: Sendable, Hashable {
  /// What holds from here up.
  public var floors: [Rational]
  /// What holds up to here.
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
  ///
  /// - Parameter side: Where the number is rounded to. A bound that it reaches exactly, but that no decimal writes out,
  ///   can't be kept to on one side, and isn't.
  public func decimals(
    for value: Rational, to side: RoundingSide = .nearest, from least: Int = 1, to most: Int = 12
  ) -> Int {
    var cuts = self
    if side != .nearest, value.rounded(decimals: most, to: side) != value {
      cuts = Cuts(floors: floors.filter { $0 != value }, ceilings: ceilings.filter { $0 != value })
    }
    for decimals in least..<most where cuts.isFaithful(value.rounded(decimals: decimals, to: side), value) {
      return decimals
    }
    return most
  }

  private func isFaithful(_ shown: Rational, _ value: Rational) -> Bool {
    floors.allSatisfy { (value >= $0) == (shown >= $0) }
      && ceilings.allSatisfy { (value <= $0) == (shown <= $0) }
  }
}

extension Cuts {
  /// Every threshold of a rubric on an indicator: its gates, the numbers that conditions compare it with, and the bands
  /// that it marks by.
  public init(indicator id: String, of rubric: Rubric) {
    self.init()
    for requirement in rubric.stars?.levels.flatMap(\.require) ?? [] {
      switch requirement.kind {
      case .indicator(id, let min, let max):
        if let min { floors.append(min.value) }
        if let max { ceilings.append(max.value) }
      case .condition(let condition, _): addComparisons(on: id, in: condition.formula)
      case .indicator, .criterion: break
      }
    }
    for rule in rubric.eligibility { addComparisons(on: id, in: rule.require.formula) }
    for category in rubric.categories {
      if let condition = category.when { addComparisons(on: id, in: condition.formula) }
    }
    for criterion in rubric.criteria { addBands(on: id, in: criterion) }
  }

  private mutating func addComparisons(on id: String, in formula: Formula) {
    for node in formula.nodes {
      guard case .compare(let comparison) = node.operation else { continue }
      let operands = node.operands.map { formula.nodes[$0].operation }
      guard let name = operands.firstIndex(where: { $0.isName(of: id) }),
        case .number(let number, _) = operands[1 - name]
      else { continue }
      switch (comparison, name == 0) {
      case (.atLeast, true), (.less, true), (.atMost, false), (.greater, false): floors.append(number)
      case (.atMost, true), (.greater, true), (.atLeast, false), (.less, false): ceilings.append(number)
      case (.equal, _), (.unequal, _): self = keeping(number)
      }
    }
  }

  private mutating func addBands(on id: String, in criterion: Criterion) {
    switch criterion.content {
    case .group(let group):
      for child in group.criteria { addBands(on: id, in: child) }
    case .measure(let measure):
      guard measure.indicator.value == id, case .bands(let points) = measure.scale.value else { return }
      floors += points.map(\.value)
    case .leaf: break
    }
  }

  /// The same bounds, as the numbers that are shown: so many times as high.
  func scaled(by factor: Rational) -> Cuts {
    Cuts(floors: floors.map { $0 * factor }, ceilings: ceilings.map { $0 * factor })
  }

  /// The same, with one number that nothing else may be taken for: it is shown where it is reached exactly.
  func keeping(_ number: Rational) -> Cuts { Cuts(floors: floors + [number], ceilings: ceilings + [number]) }
}

extension Formula.Operation {
  /// Whether it takes an indicator's value.
  fileprivate func isName(of indicator: String) -> Bool {
    switch self {
    case .name(.indicator(indicator)), .name(.bare(indicator)): true
    default: false
    }
  }
}
