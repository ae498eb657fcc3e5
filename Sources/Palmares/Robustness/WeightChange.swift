/// How little the weights of the top criteria would have to change for a dossier to gain the star above its own, or to
/// lose its own.
public struct WeightChange: Sendable, Hashable {
  /// The dossier's id.
  public let dossier: String
  /// The star whose threshold is crossed.
  public let stars: Int
  /// Whether the star would be gained; else lost.
  public let isGain: Bool
  /// The least ε such that changing each top weight by a share of at most ε of itself brings the composite onto the
  /// threshold, 0..<1: |Σ wᵢ(sᵢ − T)| / Σ wᵢ|sᵢ − T|.
  public let change: Rational
}

extension Ranking {
  /// Finds for each dossier the smallest changes of weights that give it the star above its own, and that take its own.
  ///
  /// The composite is the weighted mean of the top criteria that have a value (of a single group's children, where the
  /// rubric has one top group combined by mean), so that with weights wᵢ(1 + δᵢ) it is T where Σ wᵢ(1 + δᵢ)(sᵢ − T) = 0.
  /// The norm is the greatest |δᵢ|; the closed form is exact, whatever lies below the top criteria. At that change the
  /// composite stands on the threshold: a star above is gained, its own lost by anything more.
  ///
  /// - Returns: By rank, for each dossier what is gained first; none for a threshold that only weights of 0 or below
  ///   would reach, for a star above whose requirements don't hold, for a star without a threshold or with a quota, whose
  ///   places hang on others, where severity is corrected or an ordinal method ranks, under `juror_first` and the geometric
  ///   method, and with fewer than two criteria side by side.
  public func smallestWeightChanges() -> [WeightChange] {
    guard edition.rubric.jury.pool.value == .criterionFirst, let ladder = edition.rubric.stars, let placing,
      ladder.quota.isEmpty, edition.rubric.rootCombination == .mean, severity?.result == nil,
      placing.standings.methodPlaces.isEmpty
    else { return [] }
    let siblings = edition.mainCriteria
    guard siblings.count > 1 else { return [] }
    let levels = placing.columns.levels
    var changes: [WeightChange] = []
    for place in entries.indices {
      let standing = entries.standing(place)
      guard let computed = standing.starsComputed, standing.score != nil else { continue }
      let scores = entries.nodeScores(place)
      func add(_ level: Int?, isGain: Bool) {
        guard let level, let threshold = levels[level].min?.value else { return }
        if isGain, !placing.standings.gatesHold[standing.dossier * levels.count + level] { return }
        let parts = siblings.compactMap { node in
          scores[node].map { edition.nodes[node].criterion.weight.value * ($0.value - threshold) }
        }
        let (sum, span) = (Rational.sum(parts), Rational.sum(parts.map(\.magnitude)))
        guard span > .zero, sum.magnitude < span else { return }
        changes.append(
          WeightChange(
            dossier: edition.dossiers[standing.dossier].id, stars: levels[level].stars, isGain: isGain,
            change: sum.magnitude / span))
      }
      add(levels.lastIndex { $0.stars > computed }, isGain: true)
      add(levels.firstIndex { $0.stars == computed }, isGain: false)
    }
    return changes
  }
}

extension Edition {
  /// The criteria whose weights are varied together: the top ones, or where one group is all there is at the top, combined
  /// by mean, those below it.
  var mainCriteria: [Int] {
    var siblings = topNodes
    while siblings.count == 1, let group = nodes[siblings[0]].group, group.combine.value == .mean {
      siblings = nodes[siblings[0]].children
    }
    return siblings
  }
}
