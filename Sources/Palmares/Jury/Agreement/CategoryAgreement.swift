/// What the coefficients over categories share: how often two jurors agree, and how often each category is
/// used.
struct CategoryAgreement {
  /// By category, Σ nᵢⱼ(nᵢⱼ − 1)/(rᵢ(rᵢ − 1)) averaged over the dossiers with the values of two jurors or
  /// more.
  let agreeing: [Double]
  /// By category, nᵢⱼ/rᵢ averaged over all dossiers with a value, also those of a single juror.
  let shares: [Double]

  /// - Precondition: Some dossier has the values of two jurors.
  init(_ tally: RatingTally) {
    var agreeing = [Double](repeating: 0, count: tally.values.count)
    var shares = agreeing
    for dossier in 0..<tally.dossierCount {
      let size = Double(tally.sizes[dossier])
      for entry in tally.starts[dossier]..<tally.starts[dossier + 1] {
        let (code, count) = (Int(tally.codes[entry]), Double(tally.counts[entry]))
        shares[code] += count / size
        if size > 1 { agreeing[code] += count * (count - 1) / (size * (size - 1)) }
      }
    }
    self.agreeing = agreeing.map { $0 / Double(tally.pairableCount) }
    self.shares = shares.map { $0 / Double(tally.dossierCount) }
  }

  /// The share of agreement, a dossier counting as much as another.
  var observed: Double { agreeing.reduce(0, +) }
}
