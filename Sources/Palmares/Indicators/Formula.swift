/// A formula over a dossier's facts, such as `participants / population`; a condition is one whose type is truth.
///
/// It is held flat: each node after those that it works on, the last one the whole. So nothing walks it by recursion,
/// however long it is. See `docs/formulas.md` for the language.
public struct Formula: Sendable, Hashable {
  /// The text it was read from.
  public let text: String
  /// Where it is written.
  public let position: SourcePosition?
  /// Where its parts are written, where it isn't written on one line as it is.
  let places: TextPlaces
  /// Its nodes; one at least.
  public let nodes: [Node]

  /// One step of a formula.
  public struct Node: Sendable, Hashable {
    /// What is done.
    public let operation: Operation
    /// The places in ``Formula/nodes`` of what it works on, all before its own.
    public let operands: [Int]
    /// The part of the text that it was read from, in Unicode scalars.
    public let range: Range<Int>
    /// Where its sign or word stands in the text, in Unicode scalars.
    public let place: Int
  }

  /// What a node does.
  public enum Operation: Sendable, Hashable {
    /// A number as written.
    case number(Rational, isPercentage: Bool)
    /// A text in quotes.
    case text(String)
    /// A day as written.
    case day(Day)
    /// A name.
    case name(Name)
    /// A row of the table that is its operand.
    case row(String)
    /// Arithmetic on one or two operands.
    case negate, add, subtract, multiply, divide
    /// A function of one operand or more.
    case function(Function)
    /// The share of a row in the table that is its operand.
    case share(row: String)
    /// Whether the operand, a name or a row, has a value.
    case known
    /// A comparison of two operands.
    case compare(Comparison)
    /// Whether the first operand is one of the others.
    case isIn
    /// Logic on one or two operands.
    case not, and, or
  }

  /// The functions; the raw value is what is written.
  public enum Function: String, Sendable, CaseIterable {
    /// The least of numbers or dates, or of a table's rows.
    case min
    /// The greatest of numbers or dates, or of a table's rows.
    case max
    /// The sum of numbers, or of a table's rows.
    case sum
    /// The absolute value.
    case abs
    /// With a table alone, the table of its rows' shares; with a row, that row's share.
    case share
    /// Half of the sum of the differences between two tables' shares, ½ Σ|pᵢ−qᵢ|.
    case gap
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

  /// What a name stands for.
  public enum Name: Sendable, Hashable {
    /// A part of the dossier by its path, one of ``Formula/parts``.
    case part(String)
    /// A fact, written `facts.id`.
    case fact(String)
    /// An indicator, written `indicators.id`.
    case indicator(String)
    /// A declared fact, else an indicator, else a fact.
    case bare(String)

    /// What people read: the path or id alone.
    public var text: String {
      switch self {
      case .part(let name), .fact(let name), .indicator(let name), .bare(let name): name
      }
    }
  }

  /// The paths of a dossier's parts, in the order of the dossier file.
  public static let parts = [
    "id", "title", "organisation", "organisation.name", "organisation.kind", "organisation.department",
    "organisation.cog", "organisation.siren", "organisation.url", "category", "summary", "highlights",
    "objectives", "audience", "steps", "focus", "outcome", "links", "attachments", "images",
  ]
  /// Those that are texts, and so can be compared.
  public static let textParts: Set<String> = [
    "id", "title", "organisation.name", "organisation.kind", "organisation.department", "organisation.cog",
    "organisation.siren", "organisation.url", "category", "summary", "audience", "outcome",
  ]

  /// The most characters (Unicode scalars) that a formula is read from.
  public static let lengthLimit = 20_000
  /// The parentheses, functions, signs and `not`s inside one another that are read.
  public static let depthLimit = 64
  /// The bits of a numerator or denominator beyond which a value is ``Undefined/tooLarge``.
  public static let sizeLimit = 1_024

  /// The node that is the whole.
  public var root: Node { nodes[nodes.count - 1] }

  /// The place of an offset in the text.
  func place(_ offset: Int) -> SourcePosition? { places.place(offset, from: position) }

  /// The text of a node, as written.
  public func text(of node: Node) -> String {
    var slice = String.UnicodeScalarView()
    slice.append(contentsOf: text.unicodeScalars.dropFirst(node.range.lowerBound).prefix(node.range.count))
    return String(slice)
  }

  /// The names it uses, each once, in the order written.
  public var names: [Name] {
    var seen: Set<Name> = []
    return nodes.compactMap { node in
      guard case .name(let name) = node.operation, seen.insert(name).inserted else { return nil }
      return name
    }
  }
}
