/// How severe and lenient jurors are corrected; the raw value is the rubric's word.
public enum SeverityMethod: String, Sendable, CaseIterable {
  /// Not at all.
  case none
  /// Random effects of juror and dossier, by restricted maximum likelihood: ``ShrunkenSeverity``.
  case shrunken
  /// Fixed effects of juror and dossier, by least squares: ``AdditiveSeverity``.
  case additive
  /// The many-facet rating scale on the marks: ``RaschSeverity``.
  case rasch
  /// Scores standardised by juror, then refitted to the pooled mean and spread: ``StandardisedSeverity``.
  case standardise
  /// Each juror moved to the pooled mean: ``CentredSeverity``.
  case centre
}
