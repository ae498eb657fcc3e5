/// What the indicators of one dossier come to: what conditions, criteria and gates ask.
struct DossierFigures: Sendable {
  private let language: String
  private let scope: FormulaScope
  /// The formulas worked out, by indicator.
  let evaluations: [String: FormulaEvaluation]
  private let values: [String: FormulaValue]

  init(of dossier: Dossier, in language: String, scope: FormulaScope) {
    (self.language, self.scope) = (language, scope)
    evaluations = scope.order.isEmpty ? [:] : scope.evaluate(for: dossier, in: language)
    values = evaluations.mapValues(\.result)
  }

  /// Whether a condition holds for the dossier.
  func holds(_ condition: Condition, for dossier: Dossier) -> Truth {
    condition.holds(for: dossier, in: language, scope: scope, indicators: values)
  }

  /// The facts that a condition asked for and the dossier lacks.
  func lacking(_ condition: Condition, for dossier: Dossier) -> [String] {
    condition.formula.evaluate(for: dossier, in: language, scope: scope, indicators: values).lacking
  }

  /// Works out another formula for the dossier.
  func value(of formula: Formula, for dossier: Dossier) -> FormulaValue {
    formula.evaluate(for: dossier, in: language, scope: scope, indicators: values).result
  }
}

extension Edition {
  /// What the values of its indicators count, by id; without those whose facts state no unit.
  public var indicatorUnits: [String: String] {
    Dictionary(
      rubric.indicators.compactMap { indicator in unit(of: indicator).map { (indicator.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func unit(of indicator: Indicator) -> String? {
    indicator.unit?.value ?? scope.types[indicator.id]?.unit?.description
  }

  /// Works out a dossier's indicators.
  func figures(of dossier: Int) -> DossierFigures {
    DossierFigures(of: dossiers[dossier], in: campaign.language, scope: scope)
  }

  /// What an indicator comes to for a dossier, beside what is claimed of it.
  ///
  /// - Parameters:
  ///   - place: The indicator's place in ``Rubric/indicators``.
  ///   - dossier: The dossier.
  ///   - figures: The dossier's.
  func result(of place: Int, for dossier: Int, _ figures: DossierFigures) -> IndicatorResult {
    let indicator = rubric.indicators[place]
    guard let evaluation = figures.evaluations[indicator.id] else {
      preconditionFailure("an indicator that was not checked")
    }
    let outcome = outcome(evaluation.result, of: indicator)
    var coverage: Bounds?
    if case .number = outcome, let formula = indicator.coverage,
      case .number(let share) = figures.value(of: formula, for: dossiers[dossier])
    {
      coverage = share
    }
    let declared = dossiers[dossier].declared.first { $0.id == indicator.id }
    return IndicatorResult(
      indicator: indicator, unit: unit(of: indicator),
      outcome: outcome, coverage: coverage, declared: declared,
      isConsistent: declared.flatMap { Self.isConsistent($0.figure, with: outcome) }, evaluation: evaluation)
  }

  private func outcome(_ value: FormulaValue, of indicator: Indicator) -> IndicatorResult.Outcome {
    switch value {
    case .number(let bounds): return .number(bounds)
    case .missing(let facts): return .missing(facts)
    case .undefined(let reason): return .undefined(reason)
    case .word(let word):
      guard let rank = rubric.words(of: indicator).firstIndex(of: word) else {
        return .undefined(.wrongKind(indicator.formula.text))
      }
      return .level(word, rank: rank + 1)
    case .table, .date, .truth: return .undefined(.wrongKind(indicator.formula.text))
    }
  }

  /// Whether some value fits what was computed and what is claimed; `nil` where they can't be compared.
  private static func isConsistent(_ figure: Figure, with outcome: IndicatorResult.Outcome) -> Bool? {
    switch (figure, outcome) {
    case (.number(let declared), .number(let computed)):
      Bounds.contradiction(declared: declared, computed: computed).map { !$0 }
    case (.word(let declared), .level(let computed, _)): declared == computed
    default: nil
    }
  }

  /// The first condition of eligibility that a dossier doesn't meet; `nil` where it meets all.
  func ineligibility(of dossier: Int, _ figures: DossierFigures) -> UnrankedReason? {
    for rule in rubric.eligibility {
      let truth = figures.holds(rule.require, for: dossiers[dossier])
      if truth != .yes {
        let isUnknown = truth == .unknown
        return .ineligible(
          condition: rule.id, otherwise: rule.otherwise, isUnknown: isUnknown,
          lacking: isUnknown ? figures.lacking(rule.require, for: dossiers[dossier]) : [])
      }
    }
    return nil
  }
}

extension Rubric {
  /// The words of the fact that an indicator repeats, from the least to the most; none for another formula.
  public func words(of indicator: Indicator) -> [String] {
    guard indicator.formula.nodes.count == 1, case .name(let name) = indicator.formula.root.operation else {
      return []
    }
    return declaredFacts.first { $0.id == name.text }?.words ?? []
  }
}
