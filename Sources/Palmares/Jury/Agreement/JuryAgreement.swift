/// Agreement among the jurors of an edition: on their composites, and on the marks of each criterion.
public struct JuryAgreement: Sendable, Hashable {
  /// On the jurors' composites, 0...100.
  public let overall: Agreement
  /// By criterion that jurors mark, in the rubric's order, on its marks.
  public let criteria: [CriterionAgreement]

  /// Agreement on one criterion.
  public struct CriterionAgreement: Sendable, Hashable {
    /// The criterion's id.
    public let criterion: String
    /// On its marks.
    public let agreement: Agreement
  }

  /// How many resamples an interval takes unless told otherwise.
  public static let usualDraws = 1_000

  /// Measures agreement on each table.
  ///
  /// - Parameters:
  ///   - overall: The jurors' composites.
  ///   - criteria: The marks on each criterion, with its id.
  ///   - draws: How many resamples the intervals of the alphas take; 0 for none.
  ///   - generator: Where resamples come from. Each table starts from the same state, so that what is said of
  ///     a criterion doesn't depend on the others.
  ///   - parallel: How to spread the tables over cores.
  public init(
    overall: RatingTable, criteria: [(id: String, marks: RatingTable)], draws: Int = usualDraws,
    from generator: Xoshiro256StarStar, parallel: Parallel = .serial
  ) {
    let tables = [overall] + criteria.map(\.marks)
    let measured = parallel.map(tables.count, grain: 1) { range in
      range.map { place in
        var own = generator
        return Agreement(tables[place], draws: draws, using: &own)
      }
    }.flatMap { $0 }
    self.overall = measured[0]
    self.criteria = zip(criteria, measured.dropFirst()).map {
      CriterionAgreement(criterion: $0.id, agreement: $1)
    }
  }
}
