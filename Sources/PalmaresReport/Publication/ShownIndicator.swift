public import Palmares

/// What is shown of one indicator of one dossier: what it comes to, beside what the candidate says of it.
public struct ShownIndicator: Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// What its value counts; `nil` where a fact's unit isn't stated.
  public let unit: String?
  /// What came of it; `nil` where it is kept back, since it would give away a cell that isn't shown.
  public let outcome: IndicatorResult.Outcome?
  /// The share of what is behind the figure; `nil` without one, without a value and where it is kept back.
  public let coverage: Bounds?
  /// What the candidate claims.
  public let declared: ShownFact?
  /// The claim as numbers, a word of an order as its rank; `nil` without one, and for a day or a table.
  public let claim: Bounds?
  /// Whether some value fits both; `nil` without a claim, without a value and where that is kept back.
  public let isConsistent: Bool?

  /// Whether it is kept back.
  public var isKeptBack: Bool { outcome == nil }

  /// The word of what came of it.
  public var status: String {
    switch outcome {
    case .number, .level: "computed"
    case .missing: "missing"
    case .undefined: "undefined"
    case nil: "suppressed"
    }
  }

  /// Its value, a word of an order as its rank; `nil` without one.
  public var bounds: Bounds? {
    switch outcome {
    case .number(let bounds): bounds
    case .level(_, let rank): Bounds(Rational(rank))
    case .missing, .undefined, nil: nil
    }
  }

  /// Its word, where it is one of an order.
  public var level: String? { if case .level(let word, _) = outcome { word } else { nil } }

  /// The facts that it lacks: ids, and rows as `table[row]`.
  public var missing: [String] { if case .missing(let facts) = outcome { facts } else { [] } }
}

/// How an indicator came about.
public struct ShownIndicatorSteps: Sendable {
  /// The indicator.
  public let indicator: Indicator
  /// What its formula works on, each once, in the order of the formula; none where the value is kept back.
  public let figures: [Figure]
  /// The formula as written, cut where its figures stand; empty where the value is kept back.
  public let pieces: [Piece]
  /// The facts that it asked for and the dossier lacks.
  public let lacking: [String]

  /// One figure of a formula.
  public struct Figure: Sendable, Hashable {
    /// What is written in the formula.
    public let name: String
    /// A fact; `nil` for something else.
    public let fact: ShownFact?
    /// The row of the fact's table that was taken, if one was.
    public let row: String?
    /// Another indicator's id; `nil` for something else.
    public let indicator: String?
    /// What it came to; `nil` for a table, whose rows are in ``fact``, and without a value.
    public let value: FormulaValue?
    /// Where the fact is written; in the record alone.
    public let position: SourcePosition?
  }

  /// A part of a formula.
  public enum Piece: Sendable, Hashable {
    /// As it is written.
    case text(String)
    /// The place in ``ShownIndicatorSteps/figures``.
    case figure(Int)
  }
}

/// How an indicator marked a criterion.
public struct ShownMeasure: Sendable {
  /// How the rubric says it marks.
  public let measure: Criterion.Measure
  /// The indicator; `nil` where the rubric lacks it.
  public let indicator: Indicator?
  /// What its value counts.
  public let unit: String?
  /// Whether the steps are kept back, since they would give away a cell that isn't shown, or scores are not shown.
  public let isKeptBack: Bool
  /// The indicator's value; `nil` without one, and where it is kept back too.
  public let bounds: Bounds?
  /// What was marked.
  public let marked: Rational?
  /// Where in an interval the least is given.
  public let end: MeasureStep.End?
  /// What it is worth, 0...1.
  public let worth: Rational?
  /// The values that a relative scale places it among; `nil` for another scale and where other dossiers aren't shown.
  public let field: MeasureStep.Field?
  /// Whether a relative scale leaves the dossier out, since it is ineligible, disqualified or withdrawn.
  public let isLeftOut: Bool
}
