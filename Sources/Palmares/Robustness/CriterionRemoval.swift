/// What the ranking would be without one criterion.
public struct CriterionRemoval: Sendable, Hashable {
  /// The criterion's id.
  public let criterion: String
  /// The dossiers whose computed star would be another, by id.
  public let starsChanged: [StarChange]
  /// How many of the dossiers that marks rank would have another rank.
  public let ranksChanged: Int
  /// By how many places at most.
  public let largestShift: Int
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
    return edition.nodes.indices.compactMap { node in
      if let parent = edition.nodes[node].parent, edition.nodes[parent].children.count == 1 { return nil }
      guard let variant = edition.without(criterion: node, ranked: ranked) else { return nil }
      let outcome = VariantOutcome(variant.rank(keepsTraces: false, parallel: parallel))
      var (count, largest) = (0, 0)
      for standing in entries.standings where ranked[standing.dossier] {
        let shift = abs(outcome.ranks[standing.dossier] - (standing.rank ?? 0))
        if shift > 0 { count += 1 }
        largest = Swift.max(largest, shift)
      }
      return CriterionRemoval(
        criterion: edition.nodes[node].criterion.id, starsChanged: starChanges(outcome), ranksChanged: count,
        largestShift: largest)
    }
  }
}
