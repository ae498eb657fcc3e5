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
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case number, table, date, word
      /// Not stated.
      case any
    }

    /// Creates a declaration.
    public init(kind: Kind = .any, unit: Unit? = nil, rows: [String]? = nil) {
      (self.kind, self.unit, self.rows) = (kind, unit, rows)
    }

    /// What a formula that is its name alone comes to.
    public var type: FormulaType {
      switch kind {
      case .number: .number(unit)
      case .table: .table(unit, rows: rows)
      case .date: .date
      case .word: .word
      case .any: .any(unit)
      }
    }
  }

  /// The facts, by id.
  public let facts: [String: Declaration]
  /// The formulas of the indicators, by id.
  public let indicators: [String: Formula]
  /// Whether a name that nothing declares may be a fact of some dossier.
  public let acceptsUndeclared: Bool
  /// The indicators, each after those that it uses; those in a cycle, and those that use them, are left out.
  public let order: [String]
  /// What each indicator in ``order`` comes to; those whose formula is wrong are left out.
  public private(set) var types: [String: FormulaType] = [:]
  /// All that is wrong with the indicators: cycles, names, types, units.
  public private(set) var diagnostics: [Diagnostic]

  /// Checks the indicators' formulas and puts them in order.
  ///
  /// - Complexity: Linear in the formulas, with a logarithmic factor for sorting.
  public init(
    facts: [String: Declaration] = [:], indicators: [String: Formula] = [:], acceptsUndeclared: Bool = false
  ) {
    (self.facts, self.indicators, self.acceptsUndeclared) = (facts, indicators, acceptsUndeclared)
    var order = IndicatorOrder(indicators) { facts[$0] != nil }
    order.run()
    (self.order, diagnostics) = (order.order, order.cycles)
    for id in self.order {
      guard let check = indicators[id]?.check(in: self) else { continue }
      types[id] = check.type
      diagnostics += check.diagnostics
    }
  }

  /// What conditions are read in before anything is declared: any name may be a fact.
  public static let open = FormulaScope(acceptsUndeclared: true)

  /// What a name stands for: a bare one is a declared fact, else an indicator, else a fact.
  public func meaning(of name: Formula.Name) -> Formula.Name {
    guard case .bare(let id) = name else { return name }
    return facts[id] == nil && indicators[id] != nil ? .indicator(id) : .fact(id)
  }
}
