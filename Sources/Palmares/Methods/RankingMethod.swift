/// A way to rank; the raw value is the word of `--method` and of results.
public enum RankingMethod: String, Sendable, CaseIterable {
  /// The rubric with the mean as its average.
  case mean
  /// The rubric with the median as its average.
  case median
  /// The rubric with the trimmed mean as its average.
  case trimmed
  /// The rubric with every combination geometric.
  case geometric
  /// ``MajorityJudgment``.
  case majorityJudgment = "majority_judgment"
  /// ``Borda``.
  case borda
  /// ``Copeland``.
  case copeland
  /// ``Schulze``, by winning votes.
  case schulze
  /// ``RankedPairs``, by winning votes.
  case rankedPairs = "ranked_pairs"

  /// Whether it ranks the jurors' composites and gives ranks only.
  public var isOrdinal: Bool {
    switch self {
    case .mean, .median, .trimmed, .geometric: false
    case .majorityJudgment, .borda, .copeland, .schulze, .rankedPairs: true
    }
  }

  /// Whether it compares every two dossiers, so that its memory grows with their square.
  public var isPairwise: Bool {
    switch self {
    case .copeland, .schulze, .rankedPairs: true
    case .mean, .median, .trimmed, .geometric, .majorityJudgment, .borda: false
    }
  }

  /// Whether it follows chains of majorities, so that its time grows with the cube of the dossiers.
  public var followsChains: Bool {
    switch self {
    case .schulze, .rankedPairs: true
    case .mean, .median, .trimmed, .geometric, .majorityJudgment, .borda, .copeland: false
    }
  }

  /// Up to so many dossiers a method that compares every two can be asked for.
  public static let mostPairwise = 4_000
}

/// Why an edition can't be ranked by a method.
public enum MethodRefusal: Error, Sendable, Hashable {
  /// Nothing is trimmed where jurors' weights differ or a stated confidence weighs.
  case trimmedWithWeights
  /// Indicators alone mark: there are no jurors' composites.
  case noJurors
  /// Every two dossiers would have to be compared, and there are more than ``RankingMethod/mostPairwise``.
  case tooManyDossiers(Int)
  /// Chains of majorities would have to be followed unasked, among more than ``MethodComparison/mostChained`` dossiers.
  case tooManyUnasked(Int)
  /// The jurors' weights have no common measure of fewer than 62 bits.
  case weightsTooLong

  /// The word in results.
  public var word: String {
    switch self {
    case .trimmedWithWeights: "unequal_weights"
    case .noJurors: "no_jurors"
    case .tooManyDossiers: "too_many_dossiers"
    case .tooManyUnasked: "too_many_unasked"
    case .weightsTooLong: "weights_too_long"
    }
  }
}
