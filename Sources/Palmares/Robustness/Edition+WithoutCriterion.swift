extension Edition {
  /// The edition without one criterion: without its answers, its gates, its tie key and its prizes.
  ///
  /// A group that has no other criterion goes with it. Coverage is held against the weights of what is left.
  ///
  /// - Parameters:
  ///   - criterion: A place in ``nodes``; of a group all that is below goes too.
  ///   - ranked: By dossier, whether its marks rank it: ``Ranking/rankedByMarks``.
  /// - Returns: `nil` where nothing would be left.
  func without(criterion: Int, ranked: [Bool]) -> Edition? {
    var gone = criterion
    while let parent = nodes[gone].parent, nodes[parent].children.count == 1 { gone = parent }
    if nodes[gone].parent == nil, topNodes.count == 1 { return nil }
    // Depth first, what lies below a node comes right after it.
    let end = nodes[(gone + 1)...].firstIndex { $0.depth <= nodes[gone].depth } ?? nodes.count
    let ids = Set(nodes[gone..<end].map(\.criterion.id))
    let left = Self.tree(nodes, without: gone..<end)
    var place = 0
    let leafPlaces = leaves.map { node -> Int? in
      if (gone..<end).contains(node) { return nil }
      defer { place += 1 }
      return place
    }
    let kept = resampled(times: jurors.map { _ in 1 }, ranked: ranked)
    return kept.with(
      rubric: kept.rubric.without(ids), nodes: left, leaves: left.indices.filter { left[$0].leaf != nil },
      answers: kept.answers.rearranged(
        times: jurors.map { _ in 1 }, leaves: leafPlaces, kept: dossiers.map { _ in true }))
  }

  /// The tree without a node and what lies below it; places close up, and shares are those of what is left.
  private static func tree(_ nodes: [CriterionNode], without gone: Range<Int>) -> [CriterionNode] {
    func moved(_ node: Int) -> Int { node < gone.lowerBound ? node : node - gone.count }
    var left: [CriterionNode] = []
    for index in nodes.indices where !gone.contains(index) {
      let node = nodes[index]
      let siblings = nodes.indices.filter { nodes[$0].parent == node.parent && !gone.contains($0) }
      let share = node.parent.map { left[moved($0)].statedShare } ?? .one
      left.append(
        CriterionNode(
          criterion: node.criterion, path: node.path, parent: node.parent.map(moved),
          children: node.children.filter { !gone.contains($0) }.map(moved), depth: node.depth,
          statedShare: share * node.criterion.weight.value
            / Rational.sum(siblings.map { nodes[$0].criterion.weight.value })))
    }
    return left
  }
}

extension Rubric {
  /// The rubric without these criteria, and without what names them.
  fileprivate func without(_ ids: Set<String>) -> Rubric {
    var rubric = self
    rubric.criteria = criteria.compactMap { $0.without(ids) }
    rubric.ties = ties.filter { if case .criterion(let id) = $0.value { !ids.contains(id) } else { true } }
    rubric.prizes = prizes.filter { $0.by.map { !ids.contains($0.value) } ?? true }
    rubric.stars?.levels = (stars?.levels ?? []).map { level in
      StarLevel(
        stars: level.stars, min: level.min, label: level.label, meaning: level.meaning,
        require: level.require.filter { requirement in
          if case .criterion(let id, _, _) = requirement.kind { !ids.contains(id) } else { true }
        }, position: level.position)
    }
    return rubric
  }
}

extension Criterion {
  /// The criterion without what lies below it under these ids; `nil` where it is one of them.
  fileprivate func without(_ ids: Set<String>) -> Criterion? {
    if ids.contains(id) { return nil }
    guard case .group(let group) = content else { return self }
    let left = Group(combine: group.combine, criteria: group.criteria.compactMap { $0.without(ids) })
    return Criterion(id: id, title: title, weight: weight, content: .group(left), position: position)
  }
}
