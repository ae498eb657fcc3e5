internal import RealModule

extension Edition {
  /// The jurors' composites, 0...100, as nearest doubles: each juror's own tree over the criteria that he marked,
  /// criteria marked by indicators left out.
  ///
  /// Rows are in the order of ``dossiers``, jurors in that of ``jurors``.
  ///
  /// - Parameters:
  ///   - traces: By dossier, its trace, whose exact composites are then taken; where there are none, they are worked out
  ///     in doubles, to about 1e-13.
  ///   - isCounted: Whether a dossier is; the rows of others are empty.
  /// - Complexity: Linear in answers, and criteria × jurors with a mark.
  func compositeTable(
    traces: [DossierScore] = [], of isCounted: (_ dossier: Int) -> Bool = { _ in true }
  ) -> RatingTable {
    var (starts, jurors, values): ([Int], [Int32], [Double]) = ([0], [], [])
    let first = Int(AnswerCode.firstMark)
    // By leaf, the value of each code's mark on 0...1.
    let shares = leaves.map { node in
      answers.table.marks.map { nodes[node].leaf?.scale.normalise($0).doubleValue ?? 0 }
    }
    let weights = nodes.map(\.criterion.weight.value.doubleValue)
    var tree: [Double?] = Array(repeating: nil, count: nodes.count)
    for dossier in dossiers.indices {
      if isCounted(dossier), !traces.isEmpty {
        for composite in traces[dossier].composites {
          jurors.append(Int32(composite.juror))
          values.append(composite.score.value.doubleValue)
        }
      } else if isCounted(dossier) {
        var juror = -1
        func close() {
          guard juror >= 0, let root = root(of: &tree, weights) else { return }
          jurors.append(Int32(juror))
          values.append(100 * root)
          for node in tree.indices { tree[node] = nil }
        }
        for cell in answers.cells(of: dossier) where answers.code(cell).isMark {
          if answers.juror(cell) != juror {
            close()
            juror = answers.juror(cell)
          }
          let leaf = answers.leaf(cell)
          tree[leaves[leaf]] = shares[leaf][Int(answers.code(cell).rawValue) - first]
        }
        close()
      }
      starts.append(values.count)
    }
    return RatingTable(jurorCount: self.jurors.count, starts: starts, jurors: jurors, values: values)
  }

  /// Combines a tree whose leaves are set; `nil` where none is.
  private func root(of tree: inout [Double?], _ weights: [Double]) -> Double? {
    func combined(_ siblings: [Int], by rule: Combination) -> Double? {
      var (sum, total, least) = (0.0, 0.0, Double.infinity)
      for node in siblings {
        guard let value = tree[node] else { continue }
        sum += weights[node] * (rule == .geometric ? Double.log(value) : value)
        total += weights[node]
        least = Swift.min(least, value)
      }
      guard total > 0 else { return nil }
      return switch rule {
      case .mean: sum / total
      case .min: least
      case .geometric: least == 0 ? 0 : Double.exp(sum / total)
      }
    }
    for node in nodes.indices.reversed() {
      guard let group = nodes[node].group else { continue }
      tree[node] = combined(nodes[node].children, by: group.combine.value)
    }
    return combined(topNodes, by: rubric.rootCombination)
  }

  /// What each cell of a table of composites weighs: its juror's weight and, under `confidence: weight`, the mean of the
  /// confidences stated on the dossier, none counting 1; `nil` where all weigh the same.
  func compositeWeights(_ table: RatingTable) -> [Rational]? {
    let isConfident = rubric.jury.confidence.value == .weight && !answers.confidences.isEmpty
    guard isConfident || Set(jurors.map(\.weight.value)).count > 1 else { return nil }
    var weights: [Rational] = []
    for dossier in 0..<table.dossierCount {
      for place in table.cells(of: dossier) {
        let juror = Int(table.jurors[place])
        var weight = jurors[juror].weight.value
        if isConfident {
          let marks = answers.cells(of: dossier, juror: juror).filter { answers.code($0).isMark }
          let confidences = marks.map { answers.confidence($0, of: dossier) ?? .one }
          weight *= Rational.sum(confidences) / Rational(confidences.count)
        }
        weights.append(weight)
      }
    }
    return weights
  }

  /// The jurors' marks as steps, criteria in the order of ``leaves``.
  ///
  /// - Throws: ``SeverityRefusal/noSteps(criteria:)`` where a criterion with marks is on a scale without steps.
  func markTable(of isCounted: (_ dossier: Int) -> Bool) throws(SeverityRefusal) -> MarkTable {
    let scales = leaves.map { node -> Scale in
      guard let leaf = nodes[node].leaf else { preconditionFailure("a leaf without a scale") }
      return leaf.scale
    }
    let stepless = scales.indices.filter { scales[$0].step == nil }
    guard stepless.isEmpty else { throw .noSteps(criteria: stepless) }
    var (names, kinds): ([String], [StepScale]) = ([], [])
    let scaleOf = scales.map { scale in
      if let known = names.firstIndex(of: scale.name) { return known }
      let step = scale.step ?? .one
      names.append(scale.name)
      kinds.append(
        StepScale(
          lowest: scale.min.doubleValue, step: step.doubleValue,
          steps: Int(((scale.max - scale.min) / step).doubleValue.rounded())))
      return kinds.count - 1
    }
    let steps = scales.map { scale in
      answers.table.marks.map { mark in
        scale.contains(mark)
          ? Int32(((mark - scale.min) / (scale.step ?? .one)).doubleValue.rounded()) : 0
      }
    }
    let first = Int(AnswerCode.firstMark)
    var (starts, ofJuror, criteria, marks): ([Int], [Int32], [Int32], [Int32]) = ([0], [], [], [])
    for dossier in dossiers.indices {
      if isCounted(dossier) {
        for cell in answers.cells(of: dossier) where answers.code(cell).isMark {
          ofJuror.append(Int32(answers.juror(cell)))
          criteria.append(Int32(answers.leaf(cell)))
          marks.append(steps[answers.leaf(cell)][Int(answers.code(cell).rawValue) - first])
        }
      }
      starts.append(marks.count)
    }
    return MarkTable(
      jurorCount: jurors.count, starts: starts, jurors: ofJuror, criteria: criteria, marks: marks,
      scales: kinds, scaleOf: scaleOf)
  }
}
