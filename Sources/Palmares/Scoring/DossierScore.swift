/// One dossier after the marks are pooled and combined, before stars and ranks.
struct DossierScore: Sendable {
  /// Why it can't be ranked; `nil` where it has a composite.
  let unranked: UnrankedReason?
  /// The decision that put it out.
  let exclusion: Decision?
  /// The composite, 0...100; `nil` where `unranked` is not.
  let composite: Score?
  /// Every indicator, in the order of ``Rubric/indicators``.
  let indicators: [IndicatorResult]
  /// Every criterion, in the order of ``Edition/nodes``.
  let criteria: [CriterionResult]
  /// The composites of the jurors that marked, by juror.
  let composites: [JurorComposite]
  /// The share of its marks that are at their scale's top, 0...1; `nil` without marks.
  let topMarks: Rational?
  /// Whether enough jurors marked it.
  let quorum: [QuorumStep]
  /// Whether enough of the weights have a value.
  let coverage: CoverageStep?
  /// Every level's gates, from the top star down.
  let gates: [Gate]
  /// What a reader must know.
  let notes: [Note]
  /// How the jurors' trees became the composite, under `juror_first`.
  let rootPooling: Pooling?
  /// What the top criteria brought, under `criterion_first`.
  let rootContributions: [Contribution]
}
