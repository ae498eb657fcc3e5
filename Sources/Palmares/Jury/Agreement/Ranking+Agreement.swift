extension Ranking {
  /// Measures agreement among the jurors, on their composites and on the marks of each criterion.
  ///
  /// Only dossiers that marks may rank count, so that withdrawn and ineligible ones change nothing. Resamples are seeded by
  /// the digest of the rubric's `robustness`; where none was worked out, or the rubric draws nothing, intervals by
  /// resampling are left out.
  ///
  /// - Parameters:
  ///   - draws: How many resamples an interval takes at most; the rubric's number if that is less.
  ///   - parallel: How to spread the criteria over cores.
  /// - Complexity: O(answers · criteria + draws · distinct (dossier, value) pairs).
  public func agreement(draws: Int = JuryAgreement.usualDraws, parallel: Parallel = .serial) -> JuryAgreement
  {
    let seeded = edition.seed.flatMap { Xoshiro256StarStar(seedDigest: $0) }
    let leaves = edition.leaves.indices.map { leaf in
      (id: edition.nodes[edition.leaves[leaf]].criterion.id, marks: markTable(leaf: leaf))
    }
    return JuryAgreement(
      overall: compositeTable, criteria: leaves,
      draws: seeded == nil ? 0 : min(draws, edition.rubric.robustness.draws),
      from: seeded ?? Xoshiro256StarStar(state: (1, 0, 0, 0)), parallel: parallel)
  }
}
