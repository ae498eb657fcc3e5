/// What makes values differ: the dossiers, the jurors' severity, and the rest; in squares of the unit of the
/// values.
///
/// The random two-way design: y = m + dossier + juror + rest, with variances A, S and E.
public struct VarianceComponents: Sendable, Hashable {
  /// A, of dossiers; estimates below zero are taken as 0.
  public let dossiers: Double
  /// S, of jurors; estimates below zero are taken as 0.
  public let jurors: Double
  /// E, of the rest: how a juror meets a dossier, and chance; estimates below zero are taken as 0.
  public let rest: Double

  /// Creates components.
  public init(dossiers: Double, jurors: Double, rest: Double) {
    (self.dossiers, self.jurors, self.rest) = (dossiers, jurors, rest)
  }
}

extension RatingTable {
  /// Estimates the variance components from all cells, complete or not.
  ///
  /// Henderson's first method: sums of squares within dossiers, within jurors and in all are set equal to
  /// their expectations, (N − a)(S + E), (N − b)(A + E) and (N − k₁)A + (N − k₂)S + (N − 1)E, with *N* cells,
  /// *a* dossiers, *b* jurors, k₁ and k₂ the sums of squared numbers of cells by dossier and by juror, over
  /// N. On a complete table this is the analysis of variance.
  ///
  /// - Returns: The components, or why there are none: no pairs, one dossier, equal values, or a design in
  ///   which the rest can't be told apart.
  /// - Complexity: O(cells).
  /// - Note: Henderson, “Estimation of variance and covariance components” (1953); Brennan, *Generalizability
  ///   Theory* (2001), 7.1.
  public func varianceComponents() -> Estimate<VarianceComponents> {
    var (sums, numbers) = (
      [Double](repeating: 0, count: jurorCount), [Double](repeating: 0, count: jurorCount)
    )
    let total = Double(values.count)
    guard total > 0 else { return .undefined(.noValues) }
    let mean = values.reduce(0, +) / total
    for cell in values.indices {
      sums[Int(jurors[cell])] += values[cell] - mean
      numbers[Int(jurors[cell])] += 1
    }
    let width = Double(numbers.count { $0 > 0 })
    guard width > 1 else { return .undefined(.oneJuror) }
    var (all, inDossiers, inJurors) = (0.0, 0.0, 0.0)
    var (rated, squared) = (0.0, 0.0)
    for dossier in 0..<dossierCount {
      let cells = cells(of: dossier)
      let size = Double(cells.count)
      guard size > 0 else { continue }
      rated += 1
      squared += size * size
      let centre = cells.reduce(0) { $0 + values[$1] - mean } / size
      for cell in cells {
        let (value, juror) = (values[cell] - mean, Int(jurors[cell]))
        let own = value - sums[juror] / numbers[juror]
        all += value * value
        inDossiers += (value - centre) * (value - centre)
        inJurors += own * own
      }
    }
    guard total > rated else { return .undefined(.noPairs) }
    guard total > width, rated > 1 else { return .undefined(.fewDossiers) }
    guard all > 1e-26 * total * mean * mean else { return .undefined(.unanimous) }
    let byDossier = squared / total
    let byJuror = numbers.reduce(0) { $0 + $1 * $1 } / total
    let free = total - byDossier - byJuror + 1
    guard free > 1e-9 * total else { return .undefined(.incomplete) }
    let jurorsAndRest = inDossiers / (total - rated)
    let dossiersAndRest = inJurors / (total - width)
    let rest = ((total - byDossier) * dossiersAndRest + (total - byJuror) * jurorsAndRest - all) / free
    func positive(_ value: Double) -> Double { value > 1e-13 * all / total ? value : 0 }
    return .value(
      VarianceComponents(
        dossiers: positive(dossiersAndRest - rest), jurors: positive(jurorsAndRest - rest),
        rest: positive(rest)))
  }
}
