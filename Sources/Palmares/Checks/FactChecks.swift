extension EditionChecker {
  /// Checks that dossiers name the facts that are meant, and say of them what is declared.
  mutating func checkFacts() {
    reportDuplicates(rubric.facts.map { ($0.id, $0.position) }, of: "fact")
    let declared = rubric.facts.map(\.id)
    let isDeclared = Set(declared)
    let scope = FormulaScope(facts: declarations)
    for dossier in draft.dossiers {
      for fact in dossier.facts {
        if isDeclared.contains(fact.id) {
          diagnostics += scope.contradictions(of: fact)
        } else if let meant = Self.misspelt(fact.id, among: declared) {
          report(.unknownFact, [fact.id], at: fact.position, hint: .didYouMean(meant))
        }
      }
    }
  }

  /// Checks the conditions and the units of the facts that are declared.
  mutating func checkConditions() {
    for fact in rubric.facts {
      if let unit = fact.unit, Unit(unit) == nil { report(.badUnit, [unit], at: fact.position) }
    }
    let conditions = conditions
    guard !conditions.isEmpty else { return }
    let scope = conditionScope
    for condition in conditions { diagnostics += condition.check(in: scope) }
  }

  /// What conditions may name: the facts that the rubric declares, and those that any dossier has, of the kind that
  /// all dossiers agree on.
  private var conditionScope: FormulaScope {
    FormulaScope(
      facts: FactKinds(draft.dossiers).completing(declarations), acceptsUndeclared: !knowsJury)
  }

  /// What the rubric declares of facts.
  private var declarations: [String: FormulaScope.Declaration] {
    let declared = rubric.facts.map { ($0.id, FormulaScope.Declaration(unit: $0.unit.flatMap { Unit($0) })) }
    return Dictionary(declared) { first, _ in first }
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
