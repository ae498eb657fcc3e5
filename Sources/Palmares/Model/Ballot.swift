/// One answer of one juror, as a ballot gives it.
public struct Ballot: Sendable, Hashable {
  /// The juror's id.
  public let juror: Sourced<String>
  /// The dossier's id.
  public let dossier: Sourced<String>
  /// The criterion's id; `nil` only for a recusal from the whole dossier.
  public let criterion: Sourced<String>?
  /// What the juror answered.
  public let answer: Answer
  /// What the juror wrote beside it.
  public let comment: String?
  /// How sure the juror is, above 0; `nil` counts 1.
  public let confidence: Rational?
  /// The fraction that the mark was written as, if it was.
  public let fraction: Fraction?
  /// Where the answer is written.
  public let position: SourcePosition?

  /// A mark as written with a bar, such as `12/20`.
  public struct Fraction: Sendable, Hashable {
    /// What stands before the bar.
    public let numerator: Rational
    /// What stands after it; not 0.
    public let denominator: Rational

    /// Whether it is written with a percent sign: the denominator is 100.
    public let isPercentage: Bool

    /// Creates a fraction.
    public init(numerator: Rational, denominator: Rational, isPercentage: Bool = false) {
      (self.numerator, self.denominator, self.isPercentage) = (numerator, denominator, isPercentage)
    }
  }

  /// Creates an answer.
  public init(
    juror: Sourced<String>, dossier: Sourced<String>, criterion: Sourced<String>?, answer: Answer,
    comment: String? = nil, confidence: Rational? = nil, fraction: Fraction? = nil,
    position: SourcePosition? = nil
  ) {
    (self.juror, self.dossier, self.criterion, self.answer) = (juror, dossier, criterion, answer)
    (self.comment, self.confidence) = (comment, confidence)
    (self.fraction, self.position) = (fraction, position)
  }
}

/// What stands in one cell of a ballot.
public enum Answer: Sendable, Hashable {
  /// A mark, on the criterion's scale.
  case mark(Rational)
  /// The criterion does not apply to the dossier; an answer.
  case notApplicable
  /// The juror abstains; no answer.
  case abstain
  /// The juror has nothing to do with the dossier.
  case recused
  /// Nothing was written; no answer.
  case blank
}
