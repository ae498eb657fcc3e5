extension EditionChecker {
  /// Checks the declared facts, the indicators, and what names them.
  mutating func checkIndicators() {
    checkDeclarations()
    reportDuplicates(rubric.indicators.map { ($0.id, $0.position) }, of: "indicator")
    // Formulas see declared facts alone, whichever others dossiers have.
    let declared = FormulaScope(
      facts: scope.facts.filter { rubric.declarations[$0.key] != nil }.merging(rubric.declarations) {
        seen, _ in seen
      },
      indicators: rubric.formulas)
    let builtIn = Set(rubric.catalogue.indicators.compactMap(\.position?.file))
    diagnostics += declared.diagnostics.filter { problem in
      !(problem.position.map { builtIn.contains($0.file) } ?? false)
    }
    for indicator in rubric.indicators where !indicator.isFromCatalogue {
      diagnostics += indicator.check(in: declared, words: rubric.words(of: indicator))
    }
    for formula in rubric.indicators.filter({ !$0.isFromCatalogue }).map(\.formula) {
      checkNames(of: formula)
      checkCriteria(in: formula)
    }
    for node in nodes {
      if let measure = node.measure { check(measure) }
    }
  }

  /// Checks the units of declared facts against those of the catalogue.
  private mutating func checkDeclarations() {
    let known = Dictionary(rubric.catalogue.facts.map { ($0.id, $0) }) { first, _ in first }
    for fact in rubric.facts {
      guard let other = known[fact.id], let unit = fact.unit.flatMap({ Unit($0) }),
        let meant = other.unit.flatMap({ Unit($0) }), unit != meant
      else { continue }
      report(
        .factUnit, [fact.id, unit.description, meant.description],
        at: fact.unitPosition ?? fact.position, hint: .write(meant.description))
    }
  }

  /// Checks what marks a criterion.
  private mutating func check(_ measure: Criterion.Measure) {
    guard let indicator = indicator(measure.indicator) else { return }
    let scale = measure.scale.value
    let unit = unit(of: indicator)
    let key = if case .bands = scale { "bands" } else { "curve" }
    for (before, point) in zip([nil] + scale.points.map(Optional.some), scale.points) {
      if let before, point.value <= before.value {
        report(
          .curveOrder, [point.value.decimal(atMost: 12), before.value.decimal(atMost: 12)],
          at: point.position ?? measure.scale.position)
      }
      if point.worth < .zero || point.worth > .one {
        report(
          .numberOutOfRange, [point.worth.decimal(atMost: 12), key, "0…1"],
          at: point.position ?? measure.scale.position)
      }
      if point.isPercentage {
        checkPercentage(
          point.value, of: indicator, unit, at: point.position ?? measure.scale.position)
      }
    }
    checkStart(of: measure, words: rubric.words(of: indicator).count)
    guard !rubric.words(of: indicator).isEmpty else { return }
    switch scale {
    case .curve: report(.levelAveraged, [indicator.id, "curve"], at: measure.scale.position)
    case .relative(.minMax, _):
      report(.levelAveraged, [indicator.id, "min_max"], at: measure.scale.position)
    case .bands, .relative(.percentRank, _): break
    }
  }

  /// Warns of bands that rise and begin above the least value there may be, 0 or the rank of the first word: what is
  /// below their first step is worth as much as the step.
  private mutating func checkStart(of measure: Criterion.Measure, words: Int) {
    let least = words == 0 ? 0 : 1
    guard case .bands(let points) = measure.scale.value, let first = points.first,
      first.value > Rational(least), first.worth > .zero,
      points.count == 1 || (points[1].value > first.value && points[1].worth > first.worth),
      points.allSatisfy({ $0.worth <= .one })
    else { return }
    let value =
      first.isPercentage ? "\((first.value * 100).decimal(atMost: 12)) %" : first.value.decimal(atMost: 12)
    report(
      .bandsStart, [value, first.worth.decimal(atMost: 12), "\(least)"],
      at: first.position ?? measure.scale.position)
  }

  /// Checks a gate on an indicator.
  mutating func checkGate(
    _ id: String, min: Requirement.End?, max: Requirement.End?, at position: SourcePosition?
  ) {
    let indicator = indicator(Sourced(id, at: position), isGate: true)
    if min == nil, max == nil { report(.requirementEmpty, at: position) }
    if let min, let max, min.value > max.value {
      report(
        .requirementOrder, [min.value.decimal(atMost: 12), max.value.decimal(atMost: 12)], at: position)
    }
    guard let indicator else { return }
    let unit = unit(of: indicator)
    for end in [min, max].compactMap({ $0 }) {
      if end.isPercentage {
        checkPercentage(end.value, of: indicator, unit, at: position)
      } else if unit == .ratio, indicator.unit?.value != Indicator.index, end.value > .one,
        rubric.words(of: indicator).isEmpty
      {
        let number = end.value.decimal(atMost: 12)
        report(.ratioAboveOne, [number, indicator.id], at: position, hint: .write("\(number) %"))
      }
    }
  }

  /// Warns of an id alone that both a declared fact and an indicator have.
  mutating func checkNames(of formula: Formula) {
    for node in formula.nodes {
      guard case .name(.bare(let id)) = node.operation, rubric.indicator(id) != nil,
        rubric.declarations[id] != nil
      else { continue }
      report(
        .ambiguousName, [id], at: formula.place(node.place),
        hint: .oneOf(["facts.\(id)", "indicators.\(id)"]))
    }
  }

  /// Returns the indicator that something names, or reports that there is none.
  private mutating func indicator(_ id: Sourced<String>, isGate: Bool = false) -> Indicator? {
    if let place = rubric.indicator(id.value) { return rubric.indicators[place] }
    let known = rubric.indicators.map(\.id) + rubric.catalogue.indicators.map(\.id)
    reportUnknown(
      .unknownIndicator, id.value, among: Set(known), at: id.position,
      meaning: meaning(of: id.value, isGate: isGate))
    return nil
  }

  /// What a name that is no indicator's was meant for: a criterion that a requirement asks, a fact of which an indicator
  /// or a condition can be made.
  private func meaning(of id: String, isGate: Bool) -> Diagnostic.Hint? {
    if isGate, nodeByID[id] != nil { return .write("{criterion: \(id), min: …}") }
    guard rubric.declarations[id] != nil else { return nil }
    return .write(
      isGate ? "{condition: \(id) >= …, label: \"…\"}" : "indicators: [{id: …, title: \"…\", formula: \(id)}]"
    )
  }

  private func unit(of indicator: Indicator) -> Unit? {
    indicator.statedUnit ?? scope.types[indicator.id]?.unit
  }

  /// Refuses a percentage of what has a unit.
  private mutating func checkPercentage(
    _ value: Rational, of indicator: Indicator, _ unit: Unit?, at position: SourcePosition?
  ) {
    guard let unit, unit != .ratio else { return }
    let percent = "\((value * 100).decimal(atMost: 12)) %"
    report(.percentOfUnit, [percent, indicator.id, unit.description], at: position)
  }
}

