extension RatingTally {
  /// Gwet's AC1, (pₐ − pₑ)/(1 − pₑ) with pₑ = Σ πⱼ(1 − πⱼ)/(q − 1): agreement beyond chance that high
  /// agreement on one frequent category doesn't pull down.
  ///
  /// *q* counts the values that were given. With missing cells, pₐ averages over the dossiers with the values
  /// of two jurors, πⱼ over all dossiers with a value, as irrCAC does.
  ///
  /// - Returns: A number from −1 to 1, or why there is none.
  /// - Note: Gwet, “Computing inter-rater reliability and its variance in the presence of high agreement”
  ///   (2008); *Handbook of Inter-Rater Reliability* (2014), chapter 5.
  public func gwetAC1() -> Estimate<Double> {
    if let lacking { return .undefined(lacking) }
    guard values.count > 1 else { return .undefined(.unanimous) }
    let agreement = CategoryAgreement(self)
    let chance = agreement.shares.reduce(0) { $0 + $1 * (1 - $1) } / Double(values.count - 1)
    return .value((agreement.observed - chance) / (1 - chance))
  }
}
