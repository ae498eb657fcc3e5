/// The path of ``PlainScoring`` and ``Placing`` over doubles: the same answers read by the same loop, the same patterns,
/// blocks, sorts and ties, with nothing but the numbers replaced. A benchmark holds exactness against it; nothing else
/// uses it.
///
/// It takes what ``PlainScoring`` takes, of that what is ranked by composites with criteria as tie keys alone.
struct KernelInDoubles: ~Copyable {
  private let edition: Edition
  private let columns: StandingColumns
  private let kernel: ScoringKernel
  private var places = PatternPlaces()
  private var tape: ProgramTapeInDoubles
  private var lastPattern: LeafPattern?
  private var program = 0
  private var block: StandingBlock<Double>
  private(set) var standings = StandingsInDoubles()

  private let leaves, root, quorum: Int
  private let leafNodes: Room<Int>
  /// By leaf and code, the value on 0...1; 0 where the code is no mark.
  private let table: Room<Double>
  /// By leaf, the sum of values and their number.
  private let tallies: Room<(sum: Double, weight: Int)>
  /// The columns of scores, each with its node, the root first.
  private let nodes: Room<Int>
  /// By level.
  private let gates: [[GateInDoubles]]

  /// Prepares a scoring, or returns `nil` where the rules are others.
  init?(_ edition: Edition) {
    let columns = StandingColumns(edition)
    guard let kernel = ScoringKernel(edition, columns, [:]), kernel.isPlain,
      edition.rubric.eligibility.isEmpty,
      edition.decisions.isEmpty, edition.rubric.jury.minCoverage == nil,
      edition.rubric.stars?.quota.isEmpty ?? true,
      !columns.hasMedians, !columns.hasChairs, !columns.hasTopMarks, edition.lots.isEmpty,
      case .jurors(let quorum) = edition.rubric.jury.quorum.value,
      let gates = GateInDoubles.all(columns.levels, in: edition)
    else { return nil }
    (self.edition, self.columns, self.kernel, self.quorum) = (edition, columns, kernel, quorum)
    self.gates = gates
    (leaves, root) = (edition.leaves.count, edition.nodes.count)
    leafNodes = Room(edition.leaves)
    let tables = kernel.tables
    var table = Array(repeating: 0.0, count: edition.leaves.count << tables.codeBits)
    for (index, numerator) in tables.numerators.enumerated() where numerator >= 0 {
      let (leaf, code) = index.quotientAndRemainder(dividingBy: tables.codes)
      table[leaf << tables.codeBits | code] = Double(numerator) / Double(tables.denominators[leaf])
    }
    self.table = Room(table)
    tallies = Room(repeating: (0, 0), count: edition.leaves.count)
    nodes = Room([edition.nodes.count] + columns.nodes)
    tape = ProgramTapeInDoubles(levels: columns.levels.count)
    block = StandingBlock(0, width: edition.nodes.count + 1, columns)
    standings.nodeScores = Array(repeating: [], count: columns.nodes.count)
  }

  /// Scores all dossiers and places them; returns the ranked ones, by rank.
  mutating func placed() -> [Int] {
    let count = edition.dossiers.count
    standings.reserveCapacity(count, nodes: root + 1, columns)
    edition.answers.withPlainCells(codeBits: kernel.tables.codeBits) { cells in
      for dossier in 0..<count {
        let marking = read(dossier, cells)
        tape.run(program, block.row)
        append(marking)
        if block.isFull { block.empty { standings.append($0) } }
      }
    }
    block.empty { standings.append($0) }
    return PlacingInDoubles(edition, standings, columns).ranked
  }

  @inline(__always)
  private mutating func read(_ dossier: Int, _ cells: PlainCells) -> Int {
    let (tallies, nodes) = (tallies.base, leafNodes.base)
    let (leaves, row) = (leaves, block.row)
    for leaf in 0..<leaves { tallies[leaf] = (0, 0) }
    let (notApplicable, marking) = Self.add(cells, of: dossier, table.base, to: tallies)
    var marked: UInt64 = 0
    for leaf in 0..<leaves {
      let tally = tallies[leaf]
      marked |= (tally.weight > 0 ? 1 : 0) &<< UInt64(leaf)
      row[nodes[leaf]] = tally.weight == 0 ? 0 : tally.sum / Double(tally.weight)
    }
    let pattern = LeafPattern(marked: marked, notApplicable: notApplicable & ~marked)
    if pattern != lastPattern { choose(pattern) }
    return marking
  }

  @inline(never)
  private static func add(
    _ cells: PlainCells, of dossier: Int, _ table: UnsafeMutablePointer<Double>,
    to tallies: UnsafeMutablePointer<(sum: Double, weight: Int)>
  ) -> (notApplicable: UInt64, marking: Int) {
    cells.read(dossier) { leaf, place in
      tallies[leaf].sum += table[place]
      tallies[leaf].weight &+= 1
    }
  }

  private mutating func choose(_ pattern: LeafPattern) {
    lastPattern = pattern
    if let known = places.place(of: pattern) {
      program = known
      return
    }
    program = places.count
    places.append(pattern)
    tape.append(edition, pattern.absence(in: edition), columns: nodes, gates)
  }

  @inline(__always)
  private mutating func append(_ marking: Int) {
    let (row, isRanked) = (block.row, marking >= quorum)
    for column in 0..<nodes.count {
      let isTold = tape.hasValue(program, column) && (column > 0 || isRanked)
      block.set(isTold ? row[nodes[column]] : StandingsInDoubles.none, in: column)
    }
    for level in 0..<block.levels { block.set(gatesHold: tape.holds(level, of: program, row), at: level) }
    block.close(program: program, asksNothing: false)
  }
}

/// A criterion that a level asks, with the least and the most that its value may be, 0...1.
struct GateInDoubles: BitwiseCopyable {
  let node: Int
  let least, most: Double

  /// The gates of these levels; `nil` where a level asks anything else.
  static func all(_ levels: [StarLevel], in edition: Edition) -> [[GateInDoubles]]? {
    var all: [[GateInDoubles]] = []
    for level in levels {
      var gates: [GateInDoubles] = []
      for requirement in level.require {
        guard case .criterion(let id, let min, let max) = requirement.kind, let node = edition.node(id) else {
          return nil
        }
        gates.append(
          GateInDoubles(
            node: node, least: (min?.doubleValue ?? 0) / 100, most: (max?.doubleValue ?? 100) / 100))
      }
      all.append(gates)
    }
    return all
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

  mutating func append(_ block: StandingBlock<Double>.Content) {
    asksNothing.append(contentsOf: block.asksNothing)
    gatesHold.append(contentsOf: block.gatesHold)
    program.append(contentsOf: block.programs)
    values.append(contentsOf: block.values)
    composites.append(contentsOf: block.scores(0))
    for column in nodeScores.indices { nodeScores[column].append(contentsOf: block.scores(column + 1)) }
  }
}
