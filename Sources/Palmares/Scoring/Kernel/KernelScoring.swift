/// One worker's scoring: its buffers and the programs that it has made so far.
struct KernelScoring {
  let kernel: ScoringKernel
  // What every dossier asks for, so that nothing of the kernel need be copied for it.
  let answers: AnswerColumns
  let tables: KernelTables
  private let quorum: Quorum
  private let eligibility: [Eligibility]
  private let gates: [KernelGate]
  /// Whether all marks count alike, in one sum a leaf.
  let isSimple: Bool
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

  private var programs: [Pattern: Int] = [:]
  private(set) var made: [KernelProgram] = []
  private var lastPattern: Pattern?
  /// Which of the programs made so far the dossier read last takes.
  private(set) var program = 0
  /// By node, the root last.
  private(set) var numerators: [Int]
  /// The values, where machine integers don't hold them; else empty.
  private(set) var values: [Rational?] = []
  private var jurorTrees: JurorTrees
  /// By leaf, the codes of the marks of the dossier that is summed up.
  var codes: [[Int]] = []

  /// Which leaves have a mark, and which of the others only answers that they don't apply.
  struct Pattern: Hashable {
    let marked: UInt64
    let notApplicable: UInt64
  }

  init(_ kernel: ScoringKernel) {
    self.kernel = kernel
    (answers, tables) = (kernel.edition.answers, kernel.tables)
    (quorum, eligibility) = (kernel.edition.rubric.jury.quorum.value, kernel.edition.rubric.eligibility)
    gates = kernel.columns.levels.map { KernelGate($0, in: kernel.edition) }
    isSimple =
      kernel.average == .mean && kernel.tables.areWeightsEqual && kernel.collegeOf.isEmpty
      && kernel.quorumCollegeOf.isEmpty
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

  /// Scores a dossier and adds its standing.
  mutating func append(_ dossier: Int, to standings: inout Standings) {
    take(dossier)
    let asksNothing = isOut(dossier)
    standings.asksNothing.append(asksNothing)
    let isRanked = !asksNothing && isRanked()
    standings.composites.append(isRanked ? score(kernel.edition.nodes.count) : nil)
    for gate in gates { standings.gatesHold.append(holds(gate, for: dossier)) }
    standings.values.append(values.isEmpty ? program : nil, numerators)
    for (column, node) in kernel.columns.nodes.enumerated() {
      standings.nodeScores[column].append(score(node))
    }
    if kernel.columns.hasTopMarks {
      standings.topMarks.append(markCount == 0 ? nil : Rational(topCount, markCount))
    }
    if kernel.columns.hasMedians || kernel.columns.hasChairs {
      let (median, chair) = jurorTrees.composites(of: dossier)
      if kernel.columns.hasMedians { standings.medians.append(median) }
      if kernel.columns.hasChairs { standings.chairs.append(chair) }
    }
  }

  // MARK: - Choosing the program

  private func isMarked(_ leaf: Int) -> Bool {
    for bucket in leaf * buckets..<(leaf + 1) * buckets where tallies[bucket].weight > 0 { return true }
    return false
  }

  mutating func choose() {
    var marked: UInt64 = 0
    for leaf in 0..<leaves where isMarked(leaf) { marked |= 1 << UInt64(leaf) }
    let pattern = Pattern(marked: marked, notApplicable: notApplicable & ~marked)
    if pattern == lastPattern { return }
    lastPattern = pattern
    if let known = programs[pattern] {
      program = known
      return
    }
    program = made.count
    programs[pattern] = program
    made.append(makeProgram(pattern))
  }

  private func makeProgram(_ pattern: Pattern) -> KernelProgram {
    let edition = kernel.edition
    let absence = Absence(in: edition) { leaf in
      if pattern.marked & 1 << UInt64(leaf) != 0 { return .value }
      return pattern.notApplicable & 1 << UInt64(leaf) != 0 ? .notApplicable : nil
    }
    return KernelProgram(
      edition, states: absence.states, root: absence.root(in: edition),
      leafDenominator: kernel.leafDenominator)
  }

  // MARK: - Evaluating

  /// Computes the value of every node, as whole numbers where the leaves' fit, else as rational numbers.
  mutating func evaluate() {
    values.removeAll(keepingCapacity: true)
    guard made[program].denominators != nil, buckets == 1 else { return evaluateRationally() }
    let leafNodes = kernel.edition.leaves
    for leaf in 0..<leaves {
      let tally = tallies[leaf]
      guard tally.weight < kernel.factors.count else { return evaluateRationally() }
      numerators[leafNodes[leaf]] = tally.sum &* kernel.factors[tally.weight] &* kernel.scales[leaf]
    }
    made[program].run(&numerators)
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

  /// Whether no mark could give the dossier a rank.
  private mutating func isOut(_ dossier: Int) -> Bool {
    if !kernel.exclusions.isEmpty, kernel.exclusions[dossier] != nil { return true }
    if eligibility.isEmpty { return false }
    let edition = kernel.edition
    return eligibility.contains { rule in
      rule.require.holds(
        for: edition.dossiers[dossier], in: edition.campaign.language, scope: edition.scope) != .yes
    }
  }

  /// Whether the marks give the dossier a composite.
  private mutating func isRanked() -> Bool {
    guard made[program].hasComposite, made[program].isCovered else { return false }
    switch quorum {
    case .jurors(let needs): return marking[0] >= needs
    case .colleges(let quorum):
      return zip(marking, quorum).allSatisfy { $0 >= $1.jurors }
    }
  }

  private mutating func holds(_ gate: KernelGate, for dossier: Int) -> Bool {
    for bound in gate.bounds {
      guard let score = score(bound.node)?.value else { return false }
      if let min = bound.min, score < min { return false }
      if let max = bound.max, max < score { return false }
    }
    // The whole edition would be copied for nothing.
    if gate.conditions.isEmpty { return true }
    let edition = kernel.edition
    return gate.conditions.allSatisfy {
      $0.holds(for: edition.dossiers[dossier], in: edition.campaign.language, scope: edition.scope) == .yes
    }
  }
}
