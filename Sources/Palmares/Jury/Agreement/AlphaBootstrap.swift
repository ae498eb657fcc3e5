/// The intervals of the four alphas by resampling dossiers.
///
/// A draw takes as many dossiers as there are pairable ones, with replacement, all values of a dossier
/// together; the ends are the 2.5th and 97.5th percentiles of the draws' alphas, moved so that their mean is the
/// table's alpha, and 1 at most. Draws whose values are all equal have no alpha and are left out.
///
/// Why they are moved: a dossier drawn twice agrees with itself, which lowers the expected disagreement and with it the
/// draw's alpha. Where nearly every value is a category of its own (nominal alpha of composites), all draws lie below
/// the table's alpha, and the plain percentiles would leave out what they are the interval of.
public struct AlphaBootstrap: Sendable {
  /// The least number of dossiers with the values of two jurors for which an interval is given.
  public static let leastDossiers = 10
  /// The least share of draws that must have an alpha.
  static let leastShare = 0.9

  private let tally: RatingTally
  /// By dossier of the tally that is pairable, its place.
  private let dossiers: [Int]
  private let nominal: [Double]
  private let interval: [Double]
  private let ratio: RatioTerms?

  /// Prepares what does not change from draw to draw.
  public init(_ tally: RatingTally) {
    self.tally = tally
    dossiers = (0..<tally.dossierCount).filter { tally.sizes[$0] > 1 }
    nominal = dossiers.map { tally.nominalDifference(on: $0) }
    let values = tally.values
    interval = dossiers.map { tally.squaredDifference(on: $0, of: values) }
    ratio = (values.first ?? 0) < 0 ? nil : RatioTerms(tally, dossiers: dossiers)
  }

  /// The 95 % interval of each alpha, in the order of ``AlphaMetric/allCases``.
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
    let lanes = Lane.scalarCount
    for first in stride(from: 0, to: draws, by: lanes) {
      var times = [[Int]](
        repeating: [Int](repeating: 0, count: dossiers.count), count: Swift.min(lanes, draws - first))
      for draw in times.indices {
        for _ in dossiers { times[draw][generator.below(dossiers.count)] += 1 }
      }
      for alphas in alphas(times) {
        for (metric, alpha) in alphas.enumerated() { if let alpha { samples[metric].append(alpha) } }
      }
    }
    return zip(points, samples).map { point, sample in
      guard case .value(let alpha) = point else { return .undefined(point.reason ?? .fewForInterval) }
      guard Double(sample.count) >= Self.leastShare * Double(draws) else {
        return .undefined(.fewForInterval)
      }
      return .value(Self.interval(of: sample, around: alpha))
    }
  }

  /// The 2.5th and 97.5th percentiles of draws, moved so that their mean is the estimate; neither above 1.
  static func interval(of draws: [Double], around estimate: Double) -> EstimateInterval {
    let shift = estimate - draws.reduce(0, +) / Double(draws.count)
    let sorted = draws.sorted()
    return EstimateInterval(
      low: Swift.min(quantile(0.025, of: sorted) + shift, 1),
      high: Swift.min(quantile(0.975, of: sorted) + shift, 1))
  }

  /// The same number of several resamples, which are gone through together.
  typealias Lane = SIMD4<Double>

  /// The four alphas of resamples in which each dossier occurs so many times; `nil` where all values are equal.
  ///
  /// - Parameter times: By resample, four at most, and by dossier.
  func alphas(_ times: [[Int]]) -> [[Double?]] {
    let weights = dossiers.indices.map { place in
      var lane = Lane.zero
      for (draw, times) in times.enumerated() { lane[draw] = Double(times[place]) }
      return lane
    }
    let marginals = marginals(weights)
    let own = times.indices.map { draw in marginals.map { Int($0[draw]) } }
    let observed = observed(weights, places: own.map(RatingTally.middlePlaces))
    return times.indices.map { draw in
      let marginals = own[draw]
      guard marginals.count(where: { $0 > 0 }) > 1 else { return [nil, nil, nil, nil] }
      let total = Double(marginals.reduce(0, +))
      func alpha(_ observed: Double, _ expected: Double) -> Double {
        1 - (total - 1) * observed / expected
      }
      let equal = marginals.reduce(0) { $0 + Double($1) * Double($1) }
      let places = RatingTally.middlePlaces(marginals)
      return [
        alpha(observed.nominal[draw], total * total - equal),
        alpha(observed.ordinal[draw], RatingTally.squaredDifferences(of: places, marginals: marginals)),
        alpha(
          observed.interval[draw], RatingTally.squaredDifferences(of: tally.values, marginals: marginals)),
        ratio.map {
          alpha(
            $0.observed(times[draw]),
            $0.expected(times[draw], marginals: marginals, values: tally.values))
        },
      ]
    }
  }

  /// By value, how often it occurs; a whole number.
  private func marginals(_ weights: [Lane]) -> [Lane] {
    var marginals = [Lane](repeating: .zero, count: tally.values.count)
    for (weight, dossier) in zip(weights, dossiers) {
      for entry in tally.starts[dossier]..<tally.starts[dossier + 1] {
        marginals[Int(tally.codes[entry])] += weight * Double(tally.counts[entry])
      }
    }
    return marginals
  }

  /// The observed disagreements.
  ///
  /// - Parameter places: By resample and value, its middle place.
  private func observed(
    _ weights: [Lane], places: [[Double]]
  ) -> (nominal: Lane, ordinal: Lane, interval: Lane) {
    let scale = tally.values.indices.map { value in
      var lane = Lane.zero
      for (draw, places) in places.enumerated() { lane[draw] = places[value] }
      return lane
    }
    var (nominals, ordinals, intervals) = (Lane.zero, Lane.zero, Lane.zero)
    scale.withUnsafeBufferPointer { scale in
      tally.codes.withUnsafeBufferPointer { codes in
        tally.counts.withUnsafeBufferPointer { counts in
          for (place, dossier) in dossiers.enumerated() {
            let weight = weights[place]
            nominals += weight * nominal[place]
            intervals += weight * interval[place]
            // As `squaredDifference(on:of:)` has it.
            let entries = tally.starts[dossier]..<tally.starts[dossier + 1]
            if entries.count == 1 { continue }
            let size = Double(tally.sizes[dossier])
            var mean = Lane.zero
            for entry in entries { mean += Double(counts[entry]) * scale[Int(codes[entry])] }
            mean /= size
            var squares = Lane.zero
            for entry in entries {
              let deviation = scale[Int(codes[entry])] - mean
              squares += Double(counts[entry]) * deviation * deviation
            }
            ordinals += weight * (2 * size / (size - 1) * squares)
          }
        }
      }
    }
    return (nominals, ordinals, intervals)
  }

  /// The quantile of a sorted sample, linear between its order statistics.
  static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let lower = Int(place)
    let upper = min(lower + 1, sorted.count - 1)
    return sorted[lower] + (place - Double(lower)) * (sorted[upper] - sorted[lower])
  }
}
