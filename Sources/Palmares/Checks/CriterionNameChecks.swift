extension EditionChecker {
  /// Reports criteria that a formula names, which knows facts and indicators alone, in the place of unknown names.
  ///
  /// - Parameter isGate: Whether the formula is a condition among a star's requirements, which may ask a criterion's score.
  mutating func checkCriteria(in formula: Formula, isGate: Bool = false) {
    for node in formula.nodes {
      guard case .name(let name) = node.operation, let id = Self.id(of: name), let place = nodeByID[id],
        scope.facts[id] == nil, scope.indicators[id] == nil
      else { continue }
      let position = formula.place(node.place)
      let isSame: (Diagnostic) -> Bool = {
        $0.code == .unknownField && $0.arguments == [id] && $0.position == position
      }
      // A word beside a text lacks its quotes, whatever criterion has that name.
      if case .write? = diagnostics.first(where: isSame)?.hint { continue }
      diagnostics.removeAll(where: isSame)
      let indicator = nodes[place].measure?.indicator.value
      let hint = indicator.map { Diagnostic.Hint.didYouMean($0) }
      report(
        .criterionInFormula, [id], at: position,
        hint: hint ?? (isGate ? .write("{criterion: \(id), min: …}") : nil))
    }
  }

  private static func id(of name: Formula.Name) -> String? {
    switch name {
    case .bare(let id), .fact(let id), .indicator(let id): id
    case .part: nil
    }
  }

  /// What a name that is no criterion's may be instead: the criterion that an indicator of that name marks.
  func criterion(markedBy id: String) -> String? {
    nodes.first { $0.measure?.indicator.value == id }?.criterion.id
  }

  /// How a requirement asks what a name stands for that is no criterion's: an indicator or a fact.
  func requirement(naming id: String) -> Diagnostic.Hint? {
    if rubric.indicator(id) != nil || rubric.catalogue.indicators.contains(where: { $0.id == id }) {
      return .write("{indicator: \(id), min: …}")
    }
    return rubric.declarations[id] == nil ? nil : .write("{condition: \(id) >= …, label: \"…\"}")
  }
}
