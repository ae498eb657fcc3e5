/// The mean squares of a complete two-way table, one value a cell.
struct MeanSquares: Sendable {
  /// How many dossiers, *n* ≥ 2.
  let dossiers: Double
  /// How many jurors, *k* ≥ 2.
  let jurors: Double
  /// Between dossiers, n − 1 degrees of freedom.
  let between: Double
  /// Between jurors, k − 1 degrees of freedom.
  let betweenJurors: Double
  /// What neither explains, (n − 1)(k − 1) degrees of freedom.
  let residual: Double
  /// Within dossiers, n(k − 1) degrees of freedom.
  let within: Double

  /// - Precondition: Two dossiers and two jurors at least.
  init(_ ratings: CompleteRatings) {
    let (count, width) = (ratings.dossierCount, ratings.jurors.count)
    let values = ratings.values
    let grand = values.reduce(0, +) / Double(values.count)
    var columns = [Double](repeating: 0, count: width)
    var means = [Double](repeating: 0, count: count)
    for dossier in 0..<count {
      for juror in 0..<width {
        let value = values[dossier * width + juror] - grand
        means[dossier] += value / Double(width)
        columns[juror] += value / Double(count)
      }
    }
    var (rest, inside) = (0.0, 0.0)
    for dossier in 0..<count {
      for juror in 0..<width {
        let deviation = values[dossier * width + juror] - grand - means[dossier]
        inside += deviation * deviation
        rest += (deviation - columns[juror]) * (deviation - columns[juror])
      }
    }
    (dossiers, jurors) = (Double(count), Double(width))
    let noise = 1e-26 * values.reduce(0) { $0 + $1 * $1 }  // what rounding leaves of an exact zero
    func square(_ sum: Double, _ freedom: Double) -> Double { sum <= noise ? 0 : sum / freedom }
    between = square(jurors * means.reduce(0) { $0 + $1 * $1 }, dossiers - 1)
    betweenJurors = square(dossiers * columns.reduce(0) { $0 + $1 * $1 }, jurors - 1)
    residual = square(rest, (dossiers - 1) * (jurors - 1))
    within = square(inside, dossiers * (jurors - 1))
  }
}
