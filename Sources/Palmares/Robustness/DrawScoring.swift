/// Scores the dossiers of a model under several draws at once: leaves are pooled and trees combined eight draws abreast.
struct DrawScoring {
  typealias Lanes = SIMD8<Double>
  /// How many draws are scored at once.
  static let width = 8

  let model: DrawModel
  private let isJurorFirst: Bool
  /// The jurors' weight times confidence times the value, by mark.
  private let products: [Double]
  /// By juror and lane, how often the juror is there.
  private(set) var times: [Double]
  /// By node and lane, its weight.
  var nodeWeights: [Lanes]
  /// By lane and dossier: the composite in 10⁻⁹, ``DrawLadder/shift`` more than it is; -1 without a value.
  private(set) var composites: [Int]
  /// By lane and dossier: the place of the highest rung that holds; their number for none.
  private(set) var highest: [UInt8]
  /// By lane, dossier and column of ``DrawLadder/keyNodes``: the score in 10⁻⁹, -1 without.
  private(set) var keyScores: [Int]
  var leafValues: [Lanes]
  /// By dossier and leaf, what the jury as it is pools; empty until that is asked.
  private var ownLeaves: [Double] = []
  /// By node, the root last.
  var values: [Lanes]
  let nodeCount: Int
  let tree: DrawTree
  let ladder: DrawLadder
  var trees: JurorRows
  private var correction: DrawCorrection?
  /// Whether composites are corrected in the pass under way.
  private var isCorrecting = false

  init(_ model: DrawModel) {
    self.model = model
    let (edition, count) = (model.edition, model.dossiers.count)
    isJurorFirst = edition.rubric.jury.pool.value == .jurorFirst && !edition.leaves.isEmpty
    products = zip(model.weights, model.values).map { $0 * $1 }
    times = Array(repeating: 0, count: edition.jurors.count * Self.width)
    nodeWeights = Array(repeating: .zero, count: edition.nodes.count)
    composites = Array(repeating: -1, count: count * Self.width)
    highest = Array(repeating: 0, count: count * Self.width)
    keyScores = Array(repeating: -1, count: count * Self.width * model.ladder.keyNodes.count)
    leafValues = Array(repeating: .zero, count: edition.leaves.count)
    nodeCount = edition.nodes.count
    (tree, ladder) = (model.tree, model.ladder)
    values = Array(repeating: .zero, count: edition.nodes.count + 1)
    trees = JurorRows(model)
    correction = DrawCorrection(model)
  }

  /// How many of the draws scored last are corrected for severity; `nil` where that isn't asked.
  var correctedCount: Int? { correction?.correctedCount }

  /// Scores up to ``width`` draws.
  ///
  /// - Parameter spread: How far weights vary, 0...1.
  mutating func score(_ draws: ArraySlice<JuryDraw>, spread: Double) {
    for (lane, draw) in draws.enumerated() {
      for (juror, count) in draw.times.enumerated() { times[juror * Self.width + lane] = Double(count) }
      for (node, bits) in draw.bits.enumerated() {
        nodeWeights[node][lane] = tree.weights[node] * JuryDraw.factor(bits, spread: spread)
      }
    }
    score(lanes: draws.count)
  }

  /// Scores the jury as it is under these weights by node, ``width`` at most; from then on no other draws.
  mutating func score(weights: [[Double]]) {
    if ownLeaves.isEmpty {
      for index in times.indices { times[index] = 1 }
      for dossier in model.dossiers.indices {
        pool(dossier, 1)
        for leaf in leafValues { ownLeaves.append(leaf[0]) }
      }
    }
    for (lane, weights) in weights.enumerated() {
      for (node, weight) in weights.enumerated() { nodeWeights[node][lane] = weight }
    }
    score(lanes: weights.count)
  }

  private mutating func score(lanes: Int) {
    scoreAll(lanes)
    let count = model.dossiers.count
    correction?.fit(times: times, nodeWeights: nodeWeights, lanes: lanes) { [composites] dossier, lane in
      composites[lane * count + dossier] >= 0
    }
    guard correctedCount ?? 0 > 0 else { return }
    isCorrecting = true
    scoreAll(lanes)
    isCorrecting = false
  }

