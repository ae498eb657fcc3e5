extension RatingTally {
  /// The share of agreeing pairs of values: among all pairs of jurors on one dossier, those that gave the
  /// same value.
  ///
  /// Every pair counts once, so that a dossier with more values counts more. Defined for unanimous jurors (it
  /// is 1) and for one dossier.
  ///
  /// - Returns: A number from 0 to 1, or why there is none: no pair.
  public func exactAgreement() -> Estimate<Double> {
    if let lacking, lacking != .fewDossiers { return .undefined(lacking) }
    let agreeing = counts.reduce(0) { $0 + Int($1) * (Int($1) - 1) / 2 }
    return .value(Double(agreeing) / Double(pairCount))
  }
}
