/// Steps 1 to 4 for one dossier, and the gates of step 6.
struct DossierScoring {
  private let edition: Edition
  private let dossier: Int
  private let exclusion: Decision?
  private let measuring: Measuring?

  init(of dossier: Int, in edition: Edition, exclusion: Decision?, _ measuring: Measuring?) {
    (self.dossier, self.edition, self.exclusion) = (dossier, edition, exclusion)
    self.measuring = measuring
  }

  func score() -> DossierScore {
    let grid = AnswerGrid(of: dossier, in: edition)
    let figures = edition.figures(of: dossier)
    let ineligibility = edition.ineligibility(of: dossier, figures)
    let indicators = edition.rubric.indicators.indices.map { edition.result(of: $0, for: dossier, figures) }
    let measures = measuring?.steps(indicators, isPlaced: exclusion == nil && ineligibility == nil) ?? []
    let absence = Absence(grid, measures, in: edition)
    let tree = TreeValues(grid, measures, absence, in: edition)
    let quorum = quorumSteps { college in
      college == nil
        ? grid.marking.count : grid.marking.count { edition.jurors[$0].college?.value == college }
    }
    let coverage = coverageStep(absence)
    let unranked = unrankedReason(ineligibility, absence, hasRoot: tree.root != nil, quorum, coverage)
    let composite = unranked == nil ? tree.root.map(Score.init) : nil
    let weights = composite == nil ? nil : edition.effectiveWeights { tree.values[$0] != nil }
    let criteria = edition.nodes.indices.map { criterion($0, grid, measures, absence, tree, weights) }
    return DossierScore(
      unranked: unranked, exclusion: exclusion, composite: composite, indicators: indicators,
      criteria: criteria,
      composites: edition.jurorComposites(grid), topMarks: topMarks(grid), quorum: quorum, coverage: coverage,
      gates: gates(criteria, indicators, figures), notes: notes(grid, measures, absence, tree, composite),
      rootPooling: tree.rootPooling, rootContributions: tree.rootContributions)
  }

  // MARK: - Who is ranked

  /// Holds the jurors with a mark, in all or of a college, against the quorum; nothing is asked of them where
  /// indicators alone mark.
  func quorumSteps(_ marking: (_ college: String?) -> Int) -> [QuorumStep] {
    if edition.leaves.isEmpty { return [] }
    return switch edition.rubric.jury.quorum.value {
    case .jurors(let needs): [QuorumStep(college: nil, has: marking(nil), needs: needs)]
    case .colleges(let colleges):
      colleges.map { QuorumStep(college: $0.college, has: marking($0.college), needs: $0.jurors) }
    }
  }

  /// The share with a value, of the stated weights of the leaves that `na` didn't remove.
  func coverageStep(_ absence: Absence) -> CoverageStep? {
    guard let needs = edition.rubric.jury.minCoverage else { return nil }
    let asked = edition.marked.filter { absence.states[$0] != .notApplicable }
    let total = Rational.sum(asked.map { edition.nodes[$0].statedShare })
    guard total > .zero else { return nil }
    let has = Rational.sum(asked.filter(absence.hasValue).map { edition.nodes[$0].statedShare })
    return CoverageStep(has: has / total, needs: needs.value)
  }

  /// The first of the reasons that hold, in the order of ``UnrankedReason``.
  func unrankedReason(
    _ ineligibility: UnrankedReason?, _ absence: Absence, hasRoot: Bool, _ quorum: [QuorumStep],
    _ coverage: CoverageStep?
  ) -> UnrankedReason? {
    switch exclusion?.kind {
    case .withdrawn: return .withdrawn(reason: exclusion?.reason ?? "")
    case .disqualified: return .disqualified(reason: exclusion?.reason ?? "")
    default: break
    }
    if let ineligibility { return ineligibility }
    let root = absence.root(in: edition)
    if root == .notApplicable { return .nothingApplies }
    if let missed = quorum.first(where: { $0.has < $0.needs }) {
      return .quorum(has: missed.has, needs: missed.needs, college: missed.college)
    }
    if root == .unrated {
      let unrated = absence.leaves(.unrated, in: edition).map { edition.nodes[$0] }
      let unanswered = unrated.filter { $0.measure == nil }.map(\.criterion.id)
      return unanswered.isEmpty
        ? .unmeasured(criteria: unrated.map(\.criterion.id)) : .unanswered(criteria: unanswered)
    }
    if !hasRoot { return .noValue }
    if let coverage, coverage.has < coverage.needs {
      return .coverage(has: coverage.has, needs: coverage.needs)
    }
    return nil
  }

  // MARK: - Criteria

