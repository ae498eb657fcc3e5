/// What other sound methods would have said of an edition, beside the rubric's own.
///
/// Each ranks the dossiers that the rubric ranks by their marks, by its own order alone: without stars, decisions and
/// tie keys. It depends on the edition as written, not on the method that a ranking was asked for by.
public struct MethodComparison: Sendable {
  /// The dossiers, as places in ``Edition/dossiers``, rising; rankings are in their order.
  public let dossiers: [Int]
  /// The method that the others are held against: the one asked for, else the rubric's average.
  public let reference: RankingMethod
  /// The places by each method, in the order of the methods.
  public let rankings: [(method: RankingMethod, ranking: MethodRanking)]
  /// The methods left out, and why.
  public let leftOut: [(method: RankingMethod, refusal: MethodRefusal)]
  /// What the jurors' composites say pair by pair; `nil` where jurors have none.
  public let pairs: Pairs?
  /// The majority grades; `nil` where majority judgment is left out.
  public let judgment: MajorityJudgment?

  /// What majorities say.
  public struct Pairs: Sendable {
    /// Who beats everybody outside.
    public let smithSet: SmithSet
    /// The circles of majorities.
    public let cycles: [MajorityCycle]
    /// Who beats whom.
    public let counts: PairwiseCounts
    /// Schulze's method by margins; `nil` where chains of majorities weren't followed.
    public let schulzeByMargins: Schulze?
    /// How many pairs each method leaves undecided.
    public let undecided: [RankingMethod: Int]
  }

  /// Up to so many dossiers a comparison is made without being asked for.
  public static let mostDossiers = 2_000
  /// Up to so many dossiers it follows chains of majorities, which takes a time that grows with their cube: a hundredth of
  /// a second at 200, more than five at 2,000. What looks at pairs alone takes two tenths of one there.
  public static let mostChained = 200

  /// Compares the methods on a ranking's edition.
  ///
  /// - Returns: `nil` with fewer than two jurors or two ranked dossiers, or above ``mostDossiers``.
  public init?(_ ranking: Ranking) {
    let edition = ranking.basis
    guard edition.jurors.count >= 2, edition.dossiers.count <= Self.mostDossiers else { return nil }
    let own = ranking.method == nil && ranking.placing != nil ? ranking.placing?.standings : nil
    let standings = own ?? edition.scored(keepsTraces: true).standings
    let dossiers = edition.dossiers.indices.filter { standings.composites[$0] != nil }
    guard dossiers.count >= 2 else { return nil }
    self.dossiers = dossiers
    reference = ranking.method ?? edition.rubric.jury.average.value.method
    var rankings: [(RankingMethod, MethodRanking)] = []
    var leftOut: [(RankingMethod, MethodRefusal)] = []
    let table = try? CompositeTable(edition, dossiers, traces: standings.traces)
    let counts = table.map { PairwiseCounts($0) }
    let followsChains = dossiers.count <= Self.mostChained
    let judgment = table.map { MajorityJudgment($0) }
    var undecided: [RankingMethod: Int] = [:]
    for method in RankingMethod.allCases {
      if let refusal = edition.refusal(of: method) {
        leftOut.append((method, refusal))
        continue
      }
      switch method {
      case .mean, .median, .trimmed, .geometric:
        rankings.append((method, edition.ranking(by: method, of: dossiers, standings)))
      case .majorityJudgment: if let judgment { rankings.append((method, judgment.ranking)) }
      case .borda: if let table { rankings.append((method, Borda(table).ranking)) }
      case .copeland, .schulze, .rankedPairs:
        guard let counts else { continue }
        if method.followsChains, !followsChains {
          leftOut.append((method, .tooManyUnasked(dossiers.count)))
          continue
        }
        let (ranking, open) = Self.pairwise(method, counts)
        rankings.append((method, ranking))
        undecided[method] = open
      }
    }
    (self.rankings, self.leftOut, self.judgment) = (rankings, leftOut, judgment)
    pairs = counts.map { counts in
      Pairs(
        smithSet: SmithSet(counts), cycles: MajorityCycle.all(counts), counts: counts,
        schulzeByMargins: followsChains ? Schulze(counts, by: .margins) : nil, undecided: undecided)
    }
  }

  private static func pairwise(
    _ method: RankingMethod, _ counts: PairwiseCounts
  ) -> (MethodRanking, undecided: Int?) {
    switch method {
    case .schulze:
      let schulze = Schulze(counts)
      return (schulze.ranking, schulze.undecidedPairs)
    case .rankedPairs:
      let pairs = RankedPairs(counts)
      return (pairs.ranking, pairs.undecidedPairs)
    default: return (Copeland(counts).ranking, nil)
    }
  }

  /// The places by a method; `nil` where it was left out.
  public func ranking(by method: RankingMethod) -> MethodRanking? {
    rankings.first { $0.method == method }?.ranking
  }

  /// How far two methods agree; `nil` where one was left out.
  public func tau(_ one: RankingMethod, _ other: RankingMethod) -> KendallTau? {
    guard let left = ranking(by: one), let right = ranking(by: other) else { return nil }
    return KendallTau(left.ranks, right.ranks)
  }

  /// A dossier that stands elsewhere by a method than by the one it is held against.
  public struct Move: Sendable, Hashable {
    /// The dossier's place in ``dossiers``.
    public let dossier: Int
    /// Its place by the reference.
    public let from: Int
    /// Its place by the method.
    public let to: Int
  }

  /// Who stands elsewhere by a method, the farthest first, then in order; empty where either was left out.
  public func moves(by method: RankingMethod) -> [Move] {
    guard let other = ranking(by: method), let own = ranking(by: reference) else { return [] }
    return zip(own.ranks, other.ranks).enumerated()
      .filter { $1.0 != $1.1 }
      .map { Move(dossier: $0, from: $1.0, to: $1.1) }
      .sorted { one, two in
        let (left, right) = (abs(one.to - one.from), abs(two.to - two.from))
        return left == right ? one.dossier < two.dossier : left > right
      }
  }
}

extension Edition {
  /// The places of some dossiers by a method that scores.
  ///
  /// - Parameter standings: Those by the rubric's own rules, which are taken where the method changes none.
  fileprivate func ranking(
    by method: RankingMethod, of dossiers: [Int], _ standings: Standings
  ) -> MethodRanking {
    let replaced = replacing(by: method)
    let isOwn = replaced.rubric == rubric
    let composites =
      isOwn ? standings.composites : replaced.askingComposites.scored(keepsTraces: false).standings.composites
    return MethodRanking(descending: dossiers.map { composites[$0]?.value ?? -1 })
  }
}

extension Edition {
  /// The same edition, asked for nothing but the composites of eligible dossiers.
  private var askingComposites: Edition {
    var rules = rubric
    (rules.stars, rules.ties, rules.prizes, rules.eligibility) = (nil, [], [], [])
    if measures.isEmpty { rules.indicators = [] }
    return with(rubric: rules)
  }
}

extension Average {
  /// The method that it is.
  var method: RankingMethod {
    switch self {
    case .mean: .mean
    case .median: .median
    case .trimmed: .trimmed
    }
  }
}
