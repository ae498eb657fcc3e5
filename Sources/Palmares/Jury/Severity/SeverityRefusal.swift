/// Why a correction of severity isn't made: what it needs and what there is. Jurors, dossiers and criteria are places.
public enum SeverityRefusal: Error, Sendable, Hashable {
  /// There are fewer than two jurors with a value.
  case tooFewJurors(has: Int)
  /// More jurors than the method's system of equations takes.
  case tooManyJurors(has: Int, limit: Int)
  /// Jurors and dossiers fall into parts that share nobody: their severities can't be compared.
  case disconnected([Connectivity.Component])
  /// These jurors rated too few dossiers.
  case fewDossiersOfJuror([Shortage], needs: Int)
  /// These dossiers were rated by too few jurors.
  case fewJurorsOfDossier([Shortage], needs: Int)
  /// These jurors rated too small a part of the dossiers for their mean to tell severity from luck; of so many.
  case incomplete([Shortage], needs: Int, dossiers: Int)
  /// These jurors gave one value to all.
  case noSpread(jurors: [Int])
  /// There are no more values than effects to estimate.
  case nothingLeft(values: Int, effects: Int)
  /// Values are the sum of a dossier's and a juror's effect to the last digit: there is no chance to weigh against.
  case noResidual
  /// Jurors don't differ by more than chance: p of the likelihood ratio, and the share of their variance.
  case notSignificant(p: Double, share: Double)
  /// A criterion's scale has no steps to model.
  case noSteps(criteria: [Int])
  /// A facet's elements with too few marks.
  case fewMarks(Facet, [Shortage], needs: Int)
  /// On the scale of these criteria fewer than two steps are used often enough.
  case fewCategories(criteria: [Int], needs: Int)
  /// The largest change was still this after so many iterations.
  case notConverged(iterations: Int, change: Double)

  /// One that has too few.
  public struct Shortage: Sendable, Hashable {
    /// Its place among jurors, dossiers or criteria.
    public let place: Int
    /// What it has.
    public let has: Int

    /// Creates a shortage.
    public init(place: Int, has: Int) { (self.place, self.has) = (place, has) }
  }

  /// What a mark is of.
  public enum Facet: String, Sendable, CaseIterable {
    /// The dossier marked.
    case dossier
    /// The juror that marked.
    case juror
    /// The criterion.
    case criterion
  }
}
