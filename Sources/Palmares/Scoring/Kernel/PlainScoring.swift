/// Scores a range of dossiers whose marks all count alike: one pass over the marks of each, as most large editions are.
///
/// What whole numbers of one word don't hold is left to ``KernelScoring``, a dossier at a time.
struct PlainScoring: ~Copyable {
  private let kernel: ScoringKernel
  private var scoring: KernelScoring
  private var places = PatternPlaces()
  private var tape: ProgramTape
  private var lastPattern: LeafPattern?
  private var program = 0
  private var block: StandingBlock<Int>

  private let leaves, root, needs: Int
  private let leafNodes: Room<Int>
  /// By leaf and code, as ``KernelTables/packed``.
  private let words: Room<UInt64>
  /// By leaf and number of marks, what brings their sum to the denominator of leaves.
  private let factors: Room<Int>
  /// The numbers of marks that `factors` know, 0 included.
  private let reach: Int
  /// By leaf, the sum of words.
  private let sums: Room<UInt64>
  /// The columns of scores, each with its node, the root first.
  private let columns: Room<Int>
  /// Whether a dossier can be out, whatever its marks are.
  private let canBeOut: Bool
  /// Whether a level asks anything of the dossier itself.
  private let hasConditions: Bool
  private let countsTops, comparesJurors: Bool

  /// Prepares a scoring, or returns `nil` where the rules are others.
  init?(_ kernel: ScoringKernel) {
    guard kernel.isPlain, case .jurors(let needs) = kernel.edition.rubric.jury.quorum.value else {
      return nil
    }
    let edition = kernel.edition
    (self.kernel, self.needs, scoring) = (kernel, needs, KernelScoring(kernel))
    (leaves, root) = (edition.leaves.count, edition.nodes.count)
    leafNodes = Room(edition.leaves)
    words = Room(kernel.tables.packed)
    reach = kernel.factors.count
    factors = Room(kernel.scales.flatMap { scale in kernel.factors.map { $0 * scale } })
    sums = Room(repeating: 0, count: edition.leaves.count)
    columns = Room([edition.nodes.count] + kernel.columns.nodes)
    canBeOut = !kernel.exclusions.isEmpty || !edition.rubric.eligibility.isEmpty
    hasConditions = scoring.hasConditions.contains(true)
    countsTops = kernel.columns.hasTopMarks
    comparesJurors = kernel.columns.hasMedians || kernel.columns.hasChairs
    tape = ProgramTape(levels: kernel.columns.levels.count)
    block = StandingBlock(0, width: edition.nodes.count + 1, kernel.columns)
  }

  /// Scores dossiers and adds their standings, the first ones.
  mutating func append(_ dossiers: Range<Int>, to standings: inout Standings) {
    kernel.edition.answers.withPlainCells(codeBits: kernel.tables.codeBits) { cells in
      for dossier in dossiers {
        let (marking, isShort) = read(dossier, cells)
        guard isShort, tape.isTold(program) else {
          block.empty { standings.append($0) }
          scoring.append(dossier, to: &standings)
          continue
        }
        tape.run(program, block.row)
        append(dossier, marking, to: &standings)
        if block.isFull { block.empty { standings.append($0) } }
      }
    }
    block.empty { standings.append($0) }
    scoring.close(&standings)
  }

  /// Adds up a dossier's marks, sets the values of its leaves, and chooses the program.
  ///
  /// - Returns: The number of jurors with a mark, and whether `factors` know all numbers of marks.
  @inline(__always)
  private mutating func read(_ dossier: Int, _ cells: PlainCells) -> (marking: Int, isShort: Bool) {
    let (sums, factors, nodes) = (sums.base, factors.base, leafNodes.base)
    let (leaves, reach, row) = (leaves, reach, block.row)
    for leaf in 0..<leaves { sums[leaf] = 0 }
    let (notApplicable, marking) = Self.add(cells, of: dossier, words.base, to: sums)
    var (marked, isShort) = (0 as UInt64, true)
    for leaf in 0..<leaves {
      let count = KernelTables.Packed.count(sums[leaf])
      marked |= (count > 0 ? 1 : 0) &<< UInt64(leaf)
      if count >= reach {
        isShort = false
        continue
      }
      row[nodes[leaf]] = KernelTables.Packed.sum(sums[leaf]) &* factors[leaf &* reach &+ count]
    }
    let pattern = LeafPattern(marked: marked, notApplicable: notApplicable & ~marked)
    if pattern != lastPattern { choose(pattern) }
    return (marking, isShort)
  }

  /// Adds a dossier's marks to the sums of its leaves; a function of its own, so that registers hold all of it.
  @inline(never)
  private static func add(
    _ cells: PlainCells, of dossier: Int, _ words: UnsafeMutablePointer<UInt64>,
    to sums: UnsafeMutablePointer<UInt64>
  ) -> (notApplicable: UInt64, marking: Int) {
    cells.read(dossier) { leaf, place in sums[leaf] &+= words[place] }
  }

  private mutating func choose(_ pattern: LeafPattern) {
    lastPattern = pattern
    if let known = places.place(of: pattern) {
      program = known
      return
    }
    // Both number patterns as they meet them, and whatever is read is met here first.
    scoring.choose(pattern)
    places.append(pattern)
    program = scoring.program
    tape.append(scoring, columns: columns)
  }

  /// Adds the standing of the dossier whose values are computed.
  @inline(__always)
  private mutating func append(_ dossier: Int, _ marking: Int, to standings: inout Standings) {
    let (row, isOut) = (block.row, canBeOut && scoring.isOut(dossier))
    let isRanked = !isOut && marking >= needs && tape.isRankable(program)
    for column in 0..<columns.count {
      let isTold = tape.hasValue(program, column) && (column > 0 || isRanked)
      block.set(isTold ? row[columns[column]] : -1, in: column)
    }
    for level in 0..<block.levels {
      var holds = tape.holds(level, of: program, row)
      if holds, hasConditions { holds = scoring.meets(level, dossier) }
      block.set(gatesHold: holds, at: level)
    }
    block.close(program: program, asksNothing: isOut)
    if countsTops { standings.topMarks.append(topMarks()) }
    if comparesJurors { scoring.appendJurors(of: dossier, to: &standings) }
  }

  /// The share of marks at the top of their scales; `nil` without marks.
  private func topMarks() -> Rational? {
    var (tops, marks) = (0, 0)
    for leaf in 0..<leaves {
      tops += KernelTables.Packed.tops(sums[leaf])
      marks += KernelTables.Packed.count(sums[leaf])
    }
    return marks == 0 ? nil : Rational(tops, marks)
  }
}
