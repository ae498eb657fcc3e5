import Palmares

/// The indicators: what each comes to, from which figures, beside what the candidate claims.
extension Explanation {
  func writeIndicators(to page: inout ExplanationLines) {
    guard !entry.indicators.isEmpty else { return }
    page.heading(language.label(.indicators))
    for (indicator, steps) in zip(entry.indicators, shown.indicators) {
      page.blank()
      write(indicator, steps, to: &page)
    }
  }

  private func write(
    _ shown: ShownIndicator, _ steps: ShownIndicatorSteps, to page: inout ExplanationLines
  ) {
    let indicator = shown.indicator
    let outcome = language.outcome(shown, in: header.rubric)
    page.add("\(indicator.title.text(in: language.tag)) – \(outcome)", indent: 2, style: .bold)
    page.add(
      "\(language.label(.formula))\(language.colon)\(indicator.formula.text)", indent: 4,
      source: source(indicator.formula.position ?? indicator.position))
    if let filled = filled(steps), let bounds = shown.bounds, shown.level == nil {
      page.add(
        "\(language.label(.withFigures))\(language.colon)\(told(filled, bounds))",
        indent: 4)
    }
    if let coverage = shown.coverage {
      page.add(language.coverage(language.value(coverage, unit: "ratio")), indent: 4)
    }
    for figure in steps.figures { write(figure, to: &page) }
    if !shown.missing.isEmpty {
      page.add(language.toAdd(shown.missing.map(example)), indent: 4)
    }
    writeClaim(of: shown, to: &page)
    for (label, words) in [(Label.why, indicator.why), (.limits, indicator.limits)] {
      guard let words = words?.text(in: language.tag) else { continue }
      page.add("\(language.label(label))\(language.colon)\(words)", indent: 4)
    }
  }

  private func writeClaim(of shown: ShownIndicator, to page: inout ExplanationLines) {
    guard let declared = shown.declared else { return }
    let agreement = shown.isConsistent.map { ", " + language.agreement($0) } ?? ""
    page.add(
      "\(language.label(.claimed))\(language.colon)\(language.claim(shown, declared))\(agreement)", indent: 4,
      source: source(declared.fact.position))
  }

  /// The formula with its figures put in; `nil` without any, and where one of them has no value.
  private func filled(_ steps: ShownIndicatorSteps) -> String? {
    guard !steps.figures.isEmpty else { return nil }
    var text = ""
    for piece in steps.pieces {
      switch piece {
      case .text(let written): text += written
      case .figure(let place): text += operand(steps.figures[place])
      }
    }
    return text
  }

  private func operand(_ figure: ShownIndicatorSteps.Figure) -> String {
    switch figure.value {
    case .number(let bounds):
      let text = numbers(bounds) { language.term($0, to: $1) }
      return bounds.value == nil || text.contains("/") ? "(\(text))" : text
    case .date(let day): return language.date(day.description)
    case .word(let word): return language.quoted(word)
    case .table, .truth, .missing, .undefined, nil: return rows(of: figure) ?? figure.name
    }
  }

  /// The rows of a table, such as `[nord 40 · sud 55]`; `nil` for anything else, and for a long one.
  private func rows(of figure: ShownIndicatorSteps.Figure) -> String? {
    guard let rows = figure.fact?.rows, !rows.isEmpty, rows.count <= 12 else { return nil }
    let texts = rows.map { row in
      "\(row.name) \(row.bounds.map { numbers($0) { language.term($0, to: $1) } } ?? "–")"
    }
    return "[\(texts.joined(separator: " · "))]"
  }

  private func told(_ filled: String, _ bounds: Bounds) -> String {
    let fractions = fractions(bounds)
    guard bounds.value != nil, !bounds.isApproximate else { return "\(filled) → \(fractions)" }
    return fractions.hasPrefix("≈") ? "\(filled) \(fractions)" : "\(filled) = \(fractions)"
  }

  /// Ends as they are computed, in full.
  private func fractions(_ bounds: Bounds) -> String {
    numbers(bounds) { value, side in
      let text = language.term(value, to: side)
      return text.contains("/") ? "\(text) \(language.closeNumber(value, atMost: decimals(value)))" : text
    }
  }

  /// Two decimals, or as many as it takes to see two digits of a number below 0.1.
  private func decimals(_ value: Rational) -> Int {
    var (decimals, size) = (2, value.magnitude * 10)
    while size < 1, decimals < 12 { (decimals, size) = (decimals + 1, size * 10) }
    return decimals
  }

  private func numbers(_ bounds: Bounds, _ write: (Rational, RoundingSide) -> String) -> String {
    func about(_ text: String) -> String {
      bounds.isApproximate && !text.hasPrefix("≈") ? "≈\u{A0}" + text : text
    }
    return switch (bounds.low, bounds.high) {
    case (let low?, let high?) where low == high: about(write(low, .nearest))
    case (let low?, let high?):
      language.phrase(.between(about(write(low, .below)), about(write(high, .above))))
    case (let low?, nil): "≥\u{A0}" + write(low, .below)
    case (nil, let high?): "≤\u{A0}" + write(high, .above)
    case (nil, nil): language.phrase(.unbounded)
    }
  }

  /// One of the figures: what it is, what it says, where it comes from.
  private func write(_ figure: ShownIndicatorSteps.Figure, to page: inout ExplanationLines) {
    if let id = figure.indicator {
      let title = language.title(ofIndicator: id, in: header.rubric)
      guard case .number(let bounds) = figure.value else { return }
      let value = language.value(bounds, of: id, in: header)
      return page.add("– \(figure.name)\(language.colon)\(title), \(value)", indent: 4)
    }
    guard let fact = figure.fact else { return }
    var text = "– \(figure.name)\(language.colon)\(language.title(of: fact.fact)), "
    if let row = figure.row, let found = fact.rows.first(where: { $0.name == row })?.bounds {
      text += language.figureInWords(found, unit: fact.fact.unit)
    } else {
      text += language.figure(fact)
    }
    let origin = language.source(of: fact.fact)
    if !origin.isEmpty { text += " (\(origin))" }
    page.add(text, indent: 4, source: source(figure.position))
  }

  /// What to write into the dossier for a fact that it lacks.
  private func example(_ fact: String) -> String {
    let table = fact.split(separator: "[").first.map(String.init) ?? fact
    if table != fact {
      let row = fact.dropFirst(table.count + 1).dropLast()
      return "\(table): {table: {\(row): …}}"
    }
    let declared = header.rubric.declaredFacts.first { $0.id == fact }
    switch declared?.kind {
    case .table: return "\(fact): {table: {…}}"
    case .date: return "\(fact): " + language.dayForm
    case .word: return "\(fact): " + (declared?.words ?? []).joined(separator: " | ")
    case .number, .any, nil:
      return declared?.isPopulation == true ? "\(fact): {value: …, definition: …, vintage: …}" : "\(fact): …"
    }
  }
}
