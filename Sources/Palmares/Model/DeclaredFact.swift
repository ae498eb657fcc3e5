/// A fact that a rubric declares: what its dossiers count and what people read.
public struct DeclaredFact: Sendable, Hashable {
  /// Its id.
  public let id: String
  /// What is counted, such as `meetings`, where a dossier's fact doesn't say it.
  public let unit: String?
  /// What people read, where a dossier's fact doesn't say it.
  public let title: LocalizedText?
  /// Where its id is written.
  public let position: SourcePosition?

  /// Creates a declaration.
  public init(
    id: String, unit: String? = nil, title: LocalizedText? = nil, position: SourcePosition? = nil
  ) {
    (self.id, self.unit, self.title, self.position) = (id, unit, title, position)
  }
}

extension Fact {
  /// The same with the unit and title that are declared, where it has none of its own.
  func described(by declared: DeclaredFact) -> Fact {
    Fact(
      id: id, figure: figure, unit: unit ?? declared.unit, title: title ?? declared.title, source: source,
      definition: definition, vintage: vintage, position: position)
  }
}
