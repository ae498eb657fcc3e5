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
  private let gates: [[(node: Int, min: Double?, max: Double?)]]
  private let quorum: Int

  private var tallies: [(sum: Double, weight: Int)]
  private var notApplicable: UInt64 = 0
  private var (marking, markCount, topCount) = (0, 0, 0)
  private var programs: [KernelScoring.Pattern: Int] = [:]
  private var made: [Program] = []
  private var lastPattern: KernelScoring.Pattern?
  private var program = 0
  private var values: [Double]
  private(set) var standings = StandingsInDoubles()

  /// How the values of leaves become the composite, as ``KernelProgram`` has it.
  private struct Program {
    let hasValue: [Bool]
    let hasComposite: Bool
    let steps: [(node: Int, isLeast: Bool, children: [(node: Int, weight: Double)], total: Double)]

    init(_ edition: Edition, _ absence: Absence) {
      let hasValue = absence.states.map { $0 == .value || $0 == .zero }
      hasComposite = absence.root(in: edition) != .unrated && edition.topNodes.contains { hasValue[$0] }
      var steps: [(node: Int, isLeast: Bool, children: [(node: Int, weight: Double)], total: Double)] = []
      func append(_ node: Int, _ siblings: [Int], isLeast: Bool) {
        let children = siblings.filter { hasValue[$0] }.map { child in
          (child, edition.nodes[child].criterion.weight.value.doubleValue)
        }
        if !children.isEmpty { steps.append((node, isLeast, children, children.reduce(0) { $0 + $1.1 })) }
      }
      for node in edition.nodes.indices.reversed() where hasValue[node] {
        guard let group = edition.nodes[node].group else { continue }
        append(node, edition.nodes[node].children, isLeast: group.combine.value == .min)
      }
      append(edition.nodes.count, edition.topNodes, isLeast: false)
      (self.hasValue, self.steps) = (hasValue + [hasComposite], steps)
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
    (self.edition, self.kernel, self.quorum) = (edition, kernel, quorum)
    let codes = kernel.tables.codes
    table = kernel.tables.numerators.indices.map { index in
      let numerator = kernel.tables.numerators[index]
      return numerator < 0 ? -1 : Double(numerator) / Double(kernel.tables.denominators[index / codes])
    }
    var gates: [[(node: Int, min: Double?, max: Double?)]] = []
    for level in columns.levels {
      var own: [(node: Int, min: Double?, max: Double?)] = []
      for requirement in level.require {
        guard case .criterion(let id, let min, let max) = requirement.kind, let node = edition.node(id) else {
          return nil
        }
        own.append((node, min?.doubleValue, max?.doubleValue))
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
    for dossier in edition.dossiers.indices { append(dossier) }
    return PlacingInDoubles(edition, standings, columns).ranked
  }

  private mutating func append(_ dossier: Int) {
    for index in tallies.indices { tallies[index] = (0, 0) }
    read(edition.answers.cells(of: dossier))
    choose()
    evaluate()
    standings.asksNothing.append(false)
    let isRanked = made[program].hasComposite && marking >= quorum
    standings.composites.append(isRanked ? score(edition.nodes.count) : nil)
    for gates in gates {
      standings.gatesHold.append(
        gates.allSatisfy { gate in
          guard let score = score(gate.node) else { return false }
          return gate.min.map { $0 <= score } ?? true && gate.max.map { score <= $0 } ?? true
        })
    }
    standings.program.append(Int32(program))
    standings.values += values
    for (column, node) in columns.nodes.enumerated() { standings.nodeScores[column].append(score(node)) }
  }

  private mutating func read(_ cells: Range<Int>) {
    let (answers, denominators, codeCount) = (
      edition.answers, kernel.tables.denominators, kernel.tables.codes
    )
    let leafBits = UInt32(answers.layout.leafBits)
    let leafMask = (1 as UInt32) &<< leafBits &- 1
    let (firstMark, none) = (UInt16(AnswerCode.firstMark), UInt16(AnswerCode.notApplicable.rawValue))
    var (notApplicable, marking, markCount, topCount, lastJuror) = (0 as UInt64, 0, 0, 0, UInt32.max)
    tallies.withUnsafeMutableBufferPointer { tallies in
      answers.slots.withUnsafeBufferPointer { slots in
        answers.codes.withUnsafeBufferPointer { codes in
          table.withUnsafeBufferPointer { values in
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
              markCount &+= 1
              if value == 1 { topCount &+= 1 }
            }
          }
        }
      }
    }
    (self.notApplicable, self.marking, self.markCount, self.topCount) = (
      notApplicable, marking, markCount, denominators.isEmpty ? 0 : topCount
    )
  }

  private mutating func choose() {
    var marked: UInt64 = 0
    for leaf in tallies.indices where tallies[leaf].weight > 0 { marked |= 1 << UInt64(leaf) }
    let pattern = KernelScoring.Pattern(marked: marked, notApplicable: notApplicable & ~marked)
    if pattern == lastPattern { return }
    lastPattern = pattern
    if let known = programs[pattern] {
      program = known
      return
    }
    program = made.count
    programs[pattern] = program
    made.append(
      Program(
        edition,
        Absence(in: edition) { leaf in
          if pattern.marked & 1 << UInt64(leaf) != 0 { return .value }
          return pattern.notApplicable & 1 << UInt64(leaf) != 0 ? .notApplicable : nil
        }))
  }

  private mutating func evaluate() {
    for (leaf, node) in edition.leaves.enumerated() {
      values[node] = tallies[leaf].weight == 0 ? 0 : tallies[leaf].sum / Double(tallies[leaf].weight)
    }
    for step in made[program].steps {
      var value = step.isLeast ? Double.infinity : 0
      for child in step.children {
        value =
          step.isLeast ? Swift.min(value, values[child.node]) : value + values[child.node] * child.weight
      }
      values[step.node] = step.isLeast ? value : value / step.total
    }
  }

  private func score(_ node: Int) -> Double? { made[program].hasValue[node] ? 100 * values[node] : nil }
}

/// What ``Standings`` keeps, in doubles.
struct StandingsInDoubles {
  var composites: [Double?] = []
  var gatesHold: [Bool] = []
  var asksNothing: [Bool] = []
  var nodeScores: [[Double?]] = []
  var program: [Int32] = []
  var values: [Double] = []
}
