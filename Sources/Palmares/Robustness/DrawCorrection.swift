/// Corrects redrawn juries for severity, as ``SeverityCorrection`` does the jury that sat: each draw is fitted anew.
///
/// A juror drawn twice is two jurors who marked alike. The gate is held in every draw as well, and one that it refuses
/// keeps its raw composites: what is redrawn is the whole procedure, the decision to correct included.
///
/// - Note: Efron, “Estimation and accuracy after model selection” (2014), on redrawing the selection with the data.
struct DrawCorrection {
  typealias Lanes = DrawScoring.Lanes

  private let model: DrawModel
  private let method: SeverityMethod
  /// Which jurors marked which dossiers, by dossier of the edition; a cell is a row of `marks`.
  private let cells: RatingTable
  /// By row and leaf, the mark on 0...1; below 0 where there is none.
  private let marks: [Double]
  /// By row, the juror's weight times the mean confidence where that counts; whether fits are weighed by it.
  private let weights: [Double]
  private let weighsFits: Bool
  /// What the many-facet model is fitted to; `nil` under another method, and where scales have no steps.
  private let steps: MarkTable?
  /// By row, the juror's composite under each draw, on 0...100.
  private var composites: [Lanes]
  /// By lane, the correction; `nil` where it is refused.
  private var results: [SeverityResult?] = []
  /// By lane and juror, the place of the juror's first copy.
  private var copies: [[Int]] = []
  /// By node, the root last.
  private var values: [Lanes]

  /// Prepares an edition's; `nil` where its rubric asks for no correction.
  init?(_ model: DrawModel) {
    let edition = model.edition
    method = edition.rubric.jury.severity.value
    guard method != .none else { return nil }
    self.model = model
    var isRanked = Array(repeating: false, count: edition.dossiers.count)
    for dossier in model.dossiers { isRanked[dossier] = true }
    let cells = edition.compositeTable { isRanked[$0] }
    let weights = edition.compositeWeights(cells)
    self.cells = cells
    weighsFits = weights != nil
    self.weights =
      weights?.map(\.doubleValue) ?? cells.jurors.map { model.jurorWeights[Int($0)] }
    steps = method == .rasch ? try? edition.markTable { isRanked[$0] } : nil
    marks = method == .rasch ? [] : Self.marks(model, cells)
    composites = Array(repeating: .zero, count: method == .rasch ? 0 : cells.values.count)
    values = Array(repeating: .zero, count: edition.nodes.count + 1)
  }

  /// By cell and leaf, the marks.
  private static func marks(_ model: DrawModel, _ cells: RatingTable) -> [Double] {
    let leaves = model.tree.leaves.count
    var marks = Array(repeating: DrawModel.Absent.excluded, count: cells.values.count * leaves)
    var rows = Array(repeating: -1, count: model.jurorWeights.count)
    for (place, dossier) in model.dossiers.enumerated() {
      for row in cells.cells(of: dossier) { rows[Int(cells.jurors[row])] = row }
      for leaf in 0..<leaves {
        for college in 0..<model.colleges {
          for mark in model.marks(place, leaf, college) {
            marks[rows[Int(model.jurors[mark])] * leaves + leaf] = model.values[mark]
          }
        }
      }
    }
    return marks
  }

  /// How many of the draws fitted last are corrected.
  var correctedCount: Int { results.count { $0 != nil } }

  // MARK: - Fits

  /// Fits up to ``DrawScoring/width`` draws.
  ///
  /// - Parameters:
  ///   - times: By juror and lane, how often the juror is there.
  ///   - nodeWeights: By node and lane.
  ///   - lanes: How many draws there are.
  ///   - isCounted: Whether a dossier of the model has a raw composite in a lane.
  mutating func fit(
    times: [Double], nodeWeights: [Lanes], lanes: Int, isCounted: (_ dossier: Int, _ lane: Int) -> Bool
  ) {
    if method != .rasch { combine(nodeWeights) }
    (results, copies) = ([], [])
    for lane in 0..<lanes {
      let draw = Redrawn((0..<model.jurorWeights.count).map { Int(times[$0 * DrawScoring.width + lane]) })
      copies.append(draw.first)
      do throws(SeverityRefusal) {
        results.append(
          method == .rasch
            ? try markFit(draw) { isCounted($0, lane) } : try compositeFit(draw, lane) { isCounted($0, lane) }
        )
      } catch { results.append(nil) }
    }
  }

