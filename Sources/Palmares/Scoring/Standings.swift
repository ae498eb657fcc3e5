/// What a ranking needs of every dossier, in columns: everything else is computed again when it is asked for.
struct Standings: Sendable {
  /// The composites, 0...100; `nil` where a dossier has none.
  var composites = StandingScores()
  /// Whether all gates of a level hold, dossier by dossier, each with the levels in the ladder's order.
  var gatesHold: [Bool] = []
  /// Whether no mark could give the dossier a rank.
  var asksNothing: [Bool] = []
  /// The scores of the criteria that tie keys or prizes compare, by place in ``StandingColumns/nodes``.
  var nodeScores: [StandingScores]
  /// The plain medians of the jurors' composites, where a tie key compares them.
  var medians = StandingScores()
  /// The chair's composites, where a tie key compares them.
  var chairs = StandingScores()
  /// The shares of marks at the top of their scales, where a tie key compares them.
  var topMarks: [Rational?] = []
  /// Each dossier's place by an ordinal method, from 1; empty where composites and tie keys place.
  var methodPlaces: [Int] = []
  /// What the kernel computed.
  var values = KernelValues()
  /// The whole trace of every dossier, where an edition is small enough to keep it; else empty.
  var traces: [DossierScore] = []

  init(_ columns: StandingColumns) {
    nodeScores = Array(repeating: StandingScores(), count: columns.nodes.count)
  }

  /// Makes room for the standings of so many dossiers, each with the values of so many nodes, the root included.
  mutating func reserveCapacity(_ dossiers: Int, nodes: Int, _ columns: StandingColumns) {
    composites.reserveFractions(dossiers)
    gatesHold.reserveCapacity(dossiers * columns.levels.count)
    asksNothing.reserveCapacity(dossiers)
    for column in nodeScores.indices { nodeScores[column].reserveFractions(dossiers) }
    values.reserveCapacity(dossiers, nodes: nodes)
  }

  /// Adds the standings of the dossiers that come after.
  mutating func append(_ other: Standings) {
    values.append(other.values)
    composites.append(other.composites, forms: values.program)
    gatesHold += other.gatesHold
    asksNothing += other.asksNothing
    for column in nodeScores.indices {
      nodeScores[column].append(other.nodeScores[column], forms: values.program)
    }
    medians.append(other.medians, forms: [])
    chairs.append(other.chairs, forms: [])
    topMarks += other.topMarks
    traces += other.traces
  }

  /// Adds the next dossiers from whole numbers.
  mutating func append(_ block: StandingBlock<Int>.Content) {
    asksNothing.append(contentsOf: block.asksNothing)
    gatesHold.append(contentsOf: block.gatesHold)
    values.append(block)
    composites.append(numerators: block.scores(0))
    for column in nodeScores.indices { nodeScores[column].append(numerators: block.scores(column + 1)) }
  }

  /// Adds the next dossier from its trace.
  mutating func append(_ score: DossierScore, _ columns: StandingColumns, in edition: Edition) {
    composites.append(score.composite)
    asksNothing.append(score.unranked?.asksNothing ?? false)
    for level in columns.levels {
      gatesHold.append(score.gates.allSatisfy { $0.stars != level.stars || $0.holds })
    }
    for (column, node) in columns.nodes.enumerated() {
      nodeScores[column].append(score.criteria[node].score)
    }
    if columns.hasMedians {
      let own = score.composites.map(\.score)
      medians.append(
        own.isEmpty ? nil : Score(plainMedian(own.map(\.value)), isExact: own.allSatisfy(\.isExact)))
    }
    if columns.hasChairs {
      chairs.append(score.composites.first { edition.jurors[$0.juror].role == .chair }?.score)
    }
    if columns.hasTopMarks { topMarks.append(score.topMarks) }
  }
}

/// Which columns the rules of an edition compare.
struct StandingColumns: Sendable {
  /// The criteria that tie keys and prizes compare, each once.
  let nodes: [Int]
  /// The levels of the ladder, from the top.
  let levels: [StarLevel]
  let hasMedians: Bool
  let hasChairs: Bool
  let hasTopMarks: Bool

  init(_ edition: Edition) {
    var nodes: [Int] = []
    for key in edition.rubric.ties {
      if case .criterion(let id) = key.value, let node = edition.node(id) { nodes.append(node) }
    }
    nodes += edition.rubric.prizes.compactMap { prize in prize.by.flatMap { edition.node($0.value) } }
    self.nodes = Array(Set(nodes)).sorted()
    levels = edition.rubric.stars?.levels ?? []
    let keys = edition.rubric.ties.map(\.value)
    (hasMedians, hasChairs) = (keys.contains(.median), keys.contains(.chair))
    hasTopMarks = keys.contains(.topMarks)
  }

  /// The column of a criterion's scores.
  func column(of node: Int) -> Int? { nodes.firstIndex(of: node) }
}

extension UnrankedReason {
  /// Whether no mark could give the dossier a rank: it is out, whatever jurors say.
  var asksNothing: Bool {
    switch self {
    case .withdrawn, .disqualified, .ineligible: true
    case .nothingApplies, .quorum, .unanswered, .unmeasured, .noValue, .coverage: false
    }
  }
}
