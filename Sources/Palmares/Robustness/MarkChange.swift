/// Another mark in one cell, and the stars that it would change.
public struct MarkChange: Sendable, Hashable {
  /// The dossier's id.
  public let dossier: String
  /// The juror's place in ``Edition/jurors``.
  public let juror: Int
  /// The criterion's id.
  public let criterion: String
  /// How many steps of its scale lie between the marks, 1 or more.
  public let steps: Int
  /// The mark as given.
  public let from: Rational
  /// The mark as it would be.
  public let to: Rational
  /// Who would gain or lose, by id; the marked dossier itself, or under a quota others.
  public let starsChanged: [StarChange]

  /// The most steps that are tried where more may undo what fewer do: under a quota, and where a requirement has an upper
  /// bound on a criterion.
  public static let mostSteps = 20
}

extension Ranking {
  /// Finds the smallest changes of one mark of a dossier that alter a star: all that take the fewest steps of their scale,
  /// everybody placed again, exactly.
  ///
  /// - Parameters:
  ///   - dossier: The dossier's id.
  ///   - steps: At most so many steps of the scale, ≥ 1; marks on scales without steps are left alone.
  /// - Returns: By juror, then criterion in the rubric's order, a lower mark before a higher one; none where no such change
  ///   alters a star, without a ladder, where severity is corrected or an ordinal method ranks, and for a dossier that
  ///   marks don't rank.
  /// - Complexity: A scoring of the dossier for each kind of mark and bisection step; under a quota, and a ladder filled.
  public func smallestMarkChanges(of dossier: String, within steps: Int = .max) -> [MarkChange] {
    guard let place = edition.dossierPlace(dossier) else { return [] }
    return MarkSearch(self, dossier: place)?.smallest(within: steps) ?? []
  }
}

/// Looks for the smallest changes of one mark of a dossier.
struct MarkSearch {
  private let edition: Edition
  private let dossier: Int
  private let probe: MarkProbe
  private let cells: [Cell]

  /// A mark that can move by steps.
  private struct Cell {
    let place: Int
    let leaf: Int
    let mark: Rational
    let scale: Scale
    /// What makes two marks of a leaf the same to the result: their juror's weight and college, and their confidence.
    let kind: Kind
    func mark(after steps: Int) -> Rational { mark + (scale.step ?? .zero) * Rational(steps) }
    /// How many steps there are to the end of the scale.
    func room(towards direction: Int) -> Int {
      guard let step = scale.step else { return 0 }
      return Int(exactly: (direction > 0 ? scale.max - mark : mark - scale.min) / step) ?? 0
    }
  }

  private struct Kind: Hashable {
    let leaf: Int
    let mark: Rational
    let weight: Rational
    let college: String?
    let confidence: Rational?
    /// The juror, where marks of his make a composite of his own that counts.
    let juror: Int?
  }

  /// Prepares the search; `nil` where there is nothing to find.
  init?(_ ranking: Ranking, dossier: Int) {
    guard ranking.severity?.result == nil, ranking.method?.isOrdinal != true,
      let probe = MarkProbe(ranking, dossier: dossier)
    else { return nil }
    let edition = ranking.edition
    let isOwn = edition.rubric.jury.pool.value == .jurorFirst || edition.rubric.stars?.quota.isEmpty == false
    (self.edition, self.dossier, self.probe) = (edition, dossier, probe)
    cells = edition.answers.cells(of: dossier).compactMap { cell in
      guard case .mark(let mark) = edition.answers.answer(cell) else { return nil }
      let (leaf, juror) = (edition.answers.leaf(cell), edition.answers.juror(cell))
      guard let scale = edition.nodes[edition.leaves[leaf]].leaf?.scale, scale.step != nil else { return nil }
      let kind = Kind(
        leaf: leaf, mark: mark, weight: edition.jurors[juror].weight.value,
        college: edition.jurors[juror].college?.value,
        confidence: edition.answers.confidence(cell, of: dossier), juror: isOwn ? juror : nil)
      return Cell(place: cell, leaf: leaf, mark: mark, scale: scale, kind: kind)
    }
  }

  /// The changes of the fewest steps, at most so many.
  func smallest(within steps: Int) -> [MarkChange] {
    guard let fewest = probe.isMonotone ? bisected(steps) : scanned(steps) else { return [] }
    var known: [Kind: [Int: [StarChange]]] = [:]
    return cells.flatMap { cell in
      [-1, 1].compactMap { direction -> MarkChange? in
        guard cell.room(towards: direction) >= fewest else { return nil }
        let to = cell.mark(after: direction * fewest)
        let changes = known[cell.kind]?[direction] ?? probe.starChanges(cell.place, at: to)
        known[cell.kind, default: [:]][direction] = changes
        guard !changes.isEmpty else { return nil }
        return MarkChange(
          dossier: edition.dossiers[dossier].id, juror: edition.answers.juror(cell.place),
          criterion: edition.nodes[edition.leaves[cell.leaf]].criterion.id, steps: fewest, from: cell.mark,
          to: to, starsChanged: changes)
      }
    }
  }

  /// The cells, one of each kind, that a change in a direction could matter of.
  private var kinds: [(cell: Cell, direction: Int)] {
    var seen: Set<Kind> = []
    let distinct = cells.filter { seen.insert($0.kind).inserted }
    return [-1, 1].flatMap { direction in
      let leaves = Set(distinct.map(\.leaf)).filter {
        !probe.isMonotone || !probe.isOutOfReach($0, towards: direction)
      }
      return distinct.filter { leaves.contains($0.leaf) && $0.room(towards: direction) > 0 }
        .map { ($0, direction) }
    }
  }

  /// The fewest steps that alter a star, where more of them alter it too.
  private func bisected(_ most: Int) -> Int? {
    var best: Int?
    for (cell, direction) in kinds {
      var (low, high) = (0, min(best.map { $0 - 1 } ?? most, cell.room(towards: direction)))
      func alters(_ steps: Int) -> Bool {
        !probe.starChanges(cell.place, at: cell.mark(after: direction * steps)).isEmpty
      }
      guard high > 0, alters(high) else { continue }
      while low + 1 < high {
        let middle = (low + high) / 2
        if alters(middle) { high = middle } else { low = middle }
      }
      best = high
      if high == 1 { break }
    }
    return best
  }

  /// The fewest steps that alter a star, one after another.
  private func scanned(_ most: Int) -> Int? {
    let kinds = kinds
    let longest = kinds.map { $0.cell.room(towards: $0.direction) }.max() ?? 0
    guard longest > 0 else { return nil }
    return (1...min(most, longest, MarkChange.mostSteps)).first { steps in
      kinds.contains { cell, direction in
        steps <= cell.room(towards: direction)
          && !probe.starChanges(cell.place, at: cell.mark(after: direction * steps)).isEmpty
      }
    }
  }
}
