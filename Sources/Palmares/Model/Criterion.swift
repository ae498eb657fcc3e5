/// One node of a rubric: a group of criteria, or a leaf that jurors or an indicator mark.
public struct Criterion: Sendable, Hashable {
  /// Unique in the rubric, groups included.
  public let id: String
  /// What people read.
  public let title: LocalizedText
  /// Relative to its siblings, above 0.
  public let weight: Sourced<Rational>
  /// What it consists of.
  public let content: Content
  /// Where its id is written.
  public let position: SourcePosition?

  /// A group's children or a leaf's marks.
  public enum Content: Sendable, Hashable {
    /// Combines its children.
    case group(Group)
    /// Is marked by jurors.
    case leaf(Leaf)
    /// Is marked by an indicator.
    case measure(Measure)
  }

  /// How a group combines its children.
  public struct Group: Sendable, Hashable {
    /// The rule.
    public let combine: Sourced<Combination>
    /// One or more criteria.
    public let criteria: [Criterion]

    /// Creates a group.
    public init(combine: Sourced<Combination> = .init(.mean), criteria: [Criterion]) {
      (self.combine, self.criteria) = (combine, criteria)
    }
  }

  /// What jurors are asked.
  public struct Leaf: Sendable, Hashable {
    /// The marks it takes.
    public let scale: Scale
    /// The question shown on the ballot.
    public let question: LocalizedText?
    /// What a mark means for this criterion, by rising mark.
    public let anchors: [Scale.Level]
    /// The kinds of attachment it asks for.
    public let evidence: [String]
    /// Whether a juror may answer that it does not apply.
    public let allowsNotApplicable: Bool
    /// The only college asked, if not all.
    public let college: Sourced<String>?
    /// What to do without any answer; `nil` leaves it to the jury's rule.
    public let missing: Sourced<MissingRule>?

    /// Creates a leaf.
    public init(
      scale: Scale, question: LocalizedText? = nil, anchors: [Scale.Level] = [], evidence: [String] = [],
      allowsNotApplicable: Bool = false, college: Sourced<String>? = nil,
      missing: Sourced<MissingRule>? = nil
    ) {
      (self.scale, self.question, self.evidence) = (scale, question, evidence)
      self.anchors = anchors.sorted { $0.mark < $1.mark }
      (self.allowsNotApplicable, self.college, self.missing) = (allowsNotApplicable, college, missing)
    }
  }

  /// Creates a criterion.
  public init(
    id: String, title: LocalizedText, weight: Sourced<Rational> = .init(1), content: Content,
    position: SourcePosition? = nil
  ) {
    (self.id, self.title, self.weight) = (id, title, weight)
    (self.content, self.position) = (content, position)
  }

  /// Words that can't be a criterion's id, since ballots use them as columns or ties as keys.
  public static let reservedWords: Set<String> = [
    "juror", "dossier", "criterion", "mark", "comment", "confidence", "title", "question", "allowed",
    "median", "top_marks", "chair", "lot",
  ]
}

/// How a group's children become one value; the raw value is the rubric's word.
public enum Combination: String, Sendable, CaseIterable {
  /// Σ wᵢuᵢ over normalised weights.
  case mean
  /// exp(Σ wᵢ ln uᵢ), zero when one is zero; a real number, no longer exact.
  case geometric
  /// The least of the children; ignores weights.
  case min
}

/// What becomes of a criterion that nobody answered; the raw value is the rubric's word.
public enum MissingRule: String, Sendable, CaseIterable {
  /// The criterion, every group above it and the dossier have no value.
  case unrated
  /// Its weight goes to the siblings that have a value.
  case exclude
  /// It counts as the bottom of the scale.
  case zero
}
