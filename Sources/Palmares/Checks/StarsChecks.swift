extension EditionChecker {
  mutating func checkStars() {
    guard let stars = rubric.stars else { return }
    checkLevels(of: stars)
    for (star, places) in stars.quota.sorted(by: { $0.key < $1.key }) {
      if !(1...Swift.max(stars.max, 1)).contains(star) {
        report(.starOutOfRange, ["\(star)", "\(stars.max)"], at: places.position)
      } else if places.value == 0 {
        report(.starNeverGiven, ["\(star)"], at: places.position)
      }
    }
    guard stars.max >= 1 else { return }
    if stars.given.isEmpty {
      report(.quotaWithoutLevels, at: stars.position)
      return
    }
    let position =
      stars.levels.first?.position ?? stars.quota.values.compactMap(\.position).min() ?? stars.position
    for star in 1...stars.max where !stars.given.contains(star) {
      report(stars.quota.isEmpty ? .ladderHole : .starNeverGiven, ["\(star)"], at: position)
    }
    checkReach(of: stars)
  }

  private mutating func checkLevels(of stars: Stars) {
    for (index, level) in stars.levels.enumerated()
    where stars.levels[..<index].contains(where: { $0.stars == level.stars }) {
      report(.duplicateStar, ["\(level.stars)"], at: level.position)
    }
    var (seen, below): (Set<Int>, StarLevel?) = ([], nil)
    for level in stars.levels.reversed() {
      if !(1...Swift.max(stars.max, 1)).contains(level.stars) {
        report(.starOutOfRange, ["\(level.stars)", "\(stars.max)"], at: level.position)
      }
      guard seen.insert(level.stars).inserted else { continue }
      if let min = level.min {
        if min.value < .zero || min.value > 100 {
          report(.numberOutOfRange, [min.value.decimal(atMost: 12), "min", "0–100"], at: min.position)
        }
        if let below, let belowMin = below.min, min.value <= belowMin.value {
          report(
            .ladderOrder,
            [
              "\(level.stars)", min.value.decimal(atMost: 12), "\(below.stars)",
              belowMin.value.decimal(atMost: 12),
            ], at: min.position)
        }
        below = level
      } else if level.stars > 1, stars.quota.isEmpty {
        report(.starWithoutMin, ["\(level.stars)"], at: level.position)
      }
      for requirement in level.require { checkRequirement(requirement) }
    }
  }

  private mutating func checkRequirement(_ requirement: Requirement) {
    if case .indicator(let id, let min, let max) = requirement.kind {
      checkGate(id, min: min, max: max, at: requirement.position)
    }
    guard case .criterion(let id, let min, let max) = requirement.kind else { return }
    if nodeByID[id] == nil {
      reportUnknown(
        .unknownCriterion, id, among: nodeByID.keys, at: requirement.position,
        meaning: self.requirement(naming: id))
    }
    if min == nil, max == nil { report(.requirementEmpty, at: requirement.position) }
    for (end, key) in [(min, "min"), (max, "max")] {
      if let end, end < .zero || end > 100 {
        report(.numberOutOfRange, [end.decimal(atMost: 12), key, "0–100"], at: requirement.position)
      }
    }
    if let min, let max, min > max {
      report(
        .requirementOrder, [min.decimal(atMost: 12), max.decimal(atMost: 12)], at: requirement.position)
    }
  }

  /// Reports a star that no marks can reach: the highest composite that its gates and those below allow is under
  /// its `min`, or they ask more of a criterion than they allow.
  private mutating func checkReach(of stars: Stars) {
    var caps: [Int: Rational] = [:]
    for level in stars.levels.reversed() {
      for case .criterion(let id, let min, let max?) in level.require.map(\.kind) {
        guard let node = nodeByID[id], min.map({ $0 <= max }) ?? true else { continue }
        caps[node] = Swift.min(caps[node] ?? 100, max)
      }
      var best: [Int: Rational] = [:]
      for node in nodes.indices.reversed() {
        let own = rubric.jury.pool.value == .jurorFirst ? 100 : bestCombination(of: node, best: best)
        best[node] = Swift.min(caps[node] ?? 100, own)
      }
      // A juror who skips a criterion has a composite without it, so under `juror_first` its cap bounds nothing.
      let top = rubric.jury.pool.value == .jurorFirst ? [] : nodes.indices.filter { nodes[$0].parent == nil }
      if let min = level.min, let composite = weightedMean(top, of: best), composite < min.value {
        report(
          .unreachableStar, ["\(level.stars)", "composite >= \(min.value.decimal(atMost: 12))"],
          at: min.position ?? level.position)
      }
      for below in stars.levels where below.stars <= level.stars {
        for requirement in below.require {
          guard case .criterion(let id, let min?, let max) = requirement.kind, let node = nodeByID[id],
            max.map({ min <= $0 }) ?? true, let most = best[node], most < min, min <= 100
          else { continue }
          report(
            .unreachableStar, ["\(level.stars)", "criterion \(id) >= \(min.decimal(atMost: 12))"],
            at: level.position ?? requirement.position)
        }
      }
    }
  }

  /// The most a node can score where each child has at most its best.
  private func bestCombination(of node: Int, best: [Int: Rational]) -> Rational {
    guard let group = nodes[node].group else { return 100 }
    let children = nodes[node].children
    switch group.combine.value {
    case .min: return children.compactMap { best[$0] }.min() ?? 100
    case .mean: return weightedMean(children, of: best) ?? 100
    case .geometric:
      // The arithmetic mean is never below the geometric one, so it bounds it without leaving the rationals.
      return weightedMean(children, of: best) ?? 100
    }
  }

  private func weightedMean(_ siblings: [Int], of values: [Int: Rational]) -> Rational? {
    let total = Rational.sum(siblings.map { nodes[$0].criterion.weight.value })
    guard total > .zero else { return nil }
    return Rational.sum(siblings.map { nodes[$0].criterion.weight.value * (values[$0] ?? 100) }) / total
  }
}
