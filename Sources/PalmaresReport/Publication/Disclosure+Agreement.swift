import Palmares

extension Disclosure {
  /// Up to so many values, each has a bar of its own.
  private static let mostBars = 21
  /// How many ranges stand for more values.
  private static let ranges = 10

  /// Shows the agreement among jurors.
  ///
  /// It tells of the jury as a whole and names nobody. Where jurors are published in the aggregate, a table
  /// is told only if at least `min_cell` jurors gave values, on as many dossiers; where scores aren't told,
  /// neither is how often each was given.
  func shown(_ agreement: JuryAgreement) -> ShownAgreement {
    let scales = Dictionary(
      edition.nodes.compactMap { node in node.leaf.map { (node.criterion.id, $0.scale) } },
      uniquingKeysWith: { first, _ in first })
    return ShownAgreement(
      overall: shown(agreement.overall) { $0.grouped(low: 0, high: 100, count: Self.ranges) },
      criteria: agreement.criteria.map { criterion in
        let table = shown(criterion.agreement) { histogram in
          guard let scale = scales[criterion.criterion] else { return histogram }
          return Self.histogram(histogram, on: scale)
        }
        return ShownAgreement.Criterion(id: criterion.criterion, table: table)
      })
  }

  private func shown(
    _ agreement: Agreement, _ histogram: (RatingHistogram) -> RatingHistogram
  ) -> ShownAgreement.Table? {
    guard agreement.jurors >= minJurors, agreement.dossiers >= minJurors else { return nil }
    return ShownAgreement.Table(
      agreement: agreement, histogram: showsScores ? histogram(agreement.histogram) : nil)
  }

  /// A bar for each mark of the scale where that is few enough, else ranges of it.
  private static func histogram(_ histogram: RatingHistogram, on scale: Scale) -> RatingHistogram {
    let (low, high) = (scale.min.doubleValue, scale.max.doubleValue)
    if let step = scale.step {
      let steps = ((scale.max - scale.min) / step).doubleValue
      if steps < Double(mostBars) {
        let marks = (0...Int(steps)).map { (scale.min + step * Rational($0)).doubleValue }
        return histogram.filled(with: marks)
      }
    } else if histogram.bars.count <= mostBars {
      return histogram
    }
    return histogram.grouped(low: low, high: high, count: ranges)
  }
}
