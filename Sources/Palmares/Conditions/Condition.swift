/// A condition over a dossier's own fields, such as `organisation.kind == "commune" and known(summary)`.
///
/// It is true, false or unknown (Kleene's three-valued logic): a comparison with a field that the dossier lacks is
/// unknown, `known(field)` never is. This is the core of the formula language; it grows by cases of ``Term``.
public struct Condition: Sendable, Hashable {
  /// The text it was read from.
  public let text: String
  /// What it means.
  public let root: Term
  /// Where it is written.
  public let position: SourcePosition?

  /// One step of a condition.
  public indirect enum Term: Sendable, Hashable {
    /// Both.
    case and(Term, Term)
    /// Either.
    case or(Term, Term)
    /// The opposite.
    case not(Term)
    /// Whether the dossier has the field.
    case known(Field)
    /// A comparison.
    case compare(Operand, Comparison, Operand)
    /// Whether the left is one of the list.
    case isIn(Operand, [Operand])
  }

  /// What is compared.
  public enum Operand: Sendable, Hashable {
    /// A field of the dossier.
    case field(Field)
    /// A text.
    case text(String)
    /// A number.
    case number(Rational)
  }

  /// The comparisons; the raw value is what is written.
  public enum Comparison: String, Sendable, CaseIterable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
  }

  /// Creates a condition from what was read.
  public init(text: String, root: Term, position: SourcePosition? = nil) {
    (self.text, self.root, self.position) = (text, root, position)
  }
}
