/// What an indicator comes to for one dossier, beside what the dossier's candidate says of it.
public struct IndicatorResult: Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// What its value counts; `nil` where a fact's unit isn't stated.
  public let unit: String?
  /// What came of it.
  public let outcome: Outcome
  /// The share of what is behind the figure; `nil` without one or without a value.
  public let coverage: Bounds?
  /// What the candidate claims.
  public let declared: Fact?
  /// Whether some value fits both; `nil` without a claim or without a value.
  public let isConsistent: Bool?
  /// The formula, worked out step by step.
  public let evaluation: FormulaEvaluation

  /// What came of an indicator.
  public enum Outcome: Sendable, Hashable {
    /// A number, exact or bounded.
    case number(Bounds)
    /// A word of an order, from 1 for the least.
    case level(String, rank: Int)
    /// Nothing, since the dossier lacks these facts: ids, and rows as `table[row]`.
    case missing([String])
    /// Nothing, since it has no meaning.
    case undefined(FormulaValue.Undefined)
  }

  /// The word of what came of it.
  public var status: String {
    switch outcome {
    case .number, .level: "computed"
    case .missing: "missing"
    case .undefined: "undefined"
    }
  }

  /// The facts that it lacks: ids, and rows as `table[row]`; none where it has a value.
  public var missing: [String] { if case .missing(let facts) = outcome { facts } else { [] } }

  /// What criteria and gates compare: the number, or the rank of a word.
  public var bounds: Bounds? {
    switch outcome {
    case .number(let bounds): bounds
    case .level(_, let rank): Bounds(Rational(rank))
    case .missing, .undefined: nil
    }
  }
}

/// How an indicator marked a criterion of one dossier.
public struct MeasureStep: Sendable, Hashable {
  /// The indicator's value; `nil` without one.
  public let bounds: Bounds?
  /// What was marked: the value, or what gives the least in an interval; `nil` where there is none to mark.
  public let marked: Rational?
  /// Where in an interval the least is given; `nil` for an exact value or without one.
  public let end: End?
  /// What it is worth, 0...1; `nil` with ``marked``.
  public let worth: Rational?
  /// The values that a relative scale places it among; `nil` for another scale.
  public let field: Field?
  /// Whether a relative scale leaves the dossier out, since it is ineligible, disqualified or withdrawn.
  public let isLeftOut: Bool

  /// A place in an interval: one of its ends, or a point of the scale between them.
  public enum End: String, Sendable, CaseIterable { case low, high, inside }

  /// The dossiers' values that a relative scale places one among.
  public struct Field: Sendable, Hashable {
    /// How many there are.
    public let count: Int
    /// The least.
    public let least: Rational
    /// The greatest.
    public let greatest: Rational
    /// The mean of the places that equal values share, from 1, the worst first.
    public let rank: Rational
  }
}
