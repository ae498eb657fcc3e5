extension EditionChecker {
  mutating func checkRubric() {
    for node in nodes { checkCriterion(node.criterion) }
    checkScales()
    checkRules()
    reportDuplicates(rubric.categories.map { ($0.id, $0.position) }, of: "category")
    reportDuplicates(rubric.prizes.map { ($0.id, $0.position) }, of: "prize")
    for prize in rubric.prizes {
      if let by = prize.by, nodeByID[by.value] == nil {
        reportUnknown(
          .unknownCriterion, by.value, among: nodeByID.keys, at: by.position,
          meaning: criterion(markedBy: by.value).map { .didYouMean($0) })
      }
      if let among = prize.among, !rubric.categories.contains(where: { $0.id == among.value }) {
        reportUnknown(.unknownCategory, among.value, among: rubric.categories.map(\.id), at: among.position)
      }
    }
    checkTies()
  }

  private mutating func checkCriterion(_ criterion: Criterion) {
    if Criterion.reservedWords.contains(criterion.id) {
      report(.reservedID, [criterion.id], at: criterion.position)
    }
    checkPositive(criterion.weight)
    switch criterion.content {
    case .group(let group):
      if group.combine.value == .geometric {
        report(.geometricZero, [criterion.id], at: group.combine.position ?? criterion.position)
      }
    case .measure: break
    case .leaf(let leaf):
      checkAnchors(leaf.anchors, on: leaf.scale, at: criterion.position)
      guard knowsJury, let college = leaf.college else { return }
      let known = Set(jury.colleges.map(\.id)).union(jury.jurors.compactMap(\.college?.value))
      if !known.contains(college.value) {
        if jury.colleges.isEmpty {
          report(.criterionNobodyAsked, [criterion.id], at: college.position ?? criterion.position)
        } else {
          reportUnknown(.unknownCollege, college.value, among: known, at: college.position)
        }
      } else if !jurors.contains(where: { $0.college?.value == college.value }) {
        report(.criterionNobodyAsked, [criterion.id], at: college.position ?? criterion.position)
      }
    }
  }

  /// Refuses a weight that isn't above 0.
  mutating func checkPositive(_ weight: Sourced<Rational>) {
    if weight.value <= .zero {
      report(.numberOutOfRange, [weight.value.description, "weight", "> 0"], at: weight.position)
    }
  }

  private mutating func checkScales() {
    var seen: Set<String> = []
    let used = leaves.compactMap { nodes[$0].leaf?.scale }
    for scale in rubric.scales + used where seen.insert(scale.name).inserted {
      guard scale.min < scale.max else {
        report(.scaleEnds, [scale.name], at: scale.position)
        continue
      }
      if let step = scale.step, step <= .zero || !((scale.max - scale.min) / step).isInteger {
        report(.stepDoesNotDivide, [scale.name, step.decimal(atMost: 12)], at: scale.position)
      }
      checkAnchors(scale.levels, on: scale, at: scale.position)
    }
  }

  private mutating func checkAnchors(_ levels: [Scale.Level], on scale: Scale, at position: SourcePosition?) {
    for level in levels where scale.min < scale.max {
      let isOnStep = scale.step.map { $0 > .zero } != true || scale.isOnStep(level.mark)
      if !scale.contains(level.mark) || !isOnStep {
        report(
          .levelOffScale, [level.mark.decimal(atMost: 12), scale.name], at: level.position ?? position)
      }
    }
  }

  private mutating func checkRules() {
    let rules = rubric.jury
    let byConfidence = rules.confidence.value == .weight
    if case .trimmed = rules.average.value {
      let hasUnequalWeights = Set(jurors.map(\.weight.value)).count > 1
      if hasUnequalWeights || byConfidence {
        report(.trimmedWithWeights, at: rules.average.position)
      }
    }
    if byConfidence, rules.pool.value == .jurorFirst {
      report(.confidenceWithJurorFirst, at: rules.confidence.position)
    }
    if let coverage = rules.minCoverage, coverage.value <= .zero || coverage.value > .one {
      report(.minCoverageRange, [coverage.value.description], at: coverage.position)
    }
    guard knowsJury else { return }
    switch rules.quorum.value {
    case .jurors(let needs): checkQuorum(needs, of: jurors.count)
    case .colleges(let colleges):
      for college in colleges {
        let members = jurors.filter { $0.college?.value == college.college }.count
        if members == 0, !jury.colleges.contains(where: { $0.id == college.college }) {
          reportUnknown(
            .unknownCollege, college.college, among: Set(jurors.compactMap(\.college?.value)),
            at: rules.quorum.position)
        } else {
          checkQuorum(college.jurors, of: members)
        }
      }
    }
  }

  private mutating func checkQuorum(_ needs: Int, of members: Int) {
    guard !jurors.isEmpty else { return }
    if needs < 1 || needs > members {
      report(.quorumOutOfReach, ["\(needs)", "\(members)"], at: rubric.jury.quorum.position)
    }
  }

  private mutating func checkTies() {
    var seen: Set<TieKey> = []
    for (index, key) in rubric.ties.enumerated() {
      if !seen.insert(key.value).inserted { report(.duplicateTie, [key.value.word], at: key.position) }
      switch key.value {
      case .criterion(let id):
        if nodeByID[id] == nil {
          let known = nodeByID.keys + ["median", "top_marks", "chair"]
          reportUnknown(
            .unknownCriterion, id, among: known, at: key.position,
            meaning: criterion(markedBy: id).map { .didYouMean($0) })
        }
      case .chair:
        if knowsJury, !jurors.contains(where: { $0.role == .chair }) {
          report(.chairMissing, at: key.position)
        } else if rubric.publish.ballots == .pseudonym {
          // Nobody could recompute the ties without knowing whose ballot parts them.
          report(.chairRecognisable, at: key.position)
        }
      case .lot:
        if index + 1 < rubric.ties.count { report(.lotNotLast, at: key.position) }
      case .median, .topMarks: break
      }
    }
  }
}
