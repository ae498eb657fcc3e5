/// What a formula's names may stand for: the declared facts and the indicators, each a namespace of its own.
public struct FormulaScope: Sendable {
  /// What is known of a fact before any dossier is read.
  public struct Declaration: Sendable, Hashable {
    /// What it is.
    public let kind: Kind
    /// What it counts; `nil` where that isn't stated, and nothing of its unit is checked.
    public let unit: Unit?
    /// The rows of a table; `nil` where they aren't known.
    public let rows: [String]?

    /// The kinds of facts.
    public enum Kind: Sendable, Hashable {
      case number, table, date, word
      /// Not stated.
      case any
    }

    /// Creates a declaration.
    public init(kind: Kind = .any, unit: Unit? = nil, rows: [String]? = nil) {
      (self.kind, self.unit, self.rows) = (kind, unit, rows)
    }
  }

  /// The facts, by id.
  public var facts: [String: Declaration]
  /// The formulas of the indicators, by id.
  public var indicators: [String: Formula]
  /// Whether a name that nothing declares may be a fact of some dossier.
  public var acceptsUndeclared: Bool

  /// Creates a scope.
  public init(
    facts: [String: Declaration] = [:], indicators: [String: Formula] = [:], acceptsUndeclared: Bool = false
  ) {
    (self.facts, self.indicators, self.acceptsUndeclared) = (facts, indicators, acceptsUndeclared)
  }

  /// What a name stands for: a bare one is a declared fact, else an indicator, else a fact.
  public func meaning(of name: Formula.Name) -> Formula.Name {
    guard case .bare(let id) = name else { return name }
    return facts[id] == nil && indicators[id] != nil ? .indicator(id) : .fact(id)
  }
}
