/// What resampling needs of the ratio metric: by dossier, its observed difference and, with many distinct
/// values, its part of the integral that gives the expected one.
struct RatioTerms: Sendable {
  /// Up to so many distinct values, the expected difference of a resample goes over their pairs.
  static let pairwiseLimit = 64

  private let observedTerms: [Double]
  private let nodes: RatioDifference.Nodes?
  /// By dossier, then point.
  private let sums: [Double]
  /// By dossier, how many values are zero and how many are not.
  private let zeros: [Double]
  private let positives: [Double]

  init(_ tally: RatingTally, dossiers: [Int], pairwiseLimit: Int = RatioTerms.pairwiseLimit) {
    observedTerms = dossiers.map { tally.ratioDifference(on: $0) }
    var (zeros, positives, sums): ([Double], [Double], [Double]) = ([], [], [])
    nodes =
      tally.values.count > pairwiseLimit ? RatioDifference.Nodes(tally.values.filter { $0 > 0 }) : nil
    if let nodes {
      for dossier in dossiers {
        var row = [Double](repeating: 0, count: nodes.count)
        var (zero, positive) = (0.0, 0.0)
        for entry in tally.starts[dossier]..<tally.starts[dossier + 1] {
          let (value, count) = (tally.values[Int(tally.codes[entry])], Double(tally.counts[entry]))
          if value > 0 {
            positive += count
            nodes.add(value, times: count, to: &row)
          } else {
            zero += count
          }
        }
        zeros.append(zero)
        positives.append(positive)
        sums += row
      }
    }
    (self.zeros, self.positives, self.sums) = (zeros, positives, sums)
  }

  func observed(_ times: [Int]) -> Double {
    zip(times, observedTerms).reduce(0) { $0 + Double($1.0) * $1.1 }
  }

  func expected(_ times: [Int], marginals: [Int], values: [Double]) -> Double {
    guard let nodes else { return RatioDifference.pairwise(over: values, counts: marginals) }
    var row = [Double](repeating: 0, count: nodes.count)
    var (zero, positive) = (0.0, 0.0)
    for (dossier, count) in times.enumerated() where count > 0 {
      let weight = Double(count)
      zero += weight * zeros[dossier]
      positive += weight * positives[dossier]
      let first = dossier * nodes.count
      for node in 0..<nodes.count { row[node] += weight * sums[first + node] }
    }
    return nodes.differences(row, zeros: zero, positives: positive)
  }
}
