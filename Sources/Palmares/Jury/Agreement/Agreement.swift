/// Agreement among jurors on one table: all statistics, with what they were taken over.
public struct Agreement: Sendable, Hashable {
  /// How many dossiers have the values of two jurors or more.
  public let dossiers: Int
  /// How many dossiers have a value of every juror who gave one on any.
  public let completeDossiers: Int
  /// How many jurors gave a value.
  public let jurors: Int
  /// How many values there are.
  public let values: Int
  /// How many pairs of values there are on one dossier.
  public let pairs: Int
  /// How often each distinct value was given.
  public let histogram: RatingHistogram
  /// Fleiss' kappa of each distinct value against the others, in the order of the histogram; empty where it
  /// is undefined.
  public let categoryKappas: [Double]
  /// What makes values differ, and from it how many jurors it takes.
  public let dependability: Estimate<Dependability>
  private let statistics: [Estimate<Double>]
  private let intervals: [Estimate<EstimateInterval>?]

  /// Computes all statistics of a table.
  ///
  /// - Parameters:
  ///   - draws: How many resamples the intervals of the alphas take; 0 for none.
  ///   - generator: Where they come from. The same generator in the same state gives the same intervals.
  /// - Complexity: O(cells · log(cells) + draws · distinct (dossier, value) pairs).
  public init(_ table: RatingTable, draws: Int, using generator: inout Xoshiro256StarStar) {
    let coded = RatingCodes(table)
    let tally = RatingTally(table, coded: coded)
    let complete = CompleteRatings(table, coded: coded)
    (dossiers, completeDossiers, jurors) = (tally.pairableCount, complete.dossierCount, tally.jurorCount)
    (values, pairs) = (tally.valueCount, tally.pairCount)
    histogram = RatingHistogram(tally)
    let fleiss = tally.fleissKappa()
    categoryKappas = fleiss.value?.categories ?? []
    dependability = table.varianceComponents().map(Dependability.init)
    let intraclass = complete.intraclassCorrelations()
    let kendall = complete.kendallConcordance()
    let bootstrap = AlphaBootstrap(tally).intervals(draws: draws, using: &generator)
    func place<Kind: CaseIterable & Equatable>(_ kind: Kind) -> Int where Kind.AllCases == [Kind] {
      Kind.allCases.firstIndex(of: kind)!
    }
    statistics = AgreementKey.allCases.map { key in
      if let metric = key.alpha { return tally.alpha(metric) }
      if let form = key.intraclass { return intraclass[place(form)].map(\.value) }
      return switch key {
      case .gwetAC1: tally.gwetAC1()
      case .fleissKappa: fleiss.map(\.kappa)
      case .kendallW: kendall.map(\.coefficient)
      case .kendallProbability: kendall.map(\.probability)
      default: tally.exactAgreement()
      }
    }
    intervals = AgreementKey.allCases.map { key in
      if let metric = key.alpha { return bootstrap[place(metric)] }
      return key.intraclass.map { form in
        switch intraclass[place(form)] {
        case .undefined(let reason): .undefined(reason)
        case .value(let estimate): estimate.interval.map { .value($0) } ?? .undefined(.noSpread)
        }
      }
    }
  }

  /// The value of a statistic, or why there is none.
  public subscript(key: AgreementKey) -> Estimate<Double> {
    statistics[AgreementKey.allCases.firstIndex(of: key)!]
  }

  /// The 95 % interval of a statistic, or why there is none; `nil` for a statistic that never has one.
  ///
  /// By resampling dossiers for the alphas, from the F distribution for the intraclass correlations.
  public func interval(of key: AgreementKey) -> Estimate<EstimateInterval>? {
    intervals[AgreementKey.allCases.firstIndex(of: key)!]
  }
}
