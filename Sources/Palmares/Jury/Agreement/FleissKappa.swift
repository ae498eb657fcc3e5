/// Fleiss' kappa, overall and by category.
public struct FleissKappa: Sendable, Hashable {
  /// (P − Pₑ)/(1 − Pₑ), from −1 to 1.
  public let kappa: Double
  /// By distinct value, rising: the kappa of that value against all others.
  public let categories: [Double]
  /// Whether each dossier has as many values as the next, as Fleiss wrote it; else the extension to missing
  /// cells holds.
  public let equalNumbers: Bool
}

extension RatingTally {
  /// Fleiss' kappa, (P − Pₑ)/(1 − Pₑ) with Pₑ = Σ πⱼ², and of each category (Pⱼ − πⱼ)/(1 − πⱼ).
  ///
  /// Fleiss asks for equal numbers of values on all dossiers. Where they differ, the extension of Gwet (2014,
  /// chapter 2) is used, as irrCAC does: agreement averages over the dossiers with two values or more, πⱼ
  /// over all with one. Kappa is always the mean of the categories' kappas, weighted by πⱼ(1 − πⱼ).
  ///
  /// - Note: Fleiss, “Measuring nominal scale agreement among many raters” (1971).
  public func fleissKappa() -> Estimate<FleissKappa> {
    if let lacking { return .undefined(lacking) }
    guard values.count > 1 else { return .undefined(.unanimous) }
    let agreement = CategoryAgreement(self)
    let chance = agreement.shares.reduce(0) { $0 + $1 * $1 }
    let categories = zip(agreement.agreeing, agreement.shares).map { agreeing, share in
      (agreeing - share * share) / (share * (1 - share))
    }
    return .value(
      FleissKappa(
        kappa: (agreement.observed - chance) / (1 - chance), categories: categories,
        equalNumbers: sizes.allSatisfy { $0 == sizes[0] }))
  }
}