  private mutating func scoreAll(_ lanes: Int) {
    for dossier in model.dossiers.indices {
      if ownLeaves.isEmpty {
        pool(dossier, lanes)
      } else {
        let start = dossier * leafValues.count
        for leaf in leafValues.indices { leafValues[leaf] = Lanes(repeating: ownLeaves[start + leaf]) }
      }
      if isJurorFirst { trees.read(dossier, model) }
      combine(dossier, lanes)
    }
  }

  // MARK: - Leaves

  /// Pools every leaf of a dossier; below 0 where nobody who is there answered, or only that it doesn't apply.
  private mutating func pool(_ dossier: Int, _ lanes: Int) {
    let model = model
    times.withUnsafeBufferPointer { times in
      guard let base = times.baseAddress else { return }
      for leaf in leafValues.indices {
        var pooled =
          model.average == .mean ? means(dossier, leaf, base) : averages(dossier, leaf, base, lanes)
        for lane in 0..<lanes where pooled[lane] < 0 {
          pooled[lane] =
            model.isNotApplicable(dossier, leaf, base + lane, stride: Self.width)
            ? DrawModel.Absent.notApplicable : model.missing[leaf]
        }
        leafValues[leaf] = pooled
      }
    }
  }

  /// Weighted means of all lanes; -1 without marks.
  @inline(__always)
  private func means(_ dossier: Int, _ leaf: Int, _ times: UnsafePointer<Double>) -> Lanes {
    var (sum, total) = (Lanes.zero, Lanes.zero)
    for college in 0..<model.colleges {
      var (part, count) = (Lanes.zero, Lanes.zero)
      for mark in model.marks(dossier, leaf, college) {
        let drawn = UnsafeRawPointer(times + Int(model.jurors[mark]) * Self.width)
          .loadUnaligned(as: Lanes.self)
        part += drawn * products[mark]
        count += drawn * model.weights[mark]
      }
      if model.colleges == 1 {
        (sum, total) = (part, count)
      } else {
        let weight = Lanes(repeating: model.collegeWeights[college])
        let isThere = count .> 0
        sum += (weight * part / count).replacing(with: 0, where: .!isThere)
        total += weight.replacing(with: 0, where: .!isThere)
      }
    }
    return (sum / total).replacing(with: -1, where: total .<= 0)
  }

  /// Medians or trimmed means, lane by lane; -1 without marks.
  private func averages(_ dossier: Int, _ leaf: Int, _ times: UnsafePointer<Double>, _ lanes: Int) -> Lanes {
    var pooled = Lanes(repeating: -1)
    for lane in 0..<lanes {
      var (sum, total) = (0.0, 0.0)
      for college in 0..<model.colleges {
        let marks = model.marks(dossier, leaf, college)
        let shares = marks.lazy.map { mark in
          DrawShare(
            juror: Int(model.jurors[mark]), value: model.values[mark], weight: model.weights[mark],
            times: times[Int(model.jurors[mark]) * Self.width + lane])
        }
        guard let value = DrawShare.average(shares, model.average) else { continue }
        sum += model.collegeWeights[college] * value
        total += model.collegeWeights[college]
      }
      if total > 0 { pooled[lane] = sum / total }
    }
    return pooled
  }

  // MARK: - Trees

