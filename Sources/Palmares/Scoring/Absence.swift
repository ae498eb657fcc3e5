/// Step 2, second half: what becomes of each criterion, from the answers that it has.
struct Absence: Sendable {
  /// By node of ``Edition/nodes``.
  private(set) var states: [CriterionResult.State]

  /// Takes what is decided already.
  init(states: [CriterionResult.State]) { self.states = states }

  /// Decides every leaf, then every group from its children.
  ///
  /// - Parameters:
  ///   - grid: The jurors' answers.
  ///   - measures: What indicators give, in the order of ``Edition/measures``.
  ///   - edition: The edition.
  ///   - countsExclusionAsZero: Whether what `exclude` leaves out counts as the bottom of the scale instead, to tell
  ///     what leaving it out gives.
  init(
    _ grid: AnswerGrid, _ measures: [MeasureStep], in edition: Edition, countsExclusionAsZero: Bool = false
  ) {
    self.init(measures, in: edition, countsExclusionAsZero: countsExclusionAsZero) {
      Self.state(of: grid.answers[$0])
    }
  }

  /// Decides from what each leaf's answers say of it, `nil` where nobody answered.
  ///
  /// - Parameter missing: What to do without any answer, whatever the rubric says.
  init(
    _ measures: [MeasureStep] = [], in edition: Edition, missing: MissingRule? = nil,
    countsExclusionAsZero: Bool = false, answered: (_ leaf: Int) -> CriterionResult.State?
  ) {
    states = Array(repeating: .unrated, count: edition.nodes.count)
    for (leafIndex, node) in edition.leaves.enumerated() {
      let rule = missing ?? edition.nodes[node].leaf?.missing?.value ?? edition.rubric.jury.missing.value
      let state = answered(leafIndex) ?? Self.state(without: rule)
      states[node] = state == .excluded && countsExclusionAsZero ? .zero : state
    }
    for (step, node) in zip(measures, edition.measures) {
      let rule = edition.nodes[node].measure?.missing ?? edition.rubric.jury.missing
      // What is compared with nothing isn't what a rule for lacking figures is about.
      let state: CriterionResult.State =
        step.isLeftOut ? .unrated : step.worth == nil ? Self.state(without: rule.value) : .value
      states[node] = state == .excluded && countsExclusionAsZero ? .zero : state
    }
    for node in edition.nodes.indices.reversed() where edition.nodes[node].group != nil {
      states[node] = Self.state(of: edition.nodes[node].children.map { states[$0] })
    }
  }

  /// A mark gives a value; `na` alone lets the criterion leave; else nobody answered.
  private static func state(of answers: [JurorAnswer]) -> CriterionResult.State? {
    var isNotApplicable = false
    for answer in answers {
      switch answer.answer {
      case .mark: return .value
      case .notApplicable: isNotApplicable = true
      case .abstain, .blank, .recused, .notAsked: break
      }
    }
    return isNotApplicable ? .notApplicable : nil
  }

  /// Without any answer, the rule for missing ones decides.
  private static func state(without rule: MissingRule) -> CriterionResult.State {
    switch rule {
    case .unrated: .unrated
    case .exclude: .excluded
    case .zero: .zero
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

  /// The criteria without others below that are in this state, in the rubric's order.
  func leaves(_ state: CriterionResult.State, in edition: Edition) -> [Int] {
    edition.marked.filter { states[$0] == state }
  }
}
