extension EditionChecker {
  /// Checks that dossiers and conditions name the facts that are meant.
  mutating func checkFacts() {
    reportDuplicates(rubric.facts.map { ($0.id, $0.position) }, of: "fact")
    let declared = rubric.facts.map(\.id)
    let isDeclared = Set(declared)
    for dossier in draft.dossiers {
      for fact in dossier.facts where !isDeclared.contains(fact.id) {
        guard let meant = Self.misspelt(fact.id, among: declared) else { continue }
        report(.unknownFact, [fact.id], at: fact.position, hint: .didYouMean(meant))
      }
    }
    let known = isDeclared.union(draft.dossiers.flatMap { $0.facts.map(\.id) })
    for condition in conditions {
      for id in condition.root.facts where !known.contains(id) {
        reportUnknownField(id, of: condition, known: known.sorted())
      }
    }
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

  private mutating func reportUnknownField(_ id: String, of condition: Condition, known: [String]) {
    let part = Field.paths.first { $0.hasSuffix(".\(id)") }
    var hint = (part ?? Nearest.word(to: id, among: known)).map { Diagnostic.Hint.didYouMean($0) }
    if hint == nil, !known.isEmpty, known.count <= 12 { hint = .oneOf(known) }
    let words = (try? ConditionToken.tokens(of: condition.text, at: condition.position)) ?? []
    let word = words.first { $0.kind == .word(id) || $0.kind == .word("facts.\(id)") }
    report(.unknownField, [id], at: word?.position ?? condition.position, hint: hint)
  }
}

extension Condition.Term {
  /// The ids of the facts that it asks for, each once, in the order written.
  var facts: [String] {
    var ids: [String] = []
    func note(_ operand: Condition.Operand) {
      if case .field(.fact(let id)) = operand, !ids.contains(id) { ids.append(id) }
    }
    func walk(_ term: Condition.Term) {
      switch term {
      case .and(let left, let right), .or(let left, let right):
        walk(left)
        walk(right)
      case .not(let term): walk(term)
      case .known(let field): note(.field(field))
      case .compare(let left, _, let right):
        note(left)
        note(right)
      case .isIn(let operand, let list):
        note(operand)
        list.forEach(note)
      }
    }
    walk(self)
    return ids
  }
}
