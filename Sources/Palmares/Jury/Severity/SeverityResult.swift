/// A correction of severity, with the figures of its method.
public struct SeverityResult: Sendable, Hashable {
  /// What a method says of itself beside severities and values.
  public enum Figures: Sendable, Hashable {
    /// Of ``SeverityMethod/shrunken``.
    case shrunken(ShrunkenSeverity)
    /// Of ``SeverityMethod/additive``.
    case additive(AdditiveSeverity)
    /// Of ``SeverityMethod/rasch``.
    case rasch(RaschSeverity)
    /// Of ``SeverityMethod/standardise``.
    case standardise(StandardisedSeverity)
    /// Of ``SeverityMethod/centre``.
    case centre(CentredSeverity)
  }

  /// The figures, whose case is the method.
  public let figures: Figures

  /// Creates a result.
  public init(_ figures: Figures) { self.figures = figures }

  /// The method.
  public var method: SeverityMethod {
    switch figures {
    case .shrunken: .shrunken
    case .additive: .additive
    case .rasch: .rasch
    case .standardise: .standardise
    case .centre: .centre
    }
  }

  /// Each juror's severity with its standard error, in points of the composites; `nil` without a value, and of all under
  /// ``SeverityMethod/rasch``, whose severities are in logits.
  public var jurors: [JurorSeverity?] {
    switch figures {
    case .shrunken(let fit): fit.jurors
    case .additive(let fit): fit.jurors
    case .standardise(let fit): fit.jurors
    case .centre(let fit): fit.jurors
    case .rasch(let fit): fit.jurors.map { _ in nil }
    }
  }

  /// By dossier, the corrected value in points of the composites, as the nearest double; `nil` without a value, and of
  /// all under ``SeverityMethod/rasch``, which corrects marks.
  public var dossiers: [Double?] {
    switch figures {
    case .shrunken(let fit): fit.dossiers
    case .additive(let fit): fit.dossiers
    case .standardise(let fit): fit.dossiers
    case .centre(let fit): fit.dossiers
    case .rasch(let fit): fit.dossiers.map { _ in nil }
    }
  }

  /// Corrects jurors' composites, if they bear it.
  ///
  /// - Parameters:
  ///   - table: The composites, 0...100.
  ///   - method: Any but ``SeverityMethod/rasch``, which takes marks, and ``SeverityMethod/none``.
  ///   - weights: By cell, above 0; `nil` for 1 everywhere.
  /// - Throws: Why they don't; ``SeverityGate`` has the bounds.
  public static func correct(
    _ table: RatingTable, by method: SeverityMethod, weights: [Double]? = nil
  ) throws(SeverityRefusal) -> SeverityResult {
    try SeverityGate.check(table)
    switch method {
    case .shrunken:
      let fit = try ShrunkenSeverity(table, weights: weights)
      guard fit.p < SeverityGate.largestP || fit.jurorShare >= SeverityGate.leastShare else {
        throw .notSignificant(p: fit.p, share: fit.jurorShare)
      }
      return SeverityResult(.shrunken(fit))
    case .additive:
      let fit = try AdditiveSeverity(table, weights: weights)
      // What leaves no residual can't be weighed against chance: jurors differ as plainly as can be, or not at all.
      do throws(SeverityRefusal) {
        try SeverityGate.checkSignificance(table)
      } catch .noResidual where fit.jurors.contains(where: { abs($0?.severity ?? 0) > 1e-9 }) {
        return SeverityResult(.additive(fit))
      }
      return SeverityResult(.additive(fit))
    case .standardise:
      try SeverityGate.checkCompleteness(table)
      let counts = table.jurorMeans().counts
      let short = counts.indices.filter { 0 < counts[$0] && counts[$0] < SeverityGate.dossiersToStandardise }
      guard short.isEmpty else {
        throw .fewDossiersOfJuror(
          short.map { SeverityRefusal.Shortage(place: $0, has: counts[$0]) },
          needs: SeverityGate.dossiersToStandardise)
      }
      return SeverityResult(.standardise(try StandardisedSeverity(table, weights: weights)))
    case .centre:
      try SeverityGate.checkCompleteness(table)
      return SeverityResult(.centre(CentredSeverity(table, weights: weights)))
    case .rasch, .none: preconditionFailure("\(method) doesn't correct composites")
    }
  }

  /// Corrects marks by the many-facet model, if they bear it.
  ///
  /// - Parameters:
  ///   - marks: The marks of the dossiers to correct.
  /// - Throws: Why they don't; ``SeverityGate`` has the bounds.
  public static func correct(_ marks: MarkTable) throws(SeverityRefusal) -> SeverityResult {
    try SeverityGate.check(marks.pairs())
    try SeverityGate.check(marks)
    return SeverityResult(.rasch(try RaschSeverity(marks)))
  }
}
