/// What jurors' own trees give in a draw: what `juror_first` pools, and what tie keys compare.
extension DrawScoring {
  /// `juror_first`: each juror's own tree, then every node that is compared, and the whole, pooled over jurors.
  mutating func poolJurors(_ dossier: Int, _ lane: Int) {
    let isThere = values[nodeCount][lane] >= 0
    var states = values.map { $0[lane] }
    for (leaf, node) in tree.leaves.enumerated() where leafValues[leaf][lane] == DrawModel.Absent.bottom {
      states[node] = DrawModel.Absent.bottom
    }
    let asked = Set(ladder.keyNodes + ladder.rungs.flatMap { $0.gates.map(\.node) })
    let rows = trees.combined(
      nodeWeights.map { $0[lane] }, states, tree, counts: { juror in times[juror * Self.width + lane] })
    for node in asked where states[node] >= 0 && !tree.measures.contains(node) {
      values[node][lane] = pooled(rows, lane) { $0[node] } ?? -1
    }
    if isThere { values[nodeCount][lane] = pooled(rows, lane) { $0[nodeCount] } ?? -1 }
  }

  private func pooled(
    _ rows: [(juror: Int, values: [Double])], _ lane: Int, _ value: ([Double]) -> Double
  ) -> Double? {
    model.pooled(
      rows.compactMap { juror, values in
        guard value(values) >= 0 else { return nil }
        return DrawShare(
          juror: juror, value: value(values), weight: model.jurorWeights[juror],
          times: times[juror * Self.width + lane])
      })
  }

  /// A dossier's jurors' own composites in one draw, on 0...1, with how often each is there.
  mutating func jurorComposites(_ dossier: Int, _ lane: Int) -> [(juror: Int, value: Double, times: Int)] {
    trees.read(dossier, model)
    let nothing = values.map { _ in DrawModel.Absent.excluded }
    let rows = trees.combined(
      nodeWeights.map { $0[lane] }, nothing, tree, counts: { times[$0 * Self.width + lane] })
    return rows.compactMap { juror, row in
      row[nodeCount] < 0 ? nil : (juror, row[nodeCount], Int(times[juror * Self.width + lane]))
    }
  }

  /// The share of a dossier's marks that are at their scale's top in one draw; `nil` without marks.
  func topMarks(_ dossier: Int, _ lane: Int) -> Double? {
    var (tops, marks) = (0.0, 0.0)
    let leaves = model.tree.leaves.count * model.colleges
    for mark in Int(model.starts[dossier * leaves])..<Int(model.starts[(dossier + 1) * leaves]) {
      let count = times[Int(model.jurors[mark]) * Self.width + lane]
      marks += count
      if model.values[mark] == 1 { tops += count }
    }
    return marks == 0 ? nil : tops / marks
  }
}
