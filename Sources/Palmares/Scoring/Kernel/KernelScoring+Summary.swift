extension KernelScoring {
  /// Returns a dossier's score without what it was computed from: no juror's answer, no pool, no contribution.
  ///
  /// - Returns: `nil` where only the trace tells what must be noted: a criterion was left out, or marks were trimmed.
  mutating func summary(of dossier: Int) -> DossierScore? {
    if case .trimmed = kernel.average { return nil }
    read(dossier)
    choose()
    evaluate()
    let program = made[program]
    guard !program.states.contains(.excluded) else { return nil }
    let counts = counts(of: dossier)
    let exclusion = kernel.exclusions[dossier]
    let scoring = DossierScoring(of: dossier, in: kernel.edition, exclusion: exclusion, nil)
    let figures = kernel.edition.figures(of: dossier)
    let quorum = scoring.quorumSteps { college in
      guard case .colleges(let colleges) = kernel.edition.rubric.jury.quorum.value, let college else {
        return marking[0]
      }
      return colleges.firstIndex { $0.college == college }.map { marking[$0] } ?? 0
    }
    let absence = Absence(states: program.states)
    let coverage = scoring.coverageStep(absence)
    let unranked = scoring.unrankedReason(
      kernel.edition.ineligibility(of: dossier, figures), absence, hasRoot: program.hasComposite, quorum,
      coverage)
    let composite = unranked == nil ? score(kernel.edition.nodes.count) : nil
    var leaf = -1
    let criteria = kernel.edition.nodes.indices.map { node in
      let isLeaf = kernel.edition.nodes[node].group == nil
      if isLeaf { leaf += 1 }
      return CriterionResult(
        node: node, state: program.states[node], score: score(node),
        weight: composite == nil ? nil : program.weights[node], counts: isLeaf ? counts[leaf] : nil,
        statistics: isLeaf ? statistics(leaf) : nil, answers: [], measure: nil,
        pooling: nil, contributions: [])
    }
    return DossierScore(
      unranked: unranked, exclusion: exclusion, composite: composite, indicators: [],
      criteria: criteria, composites: [],
      topMarks: markCount == 0 ? nil : Rational(topCount, markCount), quorum: quorum, coverage: coverage,
      gates: scoring.gates(criteria, [], figures), notes: scoring.leafNotes(absence) { counts[$0] },
      rootPooling: nil,
      rootContributions: [])
  }

  /// Returns the scores of all criteria of a dossier, in the order of ``Edition/nodes``.
  mutating func nodeScores(of dossier: Int) -> [Score?] {
    read(dossier)
    choose()
    evaluate()
    return kernel.edition.nodes.indices.map(score)
  }

  /// Counts the answers by leaf, and collects the marks of each in `codes`.
  private mutating func counts(of dossier: Int) -> [AnswerCounts] {
    let (edition, answers) = (kernel.edition, kernel.edition.answers)
    var counts = Array(repeating: AnswerCounts(), count: edition.leaves.count)
    codes = Array(repeating: [], count: counts.count)
    var recused: [Int] = []
    for cell in answers.cells(of: dossier) {
      let leaf = answers.leaf(cell)
      switch answers.code(cell) {
      case .blank: break
      case .recused: recused.append(answers.juror(cell))
      case .notApplicable: counts[leaf].na += 1
      case .abstain: counts[leaf].abstained += 1
      case let code:
        counts[leaf].marks += 1
        codes[leaf].append(Int(code.rawValue))
      }
    }
    let unasked =
      edition.panels.areLimited ? edition.jurors.indices.filter { !edition.isAsked($0, of: dossier) } : []
    let isUnasked = Set(unasked)
    for leaf in counts.indices {
      counts[leaf].recused = recused.count
      let outsiders = kernel.outsiders[leaf]
      var notAsked = outsiders.count + unasked.count
      if !isUnasked.isEmpty { notAsked -= outsiders.count { isUnasked.contains($0) } }
      notAsked -= recused.count { outsiders.contains($0) || isUnasked.contains($0) }
      counts[leaf].notAsked = notAsked
      let given = counts[leaf].marks + counts[leaf].na + counts[leaf].abstained
      counts[leaf].blank = edition.jurors.count - given - recused.count - notAsked
    }
    return counts
  }

  /// The spread of a leaf's marks; `nil` without any.
  private mutating func statistics(_ leaf: Int) -> MarkStatistics? {
    guard !codes[leaf].isEmpty else { return nil }
    let first = Int(AnswerCode.firstMark)
    guard let whole = kernel.tables.marks else {
      return MarkStatistics(codes[leaf].map { kernel.edition.answers.table.marks[$0 - first] })
    }
    let marks = codes[leaf].map { whole.numerators[$0 - first] }.sorted()
    let (count, middle, unit) = (marks.count, marks.count / 2, whole.denominator)
    var (sum, squares) = (0, 0)
    for mark in marks { (sum, squares) = (sum + mark, squares + mark * mark) }
    let twice = count.isMultiple(of: 2) ? marks[middle - 1] + marks[middle] : 2 * marks[middle]
    return MarkStatistics(
      min: Rational(marks[0], unit), max: Rational(marks[count - 1], unit),
      mean: Rational(sum, count * unit), median: Rational(twice, 2 * unit),
      variance: count == 1
        ? nil : Rational(count * squares - sum * sum, count * (count - 1) * unit * unit))
  }
}
