/// Why a statistic of agreement has no value; the raw value is the word that results use.
public enum UndefinedReason: String, Sendable, Hashable, CaseIterable {
  /// Nobody gave a value.
  case noValues = "no_values"
  /// Only one juror gave values.
  case oneJuror = "one_juror"
  /// No dossier has values of two jurors.
  case noPairs = "no_pairs"
  /// Fewer than two dossiers have values of two jurors.
  case fewDossiers = "few_dossiers"
  /// Fewer than two dossiers have a value of every juror, which the statistic asks for.
  case incomplete
  /// All values are the same: there is no variation against which to measure agreement.
  case unanimous
  /// Values differ between jurors alone, or between dossiers in no way that the statistic can measure.
  case noSpread = "no_spread"
  /// A value is below zero, which a ratio scale doesn't have.
  case negative
  /// Too few dossiers, or too many resamples without a value, for an interval by resampling.
  case fewForInterval = "few_for_interval"
  /// Resampling was not asked for.
  case notAsked = "not_asked"
}
