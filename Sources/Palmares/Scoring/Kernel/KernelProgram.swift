/// How the values of leaves become the composite, for dossiers on which the same leaves have a value.
///
/// Every node has a fixed denominator: its value is a whole number over it. Since values lie on 0...1, no sum on the
/// way exceeds the denominator; one that a machine integer holds makes overflow impossible.
struct KernelProgram: Sendable {
  /// One group, or the root.
  struct Step: Sendable {
    let node: Int
    let isLeast: Bool
    /// Where its children end in ``KernelProgram/children``; they begin where those of the step before end.
    let end: Int
  }

  /// What became of every criterion, by node.
  let states: [CriterionResult.State]
  /// What became of the whole.
  let root: CriterionResult.State
  /// Whether enough of the stated weights have a value.
  let isCovered: Bool
  /// Whether there is a composite, before quorum and eligibility are asked.
  let hasComposite: Bool
  /// The groups from the lowest up, then the root, whose node is the number of nodes.
  let steps: [Step]
  /// The children that have a value, step by step, each with what its numerator is multiplied by.
  let children: [(node: Int, factor: Int)]
  /// By node, the root last: what its numerator is over; 0 without a value. `nil` where one is too long.
  let denominators: [Int]?
  /// Whether there are denominators.
  let isWhole: Bool
  /// The share of the composite, by node.
  let weights: [Rational?]

  /// The longest denominator: a score is 100 times a numerator, and must not overflow either.
  private static let limit = 1 << 55

  /// Creates the program of a pattern.
  ///
  /// - Parameters:
  ///   - edition: The edition.
  ///   - states: What became of every criterion.
  ///   - root: What became of the whole.
  ///   - leafDenominator: What the values of leaves are over.
  init(_ edition: Edition, states: [CriterionResult.State], root: CriterionResult.State, leafDenominator: Int)
  {
    (self.states, self.root) = (states, root)
    let hasValue = states.map { $0 == .value || $0 == .zero }
    isCovered = Self.isCovered(edition, states)
    hasComposite = root != .unrated && edition.topNodes.contains { hasValue[$0] }
    var (steps, children): ([Step], [(node: Int, factor: Int)]) = ([], [])
    var denominators = Array(repeating: 0, count: edition.nodes.count + 1)
    var fits = leafDenominator <= Self.limit
    for node in edition.leaves where hasValue[node] { denominators[node] = leafDenominator }
    func append(_ node: Int, _ siblings: [Int], isLeast: Bool) {
      let present = siblings.filter { hasValue[$0] }
      guard fits, !present.isEmpty else { return }
      guard let (added, own) = Self.step(edition, present, denominators, isLeast: isLeast) else {
        fits = false
        return
      }
      children += added
      steps.append(Step(node: node, isLeast: isLeast, end: children.count))
      denominators[node] = own
    }
    for node in edition.nodes.indices.reversed() where hasValue[node] {
      guard let group = edition.nodes[node].group else { continue }
      append(node, edition.nodes[node].children, isLeast: group.combine.value == .min)
    }
    append(edition.nodes.count, edition.topNodes, isLeast: false)
    (self.steps, self.children) = (steps, children)
    (isWhole, self.denominators) = (fits, fits ? denominators : nil)
    weights = hasComposite ? Self.weights(edition, hasValue) : edition.nodes.map { _ in nil }
  }

  /// The factors of a group's children and its denominator; `nil` where it is too long.
  private static func step(
    _ edition: Edition, _ present: [Int], _ denominators: [Int], isLeast: Bool
  ) -> (children: [(node: Int, factor: Int)], denominator: Int)? {
    var common = 1
    for node in present {
      guard let multiple = KernelTables.leastCommonMultiple(common, denominators[node]) else { return nil }
      common = multiple
    }
    var (factors, denominator) = (present.map { common / denominators[$0] }, common)
    if !isLeast {
      guard let (weights, _) = KernelTables.whole(present.map { edition.nodes[$0].criterion.weight.value })
      else { return nil }
      var total = 0
      for (index, weight) in weights.enumerated() {
        let (factor, first) = factors[index].multipliedReportingOverflow(by: weight)
        let (sum, second) = total.addingReportingOverflow(weight)
        if first || second { return nil }
        (factors[index], total) = (factor, sum)
      }
      let (product, overflow) = denominator.multipliedReportingOverflow(by: total)
      if overflow { return nil }
      let shared = factors.reduce(UInt(product)) { greatestCommonDivisor($0, UInt($1)) }
      denominator = product / Int(shared)
      factors = factors.map { $0 / Int(shared) }
    }
    guard denominator <= limit else { return nil }
    return (zip(present, factors).map { ($0, $1) }, denominator)
  }

  private static func isCovered(_ edition: Edition, _ states: [CriterionResult.State]) -> Bool {
    guard let needs = edition.rubric.jury.minCoverage else { return true }
    let asked = edition.leaves.filter { states[$0] != .notApplicable }
    let total = Rational.sum(asked.map { edition.nodes[$0].statedShare })
    guard total > .zero else { return true }
    let present = asked.filter { states[$0] == .value || states[$0] == .zero }
    return Rational.sum(present.map { edition.nodes[$0].statedShare }) / total >= needs.value
  }

  private static func weights(_ edition: Edition, _ hasValue: [Bool]) -> [Rational?] {
    edition.effectiveWeights { hasValue[$0] }
  }

  /// Runs the program over numerators whose leaves are set; those of groups and the root are set by it.
  @inline(__always)
  static func run(
    _ steps: [Step], _ children: [(node: Int, factor: Int)], _ numerators: inout [Int]
  ) {
    var next = 0
    for place in steps.indices {
      let step = steps[place]
      var value = step.isLeast ? Int.max : 0
      while next < step.end {
        let part = numerators[children[next].node] &* children[next].factor
        value = step.isLeast ? Swift.min(value, part) : value &+ part
        next &+= 1
      }
      numerators[step.node] = value
    }
  }
}

extension Edition {
  /// The share of the composite, by node: the product from the top of each normalised weight among the siblings
  /// that have a value; 0 without a value, `nil` below a `min` group.
  func effectiveWeights(hasValue: (Int) -> Bool) -> [Rational?] {
    var weights: [Rational?] = Array(repeating: nil, count: nodes.count)
    func spread(_ share: Rational, over siblings: [Int]) {
      let present = siblings.filter(hasValue)
      let total = Rational.sum(present.map { nodes[$0].criterion.weight.value })
      for node in siblings { weights[node] = .zero }
      for node in present { weights[node] = share * (nodes[node].criterion.weight.value / total) }
    }
    spread(.one, over: topNodes)
    for node in nodes.indices {
      guard let group = nodes[node].group, group.combine.value != .min, let share = weights[node] else {
        continue
      }
      spread(share, over: nodes[node].children)
    }
    return weights
  }
}
