/// The entries of a large edition as its outputs tell them, read from the columns without a trace: one worker's reader.
///
/// It knows the dossiers that marks alone rank, under the rules that ``ScoringKernel`` takes; any other dossier's entry
/// comes from ``EntryList``. What both know, they tell the same.
package struct UntracedEntries {
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
  /// By program of the scoring: whether every leaf left out is one that doesn't apply.
  private var isTold: [Bool?] = []

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
    guard let placing = ranking.placing, placing.standings.traces.isEmpty,
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
    self.denominator = denominator
    numerators = Array(repeating: 0, count: Int(AnswerCode.firstMark)) + whole
    answers = Array(repeating: LeafAnswers(), count: edition.leaves.count)
    ids = edition.leaves.map { edition.nodes[$0].criterion.id }
    marks = Array(repeating: [], count: edition.leaves.count)
  }

  /// Reads a dossier.
  ///
  /// - Returns: Its entry, without steps, answers and criteria, which ``state(_:)``, ``score(_:)``, ``weight(_:)`` and
  ///   ``answers`` tell; `nil` where its entry needs the trace.
  package mutating func entry(_ standing: Standing) -> Entry? {
    let dossier = standing.dossier
    guard standing.rank != nil, standing.score != nil, placing.isPlain(dossier) else { return nil }
    scoring.take(dossier)
    guard canTell() else { return nil }
    count(dossier)
    let gates = DossierScoring(of: dossier, in: edition, exclusion: nil, nil)
      .gates([], edition.figures(of: dossier)) { (state($0), score($0)) }
    return placing.untracedEntry(standing, gates: gates, notes: notes())
  }

  /// The number of the pattern of values and absences: where it is the same, so are states and weights.
  package var pattern: Int { scoring.program }

  /// A node's value as a whole number; where ``pattern`` and node are the same, equal numbers are equal scores; `nil`
  /// where machine integers don't hold it.
  package func numerator(_ node: Int) -> Int? { scoring.values.isEmpty ? scoring.numerators[node] : nil }

  /// What became of a criterion.
  package func state(_ node: Int) -> CriterionResult.State { scoring.made[scoring.program].states[node] }

  /// Its score, 0...100; `nil` without a value.
  package func score(_ node: Int) -> Score? {
    switch state(node) {
    case .value, .zero: scoring.score(node)
    case .notApplicable, .excluded, .unrated: nil
    }
  }

  /// Its share of the composite.
  package func weight(_ node: Int) -> Rational? { scoring.made[scoring.program].weights[node] }

  // MARK: - Counting

  /// By leaf: the marks in parts, where a median asks for them.
  private var marks: [[Int]]

  private mutating func count(_ dossier: Int) {
    for leaf in answers.indices {
      answers[leaf] = LeafAnswers()
      marks[leaf].removeAll(keepingCapacity: true)
    }
    var recused = 0
    let columns = edition.answers
    for cell in columns.cells(of: dossier) {
      let (leaf, code) = (columns.leaf(cell), columns.code(cell))
      switch code {
      case .blank: break
      case .notApplicable: answers[leaf].na += 1
      case .abstain: answers[leaf].abstained += 1
      case .recused: recused += 1
      default:
        let mark = numerators[Int(code.rawValue)]
        answers[leaf].marks += 1
        answers[leaf].sum += mark
        answers[leaf].squares += mark * mark
        marks[leaf].append(mark)
      }
    }
    for leaf in answers.indices {
      let own = answers[leaf]
      answers[leaf].recused = recused
      answers[leaf].blank = edition.jurors.count - recused - own.marks - own.na - own.abstained
      sort(&marks[leaf])
      guard let least = marks[leaf].first, let most = marks[leaf].last else { continue }
      (answers[leaf].least, answers[leaf].most) = (least, most)
      let middle = own.marks / 2
      answers[leaf].twiceMedian =
        own.marks.isMultiple(of: 2)
        ? marks[leaf][middle - 1] + marks[leaf][middle] : 2 * marks[leaf][middle]
    }
  }

  /// Few marks by insertion, many by the library.
  private func sort(_ marks: inout [Int]) {
    if marks.count > 16 { return marks.sort() }
    for index in 1..<max(1, marks.count) {
      let mark = marks[index]
      var place = index
      while place > 0, marks[place - 1] > mark {
        marks[place] = marks[place - 1]
        place -= 1
      }
      marks[place] = mark
    }
  }

  // MARK: - Telling

  /// Whether the notes need no second scoring: what an exclusion gains is told from the trace.
  private mutating func canTell() -> Bool {
    let program = scoring.program
    while isTold.count <= program { isTold.append(nil) }
    if let known = isTold[program] { return known }
    let states = scoring.made[program].states
    let known = edition.leaves.allSatisfy { states[$0] != .excluded && states[$0] != .unrated }
    isTold[program] = known
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
