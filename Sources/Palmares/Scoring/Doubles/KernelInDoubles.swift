/// The path of ``ScoringKernel`` and ``Placing`` over doubles: the same columns, the same pooling, the same sorts and ties,
/// with nothing but the numbers replaced. A benchmark holds exactness against it; nothing else uses it.
///
/// It takes what ``ScoringKernel`` takes, of that the plain mean of jurors who all count alike.
struct KernelInDoubles {
  private let edition: Edition
  private let columns: StandingColumns
  private let kernel: ScoringKernel
  /// By leaf and code, the value on 0...1; -1 where the code is no mark.
  private let table: [Double]
  private let gates: [[(node: Int, least: Double, most: Double)]]
  private let quorum: Int
  private let leafNodes: [Int]

  private var tallies: [(sum: Double, weight: Int)]
  private var notApplicable: UInt64 = 0
  private var marking = 0
  private var programs: [KernelScoring.Pattern: Int] = [:]
  private var made: [Program] = []
  private var lastPattern: KernelScoring.Pattern?
  private var program = 0
  private var steps: [Program.Step] = []
  private var children: [(node: Int, factor: Double)] = []
  private var values: [Double]
  private(set) var standings = StandingsInDoubles()

  /// How the values of leaves become the composite, as ``KernelProgram`` has it.
  private struct Program {
    typealias Step = (node: Int, isLeast: Bool, end: Int, total: Double)

    let hasValue: [Bool]
    let hasComposite: Bool
    let steps: [Step]
    let children: [(node: Int, factor: Double)]

    init(_ edition: Edition, _ absence: Absence) {
      let hasValue = absence.states.map { $0 == .value || $0 == .zero }
      hasComposite = absence.root(in: edition) != .unrated && edition.topNodes.contains { hasValue[$0] }
      var steps: [Step] = []
      var children: [(node: Int, factor: Double)] = []
      func append(_ node: Int, _ siblings: [Int], isLeast: Bool) {
        let present = siblings.filter { hasValue[$0] }
        let weights = present.map { isLeast ? 1 : edition.nodes[$0].criterion.weight.value.doubleValue }
        if present.isEmpty { return }
        children += zip(present, weights).map { ($0, $1) }
        // Divided once, at the end: sooner, what is equal would round apart more often.
        steps.append((node, isLeast, children.count, isLeast ? 1 : weights.reduce(0, +)))
      }
      for node in edition.nodes.indices.reversed() where hasValue[node] {
        guard let group = edition.nodes[node].group else { continue }
        append(node, edition.nodes[node].children, isLeast: group.combine.value == .min)
      }
      append(edition.nodes.count, edition.topNodes, isLeast: false)
      (self.hasValue, self.steps, self.children) = (hasValue + [hasComposite], steps, children)
    }

    @inline(__always)
    static func run(
      _ steps: [Step], _ children: [(node: Int, factor: Double)], _ values: inout [Double]
    ) {
      var next = 0
      for place in steps.indices {
        let step = steps[place]
        var value = step.isLeast ? Double.infinity : 0
        while next < step.end {
          let part = values[children[next].node] * children[next].factor
          value = step.isLeast ? Swift.min(value, part) : value + part
          next &+= 1
        }
        values[step.node] = value / step.total
      }
    }
  }

  /// Prepares a scoring, or returns `nil` where the rules are others.
  init?(_ edition: Edition) {
    columns = StandingColumns(edition)
    guard let kernel = ScoringKernel(edition, columns, [:]), kernel.average == .mean,
      kernel.tables.areWeightsEqual, edition.colleges.isEmpty, edition.rubric.eligibility.isEmpty,
      edition.decisions.isEmpty, edition.rubric.jury.minCoverage == nil,
      edition.rubric.stars?.quota.isEmpty ?? true,
      !columns.hasMedians, !columns.hasChairs, !columns.hasTopMarks, edition.lots.isEmpty,
      case .jurors(let quorum) = edition.rubric.jury.quorum.value
    else { return nil }
    (self.edition, self.kernel, self.quorum, leafNodes) = (edition, kernel, quorum, edition.leaves)
    let codes = kernel.tables.codes
    table = kernel.tables.numerators.indices.map { index in
      let numerator = kernel.tables.numerators[index]
      return numerator < 0 ? -1 : Double(numerator) / Double(kernel.tables.denominators[index / codes])
    }
    var gates: [[(node: Int, least: Double, most: Double)]] = []
    for level in columns.levels {
      var own: [(node: Int, least: Double, most: Double)] = []
      for requirement in level.require {
        guard case .criterion(let id, let min, let max) = requirement.kind, let node = edition.node(id) else {
          return nil
        }
        own.append((node, (min?.doubleValue ?? 0) / 100, (max?.doubleValue ?? 100) / 100))
      }
      gates.append(own)
    }
    self.gates = gates
    tallies = Array(repeating: (0, 0), count: edition.leaves.count)
    values = Array(repeating: 0, count: edition.nodes.count + 1)
    standings.nodeScores = Array(repeating: [], count: columns.nodes.count)
  }

