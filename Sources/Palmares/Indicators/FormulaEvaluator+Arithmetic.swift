extension FormulaEvaluator {
  /// What a sign or function makes of operands that all have a value.
  func amount(of node: Formula.Node, _ operands: [FormulaValue]) -> FormulaValue {
    switch node.operation {
    case .negate: return mapped(operands[0], node) { -$0 }
    case .add: return combined(node, operands) { $0 + $1 }
    case .subtract:
      if case (.date(let left), .date(let right)) = (operands[0], operands[1]) {
        return .number(Bounds(Rational(left.number - right.number)))
      }
      return combined(node, operands) { $0 - $1 }
    case .multiply: return combined(node, operands) { $0 * $1 }
    case .divide: return combined(node, operands) { $0 / $1 }
    case .function(let function): return self.function(function, node, operands)
    case .share(let row):
      guard let rows = operands[0].rows else { return wrongKind(node, 0) }
      guard let index = rows.firstIndex(where: { $0.name == row }) else {
        return .missing(["\(name(of: node.operands[0]))[\(row)]"])
      }
      guard let totals = Totals(rows) else { return .undefined(.tooLarge) }
      return totals.share(of: index).map { .number($0) } ?? zeroDivisor(node.operands[0])
    default: preconditionFailure("a node without an amount")
    }
  }

  private func wrongKind(_ node: Formula.Node, _ operand: Int) -> FormulaValue {
    .undefined(.wrongKind(name(of: node.operands[operand])))
  }

  private func zeroDivisor(_ node: Int) -> FormulaValue {
    let isApproximate =
      switch values[node] {
      case .number(let bounds): bounds.isApproximate
      case .table(let rows): rows.contains { $0.bounds.isApproximate }
      default: false
      }
    return .undefined(isApproximate ? .divisionByAboutZero(name(of: node)) : .divisionByZero(name(of: node)))
  }

  private func mapped(
    _ value: FormulaValue, _ node: Formula.Node, _ operation: (Bounds) -> Bounds
  ) -> FormulaValue {
    switch value {
    case .number(let bounds): .number(operation(bounds))
    case .table(let rows): .table(rows.map { .init(name: $0.name, bounds: operation($0.bounds)) })
    default: wrongKind(node, 0)
    }
  }

  // MARK: - Two operands

  /// Joins numbers, or tables row by row; a number beside a table joins each row.
  private func combined(
    _ node: Formula.Node, _ operands: [FormulaValue], _ operation: (Bounds, Bounds) -> Bounds?
  ) -> FormulaValue {
    switch (operands[0], operands[1]) {
    case (.number(let left), .number(let right)):
      return operation(left, right).map { .number($0) } ?? zeroDivisor(node.operands[1])
    case (.table(let rows), .number(let right)):
      return table(rows.map { ($0.name, operation($0.bounds, right)) }, node)
    case (.number(let left), .table(let rows)):
      return table(rows.map { ($0.name, operation(left, $0.bounds)) }, node)
    case (.table(let left), .table(let right)):
      guard let pairs = pairs(left, right, node) else { return .missing(unpaired(left, right, node)) }
      return table(pairs.map { ($0.name, operation($0.left, $0.right)) }, node)
    case (.number, _), (.table, _): return wrongKind(node, 1)
    default: return wrongKind(node, 0)
    }
  }

  private func table(_ rows: [(name: String, bounds: Bounds?)], _ node: Formula.Node) -> FormulaValue {
    var table: [Figure.Row] = []
    for row in rows {
      guard let bounds = row.bounds else {
        guard let rows = values[node.operands[1]].rows else { return zeroDivisor(node.operands[1]) }
        let divisor = "\(name(of: node.operands[1]))[\(row.name)]"
        let isApproximate = rows.contains { $0.name == row.name && $0.bounds.isApproximate }
        return .undefined(isApproximate ? .divisionByAboutZero(divisor) : .divisionByZero(divisor))
      }
      table.append(.init(name: row.name, bounds: bounds))
    }
    return .table(table)
  }

  private typealias Pair = (name: String, left: Bounds, right: Bounds)

  /// The rows of two tables by name, in the order of the first; `nil` where one has a row that the other lacks.
  private func pairs(_ left: [Figure.Row], _ right: [Figure.Row], _ node: Formula.Node) -> [Pair]? {
    let others = Dictionary(right.map { ($0.name, $0.bounds) }) { first, _ in first }
    guard left.count == right.count else { return nil }
    let pairs = left.compactMap { row in others[row.name].map { Pair(row.name, row.bounds, $0) } }
    return pairs.count == left.count ? pairs : nil
  }

  /// The rows that one of two tables has and the other lacks, by the name of the one that lacks it.
  private func unpaired(_ left: [Figure.Row], _ right: [Figure.Row], _ node: Formula.Node) -> [String] {
    func lacking(_ rows: [Figure.Row], from others: [Figure.Row], _ table: Int) -> [String] {
      let known = Set(others.map(\.name))
      return rows.filter { !known.contains($0.name) }.map { "\(name(of: table))[\($0.name)]" }
    }
    return lacking(left, from: right, node.operands[1]) + lacking(right, from: left, node.operands[0])
  }

  // MARK: - Functions

  private func function(
    _ function: Formula.Function, _ node: Formula.Node, _ operands: [FormulaValue]
  ) -> FormulaValue {
    switch function {
    case .abs:
      guard case .number(let bounds) = operands[0] else { return wrongKind(node, 0) }
      return .number(bounds.magnitude)
    case .share:
      guard let rows = operands[0].rows else { return wrongKind(node, 0) }
      return shares(of: rows, node.operands[0])
    case .gap: return gap(node, operands)
    case .min, .max, .sum: return gathered(function, node, operands)
    }
  }

  private func gathered(
    _ function: Formula.Function, _ node: Formula.Node, _ operands: [FormulaValue]
  ) -> FormulaValue {
    if function != .sum, case .date(var day) = operands[0] {
      for (index, operand) in operands.enumerated().dropFirst() {
        guard case .date(let other) = operand else { return wrongKind(node, index) }
        day = function == .min ? min(day, other) : max(day, other)
      }
      return .date(day)
    }
    var numbers: [Bounds] = []
    if operands.count == 1, let rows = operands[0].rows {
      numbers = rows.map(\.bounds)
      // Nothing has neither least nor greatest.
      if numbers.isEmpty { return function == .sum ? .number(Bounds(.zero)) : wrongKind(node, 0) }
    } else {
      for (index, operand) in operands.enumerated() {
        guard case .number(let bounds) = operand else { return wrongKind(node, index) }
        numbers.append(bounds)
      }
    }
    var total = numbers[0]
    for number in numbers.dropFirst() {
      switch function {
      case .min: total = .least(total, number)
      case .max: total = .greatest(total, number)
      default: total = total + number
      }
      if total.isBeyond(bits: Formula.sizeLimit) { return .undefined(.tooLarge) }
    }
    return .number(total)
  }

  private func shares(of rows: [Figure.Row], _ table: Int) -> FormulaValue {
    guard let totals = Totals(rows) else { return .undefined(.tooLarge) }
    var shares: [Figure.Row] = []
    for (index, row) in rows.enumerated() {
      guard let share = totals.share(of: index) else { return zeroDivisor(table) }
      shares.append(.init(name: row.name, bounds: share))
    }
    return .table(shares)
  }

  /// ½ Σ|pᵢ−qᵢ|, within the least and the most that each way of writing it allows.
  ///
  /// Shares of one table sum to 1, so the gap is also what the one has above the other, Σ max(0, pᵢ−qᵢ), and the
  /// reverse.
  private func gap(_ node: Formula.Node, _ operands: [FormulaValue]) -> FormulaValue {
    var tables: [[Figure.Row]] = []
    for (index, operand) in operands.enumerated() {
      guard let rows = operand.rows else { return wrongKind(node, index) }
      let shares = shares(of: rows, node.operands[index])
      guard let shares = shares.rows else { return shares }
      tables.append(shares)
    }
    guard let pairs = pairs(tables[0], tables[1], node) else {
      return .missing(unpaired(tables[0], tables[1], node))
    }
    if pairs.isEmpty { return zeroDivisor(node.operands[0]) }
    let zero = Bounds(.zero)
    var (half, above, below) = (zero, zero, zero)
    for pair in pairs {
      let difference = pair.left - pair.right
      half = half + difference.magnitude
      above = above + .greatest(zero, difference)
      below = below + .greatest(zero, -difference)
      if half.isBeyond(bits: Formula.sizeLimit) { return .undefined(.tooLarge) }
    }
    half = half * Bounds(Rational(1, 2))
    let ways = [half, above, below]
    return .number(
      Bounds(
        low: ways.compactMap(\.least).max() ?? .zero, high: min(ways.compactMap(\.high).min() ?? .one, .one),
        isApproximate: half.isApproximate))
  }
}

