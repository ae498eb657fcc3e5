/// The intervals of the four alphas by resampling dossiers.
///
/// A draw takes as many dossiers as there are pairable ones, with replacement, all values of a dossier
/// together; the ends are the 2.5th and 97.5th percentiles of the draws' alphas. Draws whose values are all
/// equal have no alpha and are left out.
public struct AlphaBootstrap: Sendable {
  /// The least number of dossiers with the values of two jurors for which an interval is given.
  public static let leastDossiers = 10
  /// The least share of draws that must have an alpha.
  static let leastShare = 0.9

  private let tally: RatingTally
  /// By dossier of the tally that is pairable, its place.
  private let dossiers: [Int]
  /// What a draw goes through again and again, of these dossiers alone.
  private let entries: Entries
  private let nominal: [Double]
  private let interval: [Double]
  private let ratio: RatioTerms?

  /// Prepares what does not change from draw to draw.
  public init(_ tally: RatingTally) {
    self.tally = tally
    dossiers = (0..<tally.dossierCount).filter { tally.sizes[$0] > 1 }
    entries = Entries(tally, dossiers)
    nominal = dossiers.map { tally.nominalDifference(on: $0) }
    let values = tally.values
    interval = dossiers.map { tally.squaredDifference(on: $0, of: values) }
    ratio = (values.first ?? 0) < 0 ? nil : RatioTerms(tally, dossiers: dossiers)
  }

  /// The 95 % percentile interval of each alpha, in the order of ``AlphaMetric/allCases``.
  ///
  /// - Parameter draws: How many resamples; 1,000 is usual. The same generator in the same state gives the
  ///   same intervals.
  /// - Complexity: O(draws · distinct (dossier, value) pairs).
  public func intervals(
    draws: Int, using generator: inout Xoshiro256StarStar
  ) -> [Estimate<EstimateInterval>] {
    let metrics = AlphaMetric.allCases
    let points = metrics.map { tally.alpha($0) }
    guard draws > 0 else { return points.map { .undefined($0.reason ?? .notAsked) } }
    guard dossiers.count >= Self.leastDossiers else {
      return points.map { .undefined($0.reason ?? .fewForInterval) }
    }
    var samples = [[Double]](repeating: [], count: metrics.count)
    var times = [Int](repeating: 0, count: dossiers.count)
    for _ in 0..<draws {
      for place in times.indices { times[place] = 0 }
      for _ in times { times[generator.below(times.count)] += 1 }
      let alphas = alphas(times)
      for (metric, alpha) in alphas.enumerated() { if let alpha { samples[metric].append(alpha) } }
    }
    return zip(points, samples).map { point, sample in
      if let reason = point.reason { return .undefined(reason) }
      guard Double(sample.count) >= Self.leastShare * Double(draws) else {
        return .undefined(.fewForInterval)
      }
      let sorted = sample.sorted()
      return .value(
        EstimateInterval(low: Self.quantile(0.025, of: sorted), high: Self.quantile(0.975, of: sorted)))
    }
  }

  /// The four alphas of a resample in which each dossier occurs so many times; `nil` where all values are
  /// equal.
  func alphas(_ times: [Int]) -> [Double?] {
    let marginals = entries.marginals(times, values: tally.values.count)
    guard marginals.count(where: { $0 > 0 }) > 1 else { return [nil, nil, nil, nil] }
    let total = Double(marginals.reduce(0, +))
    let places = RatingTally.middlePlaces(marginals)
    let observedOrdinal = entries.squaredDifference(times, of: places)
    var (observedNominal, observedInterval) = (0.0, 0.0)
    for (place, count) in times.enumerated() where count > 0 {
      observedNominal += Double(count) * nominal[place]
      observedInterval += Double(count) * interval[place]
    }
    func alpha(_ observed: Double, _ expected: Double) -> Double { 1 - (total - 1) * observed / expected }
    let equal = marginals.reduce(0) { $0 + Double($1) * Double($1) }
    return [
      alpha(observedNominal, total * total - equal),
      alpha(observedOrdinal, RatingTally.squaredDifferences(of: places, marginals: marginals)),
      alpha(observedInterval, RatingTally.squaredDifferences(of: tally.values, marginals: marginals)),
      ratio.map { alpha($0.observed(times), $0.expected(times, marginals: marginals, values: tally.values)) },
    ]
  }

  /// The quantile of a sorted sample, linear between its order statistics.
  static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let lower = Int(place)
    let upper = min(lower + 1, sorted.count - 1)
    return sorted[lower] + (place - Double(lower)) * (sorted[upper] - sorted[lower])
  }
}
