/// One worker's scoring: its buffers and the programs that it has made so far.
struct KernelScoring {
  let kernel: ScoringKernel
  // What every dossier asks for, so that nothing of the kernel need be copied for it.
  private let (leafNodes, factors, scales): ([Int], [Int], [Int])
  let answers: AnswerColumns
  let tables: KernelTables
  let quorum: Quorum
  /// The jurors that the quorum needs, where it is of all.
  let needs: Int?
  let eligibility: [Eligibility]
  let gates: [KernelGate]
  /// By level, whether it has gates, and whether these ask anything of the dossier itself.
  let (isGated, hasConditions): ([Bool], [Bool])
  private let leaves: Int
  let buckets: Int
  /// By leaf and college.
  var tallies: [LeafTally]
  /// By leaf and college, the marks, where an average asks for them one by one.
  var marks: [[(value: Int, weight: Int)]]
  let needsMarks: Bool
  /// The leaves that a juror doesn't find applicable, as bits.
  var notApplicable: UInt64 = 0
  /// The jurors with a mark, in all or by college of the quorum.
  var marking: [Int]
  var (markCount, topCount) = (0, 0)

  private var programs = PatternPlaces()
  private(set) var made: [KernelProgram] = []
  /// By program and node, the root last: whether it has a value that is a whole number.
  private var hasNumerator: [Bool] = []
  /// By program, whether it gives a composite that covers enough.
  private(set) var isRankable: [Bool] = []
  /// By program, whether ``limits`` tell what gates ask; and that, as many a program, level after level.
  private(set) var hasLimits: [Bool] = []
  private(set) var limits: [KernelGate.Limits] = []
  /// By level, where its gates end in ``limits``.
  let limitEnds: [Int]
  private var lastPattern: LeafPattern?
  /// Which of the programs made so far the dossier read last takes.
  private(set) var program = 0
  /// Its tree, and its children, of which no array need be held for each dossier.
  private var steps: [KernelProgram.Step] = []
  private var children: [(node: Int, factor: Int)] = []
  /// By node, the root last.
  private(set) var numerators: [Int]
  /// The values, where machine integers don't hold them; else empty.
  private(set) var values: [Rational?] = []
  private var jurorTrees: JurorTrees
  /// By leaf, the codes of the marks of the dossier that is summed up.
  var codes: [[Int]] = []

  init(_ kernel: ScoringKernel) {
    self.kernel = kernel
    (answers, tables) = (kernel.edition.answers, kernel.tables)
    (leafNodes, factors, scales) = (kernel.edition.leaves, kernel.factors, kernel.scales)
    (quorum, eligibility) = (kernel.edition.rubric.jury.quorum.value, kernel.edition.rubric.eligibility)
    let gates = kernel.columns.levels.map { KernelGate($0, in: kernel.edition) }
    (self.gates, hasConditions) = (gates, gates.map { !$0.conditions.isEmpty })
    isGated = gates.map { !$0.bounds.isEmpty || !$0.conditions.isEmpty }
    if case .jurors(let needs) = quorum { self.needs = needs } else { needs = nil }
    limitEnds = gates.indices.map { gates[...$0].reduce(0) { $0 + $1.bounds.count } }
    leaves = kernel.edition.leaves.count
    buckets = Swift.max(kernel.edition.colleges.count, 1)
    tallies = Array(repeating: LeafTally(), count: leaves * buckets)
    needsMarks = kernel.average != .mean
    marks = needsMarks ? Array(repeating: [], count: leaves * buckets) : []
    var colleges = 1
    if case .colleges(let quorum) = kernel.edition.rubric.jury.quorum.value { colleges = quorum.count }
    marking = Array(repeating: 0, count: colleges)
    numerators = Array(repeating: 0, count: kernel.edition.nodes.count + 1)
    jurorTrees = JurorTrees(kernel)
  }

  /// Computes the values of a dossier's criteria and its composite.
  mutating func take(_ dossier: Int) {
    read(dossier)
    choose()
    evaluate()
  }

  /// Scores a dossier and adds its standing after those of the dossiers before.
  mutating func append(_ dossier: Int, to standings: inout Standings) {
    take(dossier)
    let asksNothing = isOut(dossier)
    standings.asksNothing.append(asksNothing)
    append(numerators.count - 1, where: !asksNothing && isRanked(), to: &standings.composites)
    for level in isGated.indices {
      standings.gatesHold.append(!isGated[level] || holds(level, for: dossier))
    }
    standings.values.append(values.isEmpty ? program : nil, numerators)
    for (column, node) in kernel.columns.nodes.enumerated() {
      append(node, where: true, to: &standings.nodeScores[column])
    }
    if kernel.columns.hasTopMarks {
      standings.topMarks.append(markCount == 0 ? nil : Rational(topCount, markCount))
    }
    if kernel.columns.hasMedians || kernel.columns.hasChairs { appendJurors(of: dossier, to: &standings) }
  }

  /// Adds what a dossier's jurors gave it, each as a whole, to the columns that compare it.
  mutating func appendJurors(of dossier: Int, to standings: inout Standings) {
    let (median, chair) = jurorTrees.composites(of: dossier)
    if kernel.columns.hasMedians { standings.medians.append(median) }
    if kernel.columns.hasChairs { standings.chairs.append(chair) }
  }

