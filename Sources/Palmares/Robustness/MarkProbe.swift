/// What becomes of the stars when one mark of a dossier is another: the dossier alone is scored again, and everybody
/// placed by what it then has. What it finds is what ranking the changed edition finds.
struct MarkProbe {
  private let ranking: Ranking
  private let placing: Placing
  private let dossier: Int
  private let entry: Entry
  private let pool: JurorPool
  /// What leaves and indicators give the dossier, by node, on 0...1.
  private let leafValues: [Value?]
  /// By dossier, the computed star.
  private let stars: [Int?]
  private var edition: Edition { ranking.edition }

  /// Whether a higher mark never costs the dossier a star and nobody else's star hangs on it: there is neither a quota
  /// nor a requirement with an upper bound on a criterion.
  let isMonotone: Bool

  /// Prepares the probe of a dossier; `nil` without a ladder and for one that marks don't rank.
  init?(_ ranking: Ranking, dossier: Int) {
    guard let placing = ranking.placing, let ladder = ranking.edition.rubric.stars,
      placing.standings.composites[dossier] != nil
    else { return nil }
    let edition = ranking.edition
    (self.ranking, self.placing, self.dossier) = (ranking, placing, dossier)
    entry = placing.entry(dossier)
    pool = JurorPool(edition)
    isMonotone =
      ladder.quota.isEmpty
      && ladder.levels.flatMap(\.require).allSatisfy { requirement in
        if case .criterion(_, _, let max) = requirement.kind { max == nil } else { true }
      }
    var values: [Value?] = Array(repeating: nil, count: edition.nodes.count)
    for node in edition.leaves + edition.measures {
      values[node] = entry.criteria[node].score.map { .exact($0.value / 100) }
    }
    leafValues = values
    stars =
      ladder.quota.isEmpty ? [] : edition.dossiers.indices.map { placing.standing(of: $0).starsComputed }
  }

  /// The stars that would be others were a cell's mark another one, by id.
  ///
  /// - Parameters:
  ///   - cell: A cell of the dossier's that holds a mark.
  ///   - mark: A mark of its scale.
  func starChanges(_ cell: Int, at mark: Rational) -> [StarChange] {
    let leaf = edition.answers.leaf(cell)
    let row =
      edition.rubric.jury.pool.value == .criterionFirst && (stars.isEmpty || !comparesJurors)
      ? pooled(leaf, juror: edition.answers.juror(cell), at: mark) : scored(cell, at: mark)
    return starChanges(row)
  }

  /// Whether the stars would be the same whatever one juror marked on a leaf, told from the furthest that its value could
  /// go; asked of a monotone ladder alone.
  ///
  /// - Parameters:
  ///   - leaf: A place in ``Edition/leaves``.
  ///   - direction: 1 for higher marks, -1 for lower ones.
  func isOutOfReach(_ leaf: Int, towards direction: Int) -> Bool {
    let node = edition.leaves[leaf]
    guard edition.rubric.jury.pool.value == .criterionFirst, let value = leafValues[node],
      let pooling = entry.criteria[node].pooling
    else { return false }
    let end: Rational = direction > 0 ? .one : .zero
    var furthest = end
    if pooling.average == .mean, pooling.colleges.isEmpty, case .exact(let exact) = value {
      let total = Rational.sum(pooling.shares.map(\.weight))
      let moves = pooling.shares.map { share -> Rational in
        guard case .exact(let own) = share.value else { return end - exact }
        return share.weight * (end - own) / total
      }
      let move = direction > 0 ? moves.max() : moves.min()
      furthest = exact + (move ?? .zero)
    }
    return starChanges(standings(leaf, .exact(furthest))).isEmpty
  }

  // MARK: - The dossier once more

  /// Whether tie keys that a quota may ask read the jurors' own composites or marks.
  private var comparesJurors: Bool {
    placing.columns.hasMedians || placing.columns.hasChairs || placing.columns.hasTopMarks
  }