  private func criterion(
    _ node: Int, _ grid: AnswerGrid, _ measures: [MeasureStep], _ absence: Absence, _ tree: TreeValues,
    _ weights: [Rational?]?
  ) -> CriterionResult {
    let answers = edition.leaves.firstIndex(of: node).map { grid.answers[$0] }
    let marks = (answers ?? []).compactMap { answer -> Rational? in
      if case .mark(let mark, _) = answer.answer { mark } else { nil }
    }
    return CriterionResult(
      node: node, state: absence.states[node], score: tree.values[node].map(Score.init),
      weight: weights?[node], counts: answers.map(AnswerCounts.init), statistics: MarkStatistics(marks),
      answers: answers ?? [], measure: edition.measures.firstIndex(of: node).map { measures[$0] },
      pooling: tree.poolings[node], contributions: tree.contributions[node])
  }

  private func topMarks(_ grid: AnswerGrid) -> Rational? {
    var (marks, tops) = (0, 0)
    for answer in grid.answers.joined() {
      guard case .mark(_, let value) = answer.answer else { continue }
      marks += 1
      if value == .one { tops += 1 }
    }
    return marks == 0 ? nil : Rational(tops, marks)
  }

  // MARK: - Gates

  func gates(
    _ criteria: [CriterionResult], _ indicators: [IndicatorResult], _ figures: DossierFigures
  ) -> [Gate] {
    edition.gates(edition.rubric.stars?.levels ?? [], of: dossier, indicators, figures) {
      (criteria[$0].state, criteria[$0].score)
    }
  }

  // MARK: - Notes

  private func notes(
    _ grid: AnswerGrid, _ measures: [MeasureStep], _ absence: Absence, _ tree: TreeValues,
    _ composite: Score?
  ) -> [Note] {
    var notes = leafNotes(absence) { AnswerCounts(grid.answers[$0]) }
    for (step, node) in zip(measures, edition.measures) {
      let id = edition.nodes[node].criterion.id
      if absence.states[node] == .zero { notes.append(.measuredAsZero(criterion: id)) }
      if let end = step.end { notes.append(.markedAtEnd(criterion: id, end)) }
    }
    for node in edition.nodes.indices {
      if let pooling = tree.poolings[node] {
        notes += fallbackNotes(pooling, criterion: edition.nodes[node].criterion.id)
      }
    }
    if let pooling = tree.rootPooling { notes += fallbackNotes(pooling, criterion: nil) }
    if let composite {
      if let gain = exclusionGain(grid, measures, absence, composite) { notes.append(gain) }
      if !composite.isExact { notes.append(.roundedToCompare) }
    }
    return notes
  }

  /// What must be noted of the leaves, from their counts.
  func leafNotes(_ absence: Absence, _ counts: (_ leaf: Int) -> AnswerCounts) -> [Note] {
    var notes: [Note] = []
    for (leafIndex, node) in edition.leaves.enumerated() {
      let id = edition.nodes[node].criterion.id
      let counts = counts(leafIndex)
      switch absence.states[node] {
      case .value where counts.na > 0: notes.append(.naCountsAsAbstention(criterion: id, jurors: counts.na))
      case .notApplicable: notes.append(.criterionLeft(criterion: id))
      case .zero: notes.append(.countedAsZero(criterion: id))
      default: break
      }
    }
    return notes
  }

  private func fallbackNotes(_ pooling: Pooling, criterion: String?) -> [Note] {
    guard case .trimmed(let count) = edition.rubric.jury.average.value else { return [] }
    let needs = 2 * count + 1
    if pooling.isFallback {
      return [
        .trimmedFellBack(criterion: criterion, college: nil, values: pooling.shares.count, needs: needs)
      ]
    }
    return pooling.colleges.filter(\.isFallback).map { college in
      let values = pooling.shares.filter { edition.jurors[$0.juror].college?.value == college.college }.count
      return .trimmedFellBack(criterion: criterion, college: college.college, values: values, needs: needs)
    }
  }

  /// What leaving criteria out gives the dossier more than the bottom of their scales would.
  private func exclusionGain(
    _ grid: AnswerGrid, _ measures: [MeasureStep], _ absence: Absence, _ composite: Score
  ) -> Note? {
    let excluded = absence.leaves(.excluded, in: edition)
    guard !excluded.isEmpty else { return nil }
    let atBottom = Absence(grid, measures, in: edition, countsExclusionAsZero: true)
    guard let other = TreeValues(grid, measures, atBottom, in: edition).root.map(Score.init),
      other.value < composite.value
    else { return nil }
    return .exclusionGains(
      criteria: excluded.map { edition.nodes[$0].criterion.id }, points: composite.value - other.value)
  }
}

extension Edition {
  /// Each marking juror's own tree over the criteria that he marked.
  func jurorComposites(_ grid: AnswerGrid) -> [JurorComposite] {
    grid.marking.compactMap { juror in
      combineTree(leafValues(of: juror, in: grid)).root.map {
        JurorComposite(juror: juror, score: Score($0))
      }
    }
  }
}
