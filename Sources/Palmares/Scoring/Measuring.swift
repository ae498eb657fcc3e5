/// Step 0: what indicators come to, and what the criteria that they mark are worth.
///
/// Relative scales place a dossier among those that are eligible, neither withdrawn nor disqualified, and have a value
/// to mark: of an interval, the end that gives less. Any other has no value on them, whatever `missing` says.
struct Measuring: Sendable {
  private let edition: Edition
  /// By measure, in the order of ``Edition/measures``; `nil` for a scale that isn't relative.
  private let fields: [RelativeField?]
  /// The places in ``Rubric/indicators`` of the measures' indicators.
  private let places: [Int?]

  /// Gathers the values of relative scales; `exclusions` are the dossiers that a decision put out.
  init(_ edition: Edition, exclusions: [Int: Decision]) {
    self.edition = edition
    let rubric = edition.rubric
    let measures = edition.measures.compactMap { edition.nodes[$0].measure }
    places = measures.map { rubric.indicator($0.indicator.value) }
    let isRelative = measures.map { measure in
      if case .relative = measure.scale.value { true } else { false }
    }
    guard isRelative.contains(true) else {
      fields = measures.map { _ in nil }
      return
    }
    var values: [[Rational]] = measures.map { _ in [] }
    for dossier in edition.dossiers.indices where exclusions[dossier] == nil {
      let figures = edition.figures(of: dossier)
      guard edition.ineligibility(of: dossier, figures) == nil else { continue }
      for (index, measure) in measures.enumerated() where isRelative[index] {
        guard let place = places[index],
          let bounds = edition.result(of: place, for: dossier, figures).bounds,
          let marked = measure.scale.value.marked(bounds)
        else { continue }
        values[index].append(marked.value)
      }
    }
    fields = measures.enumerated().map { index, measure in
      guard case .relative(let method, let direction) = measure.scale.value else { return nil }
      return RelativeField(values[index], method, direction)
    }
  }

  /// What every measure gives a dossier, in the order of ``Edition/measures``.
  ///
  /// - Parameters:
  ///   - results: The dossier's indicators, in the order of ``Rubric/indicators``.
  ///   - isPlaced: Whether the dossier is one of those that relative scales place.
  func steps(_ results: [IndicatorResult], isPlaced: Bool) -> [MeasureStep] {
    edition.measures.indices.map { index in
      let bounds = places[index].flatMap { results[$0].bounds }
      if fields[index] != nil, !isPlaced {
        return MeasureStep(bounds: bounds, marked: nil, end: nil, worth: nil, field: nil, isLeftOut: true)
      }
      guard let measure = edition.nodes[edition.measures[index]].measure, let bounds,
        let marked = measure.scale.value.marked(bounds)
      else {
        return MeasureStep(bounds: bounds, marked: nil, end: nil, worth: nil, field: nil, isLeftOut: false)
      }
      let placed = fields[index]?.place(marked.value)
      return MeasureStep(
        bounds: bounds, marked: marked.value, end: marked.end,
        worth: placed?.worth ?? measure.scale.value.worth(of: marked.value), field: placed?.field,
        isLeftOut: false)
    }
  }
}
