import Palmares

extension Disclosure {
  /// What a publication keeps back of a dossier's indicators; `nil` for the record.
  func keptBack(of dossier: Dossier) -> KeptBack? {
    publish.map { KeptBack(dossier, in: edition.rubric, minCell: $0.minCell) }
  }

  /// What a publication withholds of a dossier's result; `nil` for the record.
  func withheld(of entry: Entry) -> Withheld? {
    keptBack(of: entry.dossier).map {
      Withheld($0, entry, relative: relativelyKeptBack, showsBallots: showsBallots, in: edition)
    }
  }

  /// Shows what an indicator comes to.
  func shown(_ result: IndicatorResult, _ keptBack: KeptBack?) -> ShownIndicator {
    // What is lacking tells of no cell.
    let isKeptBack = result.missing.isEmpty && keptBack?.contains(result.indicator) ?? false
    return ShownIndicator(
      indicator: result.indicator, unit: result.unit, outcome: isKeptBack ? nil : result.outcome,
      coverage: isKeptBack ? nil : result.coverage, declared: result.declared.map(shown),
      claim: result.declared.flatMap { claim($0, of: result.indicator) },
      isConsistent: isKeptBack ? nil : result.isConsistent)
  }

  private func claim(_ fact: Fact, of indicator: Indicator) -> Bounds? {
    switch fact.figure {
    case .number(let bounds): bounds
    case .word(let word):
      edition.rubric.words(of: indicator).firstIndex(of: word).map { Bounds(Rational($0 + 1)) }
    case .date, .table: nil
    }
  }

  /// Shows how an indicator came about.
  func steps(_ result: IndicatorResult, _ keptBack: KeptBack?) -> ShownIndicatorSteps {
    let (evaluation, formula) = (result.evaluation, result.evaluation.formula)
    guard keptBack?.contains(result.indicator) != true else {
      return ShownIndicatorSteps(
        indicator: result.indicator, figures: [], pieces: [], lacking: evaluation.lacking)
    }
    var (figures, pieces, offset) = ([ShownIndicatorSteps.Figure](), [ShownIndicatorSteps.Piece](), 0)
    let scalars = Array(formula.text.unicodeScalars)
    func add(until end: Int) {
      guard offset < end else { return }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[offset..<end])
      pieces.append(.text(String(text)))
    }
    for use in evaluation.uses.sorted(by: { range($0, formula).lowerBound < range($1, formula).lowerBound }) {
      let range = range(use, formula)
      guard range.lowerBound >= offset else { continue }
      add(until: range.lowerBound)
      offset = range.upperBound
      let figure = figure(use, formula)
      let place = figures.firstIndex(of: figure) ?? figures.count
      if place == figures.count { figures.append(figure) }
      pieces.append(.figure(place))
    }
    add(until: scalars.count)
    return ShownIndicatorSteps(
      indicator: result.indicator, figures: figures, pieces: pieces, lacking: evaluation.lacking)
  }

  private func range(_ use: FormulaEvaluation.Use, _ formula: Formula) -> Range<Int> {
    formula.nodes[use.node].range
  }

  private func figure(_ use: FormulaEvaluation.Use, _ formula: Formula) -> ShownIndicatorSteps.Figure {
    var (fact, row, indicator): (Fact?, String?, String?) = (nil, nil, nil)
    switch use.source {
    case .fact(let used, let usedRow): (fact, row) = (used, usedRow)
    case .indicator(let id): indicator = id
    case .part, .lacking: break
    }
    let value: FormulaValue?
    if case .table = use.value { value = nil } else { value = use.value }
    return ShownIndicatorSteps.Figure(
      name: formula.text(of: formula.nodes[use.node]), fact: fact.map(shown), row: row, indicator: indicator,
      value: value, position: publish == nil ? fact?.position : nil)
  }

  /// Shows how an indicator marked a criterion.
  func shown(
    _ step: MeasureStep, by measure: Criterion.Measure, in entry: Entry, _ withheld: Withheld?
  ) -> ShownMeasure {
    let id = measure.indicator.value
    let result = entry.indicators.first { $0.indicator.id == id }
    var isMissing = false
    if case .missing = result?.outcome { isMissing = true }
    // The indicator's value is told beside, where it may be; what it is worth is a score, and none of them is.
    let hidesValue = !showsScores || !isMissing && withheld?.keptBack.contains(id) ?? false
    let isKeptBack = hidesValue || step.worth != nil && withheld?.hidesScores ?? false
    let showsField = edition.dossiers.allSatisfy { mayName($0.id) }
    return ShownMeasure(
      measure: measure, indicator: result?.indicator, unit: result?.unit, isKeptBack: isKeptBack,
      bounds: hidesValue ? nil : step.bounds, marked: isKeptBack ? nil : step.marked,
      end: isKeptBack ? nil : step.end,
      worth: isKeptBack ? nil : step.worth, field: isKeptBack || !showsField ? nil : step.field,
      isLeftOut: step.isLeftOut)
  }
}
