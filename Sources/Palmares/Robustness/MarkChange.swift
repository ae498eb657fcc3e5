/// Another mark in one cell, and the stars that it would change.
public struct MarkChange: Sendable, Hashable {
  /// The dossier's id.
  public let dossier: String
  /// The juror's place in ``Edition/jurors``.
  public let juror: Int
  /// The criterion's id.
  public let criterion: String
  /// The mark as given.
  public let from: Rational
  /// The mark as it would be.
  public let to: Rational
  /// Who would gain or lose, by id; the marked dossier itself, or under a quota others.
  public let starsChanged: [StarChange]
}

extension Ranking {
  /// Finds the smallest changes of one mark of a dossier that alter a star: all that take the fewest steps of their scale,
  /// each ranked again, exactly.
  ///
  /// - Parameters:
  ///   - dossier: The dossier's id.
  ///   - steps: At most so many steps of the scale, ≥ 1; marks on scales without steps are left alone.
  /// - Returns: By juror, then criterion in the rubric's order, a lower mark before a higher one; none where no such change
  ///   alters a star, without a ladder, and for a dossier that marks don't rank.
  /// - Complexity: Two rankings a mark of the dossier and step.
  public func smallestMarkChanges(of dossier: String, within steps: Int = 1) -> [MarkChange] {
    guard placing != nil, edition.rubric.stars != nil, let place = edition.dossierPlace(dossier) else {
      return []
    }
    let ranked = rankedByMarks
    guard ranked[place] else { return [] }
    for count in 1...Swift.max(steps, 1) {
      let changes = edition.answers.cells(of: place).flatMap { cell in
        [-count, count].compactMap { change(of: cell, by: $0, dossier, ranked) }
      }
      if !changes.isEmpty { return changes }
    }
    return []
  }

  private func change(of cell: Int, by steps: Int, _ dossier: String, _ ranked: [Bool]) -> MarkChange? {
    guard case .mark(let mark) = edition.answers.answer(cell) else { return nil }
    let node = edition.nodes[edition.leaves[edition.answers.leaf(cell)]]
    guard let scale = node.leaf?.scale, let step = scale.step else { return nil }
    let other = mark + step * Rational(steps)
    guard scale.contains(other) else { return nil }
    let variant = edition.replacing(mark: other, in: cell, ranked: ranked)
    let changes = starChanges(VariantOutcome(variant.rank(keepsTraces: false)))
    if changes.isEmpty { return nil }
    return MarkChange(
      dossier: dossier, juror: edition.answers.juror(cell), criterion: node.criterion.id, from: mark,
      to: other, starsChanged: changes)
  }
}
