import Palmares

/// How an indicator marked a criterion, with the arithmetic.
extension Explanation {
  func write(
    _ shown: ShownMeasure, _ criterion: ShownCriterion, _ steps: ShownCriterionSteps, indent: Int,
    to page: inout ExplanationLines
  ) {
    let (id, scale) = (shown.measure.indicator.value, shown.measure.scale)
    let title = language.title(ofIndicator: id, in: header.rubric)
    let value = shown.bounds.map { language.colon + language.value($0, of: id, in: header) } ?? ""
    page.add(
      language.marked(by: title) + value, indent: indent, source: source(shown.measure.indicator.position))
    page.add(
      language.words(of: scale.value, of: id, in: header), indent: indent, source: source(scale.position))
    guard let marked = shown.marked, let worth = shown.worth else {
      if shown.isKeptBack { return }
      if shown.isLeftOut { return page.add(language.leftOutOfField, indent: indent) }
      if let bounds = shown.bounds {
        if bounds.value == nil { page.add(language.endMissing, indent: indent) }
      } else if let indicator = entry.indicators.first(where: { $0.indicator.id == id }) {
        page.add(language.outcome(indicator, in: header.rubric), indent: indent)
      }
      return page.add(
        language.outcome(unmeasured: criterion.state), indent: indent, source: source(steps.missing?.position)
      )
    }
    if let end = shown.end {
      let value = language.value(marked, at: end, of: id, in: header)
      page.add(language.marked(end, value: value), indent: indent)
    }
    for line in arithmetic(of: marked, worth: worth, shown) { page.add(line, indent: indent) }
  }

  /// The band that a value lies in, such as `0,5 ≤ 0,83 < 0,9`.
  private func step(of value: Rational, _ points: [MeasureScale.Point], _ shown: ShownMeasure) -> String {
    let id = shown.measure.indicator.value
    let ends = language.points(shown.measure.scale.value, of: id, in: header).map(\.value)
    let next = points.firstIndex { $0.value > value } ?? points.count
    let found =
      shown.end.map { language.value(value, at: $0, of: id, in: header) }
      ?? language.value(Bounds(value), of: id, in: header)
    return (next > 0 ? "\(ends[next - 1]) ≤ " : "") + found + (next < ends.count ? " < \(ends[next])" : "")
  }

  /// The step from a value to 0...100, such as `0,5 + (0,08 − 0,05)/(0,15 − 0,05) × (1 − 0,5) = 0,65 → 65`.
  private func arithmetic(of value: Rational, worth: Rational, _ shown: ShownMeasure) -> [String] {
    let outcome = "\(term(worth)) → \(near(worth * 100))"
    switch shown.measure.scale.value {
    case .bands(let points): return ["\(step(of: value, points, shown))\(language.colon)\(outcome)"]
    case .curve(let points):
      guard let above = points.firstIndex(where: { $0.value > value }), above > 0 else { return [outcome] }
      let (left, right) = (points[above - 1], points[above])
      guard value > left.value else { return [outcome] }
      let share =
        "(\(term(value)) − \(term(left.value)))/(\(term(right.value)) − \(term(left.value)))"
      return [
        equated("\(term(left.worth)) + \(share) × (\(term(right.worth)) − \(term(left.worth)))", outcome)
      ]
    case .relative(let method, let direction):
      guard let field = shown.field else { return [language.fieldKeptBack, outcome] }
      switch method {
      case .percentRank:
        let place = language.place(language.number(field.rank, atMost: 1), of: field.count)
        if field.count == 1 { return [place, outcome] }
        return [place, equated("(\(term(field.rank)) − 1)/(\(field.count) − 1)", outcome)]
      case .minMax:
        if field.least == field.greatest { return [language.equalField, outcome] }
        let share = "(\(term(value)) − \(term(field.least)))/(\(term(field.greatest)) − \(term(field.least)))"
        return [equated(direction == .higher ? share : "1 − " + share, outcome)]
      }
    }
  }
}
