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
  /// Where its figure is written.
  public let figurePosition: SourcePosition?
  /// Where its unit is written.
  public let unitPosition: SourcePosition?

  /// Creates a fact.
  public init(
    id: String, figure: Figure, unit: String? = nil, title: LocalizedText? = nil,
    source: LocalizedText? = nil, definition: String? = nil, vintage: String? = nil,
    position: SourcePosition? = nil, figurePosition: SourcePosition? = nil,
    unitPosition: SourcePosition? = nil
  ) {
    (self.id, self.figure, self.unit, self.title, self.source) = (id, figure, unit, title, source)
    (self.definition, self.vintage, self.position) = (definition, vintage, position)
    (self.figurePosition, self.unitPosition) = (figurePosition, unitPosition)
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

  /// One row of a table; the same as another that says the same, wherever it is written.
  public struct Row: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its number.
    public let bounds: Bounds
    /// Where its number is written.
    public let position: SourcePosition?

    /// Creates a row.
    public init(name: String, bounds: Bounds, position: SourcePosition? = nil) {
      (self.name, self.bounds, self.position) = (name, bounds, position)
    }

    public static func == (left: Self, right: Self) -> Bool {
      left.name == right.name && left.bounds == right.bounds
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(name)
      hasher.combine(bounds)
    }
  }
}
