/// By how little stars and ranks would be others: what a single mark, other weights, or a criterion less would do.
public struct SensitivityStudy: Sendable {
  /// What the ranking would be without each criterion, in the rubric's order; `nil` where that wasn't asked.
  public let criteria: [CriterionRemoval]?
  /// By dossier of the edition, the smallest changes of one mark that alter a star; empty where none does, `nil` where
  /// they weren't looked for.
  public let marks: [[MarkChange]?]
  /// By dossier of the edition, the smallest changes of weights that alter its star; `nil` where severity is corrected,
  /// since they are told by a formula of raw scores.
  public let weights: [[WeightChange]]?
  /// Which ranks dossiers get under all weights; `nil` where there are no weights to draw.
  public let acceptability: WeightAcceptability?
  /// Whether ranks under all weights were asked for.
  public let asksAllWeights: Bool

  /// Up to so many dossiers it is made.
  public static let mostDossiers = 2_000
  /// So many weights are drawn.
  public static let weightDraws = 10_000
}

extension Ranking {
  /// Asks by how little stars and ranks would be others.
  ///
  /// Weights are asked in any case, since their answer is a formula; marks and criteria of a single dossier or with
  /// `asksAll`. Where severity is corrected, neither a mark nor the formula is asked; criteria and drawn weights are, and
  /// each result is corrected anew, or refused.
  ///
  /// - Parameters:
  ///   - dossier: The only dossier, as a place in ``Edition/dossiers``, whose marks are looked at; `nil` looks at all with
  ///     `asksAll`, else at none.
  ///   - asksAll: Whether to ask what takes long: every dossier's marks, each criterion, and ranks under all weights.
  ///   - parallel: How to spread the work; the outcome doesn't depend on it.
  /// - Returns: `nil` where stability isn't measured: with fewer than two jurors who gave a mark and under an ordinal
  ///   method; and above ``SensitivityStudy/mostDossiers``.
  /// - Complexity: A ranking a criterion, some scorings a mark; with `asksAll`, ``SensitivityStudy/weightDraws`` rankings.
  public func studySensitivity(
    of dossier: Int? = nil, asksAll: Bool = false, parallel: Parallel = .serial
  ) -> SensitivityStudy? {
    guard let placing, placing.standings.methodPlaces.isEmpty,
      edition.dossiers.count <= SensitivityStudy.mostDossiers, markingJurors.count > 1,
      rankedByMarks.contains(true)
    else { return nil }
    let isCorrected = severity?.result != nil
    let marks = parallel.map(edition.dossiers.count, grain: 4) { range in
      range.map { place -> [MarkChange]? in
        guard !isCorrected, dossier.map({ $0 == place }) ?? asksAll else { return nil }
        return MarkSearch(self, dossier: place)?.smallest(within: .max) ?? []
      }
    }
    var weights: [[WeightChange]] = Array(repeating: [], count: edition.dossiers.count)
    for change in smallestWeightChanges() {
      if let place = edition.dossierPlace(change.dossier) { weights[place].append(change) }
    }
    return SensitivityStudy(
      criteria: asksAll || dossier != nil ? leavingOutCriteria(parallel: parallel) : nil,
      marks: marks.flatMap { $0 }, weights: isCorrected ? nil : weights,
      acceptability: asksAll
        ? weightAcceptability(draws: SensitivityStudy.weightDraws, parallel: parallel) : nil,
      asksAllWeights: asksAll)
  }
}
