/// A fact that a rubric or the catalogue declares: what its dossiers count and what people read.
public struct DeclaredFact: Sendable, Hashable {
  /// Its id.
  public let id: String
  /// What is counted, such as `meetings`, where a dossier's fact doesn't say it.
  public let unit: String?
  /// What people read, where a dossier's fact doesn't say it.
  public let title: LocalizedText?
  /// Whether it is a number, a table, a day or a word.
  public let kind: FormulaScope.Declaration.Kind
  /// The words that it takes, from the least to the most; empty where any will do.
  public let words: [String]
  /// Whether it is a population, which states its definition and its vintage.
  public let isPopulation: Bool
  /// Where its id is written.
  public let position: SourcePosition?
  /// Where its unit is written.
  public let unitPosition: SourcePosition?

  /// Creates a declaration.
  public init(
    id: String, unit: String? = nil, title: LocalizedText? = nil,
    kind: FormulaScope.Declaration.Kind = .any, words: [String] = [], isPopulation: Bool = false,
    position: SourcePosition? = nil, unitPosition: SourcePosition? = nil
  ) {
    (self.id, self.unit, self.title, self.kind) = (id, unit, title, kind)
    (self.words, self.isPopulation) = (words, isPopulation)
    (self.position, self.unitPosition) = (position, unitPosition)
  }

  /// What formulas know of it before any dossier is read.
  public var declaration: FormulaScope.Declaration {
    .init(kind: kind, unit: unit.flatMap { Unit($0) })
  }
}

extension Fact {
  /// The same with the unit and title that are declared, where it has none of its own.
  func described(by declared: DeclaredFact) -> Fact {
    Fact(
      id: id, figure: figure, unit: unit ?? declared.unit, title: title ?? declared.title, source: source,
      definition: definition, vintage: vintage, position: position, figurePosition: figurePosition,
      unitPosition: unitPosition)
  }
}
