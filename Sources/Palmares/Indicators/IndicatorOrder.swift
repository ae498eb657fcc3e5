/// Puts indicators in the order in which they can be computed, and finds those that need themselves.
struct IndicatorOrder {
  private let formulas: [String: Formula]
  private let isFact: (String) -> Bool
  /// Each after those that it uses.
  private(set) var order: [String] = []
  /// A diagnostic for each cycle, where its last formula names its first indicator.
  private(set) var cycles: [Diagnostic] = []

  private enum State { case open, done, broken }
  private var states: [String: State] = [:]

  init(_ formulas: [String: Formula], isFact: @escaping (String) -> Bool) {
    (self.formulas, self.isFact) = (formulas, isFact)
  }

  /// Walks depth first, by a stack of its own, from each id in turn.
  mutating func run() {
    for id in formulas.keys.sorted() where states[id] == nil {
      var path = [Visit(id: id, uses: uses(of: id))]
      states[id] = .open
      while let visit = path.last {
        guard visit.next < visit.uses.count else {
          path.removeLast()
          let isBroken = visit.isBroken
          states[visit.id] = isBroken ? .broken : .done
          if isBroken { path.indices.last.map { path[$0].isBroken = true } } else { order.append(visit.id) }
          continue
        }
        let use = visit.uses[visit.next]
        path[path.count - 1].next += 1
        switch states[use.id] {
        case nil:
          states[use.id] = .open
          path.append(Visit(id: use.id, uses: uses(of: use.id)))
        case .open:
          path[path.count - 1].isBroken = true
          let ids = path.map(\.id).drop { $0 != use.id } + [use.id]
          cycles.append(Diagnostic(.indicatorCycle, [ids.joined(separator: " → ")], at: use.position))
        case .broken: path[path.count - 1].isBroken = true
        case .done: break
        }
      }
    }
  }

  private struct Use {
    let id: String
    let position: SourcePosition?
  }

  private struct Visit {
    let id: String
    let uses: [Use]
    var next = 0
    var isBroken = false
  }

  /// The indicators that one names, each once, in the order written.
  private func uses(of id: String) -> [Use] {
    guard let formula = formulas[id] else { return [] }
    var seen: Set<String> = []
    return formula.nodes.compactMap { node in
      let used: String
      switch node.operation {
      case .name(.indicator(let name)): used = name
      case .name(.bare(let name)) where !isFact(name): used = name
      default: return nil
      }
      guard formulas[used] != nil, seen.insert(used).inserted else { return nil }
      return Use(id: used, position: formula.place(node.place))
    }
  }
}
