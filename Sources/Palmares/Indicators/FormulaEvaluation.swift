/// A formula worked out for one dossier, with every step: what `explain` prints and nobody computes again.
public struct FormulaEvaluation: Sendable {
  /// The formula.
  public let formula: Formula
  /// What each node came to, in the order of ``Formula/nodes``.
  public let values: [FormulaValue]
  /// What each name was taken for, in the order of the text, each use.
  public let uses: [Use]
  /// The facts that it asked for and the dossier lacks, each once, in the order asked; a truth may hold all the same.
  public let lacking: [String]

  /// One use of a name.
  public struct Use: Sendable, Hashable {
    /// The node that uses it: a name, or a row of a table.
    public let node: Int
    /// What it is.
    public let source: Source
    /// What it came to.
    public let value: FormulaValue
  }

  /// Where a figure comes from.
  public enum Source: Sendable, Hashable {
    /// A fact, with its source, definition, vintage and position, and the row that was taken.
    case fact(Fact, row: String?)
    /// A part of the dossier, by its path.
    case part(String)
    /// Another indicator, by its id.
    case indicator(String)
    /// Nothing: the dossier lacks the fact.
    case lacking(String)
  }

  /// What the whole came to.
  public var result: FormulaValue { values[values.count - 1] }
}
