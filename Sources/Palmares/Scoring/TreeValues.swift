/// Steps 3 and 4 together: the value of every criterion of one dossier, and of the whole.
struct TreeValues: Sendable {
  /// By node of ``Edition/nodes``, 0...1; `nil` without a value.
  private(set) var values: [Value?]
  /// How jurors' values were pooled, by node.
  private(set) var poolings: [Pooling?]
  /// What each child brought, by group; empty under `juror_first`, where trees are combined juror by juror.
  private(set) var contributions: [[Contribution]]
  /// The whole, 0...1; `nil` without a value.
  private(set) var root: Value?
  /// How the whole was pooled, under `juror_first`.
  private(set) var rootPooling: Pooling?
  /// What the top criteria brought, under `criterion_first`.
  private(set) var rootContributions: [Contribution] = []

  /// Computes the tree.
  ///
  /// - Parameters:
  ///   - grid: The jurors' answers.
  ///   - measures: What indicators give, in the order of ``Edition/measures``.
  ///   - absence: What becomes of each criterion.
  ///   - edition: The edition.
  init(_ grid: AnswerGrid, _ measures: [MeasureStep], _ absence: Absence, in edition: Edition) {
    values = Array(repeating: nil, count: edition.nodes.count)
    poolings = Array(repeating: nil, count: edition.nodes.count)
    contributions = Array(repeating: [], count: edition.nodes.count)
    for (step, node) in zip(measures, edition.measures) {
      values[node] = absence.states[node] == .zero ? .exact(.zero) : step.worth.map { .exact($0) }
    }
    switch edition.rubric.jury.pool.value {
    case .jurorFirst where !edition.leaves.isEmpty: poolTrees(grid, absence, in: edition)
    case .criterionFirst, .jurorFirst: poolLeaves(grid, absence, in: edition)
    }
    if absence.root(in: edition) == .unrated { (root, rootPooling, rootContributions) = (nil, nil, []) }
  }

  /// `criterion_first`: only leaves are pooled, then combined up the tree.
  private mutating func poolLeaves(_ grid: AnswerGrid, _ absence: Absence, in edition: Edition) {
    let pool = JurorPool(edition)
    let countsConfidence = edition.rubric.jury.confidence.value == .weight
    for (leafIndex, node) in edition.leaves.enumerated() {
      switch absence.states[node] {
      case .zero: values[node] = .exact(.zero)
      case .value:
        let shares = grid.answers[leafIndex].compactMap { answer -> Pooling.Share? in
          guard case .mark(_, let value) = answer.answer else { return nil }
          let confidence = countsConfidence ? answer.confidence ?? .one : .one
          let weight = edition.jurors[answer.juror].weight.value * confidence
          return Pooling.Share(juror: answer.juror, value: .exact(value), weight: weight)
        }
        poolings[node] = pool.pool(shares)
        values[node] = poolings[node]?.value
      case .notApplicable, .excluded, .unrated: break
      }
    }
    for node in edition.nodes.indices.reversed() where absence.states[node] == .value {
      guard let group = edition.nodes[node].group else { continue }
      contributions[node] = edition.contributions(of: edition.nodes[node].children, values: values)
      values[node] = edition.combine(
        edition.nodes[node].children, values: values, by: group.combine.value)
    }
    rootContributions = edition.contributions(of: edition.topNodes, values: values)
    root = edition.combine(edition.topNodes, values: values, by: edition.rubric.rootCombination)
  }

  /// `juror_first`: each juror's own tree, in which indicators give every juror the same, then every node pooled over
  /// the jurors that have a value there.
  private mutating func poolTrees(_ grid: AnswerGrid, _ absence: Absence, in edition: Edition) {
    let pool = JurorPool(edition)
    let measured = values
    let trees = grid.marking.map { juror in
      var leafValues = edition.leafValues(of: juror, in: grid) { node in
        absence.states[node] == .zero ? .exact(.zero) : nil
      }
      for node in edition.measures { leafValues[node] = measured[node] }
      return (juror: juror, tree: edition.combineTree(leafValues))
    }
    func shares(_ value: (_ tree: (values: [Value?], root: Value?)) -> Value?) -> [Pooling.Share] {
      trees.compactMap { juror, tree in
        value(tree).map {
          Pooling.Share(juror: juror, value: $0, weight: edition.jurors[juror].weight.value)
        }
      }
    }
    for node in edition.nodes.indices where absence.hasValue(node) && edition.nodes[node].measure == nil {
      if absence.states[node] == .zero {
        values[node] = .exact(.zero)
        continue
      }
      let shares = shares { $0.values[node] }
      poolings[node] = shares.isEmpty ? nil : pool.pool(shares)
      values[node] = poolings[node]?.value
    }
    let shares = shares { $0.root }
    rootPooling = shares.isEmpty ? nil : pool.pool(shares)
    root = rootPooling?.value
  }
}

extension Edition {
  /// Returns one juror's marks of a dossier as leaf values; `other` gives the leaves that this juror didn't mark.
  func leafValues(of juror: Int, in grid: AnswerGrid, other: (_ node: Int) -> Value? = { _ in nil })
    -> [Value?]
  {
    var values: [Value?] = Array(repeating: nil, count: nodes.count)
    for (leafIndex, node) in leaves.enumerated() {
      if case .mark(_, let value) = grid.answers[leafIndex][juror].answer {
        values[node] = .exact(value)
      } else {
        values[node] = other(node)
      }
    }
    return values
  }
}
