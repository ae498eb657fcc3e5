/// Step 2, second half: what becomes of each criterion, from the answers that it has.
struct Absence: Sendable {
  /// By node of ``Edition/nodes``.
  private(set) var states: [CriterionResult.State]

  /// Decides every leaf, then every group from its children.
  ///
  /// - Parameter countsExclusionAsZero: Whether what `exclude` leaves out counts as the bottom of the scale instead,
  ///   to tell what leaving it out gives.
  init(_ grid: AnswerGrid, in edition: Edition, countsExclusionAsZero: Bool = false) {
    states = Array(repeating: .unrated, count: edition.nodes.count)
    for (leafIndex, node) in edition.leaves.enumerated() {
      let rule = edition.nodes[node].leaf?.missing ?? edition.rubric.jury.missing
      let state = Self.state(of: grid.answers[leafIndex], missing: rule.value)
      states[node] = state == .excluded && countsExclusionAsZero ? .zero : state
    }
    for node in edition.nodes.indices.reversed() where edition.nodes[node].group != nil {
      states[node] = Self.state(of: edition.nodes[node].children.map { states[$0] })
    }
  }

  /// A mark gives a value; `na` alone lets the criterion leave; no answer falls to the rule for missing ones.
  private static func state(of answers: [JurorAnswer], missing: MissingRule) -> CriterionResult.State {
    var isNotApplicable = false
    for answer in answers {
      switch answer.answer {
      case .mark: return .value
      case .notApplicable: isNotApplicable = true
      case .abstain, .blank, .recused, .notAsked: break
      }
    }
    if isNotApplicable { return .notApplicable }
    switch missing {
    case .unrated: return .unrated
    case .exclude: return .excluded
    case .zero: return .zero
    }
  }

  /// What nobody rated blocks the group; else a value anywhere gives it one; a group left by all has left too.
  static func state(of children: [CriterionResult.State]) -> CriterionResult.State {
    if children.contains(.unrated) { return .unrated }
    if children.contains(where: { $0 == .value || $0 == .zero }) { return .value }
    return children.allSatisfy { $0 == .notApplicable } ? .notApplicable : .excluded
  }

  /// What became of the whole.
  func root(in edition: Edition) -> CriterionResult.State {
    Self.state(of: edition.topNodes.map { states[$0] })
  }

  /// Whether the node has a value.
  func hasValue(_ node: Int) -> Bool { states[node] == .value || states[node] == .zero }

  /// The leaves in this state, in the rubric's order.
  func leaves(_ state: CriterionResult.State, in edition: Edition) -> [Int] {
    edition.leaves.filter { states[$0] == state }
  }
}
