/// One figure of a dossier, with what is known of where it comes from.
public struct Fact: Sendable, Hashable {
  /// Its id.
  public let id: String
  /// What it says.
  public let figure: Figure
  /// What is counted, such as `persons` or `EUR`.
  public let unit: String?
  /// What people read.
  public let title: LocalizedText?
  /// Where it comes from.
  public let source: LocalizedText?
  /// What exactly a population counts.
  public let definition: String?
  /// The year a population stands for.
  public let vintage: String?
  /// Where it is written.
  public let position: SourcePosition?

  /// Creates a fact.
  public init(
    id: String, figure: Figure, unit: String? = nil, title: LocalizedText? = nil,
    source: LocalizedText? = nil, definition: String? = nil, vintage: String? = nil,
    position: SourcePosition? = nil
  ) {
    (self.id, self.figure, self.unit, self.title, self.source) = (id, figure, unit, title, source)
    (self.definition, self.vintage, self.position) = (definition, vintage, position)
  }
}

/// What a fact says.
public enum Figure: Sendable, Hashable {
  /// A number, exact or bounded.
  case number(Bounds)
  /// A day, as written, `YYYY-MM-DD`.
  case date(String)
  /// A word.
  case word(String)
  /// A row of numbers by name, in the order written.
  case table([Row])

  /// One row of a table.
  public struct Row: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its number.
    public let bounds: Bounds

    /// Creates a row.
    public init(name: String, bounds: Bounds) { (self.name, self.bounds) = (name, bounds) }
  }
}
