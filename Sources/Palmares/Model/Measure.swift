extension Criterion {
  /// How an indicator marks a criterion, in the place of jurors.
  public struct Measure: Sendable, Hashable {
    /// The indicator's id.
    public let indicator: Sourced<String>
    /// What its values are worth.
    public let scale: Sourced<MeasureScale>
    /// What to do where it has no value.
    public let missing: Sourced<MissingRule>
    /// The kinds of attachment it asks for.
    public let evidence: [String]

    /// Creates a measure.
    public init(
      indicator: Sourced<String>, scale: Sourced<MeasureScale>, missing: Sourced<MissingRule>,
      evidence: [String] = []
    ) {
      (self.indicator, self.scale, self.missing, self.evidence) = (indicator, scale, missing, evidence)
    }
  }
}

/// What an indicator's value is worth, 0...1.
public enum MeasureScale: Sendable, Hashable {
  /// Straight lines from point to point, flat outside; at least one point.
  case curve([Point])
  /// The worth of the last point at or below the value, that of the first below it; at least one point.
  case bands([Point])
  /// Its place among the values of all dossiers.
  case relative(Relative, Direction)

  /// A value with its worth.
  public struct Point: Sendable, Hashable {
    /// The indicator's value.
    public let value: Rational
    /// What it is worth, 0...1.
    public let worth: Rational
    /// Whether the value is written with a percent sign.
    public let isPercentage: Bool
    /// Where it is written.
    public let position: SourcePosition?

    /// Creates a point.
    public init(
      _ value: Rational, _ worth: Rational, isPercentage: Bool = false, position: SourcePosition? = nil
    ) {
      (self.value, self.worth) = (value, worth)
      (self.isPercentage, self.position) = (isPercentage, position)
    }
  }

  /// How values are placed among one another; the raw value is the rubric's word.
  public enum Relative: String, Sendable, CaseIterable {
    /// (x − least)/(greatest − least); ½ where all are equal.
    case minMax = "min_max"
    /// (mean rank − 1)/(n − 1), the worst first; 1 for a value alone.
    case percentRank = "percent_rank"
  }

  /// Which values are worth more; the raw value is the rubric's word.
  public enum Direction: String, Sendable, CaseIterable {
    /// The higher ones.
    case higher = "higher_is_better"
    /// The lower ones.
    case lower = "lower_is_better"
  }

  /// The points, where it has some.
  public var points: [Point] {
    switch self {
    case .curve(let points), .bands(let points): points
    case .relative: []
    }
  }
}
