/// What a check finds: the type of a formula, `nil` where it is wrong, and all that is wrong.
public struct FormulaCheck: Sendable {
  /// What it comes to, with its unit.
  public let type: FormulaType?
  /// All that is wrong, in the order of the text.
  public let diagnostics: [Diagnostic]
}

extension Formula {
  /// Checks names, types and units before any dossier is read.
  ///
  /// - Parameter scope: What names may stand for.
  /// - Complexity: Linear in the nodes.
  public func check(in scope: FormulaScope) -> FormulaCheck {
    var checker = FormulaChecker(self, in: scope)
    for node in nodes { checker.types.append(checker.type(of: node)) }
    let places = checker.diagnostics.enumerated().sorted {
      guard let one = $0.element.position, let two = $1.element.position, one != two else {
        return $0.offset < $1.offset
      }
      return one < two
    }
    return FormulaCheck(type: checker.types.last ?? nil, diagnostics: places.map(\.element))
  }
}

/// Works out the type of each node; one that is wrong has none, and what uses it isn't reported again.
struct FormulaChecker {
  let formula: Formula
  let scope: FormulaScope
  /// The types of the nodes so far.
  var types: [FormulaType?] = []
  var diagnostics: [Diagnostic] = []
  /// The nodes that are numbers without a unit of their own: they take that of what stands beside them.
  private(set) var literals: Set<Int> = []

  init(_ formula: Formula, in scope: FormulaScope) { (self.formula, self.scope) = (formula, scope) }

  mutating func report(
    _ code: DiagnosticCode, _ arguments: [String], at offset: Int, hint: Diagnostic.Hint? = nil
  ) {
    diagnostics.append(Diagnostic(code, arguments, at: formula.place(offset), hint: hint))
  }

  /// The text of a node, as far as a message can quote it.
  func written(_ node: Int) -> String {
    let text = formula.text(of: formula.nodes[node])
    return text.unicodeScalars.count > 60 ? String(text.prefix(59)) + "…" : text
  }

  mutating func type(of node: Formula.Node) -> FormulaType? {
    switch node.operation {
    case .number(_, let isPercentage):
      if !isPercentage { literals.insert(types.count) }
      return .number(.ratio)
    case .text: return .word
    case .day: return .date
    case .name(let name): return type(of: name, node)
    case .row(let row):
      guard let table = table(node.operands[0]) else { return nil }
      return checkRow(row, of: table, node) ? .number(table.unit) : nil
    case .share(let row):
      guard let table = table(node.operands[0]) else { return nil }
      return checkRow(row, of: table, node) ? .number(.ratio) : nil
    case .negate:
      if literals.contains(node.operands[0]) { literals.insert(types.count) }
      return amount(node.operands[0], allowsTable: true)
    case .add, .subtract, .multiply, .divide: return arithmetic(node)
    case .function(let function): return self.function(function, node)
    case .known: return .truth
    case .compare(let comparison):
      let (left, right) = (node.operands[0], node.operands[1])
      return compare(left, comparison, right, at: node.place) ? .truth : nil
    case .isIn:
      let items = node.operands.dropFirst().map { item in
        compare(node.operands[0], .equal, item, at: formula.nodes[item].range.lowerBound)
      }
      return items.allSatisfy(\.self) ? .truth : nil
    case .not, .and, .or:
      let truths = node.operands.map { isTruth($0) }
      return truths.allSatisfy(\.self) ? .truth : nil
    }
  }

  // MARK: - Operands

  /// The number or table that an operand is, or `nil` where it is neither, which is reported.
  mutating func amount(_ operand: Int, allowsTable: Bool) -> FormulaType? {
    guard let type = types[operand] else { return nil }
    switch type {
    case .number, .any: return type
    case .table where allowsTable: return type
    default:
      reportOperand(operand, type, needs: "number")
      return nil
    }
  }

  /// The table that an operand is.
  mutating func table(_ operand: Int) -> FormulaType? {
    guard let type = types[operand] else { return nil }
    switch type {
    case .table, .any: return type
    default:
      reportOperand(operand, type, needs: "table")
      return nil
    }
  }

  private mutating func isTruth(_ operand: Int) -> Bool {
    guard let type = types[operand] else { return false }
    if type == .truth { return true }
    reportOperand(operand, type, needs: "condition")
    return false
  }

  mutating func reportOperand(_ operand: Int, _ type: FormulaType, needs: String) {
    report(
      .wrongOperand, [written(operand), type.word, needs], at: formula.nodes[operand].range.lowerBound)
  }

  private mutating func checkRow(_ row: String, of table: FormulaType, _ node: Formula.Node) -> Bool {
    guard case .table(_, let rows?) = table, !rows.contains(row) else { return true }
    var hint = Nearest.word(to: row, among: rows).map { Diagnostic.Hint.didYouMean($0) }
    if hint == nil, !rows.isEmpty, rows.count <= 12 { hint = .oneOf(rows) }
    report(.unknownRow, [row, written(node.operands[0])], at: node.place, hint: hint)
    return false
  }

  // MARK: - Units

  /// The unit of what must agree, or reports that it doesn't; a number without a unit takes the other's.
  ///
  /// - Returns: The unit, `nil` inside where it isn't stated; `nil` where the two differ.
  mutating func common(_ left: Int, _ one: Unit?, _ right: Int, _ two: Unit?, at place: Int) -> Unit?? {
    if literals.contains(left) { return .some(two) }
    if literals.contains(right) { return .some(one) }
    guard let one else { return .some(two) }
    guard let two, one != two else { return .some(one) }
    report(
      .unitMismatch, [written(left), one.description, written(right), two.description], at: place)
    return nil
  }

  private mutating func arithmetic(_ node: Formula.Node) -> FormulaType? {
    let (left, right) = (node.operands[0], node.operands[1])
    if node.operation == .subtract, types[left] == .date || types[right] == .date {
      return dateDifference(left, right)
    }
    let one = amount(left, allowsTable: true)
    let two = amount(right, allowsTable: true)
    guard let one, let two else { return nil }
    if literals.isSuperset(of: [left, right]) { literals.insert(types.count) }
    let unit: Unit?
    switch node.operation {
    case .multiply: unit = one.unit.flatMap { one in two.unit.map { one * $0 } }
    case .divide:
      if formula.constant(right)?.isZero == true {
        report(
          .badFormula, [written(right), "a number other than 0"], at: formula.nodes[right].range.lowerBound)
        return nil
      }
      unit = one.unit.flatMap { one in two.unit.map { one / $0 } }
    default:
      guard let common = common(left, one.unit, right, two.unit, at: node.place) else { return nil }
      unit = common
    }
    return FormulaType.combined(one, two, unit: unit)
  }

  private mutating func dateDifference(_ left: Int, _ right: Int) -> FormulaType? {
    for (operand, other) in [(left, right), (right, left)] {
      guard let type = types[operand] else { return nil }
      if case .any = type { continue }
      if type != .date {
        reportOperand(other, .date, needs: type.word)
        return nil
      }
    }
    return .number(.days)
  }
}

extension FormulaType {
  /// What arithmetic on two amounts gives: rows where either has rows.
  static func combined(_ one: FormulaType, _ two: FormulaType, unit: Unit?) -> FormulaType {
    switch (one, two) {
    case (.table(_, let left?), .table(_, let right?)):
      .table(unit, rows: left.filter(Set(right).contains))
    case (.table(_, let rows), .number), (.number, .table(_, let rows)): .table(unit, rows: rows)
    case (.table, _), (_, .table): .table(unit, rows: nil)
    case (.any, _), (_, .any): .any(unit)
    default: .number(unit)
    }
  }
}
