/// What ``ProgramTape`` is, over doubles.
struct ProgramTapeInDoubles: ~Copyable {
  typealias Child = (node: Int, factor: Double)

  /// One group, or the root.
  struct Step: BitwiseCopyable {
    let node: Int
    let isLeast: Bool
    /// Where its children end.
    let end: Int
    /// The sum of the children's factors.
    let total: Double
  }

  private var steps = Room<Step>()
  private var children = Room<Child>()
  /// By program, where its steps and its children begin; one more than programs.
  private var starts = Room<(step: Int, child: Int)>([(0, 0)])
  /// By program and column, whether it has a value.
  private var values = Room<Bool>()
  private var columns = 0
  /// What gates ask, program after program.
  private var limits = Room<GateInDoubles>()
  /// By program and level, where its limits begin in `limits`; one more.
  private var limitStarts = Room<Int>([0])
  private let levels: Int

  /// No programs, for a ladder of so many levels.
  init(levels: Int) { self.levels = levels }

  /// Takes the program of what became of criteria.
  ///
  /// - Parameters:
  ///   - columns: The nodes whose values are asked for, in turn.
  ///   - gates: What each level asks.
  mutating func append(
    _ edition: Edition, _ absence: Absence, columns: borrowing Room<Int>, _ gates: [[GateInDoubles]]
  ) {
    var hasValue = edition.nodes.indices.map(absence.hasValue)
    for node in edition.nodes.indices.reversed() where hasValue[node] {
      guard let group = edition.nodes[node].group else { continue }
      append(node, edition.nodes[node].children, hasValue, isLeast: group.combine.value == .min, in: edition)
    }
    append(edition.nodes.count, edition.topNodes, hasValue, isLeast: false, in: edition)
    starts.append((steps.count, children.count))
    hasValue.append(absence.root(in: edition) != .unrated && edition.topNodes.contains { hasValue[$0] })
    self.columns = columns.count
    for column in 0..<columns.count { values.append(hasValue[columns[column]]) }
    for level in gates {
      for gate in level {
        // Nothing lies between the limits of what has no value.
        limits.append(hasValue[gate.node] ? gate : GateInDoubles(node: gate.node, least: 1, most: 0))
      }
      limitStarts.append(limits.count)
    }
  }

  private mutating func append(
    _ node: Int, _ siblings: [Int], _ hasValue: [Bool], isLeast: Bool, in edition: Edition
  ) {
    let present = siblings.filter { hasValue[$0] }
    if present.isEmpty { return }
    let weights = present.map { isLeast ? 1 : edition.nodes[$0].criterion.weight.value.doubleValue }
    for child in zip(present, weights) { children.append((child.0, child.1)) }
    // Divided once, at the end: sooner, what is equal would round apart more often.
    steps.append(
      Step(node: node, isLeast: isLeast, end: children.count, total: isLeast ? 1 : weights.reduce(0, +)))
  }

  /// Whether a program gives the node of a column a value.
  @inline(__always)
  func hasValue(_ program: Int, _ column: Int) -> Bool { values[program &* columns &+ column] }

  /// Computes the values of groups and of the root from those of leaves, by node.
  @inline(__always)
  func run(_ program: Int, _ values: UnsafeMutablePointer<Double>) {
    let (steps, children) = (steps.base, children.base)
    let (start, end) = (starts[program], starts[program &+ 1])
    var next = start.child
    for place in start.step..<end.step {
      let step = steps[place]
      var value = step.isLeast ? Double.infinity : 0
      if step.isLeast {
        while next < step.end {
          value = Swift.min(value, values[children[next].node] * children[next].factor)
          next &+= 1
        }
      } else {
        while next < step.end {
          value += values[children[next].node] * children[next].factor
          next &+= 1
        }
      }
      values[step.node] = value / step.total
    }
  }

  /// Whether values meet what a level asks of criteria.
  @inline(__always)
  func holds(_ level: Int, of program: Int, _ values: UnsafeMutablePointer<Double>) -> Bool {
    let place = program &* levels &+ level
    for place in limitStarts[place]..<limitStarts[place &+ 1] {
      let limit = limits[place]
      if values[limit.node] < limit.least || limit.most < values[limit.node] { return false }
    }
    return true
  }
}
