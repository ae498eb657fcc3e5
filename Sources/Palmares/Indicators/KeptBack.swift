/// Which indicators of a dossier a publication keeps back: those that would give away a cell of a table that it
/// doesn't show.
///
/// A formula may take a row that is shown, its share of a table, and a table's sum, where at least two cells are hidden:
/// neither tells one of them. Anything else made of such a table could be solved for a cell.
package struct KeptBack: Sendable {
  /// The hidden rows, by the id of their table.
  private let hidden: [String: Set<String>]
  private let rubric: Rubric

  /// Finds the cells that are hidden.
  ///
  /// - Parameters:
  ///   - dossier: The dossier.
  ///   - rubric: The rubric, whose indicators may use one another.
  ///   - minCell: The least number of persons behind a cell that is shown.
  package init(_ dossier: Dossier, in rubric: Rubric, minCell: Int) {
    var hidden: [String: Set<String>] = [:]
    for fact in dossier.facts {
      guard case .table(let table) = fact.figure else { continue }
      let rows = fact.hiddenRows(minCell: minCell)
      if !rows.isEmpty { hidden[fact.id] = Set(rows.map { table[$0].name }) }
    }
    (self.hidden, self.rubric) = (hidden, rubric)
  }

  /// Whether every cell of the dossier is shown.
  package var isEmpty: Bool { hidden.isEmpty }

  /// Whether an indicator's value, or the share of what is behind it, is kept back.
  package func contains(_ indicator: Indicator) -> Bool {
    guard !hidden.isEmpty else { return false }
    var seen: Set<String> = [indicator.id]
    return tells(indicator.formula, &seen) || indicator.coverage.map { tells($0, &seen) } ?? false
  }

  /// Whether the indicator of an id is kept back.
  package func contains(_ id: String) -> Bool {
    guard !hidden.isEmpty, let indicator = indicator(id) else { return false }
    return contains(indicator)
  }

  /// Whether a condition asks what is kept back, so that its answer would tell of a hidden cell.
  package func decides(_ condition: Condition) -> Bool {
    guard !hidden.isEmpty else { return false }
    var seen: Set<String> = []
    return tells(condition.formula, &seen)
  }

  /// Whether a requirement asks what is kept back; of a criterion, `isKeptBack` tells.
  package func decides(_ requirement: Requirement, criterion isKeptBack: (String) -> Bool) -> Bool {
    switch requirement.kind {
    case .criterion(let id, _, _): isKeptBack(id)
    case .indicator(let id, _, _): contains(id)
    case .condition(let condition, _): decides(condition)
    }
  }

  /// Whether the category that the rubric's conditions give would tell of a hidden cell; a dossier that names its own
  /// tells nothing.
  ///
  /// - Parameter category: The id of the first category whose condition holds; `nil` where none does.
  package func decides(category: String?, of dossier: Dossier) -> Bool {
    guard !hidden.isEmpty, dossier.category == nil else { return false }
    let tried = rubric.categories.prefix { $0.id != category }
    let found = rubric.categories.first { $0.id == category }
    return (Array(tried) + [found].compactMap(\.self)).contains { $0.when.map(decides) ?? false }
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
