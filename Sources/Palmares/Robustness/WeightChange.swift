/// How little the weights of the top criteria would have to change for a composite to reach a threshold, or to fall
/// below the one that it reaches.
public struct WeightChange: Sendable, Hashable {
  /// The dossier's id.
  public let dossier: String
  /// The star whose threshold is crossed.
  public let stars: Int
  /// The least ε such that changing each top weight by a share of at most ε of itself brings the composite onto the
  /// threshold, 0..<1: |Σ wᵢ(sᵢ − T)| / Σ wᵢ|sᵢ − T|.
  public let change: Rational
}

extension Ranking {
  /// Finds for each dossier, for the threshold above its composite and the one that it reaches, the smallest change of
  /// weights that crosses it.
  ///
  /// The composite is the weighted mean of the top criteria that have a value (of a single group's children, where the
  /// rubric has one top group combined by mean), so that with weights wᵢ(1 + δᵢ) it is T where Σ wᵢ(1 + δᵢ)(sᵢ − T) = 0.
  /// The norm is the greatest |δᵢ|; the closed form is exact, whatever lies below the top criteria. Gates and places are
  /// not asked: it is the composite that crosses.
  ///
  /// - Returns: By rank, for each dossier the higher star first; none for a threshold that only weights of 0 or below
  ///   would reach, under `juror_first`, and with fewer than two criteria side by side.
  public func smallestWeightChanges() -> [WeightChange] {
    guard edition.rubric.jury.pool.value == .criterionFirst, let levels = edition.rubric.stars?.levels,
      placing != nil
    else { return [] }
    let siblings = edition.mainCriteria
    guard siblings.count > 1 else { return [] }
    var changes: [WeightChange] = []
    for place in entries.indices {
      let standing = entries.standing(place)
      guard let composite = standing.score?.value else { continue }
      let scores = entries.nodeScores(place)
      let above = levels.last { ($0.min?.value ?? composite) > composite }
      let reached = levels.first { $0.min.map { $0.value <= composite } ?? false }
      for level in [above, reached] {
        guard let level, let threshold = level.min?.value else { continue }
        var (sum, span) = (Rational.zero, Rational.zero)
        for node in siblings {
          guard let score = scores[node]?.value else { continue }
          let part = edition.nodes[node].criterion.weight.value * (score - threshold)
          sum = sum + part
          span = span + (part < .zero ? .zero - part : part)
        }
        guard span > .zero else { continue }
        let change = (sum < .zero ? .zero - sum : sum) / span
        if change < .one {
          changes.append(
            WeightChange(dossier: edition.dossiers[standing.dossier].id, stars: level.stars, change: change))
        }
      }
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
