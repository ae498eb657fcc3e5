/// One dossier's marks juror by juror, for the jurors' own trees.
struct JurorRows {
  private let nodeCount: Int
  /// By juror that marked, its place and its marks by node; below 0 where it gave none.
  private var rows: [(juror: Int, values: [Double])] = []
  private var read = -1

  init(_ model: DrawModel) { nodeCount = model.tree.weights.count }

  /// Reads a dossier's marks, unless they are read already.
  mutating func read(_ dossier: Int, _ model: DrawModel) {
    if read == dossier { return }
    read = dossier
    rows.removeAll(keepingCapacity: true)
    var places: [Int: Int] = [:]
    for (leaf, node) in model.tree.leaves.enumerated() {
      for college in 0..<model.colleges {
        for mark in model.marks(dossier, leaf, college) {
          let juror = Int(model.jurors[mark])
          if places[juror] == nil {
            places[juror] = rows.count
            rows.append((juror, Array(repeating: DrawModel.Absent.excluded, count: nodeCount + 1)))
          }
          if let place = places[juror] { rows[place].values[node] = model.values[mark] }
        }
      }
    }
    rows.sort { $0.juror < $1.juror }
  }

  /// Combines the trees of the jurors who are there; each row ends with the root's value.
  ///
  /// - Parameters:
  ///   - weights: By node.
  ///   - states: By node, what all jurors share: the values of indicators, and ``DrawModel/Absent/bottom`` for leaves
  ///     that count as such.
  ///   - tree: The tree.
  ///   - counts: How often a juror is there.
  func combined(
    _ weights: [Double], _ states: [Double], _ tree: DrawTree, counts: (Int) -> Double
  ) -> [(juror: Int, values: [Double])] {
    rows.filter { counts($0.juror) > 0 }.map { juror, marks in
      var values = marks
      for node in tree.leaves where marks[node] < 0 && states[node] == DrawModel.Absent.bottom {
        values[node] = 0
      }
      for node in tree.measures { values[node] = states[node] }
      tree.combine(&values, weights, blocks: false)
      return (juror, values)
    }
  }
}
