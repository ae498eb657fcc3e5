public import Palmares

/// What is shown of one figure of a dossier.
public struct ShownFact: Sendable, Hashable {
  /// The fact, without its figure where that is a table.
  public let fact: Fact
  /// The rows of its table, in the order written; empty for another figure.
  public let rows: [Row]

  /// One row of a table.
  public struct Row: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its number; `nil` where it is suppressed.
    public let bounds: Bounds?
    /// Whether it is kept back, since it counts too few persons or would give away a cell that does.
    public var isSuppressed: Bool { bounds == nil }
  }

  /// Shows a figure whole.
  init(_ fact: Fact) {
    self.init(fact) { _ in false }
  }

  /// Shows a figure, a table of persons without its small cells.
  ///
  /// A cell is small where it is, or may be, above 0 and below `minCell` persons. Where just one cell is small,
  /// the next smallest is kept back too, or a total would give it away. A table that states no unit is taken to
  /// count persons; one of another unit is shown whole.
  init(_ fact: Fact, minCell: Int) {
    guard fact.unit == nil || fact.unit == "persons" else {
      self.init(fact)
      return
    }
    let limit = Rational(minCell)
    self.init(fact) { bounds in
      [bounds.low, bounds.high].contains { $0.map { .zero < $0 && $0 < limit } ?? false }
    }
  }

  private init(_ fact: Fact, isSmall: (Bounds) -> Bool) {
    guard case .table(let table) = fact.figure else {
      (self.fact, rows) = (fact, [])
      return
    }
    self.fact = Fact(
      id: fact.id, figure: .table([]), unit: fact.unit, title: fact.title, source: fact.source,
      definition: fact.definition, vintage: fact.vintage)
    var hidden = Set(table.indices.filter { isSmall(table[$0].bounds) })
    if hidden.count == 1 {
      let others = table.indices.filter { !hidden.contains($0) && table[$0].bounds.size > .zero }
      if let next = others.min(by: { table[$0].bounds.size < table[$1].bounds.size }) { hidden.insert(next) }
    }
    rows = table.indices.map { place in
      Row(name: table[place].name, bounds: hidden.contains(place) ? nil : table[place].bounds)
    }
  }
}

extension Bounds {
  /// The number by which cells are compared: the least it can be, else the most.
  fileprivate var size: Rational { low ?? high ?? .zero }
}