  /// Scores all dossiers and places them; returns the ranked ones, by rank.
  mutating func placed() -> [Int] {
    let (answers, table, count) = (edition.answers, table, edition.dossiers.count)
    standings.reserveCapacity(count, nodes: values.count, columns)
    answers.slots.withUnsafeBufferPointer { slots in
      answers.codes.withUnsafeBufferPointer { codes in
        table.withUnsafeBufferPointer { table in
          let cells = Cells(
            slots: slots, codes: codes, values: table, codeCount: kernel.tables.codes,
            leafBits: UInt32(answers.layout.leafBits))
          for dossier in 0..<count {
            read(cells, answers.cells(of: dossier))
            choose()
            evaluate()
            append()
          }
        }
      }
    }
    return PlacingInDoubles(edition, standings, columns).ranked
  }

  private mutating func append() {
    standings.asksNothing.append(false)
    let isRanked = made[program].hasComposite && marking >= quorum
    standings.composites.append(isRanked ? value(values.count - 1) : StandingsInDoubles.none)
    for gates in gates { standings.gatesHold.append(holds(gates)) }
    standings.program.append(Int32(program))
    standings.values += values
    for column in columns.nodes.indices {
      standings.nodeScores[column].append(value(columns.nodes[column]))
    }
  }

  private func holds(_ gates: [(node: Int, least: Double, most: Double)]) -> Bool {
    for gate in gates {
      let value = value(gate.node)
      // What has no value is below any limit.
      if value < gate.least || gate.most < value { return false }
    }
    return true
  }

  private struct Cells {
    let slots: UnsafeBufferPointer<UInt32>
    let codes: UnsafeBufferPointer<UInt16>
    let values: UnsafeBufferPointer<Double>
    let codeCount: Int
    let leafBits: UInt32
  }

  private mutating func read(_ columns: Cells, _ cells: Range<Int>) {
    for index in tallies.indices { tallies[index] = (0, 0) }
    let (codeCount, leafBits) = (columns.codeCount, columns.leafBits)
    let leafMask = (1 as UInt32) &<< leafBits &- 1
    let (firstMark, none) = (UInt16(AnswerCode.firstMark), UInt16(AnswerCode.notApplicable.rawValue))
    var (notApplicable, marking, lastJuror) = (0 as UInt64, 0, UInt32.max)
    let (slots, codes, values) = (columns.slots, columns.codes, columns.values)
    tallies.withUnsafeMutableBufferPointer { tallies in
      for cell in cells {
        let (slot, code) = (slots[cell], codes[cell])
        let leaf = Int(slot & leafMask)
        guard code >= firstMark else {
          if code == none { notApplicable |= 1 &<< UInt64(leaf) }
          continue
        }
        if slot &>> leafBits != lastJuror {
          lastJuror = slot &>> leafBits
          marking &+= 1
        }
        let value = values[leaf &* codeCount &+ Int(code)]
        tallies[leaf].sum += value
        tallies[leaf].weight &+= 1
      }
    }
    (self.notApplicable, self.marking) = (notApplicable, marking)
  }

  private mutating func choose() {
    var marked: UInt64 = 0
    for leaf in tallies.indices where tallies[leaf].weight > 0 { marked |= 1 << UInt64(leaf) }
    let pattern = KernelScoring.Pattern(marked: marked, notApplicable: notApplicable & ~marked)
    if pattern == lastPattern { return }
    lastPattern = pattern
    if let known = programs[pattern] { return choose(known) }
    programs[pattern] = made.count
    made.append(
      Program(
        edition,
        Absence(in: edition) { leaf in
          if pattern.marked & 1 << UInt64(leaf) != 0 { return .value }
          return pattern.notApplicable & 1 << UInt64(leaf) != 0 ? .notApplicable : nil
        }))
    choose(made.count - 1)
  }

  private mutating func choose(_ program: Int) {
    self.program = program
    (steps, children) = (made[program].steps, made[program].children)
  }

  private mutating func evaluate() {
    for leaf in 0..<leafNodes.count {
      let tally = tallies[leaf]
      values[leafNodes[leaf]] = tally.weight == 0 ? 0 : tally.sum / Double(tally.weight)
    }
    Program.run(steps, children, &values)
  }

  private func value(_ node: Int) -> Double {
    made[program].hasValue[node] ? values[node] : StandingsInDoubles.none
  }
}

/// What ``Standings`` keeps, in doubles: values on 0...1.
struct StandingsInDoubles {
  var composites: [Double] = []
  var gatesHold: [Bool] = []
  var asksNothing: [Bool] = []
  var nodeScores: [[Double]] = []
  var program: [Int32] = []
  var values: [Double] = []

  /// What stands where there is no value.
  static let none = -1.0

  mutating func reserveCapacity(_ dossiers: Int, nodes: Int, _ columns: StandingColumns) {
    composites.reserveCapacity(dossiers)
    gatesHold.reserveCapacity(dossiers * columns.levels.count)
    asksNothing.reserveCapacity(dossiers)
    for column in nodeScores.indices { nodeScores[column].reserveCapacity(dossiers) }
    program.reserveCapacity(dossiers)
    values.reserveCapacity(dossiers * nodes)
  }
}
