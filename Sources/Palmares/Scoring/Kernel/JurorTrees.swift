/// The jurors' own composites of one dossier after another, for the tie keys that compare them.
struct JurorTrees {
  private let kernel: ScoringKernel
  private var programs: [UInt64: KernelProgram] = [:]
  private var numerators: [Int]
  private var composites: [Rational] = []

  init(_ kernel: ScoringKernel) {
    self.kernel = kernel
    numerators = Array(repeating: 0, count: kernel.edition.nodes.count + 1)
  }

  /// Returns the plain median of the composites of the jurors that marked the dossier, and the chair's.
  mutating func composites(of dossier: Int) -> (median: Score?, chair: Score?) {
    let answers = kernel.edition.answers
    composites.removeAll(keepingCapacity: true)
    var (chair, marked, juror): (Score?, UInt64, Int) = (nil, 0, -1)
    var values = Array(repeating: 0, count: kernel.edition.leaves.count)
    for cell in answers.cells(of: dossier) where answers.code(cell).isMark {
      if answers.juror(cell) != juror {
        append(marked, values)
        if juror == kernel.chair { chair = composites.last.map { Score($0) } }
        (marked, juror) = (0, answers.juror(cell))
      }
      let leaf = answers.leaf(cell)
      marked |= 1 << UInt64(leaf)
      values[leaf] = kernel.tables.numerators[leaf * kernel.tables.codes + Int(answers.code(cell).rawValue)]
    }
    append(marked, values)
    if juror == kernel.chair { chair = composites.last.map { Score($0) } }
    return (composites.isEmpty ? nil : Score(plainMedian(composites)), chair)
  }

  /// Adds a juror's composite, where the juror marked anything.
  private mutating func append(_ marked: UInt64, _ values: [Int]) {
    if marked != 0 { composites.append(composite(marked, values)) }
  }

  /// A tree over the marked leaves alone.
  private mutating func composite(_ marked: UInt64, _ values: [Int]) -> Rational {
    let edition = kernel.edition
    let program =
      programs[marked]
      ?? {
        let absence = Absence(in: edition, missing: .exclude) { leaf in
          marked & 1 << UInt64(leaf) != 0 ? .value : nil
        }
        return KernelProgram(
          edition, states: absence.states, root: absence.root(in: edition),
          leafDenominator: kernel.leafDenominator)
      }()
    programs[marked] = program
    let isMarked = { (leaf: Int) in marked & 1 << UInt64(leaf) != 0 }
    guard let denominators = program.denominators else {
      var leafValues: [Value?] = Array(repeating: nil, count: edition.nodes.count)
      for (leaf, node) in edition.leaves.enumerated() where isMarked(leaf) {
        leafValues[node] = .exact(Rational(values[leaf], kernel.tables.denominators[leaf]))
      }
      guard case .exact(let root)? = edition.combineTree(leafValues).root else {
        preconditionFailure("a juror's tree without a value")
      }
      return root * 100
    }
    for (leaf, node) in edition.leaves.enumerated() where isMarked(leaf) {
      numerators[node] = values[leaf] &* kernel.scales[leaf] &* kernel.factors[1]
    }
    KernelProgram.run(program.steps, program.children, &numerators)
    return Rational(100 * numerators[edition.nodes.count], denominators[edition.nodes.count])
  }
}