/// The rows of a table with the sum of all others for each, in one pass from either side.
private struct Totals {
  private let rows: [Figure.Row]
  private var before: [Bounds] = [Bounds(.zero)]
  private var after: [Bounds] = [Bounds(.zero)]
  private let isCount: Bool

  /// Adds the rows up; `nil` where a sum is too large.
  init?(_ rows: [Figure.Row]) {
    isCount = rows.allSatisfy { ($0.bounds.low ?? .zero) >= .zero && ($0.bounds.high ?? .zero) >= .zero }
    // Shares of what may be negative have no meaning: a missing low end is 0 here, whatever is counted.
    self.rows = isCount ? rows.map { .init(name: $0.name, bounds: $0.bounds.counted) } : rows
    for (row, last) in zip(self.rows, self.rows.reversed()) {
      before.append(before[before.count - 1] + row.bounds)
      after.append(after[after.count - 1] + last.bounds)
      if before[before.count - 1].isBeyond(bits: Formula.sizeLimit)
        || after[after.count - 1].isBeyond(bits: Formula.sizeLimit)
      {
        return nil
      }
    }
  }

  /// The row's share, `nil` where all rows are 0.
  func share(of index: Int) -> Bounds? {
    let rest = before[index] + after[rows.count - 1 - index]
    if isCount { return .share(of: rows[index].bounds, besides: rest) }
    return rows[index].bounds / before[rows.count]
  }
}