  /// `criterion_first`: one leaf is pooled again, and the tree combined.
  private func pooled(_ leaf: Int, juror: Int, at mark: Rational) -> Standings {
    let node = edition.leaves[leaf]
    guard let pooling = entry.criteria[node].pooling, let scale = edition.nodes[node].leaf?.scale else {
      preconditionFailure("a mark that isn't pooled")
    }
    let shares = pooling.shares.map { share in
      Pooling.Share(
        juror: share.juror, value: share.juror == juror ? .exact(scale.normalise(mark)) : share.value,
        weight: share.weight)
    }
    return standings(leaf, pool.pool(shares).value)
  }

  /// What the dossier has with another value on a leaf.
  private func standings(_ leaf: Int, _ value: Value) -> Standings {
    var values = leafValues
    values[edition.leaves[leaf]] = value
    let (all, root) = edition.combineTree(values)
    func score(_ node: Int) -> Score? { all[node].map { Score($0) } }
    var row = Standings(placing.columns)
    row.composites = [root.map { Score($0) }]
    row.gatesHold = placing.columns.levels.map { level in
      entry.gates.allSatisfy { gate in
        guard gate.stars == level.stars, case .criterion(let id, let min, let max) = gate.requirement.kind
        else { return gate.stars != level.stars || gate.holds }
        guard let own = edition.node(id).flatMap(score)?.value else { return false }
        return min.map { $0 <= own } ?? true && max.map { own <= $0 } ?? true
      }
    }
    for (column, node) in placing.columns.nodes.enumerated() { row.nodeScores[column] = [score(node)] }
    return row
  }

  /// What the dossier has in the edition with the mark replaced, all its steps taken again.
  private func scored(_ cell: Int, at mark: Rational) -> Standings {
    var kept = Array(repeating: false, count: edition.dossiers.count)
    kept[dossier] = true
    let variant = edition.replacing(mark: mark, in: cell, ranked: kept)
    let measuring = Measuring(edition, exclusions: placing.exclusions)
    var row = Standings(placing.columns)
    row.append(
      DossierScoring(of: dossier, in: variant, exclusion: nil, measuring).score(), placing.columns,
      in: variant)
    return row
  }

  // MARK: - Stars

  private func starChanges(_ row: Standings) -> [StarChange] {
    guard !stars.isEmpty else {
      // Without places to give out, a dossier's star is its own affair.
      return change(
        dossier, from: entry.starsComputed, to: StarLadder(edition, row, placing.columns).stars[0])
    }
    let all = StarLadder(edition, placing.standings.replacing(dossier, by: row), placing.columns).stars
    return stars.indices.flatMap { change($0, from: stars[$0], to: all[$0]) }.sorted {
      $0.dossier < $1.dossier
    }
  }

  private func change(_ dossier: Int, from: Int?, to: Int?) -> [StarChange] {
    guard let from, from != to ?? 0 else { return [] }
    return [StarChange(dossier: edition.dossiers[dossier].id, from: from, to: to ?? 0)]
  }
}

extension Standings {
  /// These standings with those of one dossier replaced.
  ///
  /// - Parameter row: A single dossier's; what it leaves out isn't compared.
  fileprivate func replacing(_ dossier: Int, by row: Standings) -> Standings {
    var all = self
    all.composites[dossier] = row.composites[0]
    let levels = row.gatesHold.count
    all.gatesHold.replaceSubrange(dossier * levels..<(dossier + 1) * levels, with: row.gatesHold)
    for column in nodeScores.indices { all.nodeScores[column][dossier] = row.nodeScores[column][0] }
    if let median = row.medians.first { all.medians[dossier] = median }
    if let chair = row.chairs.first { all.chairs[dossier] = chair }
    if let share = row.topMarks.first { all.topMarks[dossier] = share }
    return all
  }
}
