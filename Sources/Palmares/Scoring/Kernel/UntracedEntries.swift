/// The entries of a large edition as its outputs tell them, read from the columns without a trace: one worker's reader.
///
/// It knows the dossiers that marks alone rank, under the rules that ``ScoringKernel`` takes; any other dossier's entry
/// comes from ``EntryList``. What both know, they tell the same.
package final class UntracedEntries {
  private let placing: Placing
  private let edition: Edition
  private var scoring: KernelScoring
  /// By leaf: what its answers say.
  package private(set) var answers: [LeafAnswers]
  /// By leaf: its criterion's id.
  private let ids: [String]
  /// By code, the mark times ``denominator``; 0 for what is no mark.
  private let numerators: [Int]
  /// What ``LeafAnswers`` counts marks in: a mark is a whole number of parts of this size.
  package let denominator: Int
  /// What became of all dossiers, as far as it was kept.
  private let values: KernelValues
  /// The dossier read last.
  private var dossier = 0
  /// The program of the dossier read last, where its values were kept; else the scoring has them.
  private var kept: Int?
  /// By pattern: whether every leaf left out is one that doesn't apply.
  private var isTold: [Bool?] = []

  /// By node: what a row tells of it, after ``takeScores(_:)``.
  package let cells: UnsafeMutableBufferPointer<Cell>

  /// The score of one node.
  package struct Cell: Sendable {
    /// Whether there is one.
    package var isTold = false
    /// What ``numerator(_:)`` gives; -1 for `nil`.
    package var numerator = -1
  }

  /// The answers on one leaf.
  package struct LeafAnswers: Sendable, Hashable {
    /// Abstentions, answers that it does not apply, marks, all as given.
    package var abstained = 0, na = 0, marks = 0
    /// The jurors recused from the dossier.
    package var recused = 0
    /// Nothing written though asked.
    package var blank = 0
    /// The marks in parts: the sum, and the sum of squares.
    package var sum = 0, squares = 0
    /// The lowest and the highest mark, in parts.
    package var least = Int.max, most = Int.min
    /// Twice the plain median, in parts.
    package var twiceMedian = 0

    /// The numerator of the variance, whose denominator is marks × (marks − 1) × parts²; `nil` for a single mark.
    package var varianceNumerator: Int? { marks > 1 ? marks * squares - sum * sum : nil }
  }

  /// Creates a reader, or returns `nil` where entries are kept anyway, or the rules are others.
  package init?(_ ranking: Ranking) {
    let edition = ranking.edition
    guard let placing = ranking.placing, placing.standings.traces.isEmpty, placing.severity?.result == nil,
      let kernel = ScoringKernel(edition, placing.columns, placing.exclusions),
      let (whole, denominator) = KernelTables.whole(edition.answers.table.marks.map(\.magnitude)),
      !edition.answers.table.marks.contains(where: \.isNegative)
    else { return nil }
    // Sums of squares stay within a machine integer, and the median's marks within a few.
    let limit = 1 << 20
    guard whole.allSatisfy({ $0 < limit }), edition.jurors.count < limit, denominator < limit,
      edition.rubric.stars?.quota.isEmpty ?? true, !edition.panels.areLimited,
      edition.leaves.allSatisfy({ edition.nodes[$0].leaf?.college == nil })
    else { return nil }
    if case .trimmed = edition.rubric.jury.average.value { return nil }
    (self.placing, self.edition, scoring) = (placing, edition, KernelScoring(kernel))
    values = placing.standings.values
    self.denominator = denominator
    numerators = Array(repeating: 0, count: Int(AnswerCode.firstMark)) + whole
    answers = Array(repeating: LeafAnswers(), count: edition.leaves.count)
    ids = edition.leaves.map { edition.nodes[$0].criterion.id }
    marks = Array(repeating: 0, count: edition.leaves.count * edition.jurors.count)
    cells = .allocate(capacity: edition.nodes.count)
    cells.initialize(repeating: Cell())
  }

  deinit { cells.deallocate() }

  /// Reads a dossier.
  ///
  /// - Returns: Its entry, without steps, answers and criteria, which ``state(_:)``, ``score(_:)``, ``weight(_:)`` and
  ///   ``answers`` tell; `nil` where its entry needs the trace.
  package func entry(_ standing: Standing) -> Entry? {
    let dossier = standing.dossier
    guard standing.rank != nil, standing.score != nil, placing.isPlain(dossier) else { return nil }
    take(dossier)
    guard canTell() else { return nil }
    count(dossier)
    let gates = edition.gates(placing.columns.levels, of: dossier, [], edition.figures(of: dossier)) {
      (state($0), score($0))
    }
    return placing.untracedEntry(standing, gates: gates, notes: notes())
  }

  /// Reads the scores of a dossier, and nothing else of it.
  ///
  /// - Returns: Whether ``cells`` and ``score(_:)`` tell them, and the standing the rest of a row; else its entry does.
  package func takeScores(_ standing: Standing) -> Bool {
    guard standing.rank != nil, standing.score != nil, placing.isPlain(standing.dossier) else { return false }
    take(standing.dossier)
    let states = kept.map { values.programs[$0].states } ?? scoring.made[scoring.program].states
    for node in cells.indices {
      let isTold = states[node] == .value || states[node] == .zero
      cells[node] = Cell(isTold: isTold, numerator: isTold ? numerator(node) ?? -1 : -1)
    }
    return true
  }

  private func take(_ dossier: Int) {
    (self.dossier, kept) = (dossier, values.program(of: dossier))
    if kept == nil { scoring.take(dossier) }
  }

  /// The number of the pattern of values and absences: where it is the same, so are states and weights.
  package var pattern: Int { kept ?? values.programs.count + scoring.program }

  /// A node's value as a whole number; where ``pattern`` and node are the same, equal numbers are equal scores; `nil`
  /// where machine integers don't hold it.
  package func numerator(_ node: Int) -> Int? {
    if kept != nil { return values.numerator(of: dossier, node) }
    return scoring.values.isEmpty ? scoring.numerators[node] : nil
  }

  /// What became of a criterion.
  package func state(_ node: Int) -> CriterionResult.State {
    if let kept { return values.programs[kept].states[node] }
    return scoring.made[scoring.program].states[node]
  }

  /// Its score, 0...100; `nil` without a value.
  package func score(_ node: Int) -> Score? {
    switch state(node) {
    case .value, .zero: break
    case .notApplicable, .excluded, .unrated: return nil
    }
    guard let numerator = numerator(node) else { return scoring.values[node].map { Score($0 * 100) } }
    // As KernelScoring.score(_:) has it; asked here, the whole of it would be copied for each score.
    let denominator =
      kept.map { values.programs[$0].denominators?[node] }
      ?? scoring.made[scoring.program].denominators?[node]
    guard let denominator, denominator > 0 else { return nil }
    return Score(Rational(100 * numerator, denominator))
  }

  /// Its share of the composite.
  package func weight(_ node: Int) -> Rational? {
    if let kept { return values.programs[kept].weights[node] }
    return scoring.made[scoring.program].weights[node]
  }

  // MARK: - Counting

  /// By leaf, the marks in parts, each leaf with room for every juror's.
  private var marks: [Int]

  private func count(_ dossier: Int) {
    let jurors = edition.jurors.count
    answers.withUnsafeMutableBufferPointer { answers in
      marks.withUnsafeMutableBufferPointer { marks in
        for leaf in answers.indices { answers[leaf] = LeafAnswers() }
        let recused = read(dossier, answers, marks)
        for leaf in answers.indices {
          answers[leaf].recused = recused
          answers[leaf].blank =
            jurors - recused - answers[leaf].marks - answers[leaf].na - answers[leaf].abstained
          let start = leaf * jurors
          order(
            UnsafeMutableBufferPointer(rebasing: marks[start..<start + answers[leaf].marks]), &answers[leaf])
        }
      }
    }
  }

  /// Adds up a dossier's cells.
  ///
  /// - Returns: The jurors recused.
  private func read(
    _ dossier: Int, _ answers: UnsafeMutableBufferPointer<LeafAnswers>,
    _ marks: UnsafeMutableBufferPointer<Int>
  ) -> Int {
    var recused = 0
    let (columns, jurors) = (edition.answers, edition.jurors.count)
    for cell in columns.cells(of: dossier) {
      let (leaf, code) = (columns.leaf(cell), columns.code(cell))
      switch code {
      case .blank: break
      case .notApplicable: answers[leaf].na += 1
      case .abstain: answers[leaf].abstained += 1
      case .recused: recused += 1
      default:
        let mark = numerators[Int(code.rawValue)]
        marks[leaf * jurors + answers[leaf].marks] = mark
        answers[leaf].marks += 1
        answers[leaf].sum += mark
        answers[leaf].squares += mark * mark
      }
    }
    return recused
  }

  /// Sorts a leaf's marks, few of them by insertion, and notes the lowest, the highest and the middle.
  private func order(_ marks: UnsafeMutableBufferPointer<Int>, _ answers: inout LeafAnswers) {
    guard !marks.isEmpty else { return }
    if marks.count > 16 {
      var marks = marks
      marks.sort()
    } else {
      for index in marks.indices {
        let mark = marks[index]
        var place = index
        while place > 0, marks[place - 1] > mark {
          marks[place] = marks[place - 1]
          place -= 1
        }
        marks[place] = mark
      }
    }
    let middle = marks.count / 2
    (answers.least, answers.most) = (marks[0], marks[marks.count - 1])
    answers.twiceMedian =
      marks.count.isMultiple(of: 2) ? marks[middle - 1] + marks[middle] : 2 * marks[middle]
  }

  // MARK: - Telling

  /// Whether the notes need no second scoring: what an exclusion gains is told from the trace.
  private func canTell() -> Bool {
    let pattern = pattern
    while isTold.count <= pattern { isTold.append(nil) }
    if let known = isTold[pattern] { return known }
    let known = edition.leaves.allSatisfy { state($0) != .excluded && state($0) != .unrated }
    isTold[pattern] = known
    return known
  }

  private func notes() -> [Note] {
    var notes: [Note] = []
    for (leaf, node) in edition.leaves.enumerated() {
      switch state(node) {
      case .value where answers[leaf].na > 0:
        notes.append(.naCountsAsAbstention(criterion: ids[leaf], jurors: answers[leaf].na))
      case .notApplicable: notes.append(.criterionLeft(criterion: ids[leaf]))
      case .zero: notes.append(.countedAsZero(criterion: ids[leaf]))
      case .value, .excluded, .unrated: break
      }
    }
    return notes
  }
}