  /// The jurors of a draw: each as often as drawn, one copy after the other.
  private struct Redrawn {
    /// By juror, how often.
    let counts: [Int]
    /// By juror, the place of the first copy.
    let first: [Int]
    /// How many copies there are.
    let total: Int

    init(_ counts: [Int]) {
      var (first, total): ([Int], Int) = ([], 0)
      for count in counts {
        first.append(total)
        total += count
      }
      (self.counts, self.first, self.total) = (counts, first, total)
    }
  }

  /// Lists a draw's cells, dossier by dossier: those of a juror once for each copy.
  ///
  /// - Parameters:
  ///   - cells: By dossier of the edition, its cells.
  ///   - owners: By cell, its juror.
  ///   - isCounted: Whether a dossier of the model has a raw composite; the cells of others are left out.
  ///   - take: Is given each cell as it is listed.
  /// - Returns: By dossier of the model, the place of its first cell, and one more at the end; by cell, its copy.
  @inline(__always)
  private func list(
    _ draw: Redrawn, cells: (_ dossier: Int) -> Range<Int>, owners: [Int32],
    isCounted: (_ dossier: Int) -> Bool, take: (_ cell: Int) -> Void
  ) -> (starts: [Int], jurors: [Int32]) {
    var (starts, jurors): ([Int], [Int32]) = ([0], [])
    for (place, dossier) in model.dossiers.enumerated() {
      for cell in isCounted(place) ? cells(dossier) : 0..<0 {
        let juror = Int(owners[cell])
        for copy in 0..<draw.counts[juror] {
          jurors.append(Int32(draw.first[juror] + copy))
          take(cell)
        }
      }
      starts.append(jurors.count)
    }
    return (starts, jurors)
  }

  /// Works out the jurors' own composites under all lanes' weights.
  private mutating func combine(_ nodeWeights: [Lanes]) {
    let (tree, leaves, root) = (model.tree, model.tree.leaves.count, nodeWeights.count)
    for node in values.indices { values[node] = Lanes(repeating: DrawModel.Absent.excluded) }
    values.withUnsafeMutableBufferPointer { values in
      nodeWeights.withUnsafeBufferPointer { weights in
        guard let own = values.baseAddress, let weights = weights.baseAddress else { return }
        for row in composites.indices {
          for leaf in 0..<leaves { own[tree.leaves[leaf]] = Lanes(repeating: marks[row * leaves + leaf]) }
          tree.combine(own, weights, blocks: false)
          composites[row] = own[root] * 100
        }
      }
    }
  }

  private func compositeFit(
    _ draw: Redrawn, _ lane: Int, isCounted: (Int) -> Bool
  ) throws(SeverityRefusal) -> SeverityResult {
    var (values, weights): ([Double], [Double]) = ([], [])
    let (starts, jurors) = list(draw, cells: cells.cells, owners: cells.jurors, isCounted: isCounted) { row in
      values.append(composites[row][lane])
      if weighsFits { weights.append(self.weights[row]) }
    }
    let table = RatingTable(jurorCount: draw.total, starts: starts, jurors: jurors, values: values)
    return try SeverityResult.correct(table, by: method, weights: weighsFits ? weights : nil)
  }

  private func markFit(
    _ draw: Redrawn, isCounted: (Int) -> Bool
  ) throws(SeverityRefusal) -> SeverityResult {
    guard let steps else { throw .noSteps(criteria: []) }
    var (criteria, marks): ([Int32], [Int32]) = ([], [])
    let (starts, jurors) = list(draw, cells: steps.cells, owners: steps.jurors, isCounted: isCounted) {
      cell in
      criteria.append(steps.criteria[cell])
      marks.append(steps.marks[cell])
    }
    return try SeverityResult.correct(
      MarkTable(
        jurorCount: draw.total, starts: starts, jurors: jurors, criteria: criteria, marks: marks,
        scales: steps.scales, scaleOf: steps.scaleOf))
  }