  /// Tells the standings what their numerators are over, after the last dossier.
  func close(_ standings: inout Standings) {
    standings.values.close(made)
    let (forms, root) = (standings.values.program, kernel.edition.nodes.count)
    standings.composites.close(forms: forms, denominators: made.map { $0.denominators?[root] ?? 0 })
    for (column, node) in kernel.columns.nodes.enumerated() {
      standings.nodeScores[column].close(forms: forms, denominators: made.map { $0.denominators?[node] ?? 0 })
    }
  }

  /// Adds the score of a node, the root last, to a column: the numerator alone where there is one.
  @inline(__always)
  private mutating func append(_ node: Int, where isTold: Bool, to column: inout StandingScores) {
    guard values.isEmpty else { return column.append(withoutNumerator: isTold ? score(node) : nil) }
    let isTold = isTold && hasNumerator[program &* numerators.count &+ node]
    column.append(numerator: isTold ? numerators[node] : -1)
  }

  // MARK: - Choosing the program

  private func isMarked(_ leaf: Int) -> Bool {
    if buckets == 1 { return tallies[leaf].weight > 0 }
    for bucket in leaf * buckets..<(leaf + 1) * buckets where tallies[bucket].weight > 0 { return true }
    return false
  }

  mutating func choose() {
    var marked: UInt64 = 0
    for leaf in 0..<leaves where isMarked(leaf) { marked |= 1 << UInt64(leaf) }
    choose(LeafPattern(marked: marked, notApplicable: notApplicable & ~marked))
  }

  /// Chooses the program of a pattern, which is made where the pattern is met for the first time.
  mutating func choose(_ pattern: LeafPattern) {
    if pattern == lastPattern { return }
    lastPattern = pattern
    if let known = programs.place(of: pattern) { return choose(known) }
    programs.append(pattern)
    let program = makeProgram(pattern)
    made.append(program)
    choose(made.count - 1)
    isRankable.append(program.hasComposite && program.isCovered)
    hasNumerator += program.denominators?.map { $0 > 0 } ?? numerators.map { _ in false }
    let limits = gates.map { $0.limits(in: program) }
    hasLimits.append(!limits.contains { $0 == nil })
    for (gate, own) in zip(gates, limits) { self.limits += own ?? gate.bounds.map { ($0.node, 1, 0) } }
  }

  private mutating func choose(_ program: Int) {
    self.program = program
    (steps, children) = (made[program].steps, made[program].children)
  }

  private func makeProgram(_ pattern: LeafPattern) -> KernelProgram {
    let absence = pattern.absence(in: kernel.edition)
    return KernelProgram(
      kernel.edition, states: absence.states, root: absence.root(in: kernel.edition),
      leafDenominator: kernel.leafDenominator)
  }

  // MARK: - Evaluating

  /// Computes the value of every node, as whole numbers where the leaves' fit, else as rational numbers.
  mutating func evaluate() {
    if !values.isEmpty { values.removeAll(keepingCapacity: true) }
    guard made[program].isWhole, buckets == 1 else { return evaluateRationally() }
    for leaf in 0..<leaves {
      let tally = tallies[leaf]
      guard tally.weight < factors.count else { return evaluateRationally() }
      numerators[leafNodes[leaf]] = tally.sum &* factors[tally.weight] &* scales[leaf]
    }
    KernelProgram.run(steps, children, &numerators)
  }

  private mutating func evaluateRationally() {
    let (edition, states) = (kernel.edition, made[program].states)
    values = Array(repeating: nil, count: edition.nodes.count + 1)
    for (leaf, node) in edition.leaves.enumerated() {
      switch states[node] {
      case .value: values[node] = pooled(leaf)
      case .zero: values[node] = .zero
      case .notApplicable, .excluded, .unrated: break
      }
    }
    for node in edition.nodes.indices.reversed() where states[node] == .value {
      guard let group = edition.nodes[node].group else { continue }
      values[node] = combine(edition.nodes[node].children, isLeast: group.combine.value == .min)
    }
    values[edition.nodes.count] = combine(edition.topNodes, isLeast: false)
  }

  /// The average of a leaf's marks: with colleges, their weighted mean between those that marked.
  private func pooled(_ leaf: Int) -> Rational {
    let denominator = kernel.tables.denominators[leaf]
    func average(_ tally: LeafTally) -> Rational {
      Rational(tally.sum, tally.weight) / Rational(denominator)
    }
    if buckets == 1 { return average(tallies[leaf]) }
    var (sum, total) = (Rational.zero, Rational.zero)
    for (college, weight) in kernel.edition.colleges.map(\.weight.value).enumerated() {
      let tally = tallies[leaf * buckets + college]
      guard tally.weight > 0 else { continue }
      sum += weight * average(tally)
      total += weight
    }
    return sum / total
  }

  private func combine(_ siblings: [Int], isLeast: Bool) -> Rational? {
    var (combined, total): (Rational?, Rational) = (nil, .zero)
    for node in siblings {
      guard let value = values[node] else { continue }
      if isLeast {
        combined = combined.map { Swift.min($0, value) } ?? value
      } else {
        let weight = kernel.edition.nodes[node].criterion.weight.value
        combined = (combined ?? .zero) + weight * value
        total += weight
      }
    }
    return isLeast ? combined : combined.map { $0 / total }
  }

  // MARK: - Results

  /// The score of a node, or of the whole at the number of nodes; `nil` without a value.
  func score(_ node: Int) -> Score? {
    if !values.isEmpty { return values[node].map { Score($0 * 100) } }
    guard let denominator = made[program].denominators?[node], denominator > 0 else { return nil }
    return Score(Rational(100 * numerators[node], denominator))
  }
}
