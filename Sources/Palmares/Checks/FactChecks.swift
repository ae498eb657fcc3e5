extension EditionChecker {
  /// Checks that dossiers name the facts that are meant, and say of them what is declared.
  mutating func checkFacts() {
    reportDuplicates(rubric.facts.map { ($0.id, $0.position) }, of: "fact")
    let declarations = Dictionary(rubric.declaredFacts.map { ($0.id, $0) }) { first, _ in first }
    let (declared, scope) = (rubric.declaredFacts.map(\.id), FormulaScope(facts: rubric.declarations))
    for dossier in draft.dossiers where !dossier.facts.isEmpty || !dossier.declared.isEmpty {
      for fact in dossier.facts {
        if let declaration = declarations[fact.id] {
          diagnostics += scope.contradictions(of: fact)
          check(fact, against: declaration)
        } else if let meant = Self.misspelt(fact.id, among: declared) {
          report(.unknownFact, [fact.id], at: fact.position, hint: .didYouMean(meant))
        }
      }
      checkClaims(of: dossier)
    }
  }

  /// Checks the word of a fact that has an order, and what a population states.
  private mutating func check(_ fact: Fact, against declared: DeclaredFact) {
    if case .word(let word) = fact.figure, !declared.words.isEmpty, !declared.words.contains(word) {
      let nearest = Nearest.word(to: word, among: declared.words)
      report(
        .unknownWord, [word, fact.id], at: fact.figurePosition ?? fact.position,
        hint: nearest.map { .didYouMean($0) } ?? .oneOf(declared.words))
    }
    guard declared.isPopulation else { return }
    let lacking = [("definition", fact.definition), ("vintage", fact.vintage)].filter { $0.1 == nil }
    if !lacking.isEmpty {
      report(.populationUndefined, [fact.id, lacking.map(\.0).joined(separator: ", ")], at: fact.position)
    }
  }

  /// Checks that what a candidate claims names the indicator that is meant, in its unit.
  private mutating func checkClaims(of dossier: Dossier) {
    guard !dossier.declared.isEmpty else { return }
    let indicators = rubric.indicators + rubric.catalogue.indicators
    for claim in dossier.declared {
      if let indicator = indicators.first(where: { $0.id == claim.id }) {
        if let stated = claim.unit, let unit = indicator.statedUnit,
          Unit(stated) != unit
        {
          report(
            .factUnit, [claim.id, stated, unit.description], at: claim.unitPosition ?? claim.position,
            hint: .write(unit.description))
        }
      } else if let meant = Self.misspelt(claim.id, among: indicators.map(\.id)) {
        report(.unknownIndicator, [claim.id], at: claim.position, hint: .didYouMean(meant))
      }
    }
  }

  /// Checks the conditions and the units of the facts that are declared.
  mutating func checkConditions() {
    for fact in rubric.facts {
      if let unit = fact.unit, Unit(unit) == nil {
        report(.badUnit, [unit], at: fact.unitPosition ?? fact.position)
      }
    }
    let conditions = conditions
    guard !conditions.isEmpty else { return }
    for condition in conditions {
      diagnostics += condition.check(in: scope)
      checkNames(of: condition.formula)
    }
    let gates = rubric.stars?.levels.flatMap(\.require) ?? []
    let ranked = Set(
      gates.compactMap { if case .condition(let condition, _) = $0.kind { condition.position } else { nil } })
    for condition in conditions {
      let isGate = condition.position.map(ranked.contains) ?? false
      checkCriteria(in: condition.formula, isGate: isGate)
    }
  }

  /// What conditions may name: the indicators, the facts that the rubric or the catalogue declares, and those that any
  /// dossier has, of the kind that all dossiers agree on.
  mutating func readScope() {
    let (declarations, formulas) = (rubric.declarations, rubric.formulas)
    guard !conditions.isEmpty || !formulas.isEmpty else { return }
    let facts = FactKinds(draft.dossiers).completing(declarations)
      .filter { declarations[$0.key] != nil || formulas[$0.key] == nil }
    scope = FormulaScope(facts: facts, indicators: formulas, acceptsUndeclared: !knowsJury)
  }

  /// Every condition of the rubric, in its order.
  private var conditions: [Condition] {
    let gates = rubric.stars?.levels.flatMap(\.require) ?? []
    return rubric.eligibility.map(\.require)
      + gates.compactMap { gate in
        if case .condition(let condition, _) = gate.kind { condition } else { nil }
      } + rubric.categories.compactMap(\.when)
  }

  /// The first of the nearest ids at one or two letters from another, of which most letters stay.
  private static func misspelt(_ id: String, among declared: [String]) -> String? {
    let letters = Array(id.unicodeScalars)
    let limit = letters.count > 4 ? 2 : 1
    let near = declared.map { ($0, Nearest.distance(letters, Array($0.unicodeScalars), limit: limit)) }
    return near.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
  }
}
