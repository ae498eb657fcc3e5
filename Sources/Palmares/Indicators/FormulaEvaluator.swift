extension Formula {
  /// Works the formula out for one dossier.
  ///
  /// What is lacking is missing, never 0; what is unknown stays unknown. Nothing here fails: a fact of another kind
  /// than the formula needs, a division by 0 or a number too large are ``FormulaValue/undefined(_:)``.
  ///
  /// - Parameters:
  ///   - dossier: Whose facts are asked.
  ///   - language: The language in which localised texts are compared.
  ///   - scope: What names stand for, as ``check(in:)`` had it.
  ///   - indicators: What the indicators that it uses came to, as ``FormulaScope/evaluate(for:in:)`` gives them.
  /// - Complexity: Linear in the nodes times the dossier's facts.
  public func evaluate(
    for dossier: Dossier, in language: String, scope: FormulaScope = .open,
    indicators: [String: FormulaValue] = [:]
  ) -> FormulaEvaluation {
    var evaluator = FormulaEvaluator(self, dossier, language, scope, indicators)
    for node in nodes { evaluator.append(node) }
    return evaluator.evaluation()
  }

  /// Whether the formula holds for one dossier, without the trace.
  func truth(
    for dossier: Dossier, in language: String, scope: FormulaScope, indicators: [String: FormulaValue]
  ) -> Truth {
    var evaluator = FormulaEvaluator(self, dossier, language, scope, indicators, isTraced: false)
    for node in nodes { evaluator.append(node) }
    return evaluator.values.last?.truth ?? .unknown
  }
}

extension FormulaScope {
  /// Works all indicators out for one dossier, each after those that it uses.
  public func evaluate(for dossier: Dossier, in language: String) -> [String: FormulaEvaluation] {
    var (evaluations, values): ([String: FormulaEvaluation], [String: FormulaValue]) = ([:], [:])
    for id in order {
      let evaluation = indicators[id]?.evaluate(
        for: dossier, in: language, scope: self, indicators: values)
      evaluations[id] = evaluation
      values[id] = evaluation?.result
    }
    return evaluations
  }
}

/// Works out node after node, and notes what each name was taken for.
struct FormulaEvaluator {
  let formula: Formula
  private let dossier: Dossier
  private let language: String
  private let scope: FormulaScope
  private let indicators: [String: FormulaValue]
  /// What the nodes so far came to; of what is missing, only names and rows tell it, since sums of many would repeat
  /// it at each step.
  private(set) var values: [FormulaValue] = []
  private var uses: [FormulaEvaluation.Use] = []
  private let isTraced: Bool

  init(
    _ formula: Formula, _ dossier: Dossier, _ language: String, _ scope: FormulaScope,
    _ indicators: [String: FormulaValue], isTraced: Bool = true
  ) {
    (self.formula, self.dossier, self.language) = (formula, dossier, language)
    (self.scope, self.indicators, self.isTraced) = (scope, indicators, isTraced)
    values.reserveCapacity(formula.nodes.count)
  }

  mutating func append(_ node: Formula.Node) {
    let value = value(of: node)
    values.append(value.isBeyond(bits: Formula.sizeLimit) ? .undefined(.tooLarge) : value)
  }

  private mutating func value(of node: Formula.Node) -> FormulaValue {
    let operands = node.operands.map { values[$0] }
    switch node.operation {
    case .number(let number, _): return .number(Bounds(number))
    case .text(let text): return .word(text)
    case .day(let day): return .date(day)
    case .name(let name): return value(of: name)
    case .row(let row): return value(of: row, in: operands[0], node)
    case .known: return .truth(operands[0].isKnown ? .yes : .no)
    case .not: return .truth(!operands[0].truth)
    case .and: return .truth(operands[0].truth && operands[1].truth)
    case .or: return .truth(operands[0].truth || operands[1].truth)
    case .compare(let comparison): return .truth(operands[0].compared(comparison, to: operands[1]))
    case .isIn:
      let truths = operands.dropFirst().map { operands[0].compared(.equal, to: $0) }
      return .truth(truths.contains(.yes) ? .yes : truths.contains(.unknown) ? .unknown : .no)
    default:
      if operands.contains(where: \.isMissing) { return .missing([]) }
      for case .undefined(let reason) in operands { return .undefined(reason) }
      return amount(of: node, operands)
    }
  }

  // MARK: - Names

  private mutating func value(of name: Formula.Name) -> FormulaValue {
    let (source, value): (FormulaEvaluation.Source, FormulaValue)
    switch scope.meaning(of: name) {
    case .part(let path):
      let text = dossier.text(at: path, in: language)
      let isKnown = text != nil || dossier.knowsPart(path)
      (source, value) = (.part(path), isKnown ? .word(text ?? "") : .missing([path]))
    case .indicator(let id): (source, value) = (.indicator(id), indicators[id] ?? .missing([id]))
    case .fact(let id), .bare(let id):
      if let fact = dossier.facts.first(where: { $0.id == id }) {
        let unit = scope.facts[id]?.unit ?? fact.unit.flatMap { Unit($0) }
        (source, value) = (.fact(fact, row: nil), FormulaValue(fact, isCount: unit?.isCount ?? false))
      } else {
        (source, value) = (.lacking(id), .missing([id]))
      }
    }
    if isTraced { uses.append(.init(node: values.count, source: source, value: value)) }
    return value
  }

  private mutating func value(
    of row: String, in table: FormulaValue, _ node: Formula.Node
  ) -> FormulaValue {
    let value: FormulaValue
    switch table {
    case .table(let rows):
      value =
        rows.first { $0.name == row }.map { .number($0.bounds) }
        ?? .missing(["\(name(of: node.operands[0]))[\(row)]"])
    case .missing: return .missing([])
    case .undefined: return table
    default: return .undefined(.wrongKind(name(of: node.operands[0])))
    }
    // The row stands for the whole table that was taken just before it.
    if let last = uses.last, last.node == node.operands[0] {
      uses.removeLast()
      if case .fact(let fact, _) = last.source {
        uses.append(.init(node: values.count, source: .fact(fact, row: row), value: value))
      } else {
        uses.append(.init(node: values.count, source: last.source, value: value))
      }
    }
    return value
  }

  /// What a node is called where it is lacking or of the wrong kind: its id, or its text.
  func name(of node: Int) -> String {
    if case .name(let name) = formula.nodes[node].operation {
      name.text
    } else {
      formula.text(of: formula.nodes[node])
    }
  }

  // MARK: - What is lacking

  func evaluation() -> FormulaEvaluation {
    var values = values
    let root = values.count - 1
    if values[root].isMissing { values[root] = .missing(lacking { values[$0].isMissing }) }
    return FormulaEvaluation(formula: formula, values: values, uses: uses, lacking: lacking { _ in true })
  }

  /// The names of what is missing, each once in the order of the text, down from the whole through the nodes that
  /// `isOpen`; what is only asked whether it is known isn't lacking.
  private func lacking(through isOpen: (Int) -> Bool) -> [String] {
    var isReached = values.map { _ in false }
    isReached[values.count - 1] = true
    for (index, node) in formula.nodes.enumerated().reversed() where isReached[index] && isOpen(index) {
      if case .known = node.operation { continue }
      for operand in node.operands { isReached[operand] = true }
    }
    var (names, seen): ([String], Set<String>) = ([], [])
    for (index, value) in values.enumerated() where isReached[index] {
      guard case .missing(let missing) = value else { continue }
      names += missing.filter { seen.insert($0).inserted }
    }
    return names
  }
}
