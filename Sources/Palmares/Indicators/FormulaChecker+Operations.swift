extension FormulaChecker {
  // MARK: - Names

  mutating func type(of name: Formula.Name, _ node: Formula.Node) -> FormulaType? {
    switch scope.meaning(of: name) {
    case .part(let path): return Formula.textParts.contains(path) ? .word : .part
    case .indicator(let id):
      // Before anything is declared, nothing of it is checked.
      if scope.indicators[id] == nil, !scope.acceptsUndeclared { reportUnknown(id, isIndicator: true, node) }
      return scope.types[id]
    case .fact(let id), .bare(let id):
      if let declaration = scope.facts[id] { return declaration.type }
      let isExplicit = name != .bare(id)
      if scope.acceptsUndeclared, isExplicit || !isLikelySlip(id) { return .any(nil) }
      reportUnknown(id, isIndicator: false, node)
      return nil
    }
  }

  /// Whether a name that nothing declares is rather a part of the dossier misspelt.
  private func isLikelySlip(_ id: String) -> Bool {
    id.contains(".") || Nearest.word(to: id, among: Formula.parts) != nil
  }

  private mutating func reportUnknown(_ id: String, isIndicator: Bool, _ node: Formula.Node) {
    let facts = scope.facts.keys.sorted()
    let indicators = scope.indicators.keys.sorted()
    let known = isIndicator ? indicators : Formula.parts + facts + indicators
    let part = isIndicator ? nil : Formula.parts.first { $0.hasSuffix(".\(id)") }
    var hint = (part ?? Nearest.word(to: id, among: known)).map { Diagnostic.Hint.didYouMean($0) }
    if hint == nil {
      let names = isIndicator ? indicators : scope.acceptsUndeclared ? Formula.parts : facts + indicators
      if !names.isEmpty, names.count <= 12 || scope.acceptsUndeclared { hint = .oneOf(names) }
    }
    report(.unknownField, [id], at: node.place, hint: hint)
  }

  // MARK: - Functions

  mutating func function(_ function: Formula.Function, _ node: Formula.Node) -> FormulaType? {
    let operands = node.operands
    switch function {
    case .abs:
      let type = amount(operands[0], allowsTable: false)
      return type.map { .number($0.unit) }
    case .share:
      guard let table = table(operands[0]) else { return nil }
      if case .table(_, let rows) = table { return .table(.ratio, rows: rows) }
      return .table(.ratio, rows: nil)
    case .gap:
      let tables = operands.map { table($0) }
      return tables.contains(nil) ? nil : .number(.ratio)
    case .min, .max, .sum: return gathered(function, operands)
    }
  }

  /// `min`, `max`, `sum`: over the rows of one table, or over numbers; `min` and `max` over dates too.
  private mutating func gathered(_ function: Formula.Function, _ operands: [Int]) -> FormulaType? {
    if operands.count == 1, case .table(let unit, _)? = types[operands[0]] { return .number(unit) }
    if function != .sum, types[operands[0]] == .date {
      for operand in operands.dropFirst() {
        guard let type = types[operand] else { return nil }
        if case .any = type { continue }
        if type != .date {
          reportOperand(operand, type, needs: "date")
          return nil
        }
      }
      return .date
    }
    let amounts = operands.map { amount($0, allowsTable: false) }
    guard !amounts.contains(nil) else { return nil }
    var (first, unit) = (operands[0], amounts[0]?.unit)
    for (operand, amount) in zip(operands, amounts).dropFirst() {
      guard
        let common = common(
          first, unit, operand, amount?.unit, at: formula.nodes[operand].range.lowerBound)
      else { return nil }
      if literals.contains(first) || unit == nil { first = operand }
      unit = common
    }
    return .number(unit)
  }

  // MARK: - Comparisons

  /// Whether two operands can be compared, which is reported otherwise.
  mutating func compare(
    _ left: Int, _ comparison: Formula.Comparison, _ right: Int, at place: Int
  ) -> Bool {
    if isLackingQuotes(left, beside: right) || isLackingQuotes(right, beside: left) { return false }
    guard let one = types[left], let two = types[right] else { return false }
    for (operand, type) in [(left, one), (right, two)] {
      switch type {
      case .table: reportOperand(operand, type, needs: "number")
      case .truth: reportOperand(operand, type, needs: "value")
      case .part: reportOperand(operand, type, needs: "text")
      default: continue
      }
      return false
    }
    let isOrder = comparison != .equal && comparison != .unequal
    switch (kind(left, one), kind(right, two)) {
    case (.number, .number), (.number, .any), (.any, .number), (.any, .any):
      return common(left, one.unit, right, two.unit, at: place) != nil
    case (.date, .date), (.date, .any), (.any, .date): return true
    case (.word, .word), (.word, .any), (.any, .word):
      guard isOrder else { return true }
      report(
        .formulaTypes, [written(left), written(right)], at: place, hint: .oneOf(["==", "!="]))
      return false
    default:
      reportTypes(left, one, right, two, isOrder: isOrder, at: place)
      return false
    }
  }

  private enum Comparable { case number, date, word, any }

  /// As what an operand is compared: a text that is a day counts as one beside a date or a fact that may be one.
  private func kind(_ operand: Int, _ type: FormulaType) -> Comparable {
    switch type {
    case .number, .table: return .number
    case .date: return .date
    case .any(let unit): return unit == nil ? .any : .number
    case .word:
      if case .text(let text) = formula.nodes[operand].operation, Day(text) != nil { return .any }
      return .word
    case .truth, .part: return .word
    }
  }

  private mutating func reportTypes(
    _ left: Int, _ one: FormulaType, _ right: Int, _ two: FormulaType, isOrder: Bool, at place: Int
  ) {
    let isTextFirst = one == .word || two != .word
    let (first, second) = isTextFirst || isOrder ? (left, right) : (right, left)
    var hint: Diagnostic.Hint?
    if isOrder, one == .word || two == .word {
      hint = .oneOf(["==", "!="])
    } else if case .number = formula.nodes[second].operation {
      hint = .write("\"\(written(second))\"")
    }
    report(.formulaTypes, [written(first), written(second)], at: place, hint: hint)
  }

  /// Reports a bare word beside a text of the dossier: its quotes are lacking.
  private mutating func isLackingQuotes(_ operand: Int, beside other: Int) -> Bool {
    guard case .name(.part(let path)) = formula.nodes[other].operation, Formula.textParts.contains(path),
      case .name(.bare(let id)) = formula.nodes[operand].operation,
      scope.facts[id] == nil, scope.indicators[id] == nil
    else { return false }
    diagnostics.removeAll {
      $0.code == .unknownField && $0.arguments == [id]
        && $0.position == formula.place(formula.nodes[operand].place)
    }
    report(.unknownField, [id], at: formula.nodes[operand].place, hint: .write("\"\(id)\""))
    return true
  }
}
