/// How stable stars and ranks are: what they become when the jury is redrawn and weights vary, or when each juror of a
/// small jury is left out.
public struct RobustnessStudy: Sendable {
  /// How it was measured.
  public let method: Method
  /// The jurors who gave a mark.
  public let jurorCount: Int
  /// In how many of the results severity was corrected, the others being refused and raw; `nil` where the rubric doesn't
  /// ask for it.
  public let correctedCount: Int?
  /// Whether composites were compared rounded half-even to 9 decimals, as redrawn ones are.
  public var isRounded: Bool { if case .redrawn = method { true } else { false } }
  /// By dossier of the edition; `nil` for those that marks don't rank.
  public let dossiers: [DossierRobustness?]
  /// The dossiers' ids, rising.
  let ids: [String]

  /// How many dossiers' computed star came up in less than nine results of ten.
  public var closeCallCount: Int { dossiers.count { $0?.isCloseCall == true } }

  /// How stability is measured.
  public enum Method: Sendable, Hashable {
    /// Juries redrawn, so many, from the seed's text, each weight times 1 ± `weights`.
    case redrawn(draws: Int, seed: String, weights: Rational)
    /// Each juror left out in turn: as many results, exact.
    case leftOut
  }

  /// How many results it is measured over.
  public var count: Int { if case .redrawn(let draws, _, _) = method { draws } else { jurorCount } }

  /// What it says of a dossier, by its id; `nil` where marks don't rank it.
  public subscript(dossier: String) -> DossierRobustness? {
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < dossier { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == dossier ? dossiers[low] : nil
  }

  /// From so many jurors with a mark juries are redrawn; below, each juror is left out in turn.
  public static let fewestRedrawn = 8
  /// Up to so many dossiers it is measured without being asked for.
  public static let unaskedDossiers = 2_000
}

/// How stable one dossier's star and rank are.
public struct DossierRobustness: Sendable, Hashable {
  /// The 5th percentile of the ranks by nearest rank, the ⌈n/20⌉-th of n from the best; the best where jurors are left out.
  public let rankLow: Int
  /// The 95th percentile, the ⌈19n/20⌉-th; the worst where jurors are left out.
  public let rankHigh: Int
  /// The share of results of each computed star that came up, from the top; `nil` without a ladder.
  public let stars: [Star]?
  /// Whether the computed star came up in less than nine results of ten; `nil` without a ladder.
  public let isCloseCall: Bool?
  /// The share of results in which it had no value: counted as without star, and last.
  public let withoutValue: Rational

  /// A star's share of the results: stability, never probability.
  public struct Star: Sendable, Hashable {
    /// The star, 0 below the first.
    public let stars: Int
    /// Its share, above 0, at most 1.
    public let share: Rational
  }

  /// The share of results that gave the computed star; `nil` without a ladder.
  public func stability(of computed: Int?) -> Rational? {
    guard let stars, let computed else { return nil }
    return stars.first { $0.stars == computed }?.share ?? .zero
  }
}

/// What a number of results came to, dossier by dossier.
struct DrawTally: Sendable {
  /// By result and dossier, the rank.
  private(set) var ranks: [UInt32] = []
  /// By dossier and star, how often.
  private(set) var stars: [Int32]
  /// By dossier, how often without a value.
  private(set) var withoutValue: [Int32]
  /// In how many results severity was corrected; `nil` where that wasn't asked.
  private(set) var corrected: Int?
  private let width: Int
  private let count: Int

  /// Creates an empty tally of so many dossiers and stars up to `top`.
  init(dossiers: Int, top: Int) {
    (count, width) = (dossiers, top + 1)
    stars = Array(repeating: 0, count: dossiers * (top + 1))
    withoutValue = Array(repeating: 0, count: dossiers)
  }

  /// Adds a result: by dossier the rank and the computed star, -1 without a value.
  mutating func add(ranks: [UInt32], stars: [Int], hasValue: (Int) -> Bool) {
    self.ranks += ranks
    for dossier in 0..<count {
      if !hasValue(dossier) { withoutValue[dossier] += 1 }
      self.stars[dossier * width + max(stars[dossier], 0)] += 1
    }
  }

  /// Counts results that were corrected for severity.
  mutating func add(corrected: Int?) {
    if let corrected { self.corrected = (self.corrected ?? 0) + corrected }
  }

  mutating func add(_ other: DrawTally) {
    add(corrected: other.corrected)
    ranks += other.ranks
    for index in stars.indices { stars[index] += other.stars[index] }
    for index in withoutValue.indices { withoutValue[index] += other.withoutValue[index] }
  }

  /// What it comes to for each dossier.
  ///
  /// - Parameters:
  ///   - computed: By dossier, the computed star; `nil` without a ladder.
  ///   - isEnumerated: Whether the extremes are wanted, not percentiles.
  /// - Precondition: There is at least one result.
  func results(_ computed: [Int?], isEnumerated: Bool) -> [DossierRobustness] {
    let results = ranks.count / max(count, 1)
    let (low, high) = isEnumerated ? (1, results) : ((results + 19) / 20, (19 * results + 19) / 20)
    var counts = Array(repeating: Int32(0), count: count + 2)
    return (0..<count).map { dossier in
      let own = stride(from: dossier, to: ranks.count, by: count)
      var greatest = 0
      for place in own {
        let rank = min(Int(ranks[place]), counts.count - 1)
        counts[rank] += 1
        greatest = max(greatest, rank)
      }
      var (seen, rankLow, rankHigh) = (0, 0, 0)
      for rank in 1...greatest {
        seen += Int(counts[rank])
        counts[rank] = 0
        if rankLow == 0, seen >= low { rankLow = rank }
        if rankHigh == 0, seen >= high { rankHigh = rank }
      }
      return result(dossier, computed[dossier], results, rankLow, rankHigh)
    }
  }

  private func result(_ dossier: Int, _ computed: Int?, _ results: Int, _ low: Int, _ high: Int)
    -> DossierRobustness
  {
    let counts = stars[dossier * width..<(dossier + 1) * width]
    let shares = counts.indices.reversed().filter { counts[$0] > 0 }.map { index in
      DossierRobustness.Star(
        stars: index - dossier * width, share: Rational(Int(counts[index]), results))
    }
    let own = computed.map { star in Int(counts[dossier * width + star]) }
    return DossierRobustness(
      rankLow: low, rankHigh: high, stars: computed == nil ? nil : shares,
      isCloseCall: own.map { $0 * 10 < results * 9 },
      withoutValue: Rational(Int(withoutValue[dossier]), results))
  }
}
