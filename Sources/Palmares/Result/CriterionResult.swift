/// One criterion of one dossier: its value and all that it was computed from.
public struct CriterionResult: Sendable {
  /// The criterion's place in ``Edition/nodes``.
  public let node: Int
  /// What became of it.
  public let state: State
  /// Its score, 0...100; `nil` without a value.
  public let score: Score?
  /// Its share of the composite, 0...1; 0 without a value, `nil` below a `min` group and without a composite.
  public let weight: Rational?
  /// How the jurors answered; `nil` for a group.
  public let counts: AnswerCounts?
  /// The spread of its marks; `nil` for a group or without marks.
  public let statistics: MarkStatistics?
  /// Every juror's answer, by juror; empty for a group.
  public let answers: [JurorAnswer]
  /// How an indicator marked it; `nil` for a group and for what jurors mark.
  public let measure: MeasureStep?
  /// How values became one; `nil` without a value, for a leaf set to zero and for a group under `criterion_first`.
  public let pooling: Pooling?
  /// What each child brought; empty for a leaf, without a value, and under `juror_first`.
  public let contributions: [Contribution]

  /// What became of a criterion.
  public enum State: String, Sendable {
    /// It has a value.
    case value
    /// Nobody answered; it counts as the bottom of the scale.
    case zero
    /// Every answer is that it does not apply: it left the dossier and its weight went to its siblings.
    case notApplicable = "na"
    /// Nobody answered; its weight went to its siblings.
    case excluded
    /// Nobody answered, here or below: it has no value, nor has anything above it.
    case unrated
  }
}

/// How many cells hold what; the six add up to the number of jurors.
public struct AnswerCounts: Sendable, Hashable {
  /// Marks.
  public var marks = 0
  /// Abstentions as given.
  public var abstained = 0
  /// Answers that it does not apply, also where they count as abstentions.
  public var na = 0
  /// Nothing written though asked.
  public var blank = 0
  /// Recused from the dossier.
  public var recused = 0
  /// Another college's criterion or another panel's dossier.
  public var notAsked = 0

  /// Creates empty counts.
  public init() {}
}

/// The spread of a criterion's marks, unweighted, in marks.
public struct MarkStatistics: Sendable, Hashable {
  /// The lowest mark.
  public let min: Rational
  /// The highest mark.
  public let max: Rational
  /// The plain mean.
  public let mean: Rational
  /// The plain median, the midpoint of an even number.
  public let median: Rational
  /// The variance with n − 1; `nil` for a single mark. The spread is its square root.
  public let variance: Rational?
}

/// What one juror answered on one criterion of one dossier.
public struct JurorAnswer: Sendable, Hashable {
  /// The juror's place in ``Edition/jurors``.
  public let juror: Int
  /// What was given, or why nothing was.
  public let answer: Given
  /// What the juror wrote beside it.
  public let comment: String?
  /// The confidence stated.
  public let confidence: Rational?
  /// Where it is written.
  public let position: SourcePosition?

  /// The contents of a cell.
  public enum Given: Sendable, Hashable {
    /// A mark and its value on 0...1.
    case mark(Rational, value: Rational)
    /// Does not apply.
    case notApplicable
    /// Abstains.
    case abstain
    /// Nothing.
    case blank
    /// Recused from the dossier.
    case recused
    /// Not asked.
    case notAsked
  }
}

/// How the jurors' values on one criterion became one.
public struct Pooling: Sendable {
  /// The average applied, after a fallback if there was one.
  public let average: Average
  /// Whether a trimmed mean had too few values and the plain mean stands in for it.
  public let isFallback: Bool
  /// Each juror's value and weight, by juror.
  public let shares: [Share]
  /// Each college's own average, where the jury has colleges with a weight, in the jury's order.
  public let colleges: [CollegeShare]
  /// The outcome, on 0...1.
  public let value: Value

  /// One juror's part.
  public struct Share: Sendable {
    /// The juror's place in ``Edition/jurors``.
    public let juror: Int
    /// The value, on 0...1.
    public let value: Value
    /// The juror's weight, times the confidence where it counts.
    public let weight: Rational
    /// Whether trimming dropped it.
    public var isDropped = false
  }

  /// One college's part.
  public struct CollegeShare: Sendable {
    /// The college's id.
    public let college: String
    /// Its weight as stated.
    public let weight: Rational
    /// Its jurors' average, on 0...1.
    public let value: Value
    /// Whether trimming fell back to the mean in this college.
    public let isFallback: Bool
  }
}

/// What one child brought to its group.
public struct Contribution: Sendable {
  /// The child's place in ``Edition/nodes``.
  public let node: Int
  /// Its weight among the siblings that have a value, 0...1.
  public let weight: Rational
  /// Its value, 0...1.
  public let value: Value
}

/// A juror's own composite of one dossier: the tree over the criteria that this juror marked.
public struct JurorComposite: Sendable {
  /// The juror's place in ``Edition/jurors``.
  public let juror: Int
  /// 0...100.
  public let score: Score
}
