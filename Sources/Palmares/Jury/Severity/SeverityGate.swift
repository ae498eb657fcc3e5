/// What a correction must rest on before it may change anything: connected jurors, enough dossiers a juror and jurors a
/// dossier, and for each method the samples that it needs.
///
/// - Note: `docs/severity.md` says why each is asked.
public enum SeverityGate {
  /// The dossiers that each juror must have rated.
  public static let dossiersOfJuror = 5
  /// The jurors that each dossier must have been rated by.
  public static let jurorsOfDossier = 2
  /// The dossiers that each juror must have rated to be standardised.
  public static let dossiersToStandardise = 10
  /// The percentage of the dossiers that each juror must have rated where his mean alone tells his severity.
  public static let percentageToCentre = 90
  /// Jurors differ where p of the likelihood ratio is below this, or their share of the variance is at least
  /// ``leastShare``.
  public static let largestP = 0.05
  /// See ``largestP``.
  public static let leastShare = 0.05
  /// The marks that each dossier, juror and criterion must have for the many-facet model.
  public static let marksOfElement = 10

  /// Holds a table against what every correction needs.
  ///
  /// - Throws: The first that is lacking: jurors, connection, dossiers of a juror, jurors of a dossier.
  public static func check(_ table: RatingTable) throws(SeverityRefusal) {
    let counts = table.jurorMeans().counts
    let present = counts.count { $0 > 0 }
    guard present > 1 else { throw .tooFewJurors(has: present) }
    let links = Connectivity(table)
    guard links.isConnected else { throw .disconnected(links.components) }
    let jurors = shortages(counts.enumerated().filter { $1 > 0 }, below: dossiersOfJuror)
    guard jurors.isEmpty else { throw .fewDossiersOfJuror(jurors, needs: dossiersOfJuror) }
    let dossiers = (0..<table.dossierCount).map { ($0, table.cells(of: $0).count) }.filter { $1 > 0 }
    let short = shortages(dossiers, below: jurorsOfDossier)
    guard short.isEmpty else { throw .fewJurorsOfDossier(short, needs: jurorsOfDossier) }
  }

  /// Holds a table against what a juror's own mean needs: nearly all dossiers.
  static func checkCompleteness(_ table: RatingTable) throws(SeverityRefusal) {
    let rated = (0..<table.dossierCount).count { !table.cells(of: $0).isEmpty }
    let needs = (rated * percentageToCentre + 99) / 100
    let counts = table.jurorMeans().counts
    let short = shortages(counts.enumerated().filter { $1 > 0 }, below: needs)
    guard short.isEmpty else { throw .incomplete(short, needs: needs, dossiers: rated) }
  }

  /// Holds marks against what the many-facet model needs of each element.
  static func check(_ marks: MarkTable) throws(SeverityRefusal) {
    var (jurors, criteria) = (
      Array(repeating: 0, count: marks.jurorCount), Array(repeating: 0, count: marks.criterionCount)
    )
    for juror in marks.jurors { jurors[Int(juror)] += 1 }
    for criterion in marks.criteria { criteria[Int(criterion)] += 1 }
    let dossiers = (0..<marks.dossierCount).map { marks.cells(of: $0).count }
    for (facet, counts) in [
      (SeverityRefusal.Facet.dossier, dossiers), (.juror, jurors), (.criterion, criteria),
    ] {
      let short = shortages(counts.enumerated().filter { $1 > 0 }, below: marksOfElement)
      guard short.isEmpty else { throw .fewMarks(facet, short, needs: marksOfElement) }
    }
  }

  /// Whether jurors differ by more than chance: p of S > 0 is small, or S is a sizeable share of the variance.
  static func checkSignificance(_ table: RatingTable) throws(SeverityRefusal) {
    let fit = try ShrunkenSeverity(table)
    guard fit.p < largestP || fit.jurorShare >= leastShare else {
      throw .notSignificant(p: fit.p, share: fit.jurorShare)
    }
  }

  private static func shortages(
    _ counts: some Sequence<(Int, Int)>, below needs: Int
  ) -> [SeverityRefusal.Shortage] {
    counts.filter { $1 < needs }.map { SeverityRefusal.Shortage(place: $0, has: $1) }
  }
}