  // MARK: - Composites

  /// A dossier's composites on 0...1, corrected where the lane is and the dossier has one; they may leave the scale.
  ///
  /// - Parameters:
  ///   - dossier: A dossier of the model.
  ///   - raw: By lane, its raw composite; below 0 where it has none.
  ///   - leaves: By leaf, what the jury pools.
  ///   - nodes: By node, its raw values.
  ///   - times: By juror and lane, how often the juror is there.
  ///   - nodeWeights: By node and lane.
  mutating func corrected(
    _ dossier: Int, raw: Lanes, leaves: [Lanes], nodes: [Lanes], times: [Double], nodeWeights: [Lanes]
  ) -> Lanes {
    if method == .rasch { return fair(dossier, raw: raw, leaves, nodeWeights) }
    let rows = cells.cells(of: model.dossiers[dossier])
    guard !rows.isEmpty else { return raw }
    // Only severity moves a score: blanks, and what indicators bring, stay as they are in the raw one.
    let share =
      model.tree.measures.isEmpty
      ? Lanes(repeating: 1) : 1 - model.tree.share(of: model.tree.measures, nodes, nodeWeights)
    var composites = raw
    for lane in results.indices where raw[lane] >= 0 {
      guard let result = results[lane] else { continue }
      let there = rows.filter { times[Int(cells.jurors[$0]) * DrawScoring.width + lane] > 0 }
      guard !there.isEmpty else { continue }
      let own = pooled(there, times, lane) { self.composites[$0][lane] }
      let corrected = pooled(there, times, lane) { row in
        guard let severity = result.jurors[copies[lane][Int(cells.jurors[row])]] else {
          preconditionFailure("a juror without severity")
        }
        return severity.corrected(self.composites[row][lane])
      }
      composites[lane] += share[lane] * (corrected - own) / 100
    }
    return composites
  }

  /// Pools what a dossier's jurors gave; 0 where none of them is there.
  private func pooled(_ rows: [Int], _ times: [Double], _ lane: Int, _ value: (_ row: Int) -> Double)
    -> Double
  {
    let shares = rows.map { row in
      let juror = Int(cells.jurors[row])
      return DrawShare(
        juror: juror, value: value(row), weight: weights[row],
        times: times[juror * DrawScoring.width + lane])
    }
    return model.pooled(shares) ?? 0
  }

  /// The tree over what each leaf would have had from a juror of mean severity.
  private mutating func fair(_ dossier: Int, raw: Lanes, _ leaves: [Lanes], _ nodeWeights: [Lanes]) -> Lanes {
    let (tree, edition) = (model.tree, model.edition)
    for (leaf, node) in tree.leaves.enumerated() {
      var value = leaves[leaf].replacing(with: 0, where: leaves[leaf] .== DrawModel.Absent.bottom)
      for lane in results.indices where leaves[leaf][lane] >= 0 {
        guard case .rasch(let fit) = results[lane]?.figures, let scale = edition.nodes[node].leaf?.scale,
          let mark = fit.fairMark(dossier: dossier, criterion: leaf)
        else { continue }
        let (low, high) = (scale.min.doubleValue, scale.max.doubleValue)
        value[lane] = (mark - low) / (high - low)
      }
      values[node] = value
    }
    for (index, node) in tree.measures.enumerated() {
      values[node] = Lanes(repeating: model.measured[dossier * tree.measures.count + index])
    }
    values.withUnsafeMutableBufferPointer { values in
      nodeWeights.withUnsafeBufferPointer { weights in
        guard let values = values.baseAddress, let weights = weights.baseAddress else { return }
        tree.combine(values, weights, blocks: false)
      }
    }
    var composites = raw
    for lane in results.indices where raw[lane] >= 0 && results[lane] != nil {
      composites[lane] = values[nodeWeights.count][lane]
    }
    return composites
  }
}
