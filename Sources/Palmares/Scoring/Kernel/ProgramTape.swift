/// The programs that a scoring has made, laid end to end for its inner loop.
struct ProgramTape: ~Copyable {
  typealias Child = (node: Int, factor: Int)

  /// One group, or the root.
  struct Step: BitwiseCopyable {
    let node: Int
    let isLeast: Bool
    /// Where its children end.
    let end: Int
  }

  private var steps = Room<Step>()
  private var children = Room<Child>()
  /// By program, where its steps and its children begin; one more than programs.
  private var starts = Room<(step: Int, child: Int)>([(0, 0)])
  /// By program, whether whole numbers hold its values and tell what gates ask.
  private var areTold = Room<Bool>()
  /// By program, whether it gives a composite that covers enough.
  private var areRankable = Room<Bool>()
  /// By program and column, whether it has a value.
  private var values = Room<Bool>()
  private var columns = 0
  /// What gates ask, program after program.
  private var limits = Room<KernelGate.Limits>()
  /// By program and level, where its limits begin in `limits`; one more.
  private var limitStarts = Room<Int>([0])
  private let levels: Int

  /// No programs, for a ladder of so many levels.
  init(levels: Int) { self.levels = levels }

  /// Takes the program that a scoring made last.
  ///
  /// - Parameter columns: The nodes whose values are asked for, in turn.
  mutating func append(_ scoring: borrowing KernelScoring, columns: borrowing Room<Int>) {
    guard let program = scoring.made.last else { preconditionFailure("a scoring without a program") }
    let first = children.count
    for step in program.steps {
      steps.append(Step(node: step.node, isLeast: step.isLeast, end: first + step.end))
    }
    for child in program.children { children.append(child) }
    starts.append((steps.count, children.count))
    self.columns = columns.count
    for column in 0..<columns.count {
      values.append(program.denominators.map { $0[columns[column]] > 0 } ?? false)
    }
    var isTold = program.isWhole
    for gate in scoring.gates {
      let own = gate.limits(in: program)
      if own == nil { isTold = false }
      for limit in own ?? [] { limits.append(limit) }
      limitStarts.append(limits.count)
    }
    areTold.append(isTold)
    areRankable.append(program.hasComposite && program.isCovered)
  }

  /// Whether whole numbers hold the values of a program and tell what gates ask.
  @inline(__always)
  func isTold(_ program: Int) -> Bool { areTold[program] }

  /// Whether a program gives a composite that covers enough.
  @inline(__always)
  func isRankable(_ program: Int) -> Bool { areRankable[program] }

  /// Whether a program gives the node of a column a value.
  @inline(__always)
  func hasValue(_ program: Int, _ column: Int) -> Bool { values[program &* columns &+ column] }

  /// Computes the values of groups and of the root from those of leaves, by node.
  @inline(__always)
  func run(_ program: Int, _ numerators: UnsafeMutablePointer<Int>) {
    let (steps, children) = (steps.base, children.base)
    let (start, end) = (starts[program], starts[program &+ 1])
    var next = start.child
    for place in start.step..<end.step {
      let step = steps[place]
      var value = step.isLeast ? Int.max : 0
      if step.isLeast {
        while next < step.end {
          value = Swift.min(value, numerators[children[next].node] &* children[next].factor)
          next &+= 1
        }
      } else {
        while next < step.end {
          value &+= numerators[children[next].node] &* children[next].factor
          next &+= 1
        }
      }
      numerators[step.node] = value
    }
  }

  /// Whether values meet what a level asks of criteria.
  @inline(__always)
  func holds(_ level: Int, of program: Int, _ numerators: UnsafeMutablePointer<Int>) -> Bool {
    let place = program &* levels &+ level
    for place in limitStarts[place]..<limitStarts[place &+ 1] {
      let (node, least, most) = limits[place]
      if numerators[node] < least || most < numerators[node] { return false }
    }
    return true
  }
}
