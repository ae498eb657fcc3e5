public import Palmares

/// What a view tells of the agreement among jurors.
public struct ShownAgreement: Sendable {
  /// On the jurors' composites; `nil` where too few stand behind it to tell.
  public let overall: Table?
  /// On the marks of each criterion that jurors mark, in the rubric's order.
  public let criteria: [Criterion]

  /// What is told of one criterion.
  public struct Criterion: Sendable {
    /// Its id.
    public let id: String
    /// Agreement on its marks; `nil` where too few stand behind it to tell.
    public let table: Table?
  }

  /// What is told of one table of values.
  public struct Table: Sendable {
    /// All statistics.
    public let agreement: Agreement
    /// How often each value was given, also the values of the scale that nobody gave; ranges where there are
    /// many. `nil` where scores aren't told.
    public let histogram: RatingHistogram?
  }
}
