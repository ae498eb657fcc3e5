import Palmares

/// Which indicators of a dossier a publication keeps back: those that would give away a cell of a table that it
/// doesn't show.
///
/// A formula may take a row that is shown, its share of a table, and a table's sum, where at least two cells are hidden:
/// neither tells one of them. Anything else made of such a table could be solved for a cell.
struct KeptBack {
  /// The hidden rows, by the id of their table.
  private let hidden: [String: Set<String>]
  private let rubric: Rubric

  /// Finds the cells that are hidden.
  ///
  /// - Parameters:
  ///   - dossier: The dossier.
  ///   - rubric: The rubric, whose indicators may use one another.
  ///   - minCell: The least number of persons behind a cell that is shown.
  init(_ dossier: Dossier, in rubric: Rubric, minCell: Int) {
    var hidden: [String: Set<String>] = [:]
    for fact in dossier.facts {
      let rows = ShownFact(fact, minCell: minCell).rows.filter(\.isSuppressed).map(\.name)
      if !rows.isEmpty { hidden[fact.id] = Set(rows) }
    }
    (self.hidden, self.rubric) = (hidden, rubric)
  }

  /// Whether an indicator's value, or the share of what is behind it, is kept back.
  func contains(_ indicator: Indicator) -> Bool {
    guard !hidden.isEmpty else { return false }
    var seen: Set<String> = [indicator.id]
    return tells(indicator.formula, &seen) || indicator.coverage.map { tells($0, &seen) } ?? false
  }

  /// Whether the indicator of an id is kept back.
  func contains(_ id: String) -> Bool {
    guard !hidden.isEmpty, let indicator = indicator(id) else { return false }
    return contains(indicator)
  }

  private func indicator(_ id: String) -> Indicator? {
    rubric.indicators.first { $0.id == id } ?? rubric.catalogue.indicator(id)
  }

  private func tells(_ formula: Formula, _ seen: inout Set<String>) -> Bool {
    for (place, node) in formula.nodes.enumerated() {
      guard case .name(let name) = node.operation else { continue }
      switch name {
      case .fact(let id), .bare(let id):
        if let rows = hidden[id] {
          let users = formula.nodes.filter { $0.operands.contains(place) }
          if users.isEmpty || !users.allSatisfy({ isHarmless($0, rows) }) { return true }
        } else if case .bare = name, tells(indicator: id, &seen) {
          return true
        }
      case .indicator(let id): if tells(indicator: id, &seen) { return true }
      case .part: break
      }
    }
    return false
  }

  private func tells(indicator id: String, _ seen: inout Set<String>) -> Bool {
    guard seen.insert(id).inserted, let indicator = indicator(id) else { return false }
    return tells(indicator.formula, &seen)
  }

  /// Whether what a node takes from a table says nothing of one of its hidden rows.
  private func isHarmless(_ node: Formula.Node, _ rows: Set<String>) -> Bool {
    switch node.operation {
    case .known: true
    case .row(let row): !rows.contains(row)
    case .share(let row): !rows.contains(row) && rows.count > 1
    case .function(.sum): node.operands.count == 1 && rows.count > 1
    default: false
    }
  }
}