  /// Combines the trees of a dossier and holds its gates.
  private mutating func combine(_ dossier: Int, _ lanes: Int) {
    var hasMark = SIMDMask<Lanes.MaskStorage>(repeating: tree.leaves.isEmpty)
    for leaf in leafValues.indices {
      let value = leafValues[leaf]
      hasMark .|= value .>= 0
      values[tree.leaves[leaf]] = value.replacing(with: 0, where: value .== DrawModel.Absent.bottom)
    }
    for index in tree.measures.indices {
      values[tree.measures[index]] = Lanes(
        repeating: model.measured[dossier * tree.measures.count + index])
    }
    values.withUnsafeMutableBufferPointer { values in
      nodeWeights.withUnsafeBufferPointer { weights in
        guard let values = values.baseAddress, let weights = weights.baseAddress else { return }
        tree.combine(values, weights, blocks: true)
      }
    }
    if let needs = tree.minCoverage {
      for lane in 0..<lanes where values[nodeCount][lane] >= 0 && !isCovered(needs, lane) {
        values[nodeCount][lane] = -1
      }
    }
    if isJurorFirst { for lane in 0..<lanes { poolJurors(dossier, lane) } }
    values[nodeCount].replace(with: -1, where: .!hasMark)
    let scores = scores(dossier, lanes)
    for lane in 0..<lanes { composites[lane * model.dossiers.count + dossier] = scores[lane] }
    keepKeys(dossier, lanes)
    if ladder.hasStars { climb(dossier, lanes, scores) }
  }

  /// A dossier's composites as they are compared, corrected in the pass that does.
  private mutating func scores(_ dossier: Int, _ lanes: Int) -> SIMD8<Int> {
    let raw = values[nodeCount]
    var scores = DrawLadder.units(raw)
    guard ladder.shift > 0 else { return scores }
    for lane in 0..<lanes where scores[lane] >= 0 { scores[lane] += ladder.shift }
    guard isCorrecting,
      let corrected = correction?.corrected(
        dossier, raw: raw, leaves: leafValues, nodes: values, times: times, nodeWeights: nodeWeights)
    else { return scores }
    for lane in 0..<lanes where corrected[lane] != raw[lane] {
      // Below all that could be told apart, all are equal.
      let own = Int((corrected[lane] * 100 * 1e9).rounded(.toNearestOrEven))
      scores[lane] = Swift.max(0, own + ladder.shift)
    }
    return scores
  }

  /// Keeps what tie keys compare.
  private mutating func keepKeys(_ dossier: Int, _ lanes: Int) {
    let columns = ladder.keyNodes.count
    for column in 0..<columns {
      let scores = DrawLadder.units(values[ladder.keyNodes[column]])
      for lane in 0..<lanes {
        keyScores[(lane * model.dossiers.count + dossier) * columns + column] = scores[lane]
      }
    }
  }

  /// Finds the highest rung, from the lowest up, as long as each holds.
  private mutating func climb(_ dossier: Int, _ lanes: Int, _ scores: SIMD8<Int>) {
    for lane in 0..<lanes {
      var rung = ladder.rungs.count
      if scores[lane] >= 0 {
        if ladder.isPlain {
          while rung > 0, scores[lane] >= ladder.leasts[rung - 1] { rung -= 1 }
        } else {
          while rung > 0, holds(ladder.rungs[rung - 1], dossier, lane, scores[lane]) { rung -= 1 }
        }
      }
      highest[lane * model.dossiers.count + dossier] = UInt8(clamping: rung)
    }
  }

  /// Whether enough of the stated weights have a value; rounded as composites are, so that what is equal stays equal.
  private func isCovered(_ needs: Double, _ lane: Int) -> Bool {
    var (has, asked) = (0.0, 0.0)
    for node in tree.leaves + tree.measures {
      let value = values[node][lane]
      if value == DrawModel.Absent.notApplicable { continue }
      asked += tree.shares[node]
      if value >= 0 { has += tree.shares[node] }
    }
    return asked == 0 || has / asked >= needs - 1e-12
  }

  private func holds(_ rung: DrawLadder.Rung, _ dossier: Int, _ lane: Int, _ composite: Int) -> Bool {
    if let min = rung.min, composite < min { return false }
    if !rung.holds.isEmpty, !rung.holds[dossier] { return false }
    for gate in rung.gates {
      let score = DrawLadder.units(values[gate.node][lane])
      if score < 0 { return false }
      if score < gate.min || score > gate.max { return false }
    }
    return true
  }
}
