extension Ranking {
  /// Measures how stable its stars and ranks are.
  ///
  /// With fewer than ``RobustnessStudy/fewestRedrawn`` jurors who gave a mark, each of them is left out in turn and the
  /// edition ranked again, exactly. Else juries are redrawn and weights varied, as the rubric's `robustness` says:
  /// ``JuryDraws`` says how, reproducibly; composites are then computed in binary and rounded half-even to 9 decimals
  /// before they are compared. Eligibility, exclusions, decisions and who is ranked stay as they are; the quorum isn't
  /// asked again; thresholds, gates on criteria, quotas and tie keys are. Where the rubric asks for a correction of
  /// severity, it is made again in every result, or refused, as ``RobustnessStudy/correctedCount`` tells.
  ///
  /// - Parameter parallel: How to spread the work; the outcome doesn't depend on it.
  /// - Returns: `nil` with fewer than two jurors who gave a mark, where an ordinal method ranks, without dossiers that
  ///   marks rank, without draws, and where the edition was made without a digest and juries must be redrawn.
  /// - Complexity: draws × answers, and a fit a draw where severity is corrected; 4 bytes a draw and dossier.
  public func studyRobustness(parallel: Parallel = .serial) -> RobustnessStudy? {
    guard let placing, placing.standings.methodPlaces.isEmpty else { return nil }
    let jurors = markingJurors
    let ranked = rankedByMarks
    guard jurors.count > 1, ranked.contains(true) else { return nil }
    if jurors.count < RobustnessStudy.fewestRedrawn {
      return leavingOut(jurors, ranked, parallel)
    }
    let rules = edition.rubric.robustness
    guard rules.draws > 0, let random = edition.seed.flatMap(Xoshiro256StarStar.init(seedDigest:)) else {
      return nil
    }
    let model = DrawModel(self)
    var stream = JuryDraws(random, self)
    let draws = (0..<rules.draws).map { _ in stream.next() }
    let tally = redrawn(model, draws, parallel)
    let method = RobustnessStudy.Method.redrawn(
      draws: rules.draws, seed: rules.seed ?? edition.campaign.id, weights: rules.weights)
    return study(method, jurors.count, tally, model.dossiers)
  }

  /// Scores and places draws, ``DrawScoring/width`` at once.
  func redrawn(_ model: DrawModel, _ draws: [JuryDraw], _ parallel: Parallel) -> DrawTally {
    let (width, spread) = (DrawScoring.width, edition.rubric.robustness.weights.doubleValue)
    let blocks = (draws.count + width - 1) / width
    let parts = parallel.map(blocks, grain: 1) { range in
      var (scoring, placing) = (DrawScoring(model), DrawPlacing(model))
      var tally = DrawTally(dossiers: model.dossiers.count, top: model.ladder.max)
      for block in range {
        let own = draws[block * width..<Swift.min(draws.count, (block + 1) * width)]
        scoring.score(own, spread: spread)
        tally.add(corrected: scoring.correctedCount)
        for lane in 0..<own.count {
          placing.place(&scoring, lane: lane)
          let base = lane * model.dossiers.count
          tally.add(ranks: placing.ranks, stars: placing.stars) { scoring.composites[base + $0] >= 0 }
        }
      }
      return tally
    }
    var tally = parts[0]
    for part in parts.dropFirst() { tally.add(part) }
    return tally
  }

  /// Ranks the edition without each of these jurors in turn, exactly.
  private func leavingOut(_ jurors: [Int], _ ranked: [Bool], _ parallel: Parallel) -> RobustnessStudy {
    let dossiers = edition.dossiers.indices.filter { ranked[$0] }
    var tally = DrawTally(dossiers: dossiers.count, top: DrawLadder.top(edition))
    for juror in jurors {
      let variant = edition.without(juror: juror, ranked: ranked)
      let result = variant.rank(keepsTraces: false, parallel: parallel)
      let outcome = VariantOutcome(result)
      tally.add(corrected: result.severity.map { $0.result == nil ? 0 : 1 })
      tally.add(
        ranks: dossiers.map { UInt32(outcome.ranks[$0]) }, stars: dossiers.map { outcome.stars[$0] },
        hasValue: { outcome.hasValue[dossiers[$0]] })
    }
    return study(.leftOut, jurors.count, tally, dossiers)
  }

  private func study(
    _ method: RobustnessStudy.Method, _ jurors: Int, _ tally: DrawTally, _ dossiers: [Int]
  ) -> RobustnessStudy {
    var computed: [Int?] = Array(repeating: nil, count: edition.dossiers.count)
    for standing in entries.standings { computed[standing.dossier] = standing.starsComputed }
    let isEnumerated = method == .leftOut
    let results = tally.results(dossiers.map { computed[$0] }, isEnumerated: isEnumerated)
    var all: [DossierRobustness?] = Array(repeating: nil, count: edition.dossiers.count)
    for (dossier, result) in zip(dossiers, results) { all[dossier] = result }
    return RobustnessStudy(
      method: method, jurorCount: jurors, correctedCount: tally.corrected, dossiers: all,
      ids: edition.dossiers.map(\.id))
  }
}

/// What a variant of an edition, ranked exactly, comes to.
struct VariantOutcome: Sendable {
  /// By dossier: the rank; one more than the ranked where it has none.
  private(set) var ranks: [Int]
  /// By dossier: the computed star; -1 without a value.
  private(set) var stars: [Int]
  /// By dossier: whether it has a composite.
  private(set) var hasValue: [Bool]

  init(_ ranking: Ranking) {
    let count = ranking.edition.dossiers.count
    ranks = Array(repeating: ranking.entries.count + 1, count: count)
    stars = Array(repeating: -1, count: count)
    hasValue = Array(repeating: false, count: count)
    for standing in ranking.entries.standings {
      ranks[standing.dossier] = standing.rank ?? count
      stars[standing.dossier] = standing.starsComputed ?? -1
      hasValue[standing.dossier] = standing.score != nil
    }
  }
}
