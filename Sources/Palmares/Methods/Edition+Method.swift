extension Edition {
  /// Scores and ranks the edition by a method in the place of the rubric's.
  ///
  /// An average or combination replaces the rubric's, and all follows from the scores. An ordinal method gives ranks
  /// only: a star's `min` and gates are held against the rubric's scores, places of a quota are filled in the method's
  /// order, and dossiers of equal stars stand in that order, without tie keys.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - parallel: How to spread the work of a large edition over cores.
  /// - Throws: Why the edition can't be ranked by it.
  public func rank(by method: RankingMethod, parallel: Parallel = .serial) throws(MethodRefusal) -> Ranking {
    if let refusal = refusal(of: method) { throw refusal }
    let keepsTraces = dossiers.count <= Self.tracedDossiers
    var ranking: Ranking
    if method.isOrdinal {
      var scored = scored(keepsTraces: keepsTraces, parallel: parallel)
      let placed = dossiers.indices.filter { scored.standings.composites[$0] != nil }
      let table = try CompositeTable(self, placed, traces: scored.standings.traces, parallel: parallel)
      let places = OrdinalRanking(method, table)
      scored.standings.methodPlaces = Array(repeating: 0, count: dossiers.count)
      for (place, dossier) in placed.enumerated() {
        scored.standings.methodPlaces[dossier] = places.ranking.ranks[place]
      }
      ranking = rank(scored, parallel: parallel)
    } else {
      ranking = replacing(by: method).rank(keepsTraces: keepsTraces, parallel: parallel)
    }
    (ranking.method, ranking.basis) = (method, self)
    return ranking
  }

  /// Why the edition can't be ranked by a method, as far as its rules tell.
  public func refusal(of method: RankingMethod) -> MethodRefusal? {
    switch method {
    case .mean, .median, .geometric: return nil
    case .trimmed:
      let isUnequal = Set(jurors.map(\.weight.value)).count > 1
      return isUnequal || rubric.jury.confidence.value == .weight ? .trimmedWithWeights : nil
    case .majorityJudgment, .borda, .copeland, .schulze, .rankedPairs:
      if leaves.isEmpty { return .noJurors }
      if method.isPairwise, dossiers.count > RankingMethod.mostPairwise {
        return .tooManyDossiers(dossiers.count)
      }
      return voices == nil ? .weightsTooLong : nil
    }
  }

  /// The edition with the rules that a method replaces; itself for an ordinal one.
  func replacing(by method: RankingMethod) -> Edition {
    var rubric = rubric
    switch method {
    case .mean: rubric.jury.average = .init(.mean, at: rubric.jury.average.position)
    case .median: rubric.jury.average = .init(.median, at: rubric.jury.average.position)
    case .trimmed:
      if case .trimmed = rubric.jury.average.value { return self }
      rubric.jury.average = .init(.trimmed(1), at: rubric.jury.average.position)
    case .geometric:
      rubric.criteria = rubric.criteria.map(\.combinedGeometrically)
      rubric.rootCombination = .geometric
      let nodes = nodes.map { node in
        CriterionNode(
          criterion: node.criterion.combinedGeometrically, path: node.path, parent: node.parent,
          children: node.children, depth: node.depth, statedShare: node.statedShare)
      }
      return with(rubric: rubric, nodes: nodes)
    case .majorityJudgment, .borda, .copeland, .schulze, .rankedPairs: return self
    }
    return with(rubric: rubric)
  }

  /// By juror, what his voice weighs, as whole numbers: his weight, or with colleges his share of his college's;
  /// `nil` where machine integers don't hold them.
  var voices: [Int]? {
    let own = jurors.map(\.weight.value)
    guard !colleges.isEmpty else { return KernelTables.whole(own).flatMap { Self.checked($0.numerators) } }
    let totals = Dictionary(
      grouping: jurors.indices, by: { jurors[$0].college?.value ?? "" }
    ).mapValues { members in Rational.sum(members.map { own[$0] }) }
    let weights = Dictionary(uniqueKeysWithValues: colleges.map { ($0.id, $0.weight.value) })
    let shares = jurors.indices.map { juror in
      let college = jurors[juror].college?.value ?? ""
      return own[juror] * (weights[college] ?? .one) / (totals[college] ?? .one)
    }
    return KernelTables.whole(shares).flatMap { Self.checked($0.numerators) }
  }

  /// The weights, where together they stay short enough.
  private static func checked(_ weights: [Int]) -> [Int]? {
    var total = 0
    for weight in weights {
      let (sum, overflow) = total.addingReportingOverflow(weight)
      if overflow || sum >= CompositeTable.mostWeight { return nil }
      total = sum
    }
    return weights
  }
}

extension Criterion {
  /// The same criterion, every group in it combined by the geometric mean.
  fileprivate var combinedGeometrically: Criterion {
    guard case .group(let group) = content else { return self }
    return Criterion(
      id: id, title: title, weight: weight,
      content: .group(
        .init(
          combine: .init(.geometric, at: group.combine.position),
          criteria: group.criteria.map(\.combinedGeometrically))),
      position: position)
  }
}
