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
  init(_ fact: Fact) { self.init(fact, hidden: []) }

  /// Shows a figure, a table of persons without its small cells.
  init(_ fact: Fact, minCell: Int) { self.init(fact, hidden: fact.hiddenRows(minCell: minCell)) }

  private init(_ fact: Fact, hidden: Set<Int>) {
    guard case .table(let table) = fact.figure else {
      (self.fact, rows) = (fact, [])
      return
    }
    self.fact = Fact(
      id: fact.id, figure: .table([]), unit: fact.unit, title: fact.title, source: fact.source,
      definition: fact.definition, vintage: fact.vintage)
    rows = table.indices.map { place in
      Row(name: table[place].name, bounds: hidden.contains(place) ? nil : table[place].bounds)
    }
  }
}
