/// What the facts of many dossiers are, by id: the kind that all agree on, and the rows of tables.
struct FactKinds {
  private struct Seen {
    var kind: FormulaScope.Declaration.Kind
    var rows: [String]
    var known: Set<String>
  }

  private var facts: [String: Seen] = [:]

  init(_ dossiers: [Dossier]) {
    for fact in dossiers.lazy.flatMap(\.facts) { note(fact) }
  }

  private mutating func note(_ fact: Fact) {
    let kind = fact.figure.kind
    var seen = facts[fact.id] ?? Seen(kind: kind, rows: [], known: [])
    if seen.kind != kind { seen.kind = .any }
    if case .table(let rows) = fact.figure {
      for row in rows where seen.known.insert(row.name).inserted { seen.rows.append(row.name) }
    }
    facts[fact.id] = seen
  }

  /// The declarations of the facts seen, with the kinds and units that are declared where they are.
  func completing(_ declared: [String: FormulaScope.Declaration]) -> [String: FormulaScope.Declaration] {
    var all = declared
    for (id, seen) in facts {
      let kind = declared[id].map(\.kind).flatMap { $0 == .any ? nil : $0 } ?? seen.kind
      all[id] = .init(
        kind: kind, unit: declared[id]?.unit,
        rows: kind == .table ? declared[id]?.rows ?? (seen.rows.isEmpty ? nil : seen.rows) : nil)
    }
    return all
  }
}
