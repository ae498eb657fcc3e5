extension Edition {
  /// The gates of every level, from the top star down.
  ///
  /// - Parameters:
  ///   - levels: The ladder's.
  ///   - dossier: The dossier.
  ///   - indicators: The dossier's, in the order of ``Rubric/indicators``.
  ///   - figures: The dossier's, worked out where a condition asks for them.
  ///   - result: What became of a criterion, by node, and its score.
  func gates(
    _ levels: [StarLevel], of dossier: Int, _ indicators: [IndicatorResult],
    _ figures: @autoclosure () -> DossierFigures,
    result: (Int) -> (state: CriterionResult.State, score: Score?)
  ) -> [Gate] {
    var gates: [Gate] = []
    for level in levels {
      for requirement in level.require {
        gates.append(gate(requirement, of: level.stars, dossier, indicators, figures, result))
      }
    }
    return gates
  }

  private func gate(
    _ requirement: Requirement, of stars: Int, _ dossier: Int, _ indicators: [IndicatorResult],
    _ figures: () -> DossierFigures,
    _ result: (Int) -> (state: CriterionResult.State, score: Score?)
  ) -> Gate {
    switch requirement.kind {
    case .criterion(let id, let min, let max):
      guard let node = node(id) else { preconditionFailure("a gate without its criterion") }
      let (state, score) = result(node)
      guard let score else {
        let measure = nodes[node].measure
        let indicator = measure.flatMap { rubric.indicator($0.indicator.value) }
        return Gate(
          stars: stars, requirement: requirement, holds: false, value: nil, figure: nil,
          reason: state == .notApplicable ? .notApplicable : measure == nil ? .unrated : .unknown,
          lacking: indicator.map { indicators[$0].missing } ?? [])
      }
      let holds = min.map { $0 <= score.value } ?? true && max.map { score.value <= $0 } ?? true
      return Gate(
        stars: stars, requirement: requirement, holds: holds, value: score, figure: nil, reason: nil,
        lacking: [])
    case .indicator(let id, let min, let max):
      guard let place = rubric.indicator(id) else {
        preconditionFailure("a gate without its indicator")
      }
      let figure = indicators[place].bounds
      let truth = figure.map { $0.isWithin(min?.value, max?.value) } ?? .unknown
      return Gate(
        stars: stars, requirement: requirement, holds: truth == .yes, value: nil, figure: figure,
        reason: truth == .unknown ? .unknown : nil, lacking: indicators[place].missing)
    case .condition(let condition, _):
      let figures = figures()
      let truth = figures.holds(condition, for: dossiers[dossier])
      return Gate(
        stars: stars, requirement: requirement, holds: truth == .yes, value: nil, figure: nil,
        reason: truth == .unknown ? .unknown : nil,
        lacking: truth == .unknown ? figures.lacking(condition, for: dossiers[dossier]) : [])
    }
  }
}
