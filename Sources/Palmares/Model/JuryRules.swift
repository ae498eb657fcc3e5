/// How the jury's marks become one value per criterion; the rubric's `jury`.
public struct JuryRules: Sendable, Hashable {
  /// Whether criteria or jurors are pooled.
  public var pool: Sourced<Pool>
  /// The average over jurors.
  public var average: Sourced<Average>
  /// What becomes of a criterion that nobody answered, where the criterion doesn't say.
  public var missing: Sourced<MissingRule>
  /// The share, 0...1, of the stated weights that must have a value; `nil` asks nothing.
  public var minCoverage: Sourced<Rational>?
  /// How many jurors must have marked a dossier.
  public var quorum: Sourced<Quorum>
  /// The marks that ask for a comment.
  public var commentRequiredAt: [Rational]
  /// Whether a stated confidence multiplies its juror's weight.
  public var confidence: Sourced<ConfidenceRule>
  /// How severe and lenient jurors are corrected.
  public var severity: Sourced<SeverityMethod>

  /// Creates the rules; what is left out takes the default of the rubric's format.
  public init(
    pool: Sourced<Pool> = .init(.criterionFirst), average: Sourced<Average> = .init(.mean),
    missing: Sourced<MissingRule> = .init(.unrated), minCoverage: Sourced<Rational>? = nil,
    quorum: Sourced<Quorum> = .init(.jurors(1)), commentRequiredAt: [Rational] = [],
    confidence: Sourced<ConfidenceRule> = .init(.show), severity: Sourced<SeverityMethod> = .init(.none)
  ) {
    (self.pool, self.average, self.missing, self.minCoverage) = (pool, average, missing, minCoverage)
    (self.quorum, self.commentRequiredAt, self.confidence) = (quorum, commentRequiredAt, confidence)
    self.severity = severity
  }
}

/// What is pooled first; the raw value is the rubric's word.
public enum Pool: String, Sendable, CaseIterable {
  /// Each leaf over its jurors, then up the tree.
  case criterionFirst = "criterion_first"
  /// Each juror's own tree, then over jurors at every node.
  case jurorFirst = "juror_first"
}

/// The average over jurors.
public enum Average: Sendable, Hashable {
  /// The weighted mean.
  case mean
  /// The midpoint of the lower and upper weighted medians.
  case median
  /// The mean without the `k` highest and `k` lowest, k ≥ 1, of a pool of at least 2k + 1.
  case trimmed(Int)

  /// The rubric's word.
  public var word: String {
    switch self {
    case .mean: "mean"
    case .median: "median"
    case .trimmed: "trimmed"
    }
  }
}

/// How many jurors with at least one mark a dossier needs.
public enum Quorum: Sendable, Hashable {
  /// So many of all, ≥ 1.
  case jurors(Int)
  /// So many in each college named, by id, each ≥ 1.
  case colleges([CollegeQuorum])

  /// What one college needs.
  public struct CollegeQuorum: Sendable, Hashable {
    /// The college.
    public let college: String
    /// So many of its jurors, ≥ 1.
    public let jurors: Int

    /// Creates the quorum of a college.
    public init(college: String, jurors: Int) { (self.college, self.jurors) = (college, jurors) }
  }
}

/// What a stated confidence does; the raw value is the rubric's word.
public enum ConfidenceRule: String, Sendable, CaseIterable {
  /// It is only shown.
  case show
  /// It multiplies the juror's weight; none counts 1.
  case weight
}
