extension Formula {
  /// What a node comes to whatever the dossier says; `nil` where it has a name in it, or no such value.
  func constant(_ node: Int) -> Rational? {
    var values: [Int: Rational] = [:]
    for place in subtree(of: node) {
      guard let value = constant(nodes[place], values) else { return nil }
      values[place] = value
    }
    return values[node]
  }

  /// The nodes that a node is made of, each after its operands, itself the last.
  private func subtree(of node: Int) -> [Int] {
    var (open, found): ([Int], Set<Int>) = ([node], [])
    while let place = open.popLast() {
      if found.insert(place).inserted { open += nodes[place].operands }
    }
    return found.sorted()
  }

  private func constant(_ node: Node, _ values: [Int: Rational]) -> Rational? {
    let operands = node.operands.compactMap { values[$0] }
    switch node.operation {
    case .number(let number, _): return number
    case .negate: return .zero - operands[0]
    case .add: return operands[0] + operands[1]
    case .subtract: return operands[0] - operands[1]
    case .multiply: return operands[0] * operands[1]
    case .divide: return operands[1].isZero ? nil : operands[0] / operands[1]
    case .function(.abs): return operands[0].magnitude
    case .function(.sum): return Rational.sum(operands)
    case .function(.min): return operands.min()
    case .function(.max): return operands.max()
    default: return nil
    }
  }
}
