internal import RealModule

/// The many-facet rating scale: ln P(k)/P(k−1) = b[c] − s[j] − d[i] − t[k] for the mark of juror j on criterion i of
/// dossier c, by joint maximum likelihood. Σ s = Σ d = 0, and Σ t = 0 on each scale; all are in logits.
///
/// Criteria of one scale share its thresholds, those of another scale have their own: a mixed grid is as many rating
/// scales on one line. Marks used fewer than 10 times join a neighbour (``MarkCategories``). Elements at the bottom or
/// the top of all their marks are set aside, then found with their score moved by 0.3 points, and flagged.
///
/// Joint estimates are stretched by about L/(L − 1), with L marks a dossier: see ``stretch``; nothing here divides by it.
///
/// - Complexity: Marks × categories² an iteration, some ten iterations; memory dossiers × (jurors + criteria + thresholds).
/// - Note: Andrich, “A rating formulation for ordered response categories” (1978); Linacre, *Many-Facet Rasch
///   Measurement* (1989).
public struct RaschSeverity: Sendable, Hashable {
  /// What an element is measured at.
  public struct Measure: Sendable, Hashable {
    /// In logits: of a dossier how good, of a juror how severe, of a criterion how hard.
    public let value: Double
    /// 1/√information, in logits.
    public let standardError: Double
    /// The mean of squared residuals weighted by information, 1 where the model fits; `nil` for what was set aside.
    public let infit: Double?
    /// The mean of squared standardised residuals, 1 where the model fits; `nil` for what was set aside.
    public let outfit: Double?
    /// Whether all marks were at the bottom or all at the top, so that 0.3 score points stand for infinity.
    public let isExtreme: Bool
    /// The marks behind it.
    public let marks: Int
  }

  /// By dossier; `nil` without marks.
  public let dossiers: [Measure?]
  /// By juror; `nil` without marks.
  public let jurors: [Measure?]
  /// By criterion; `nil` without marks.
  public let criteria: [Measure?]
  /// By scale, in logits, one fewer than its categories.
  public let thresholds: [[Double]]
  /// By scale, the marks that were merged.
  public let categories: [MarkCategories]
  /// The log-likelihood of the marks fitted.
  public let logLikelihood: Double
  /// Newton's steps.
  public let iterations: Int
  /// The largest change of a measure in the last step, in logits.
  public let change: Double
  /// The scales of the table, and which is each criterion's.
  private let scales: [StepScale]
  private let scaleOf: [Int]

  /// How often a category must be used.
  public static let leastUse = 10
  /// The score points that stand between an extreme score and the measure given for it.
  public static let extremeAdjustment = 0.3

  /// Fits a table.
  ///
  /// - Parameters:
  ///   - table: The marks; those that are not extreme connected.
  ///   - leastUse: How often a category must be used not to be merged, 1 or more.
  /// - Throws: ``SeverityRefusal/tooFewJurors(has:)``, ``SeverityRefusal/fewCategories(criteria:needs:)``,
  ///   ``SeverityRefusal/disconnected(_:)``, ``SeverityRefusal/notConverged(iterations:change:)``.
  public init(_ table: MarkTable, leastUse: Int = RaschSeverity.leastUse) throws(SeverityRefusal) {
    precondition(leastUse > 0)
    let jurorCount = Set(table.jurors).count
    guard jurorCount > 0 else { throw .tooFewJurors(has: 0) }
    let problem = RaschProblem(table, leastUse: leastUse)
    let flat = (0..<table.criterionCount).filter { criterion in
      problem.categories[table.scaleOf[criterion]].ranges.count < 2
        && table.criteria.contains(Int32(criterion))
    }
    guard flat.isEmpty, problem.isActive.contains(true) else {
      throw .fewCategories(criteria: flat.isEmpty ? Array(0..<table.criterionCount) : flat, needs: leastUse)
    }
    let links = Connectivity(table.pairs { problem.isActive[$0] })
    guard links.isConnected else { throw .disconnected(links.components) }
    var search = RaschSearch(problem)
    guard search.climb() else {
      throw .notConverged(iterations: search.iterations, change: search.change)
    }
    let found = RaschMeasures(problem, search)
    (dossiers, jurors, criteria) = (found.dossiers, found.jurors, found.criteria)
    (thresholds, categories) = (search.thresholds, problem.categories)
    (logLikelihood, iterations, change) = (search.logLikelihood, search.iterations, search.change)
    (scales, scaleOf) = (table.scales, table.scaleOf)
  }

  /// What a mark of a dossier on a criterion would be on average from a juror of mean severity, in marks; `nil` where
  /// either has no measure. A merged category counts as the mean of its marks.
  public func fairMark(dossier: Int, criterion: Int) -> Double? {
    guard let quality = dossiers[dossier], let difficulty = criteria[criterion] else { return nil }
    let scale = scaleOf[criterion]
    var curve = RaschCurve(thresholds[scale])
    curve.move(toOdds: Double.exp(quality.value - difficulty.value))
    let steps = zip(curve.chances, categories[scale].means).reduce(0) { $0 + $1.0 * $1.1 }
    return scales[scale].mark(steps)
  }

  /// About how much too far from each other joint maximum likelihood puts the elements: L/(L − 1), L the mean number of
  /// marks a dossier; `nil` where that is 1 or less.
  public var stretch: Double? {
    let marks = dossiers.compactMap { $0?.marks }
    let mean = Double(marks.reduce(0, +)) / Double(marks.count)
    return mean > 1 ? mean / (mean - 1) : nil
  }

  /// The share of the dossiers' variance that isn't error, (var b − mean se²)/var b, extremes left out; `nil` below two
  /// dossiers or without variance. Below 0 where error outweighs it.
  public var separationReliability: Double? {
    let measures = dossiers.compactMap { $0 }.filter { !$0.isExtreme }
    guard measures.count > 1 else { return nil }
    let mean = measures.reduce(0) { $0 + $1.value } / Double(measures.count)
    let variance =
      measures.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) } / Double(measures.count - 1)
    let error = measures.reduce(0) { $0 + $1.standardError * $1.standardError } / Double(measures.count)
    return variance > 0 ? (variance - error) / variance : nil
  }
}

extension MarkTable {
  /// Which jurors marked which dossiers, as ratings of 1, by the marks that `counts` takes.
  func pairs(_ counts: (Int) -> Bool = { _ in true }) -> RatingTable {
    var (starts, jurors): ([Int], [Int32]) = ([0], [])
    var last = Array(repeating: -1, count: jurorCount)
    for dossier in 0..<dossierCount {
      var own: [Int32] = []
      for cell in cells(of: dossier) where counts(cell) && last[Int(self.jurors[cell])] != dossier {
        last[Int(self.jurors[cell])] = dossier
        own.append(self.jurors[cell])
      }
      jurors += own.sorted()
      starts.append(jurors.count)
    }
    return RatingTable(
      jurorCount: jurorCount, starts: starts, jurors: jurors, values: Array(repeating: 1, count: jurors.count)
    )
  }
}
