/// What the ranking would be without one criterion.
public struct CriterionRemoval: Sendable, Hashable {
  /// The criterion's id.
  public let criterion: String
  /// Who would stand elsewhere, by rank.
  public let influence: Influence
  /// The dossiers whose computed star would be another, by id.
  public let starsChanged: [StarChange]
  /// How many of the dossiers that marks rank would have another rank.
  public var ranksChanged: Int { influence.ranksChanged }
  /// By how many places at most.
  public var largestShift: Int { influence.greatestMove }
}

extension Ranking {
  /// Ranks the edition without each criterion in turn, exactly: without its answers, gates, tie key and prizes, its weight
  /// going to its siblings.
  ///
  /// - Parameter parallel: How to spread the work.
  /// - Returns: In the rubric's order, groups included; an only child isn't told beside its group, nor what nothing would
  ///   be left without.
  /// - Complexity: A ranking a criterion.
  public func leavingOutCriteria(parallel: Parallel = .serial) -> [CriterionRemoval] {
    guard placing != nil else { return [] }
    let ranked = rankedByMarks
    let parts = parallel.map(edition.nodes.count, grain: 1) { nodes in
      nodes.compactMap { removal(of: $0, ranked) }
    }
    return parts.flatMap { $0 }
  }

  private func removal(of node: Int, _ ranked: [Bool]) -> CriterionRemoval? {
    if let parent = edition.nodes[node].parent, edition.nodes[parent].children.count == 1 { return nil }
    guard let variant = edition.without(criterion: node, ranked: ranked) else { return nil }
    let without = variant.rank(keepsTraces: false)
    return CriterionRemoval(
      criterion: edition.nodes[node].criterion.id, influence: Influence(from: self, to: without),
      starsChanged: starChanges(VariantOutcome(without)))
  }
}
