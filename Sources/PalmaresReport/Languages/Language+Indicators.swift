import Palmares

/// What indicators come to, in words.
extension Language {
  /// Returns the value of one of a rubric's indicators, on the right side of all its thresholds.
  func value(_ bounds: Bounds, of indicator: String, in header: ResultHeader) -> String {
    if let own = header.rubric.indicators.first(where: { $0.id == indicator }), let rank = bounds.value {
      let words = header.rubric.words(of: own)
      if let place = words.indices.first(where: { Rational($0 + 1) == rank }) { return level(words[place]) }
    }
    return value(
      bounds, unit: header.units[indicator], within: Cuts(indicator: indicator, of: header.rubric))
  }

  /// Returns what is marked of the interval that one of a rubric's indicators is known by, an end rounded outwards.
  func value(_ marked: Rational, at end: MeasureStep.End, of indicator: String, in header: ResultHeader)
    -> String
  {
    value(
      end: marked, to: end == .low ? .below : end == .high ? .above : .nearest, unit: header.units[indicator],
      within: Cuts(indicator: indicator, of: header.rubric))
  }

  /// Returns what came of an indicator: its value, or why it has none.
  func outcome(_ shown: ShownIndicator, in rubric: Rubric) -> String {
    switch shown.outcome {
    case .number(let bounds):
      value(bounds, unit: shown.unit, within: Cuts(indicator: shown.indicator.id, of: rubric))
    case .level(let word, _): level(word)
    case .missing(let facts): notComputable(lacking: facts.map { lack($0, in: rubric) })
    case .undefined(let reason): notComputable(reason) { title(ofOperand: $0, in: rubric) }
    case nil: keptBack(persons: rubric.publish.minCell)
    }
  }

  /// Returns what a part of a formula is called: a fact, a row of one or an indicator by its title, anything else as it is
  /// written.
  func title(ofOperand text: String, in rubric: Rubric) -> String {
    func isFact(_ id: String) -> Bool { rubric.declaredFacts.contains { $0.id == id } }
    if let bracket = text.firstIndex(of: "["), text.last == "]", isFact(String(text[..<bracket])) {
      let row = text[text.index(after: bracket)...].dropLast()
      return "\(title(ofFact: String(text[..<bracket]), in: rubric)), \(row)"
    }
    if isFact(text) { return title(ofFact: text, in: rubric) }
    if rubric.indicators.contains(where: { $0.id == text }) { return title(ofIndicator: text, in: rubric) }
    let isID = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    return isID ? title(ofFact: text, in: rubric) : text
  }

  /// Returns what a candidate claims of an indicator.
  func claim(_ shown: ShownIndicator, _ declared: ShownFact) -> String {
    switch declared.fact.figure {
    case .number(let bounds):
      let unit = bounds.isPercentage ? "ratio" : declared.fact.unit ?? shown.unit
      return claimed(bounds, unit: unit)
    case .word(let word): return level(word)
    case .date, .table: return figure(declared)
    }
  }

  /// A claim keeps the digits that it was written with, trailing zeros too: they say what agrees with it.
  private func claimed(_ bounds: Bounds, unit: String?) -> String {
    func write(_ value: Rational) -> String { threshold(value, unit: unit) }
    return switch (bounds.low, bounds.high) {
    case (let low?, let high?) where low == high:
      (bounds.isApproximate ? "≈\u{A0}" : "")
        + (bounds.decimals.map { written(low, decimals: $0, unit: unit) } ?? write(low))
    case (let low?, let high?): phrase(.between(write(low), write(high)))
    case (let low?, nil): "≥\u{A0}" + write(low)
    case (nil, let high?): "≤\u{A0}" + write(high)
    case (nil, nil): phrase(.unbounded)
    }
  }

  /// Returns what a fact that a dossier lacks is called: its id, or a row as `table[row]`.
  func lack(_ fact: String, in rubric: Rubric) -> String {
    guard fact.last == "]", let bracket = fact.firstIndex(of: "[") else {
      return lack(fact, title: title(ofFact: fact, in: rubric), row: nil)
    }
    let (table, row) = (String(fact[..<bracket]), String(fact[fact.index(after: bracket)...].dropLast()))
    return lack(table, title: title(ofFact: table, in: rubric), row: row)
  }

  /// Returns the points of a scale, each as a value of its indicator and what it is worth of 100.
  func points(_ scale: MeasureScale, of indicator: String, in header: ResultHeader) -> [(
    value: String, worth: String
  )] {
    scale.points.map {
      (
        end($0.value, of: indicator, isPercentage: $0.isPercentage, in: header.names),
        number($0.worth * 100, atMost: 2)
      )
    }
  }

  /// Returns a scale in words.
  func words(of scale: MeasureScale, of indicator: String, in header: ResultHeader) -> String {
    let points = points(scale, of: indicator, in: header)
    return switch scale {
    case .curve: curve(points)
    case .bands: bands(points)
    case .relative(let method, let direction): self.scale(method, direction)
    }
  }
}