extension Rubric {
  /// What the rubric and the catalogue declare of facts.
  var declarations: [String: FormulaScope.Declaration] {
    Dictionary(declaredFacts.map { ($0.id, $0.declaration) }) { first, _ in first }
  }

  /// The formulas of its indicators, by id.
  var formulas: [String: Formula] {
    Dictionary(indicators.map { ($0.id, $0.formula) }) { first, _ in first }
  }
}

extension Indicator {
  /// What is wrong with an indicator beside its formula: its coverage, its unit, what it comes to.
  ///
  /// - Parameters:
  ///   - scope: What its formula may name; it has checked the formula.
  ///   - words: The words of the fact that it repeats, if it repeats one.
  func check(in scope: FormulaScope, words: [String]) -> [Diagnostic] {
    var found = coverage?.check(in: scope).diagnostics ?? []
    if let unit, statedUnit == nil {
      found.append(Diagnostic(.badUnit, [unit.value], at: unit.position))
    }
    guard let type = scope.types[id] else { return found }
    switch type {
    case .number, .any: break
    case .word where !words.isEmpty: break
    case .table, .date, .word, .truth, .part:
      found.append(Diagnostic(.indicatorForm, [id, type.word], at: formula.position))
      return found
    }
    if let unit, let stated = statedUnit, let computed = type.unit, computed != stated {
      found.append(
        Diagnostic(
          .indicatorUnit, [id, unit.value, computed.description], at: unit.position,
          hint: .write("unit: \(computed)")))
    }
    return found
  }
}

extension IndicatorCatalogue {
  /// Returns all that is wrong in a catalogue.
  public func check() -> [Diagnostic] {
    let rubric = Rubric(id: "catalogue", title: "Catalogue", catalogue: self, criteria: [])
    let formulas = Dictionary(indicators.map { ($0.id, $0.formula) }) { first, _ in first }
    let scope = FormulaScope(facts: rubric.declarations, indicators: formulas)
    var found = facts.flatMap { fact in
      fact.unit.flatMap { Unit($0) == nil ? Diagnostic(.badUnit, [$0], at: fact.unitPosition) : nil }.map {
        [$0]
      } ?? []
    }
    var firsts: [String: SourcePosition?] = [:]
    for indicator in indicators {
      if let first = firsts[indicator.id] {
        found.append(
          Diagnostic(
            .duplicateID, [indicator.id, "indicator", first?.description ?? ""], at: indicator.position))
      } else {
        firsts.updateValue(indicator.position, forKey: indicator.id)
      }
      found += indicator.check(in: scope, words: rubric.words(of: indicator))
    }
    return found + scope.diagnostics
  }
}
