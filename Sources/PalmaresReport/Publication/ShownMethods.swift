public import Palmares

/// What a view tells of other methods than the rubric's: how far each would have ranked otherwise, and whom.
public struct ShownMethods: Sendable {
  /// The method that the others are held against.
  public let reference: RankingMethod
  /// How many dossiers are compared.
  public let dossierCount: Int
  /// How far each method's order is another, in the order of the methods.
  public let methods: [Method]
  /// The dossiers that some method moves by most, the farthest first; `nil` where places aren't told.
  public let moved: [Moved]?
  /// What majorities say; `nil` where places aren't told, or no pairs were compared.
  public let majorities: Majorities?
  /// The methods that can't be used here, and why.
  public let leftOut: [(method: RankingMethod, refusal: MethodRefusal)]

  /// The most dossiers that are named.
  public static let mostMoved = 8

  /// One method beside the one that it is held against.
  public struct Method: Sendable, Hashable {
    /// The method.
    public let method: RankingMethod
    /// How many dossiers it places elsewhere.
    public let moved: Int
    /// By how many places at most.
    public let greatestMove: Int
    /// The pairs of dossiers in the same order, in opposite orders, and all that there are.
    public let pairs: KendallTau
  }

  /// A dossier's places.
  public struct Moved: Sendable {
    /// Its id.
    public let dossier: String
    /// What people call it.
    public let name: String
    /// Its place by each method, the one of reference first, then in the order of ``ShownMethods/methods``.
    public let ranks: [Int]
    /// Its majority grade, 0...100; `nil` where scores aren't told, or there is none.
    public let grade: Score?
    /// The same on the scale that all criteria share; `nil` where there isn't one.
    public let scaleGrade: ScaleGrade?

    /// From the best to the worst place.
    public var span: Int { (ranks.max() ?? 0) - (ranks.min() ?? 0) }
  }

  /// Whom majorities of jurors prefer.
  public struct Majorities: Sendable {
    /// Who beats everybody else; else the fewest who each beat everybody outside. `nil` where one of them isn't shown.
    public let leaders: [String]?
    /// How many these are.
    public let leaderCount: Int
    /// Circles, each as its shortest one, in order; only those whose members are all shown.
    public let circles: [[String]]
    /// How many there are, shown or not.
    public let circleCount: Int

    /// Of more leaders than these, the number is told.
    public static let mostNamed = 6
    /// So many circles are spelled out.
    public static let mostCircles = 2
  }

  /// Whether all methods agree on all places.
  public var isUnanimous: Bool { methods.allSatisfy { $0.moved == 0 } }
}

extension Disclosure {
  /// Shows what other methods would have said.
  ///
  /// A publication tells it where at least as many jurors gave marks as its statistics ask. Places by method are places:
  /// they, and who leads, are told where the order is, of dossiers that are shown alone. A majority grade is a score.
  func methods(_ comparison: MethodComparison, of ranking: Ranking) -> ShownMethods? {
    guard ranking.jurors.count(where: { $0.counts.marks > 0 }) >= minJurors,
      let reference = comparison.ranking(by: comparison.reference)
    else { return nil }
    let others = comparison.rankings.filter { $0.method != comparison.reference }
    let methods = others.map { method, other in
      let moves = zip(reference.ranks, other.ranks).map { abs($0 - $1) }
      return ShownMethods.Method(
        method: method, moved: moves.count { $0 > 0 }, greatestMove: moves.max() ?? 0,
        pairs: KendallTau(reference.ranks, other.ranks))
    }
    return ShownMethods(
      reference: comparison.reference, dossierCount: comparison.dossiers.count, methods: methods,
      moved: showsOrder ? moved(comparison, [reference] + others.map(\.ranking), ranking) : nil,
      majorities: showsOrder ? comparison.pairs.map { majorities($0, comparison) } : nil,
      leftOut: comparison.leftOut)
  }

  private func moved(
    _ comparison: MethodComparison, _ rankings: [MethodRanking], _ ranking: Ranking
  ) -> [ShownMethods.Moved] {
    let spans = comparison.dossiers.indices.map { place -> Int in
      let ranks = rankings.map { $0.ranks[place] }
      return (ranks.max() ?? 0) - (ranks.min() ?? 0)
    }
    let order = comparison.dossiers.indices
      .filter { spans[$0] > 0 && mayName(edition.dossiers[comparison.dossiers[$0]].id) }
      .sorted { one, two in
        if spans[one] != spans[two] { return spans[one] > spans[two] }
        return (rankings[0].ranks[one], one) < (rankings[0].ranks[two], two)
      }
    return order.prefix(ShownMethods.mostMoved).map { place in
      let dossier = edition.dossiers[comparison.dossiers[place]]
      let isTold =
        showsScores && ranking.entry(dossier.id).map { withheld(of: $0)?.hidesScores != true } ?? false
      let grade = isTold ? comparison.judgment?.grades[place] : nil
      return ShownMethods.Moved(
        dossier: dossier.id, name: dossier.name(in: language), ranks: rankings.map { $0.ranks[place] },
        grade: grade.map { Score($0) }, scaleGrade: grade.flatMap(edition.grade))
    }
  }

  private func majorities(
    _ pairs: MethodComparison.Pairs, _ comparison: MethodComparison
  ) -> ShownMethods.Majorities {
    func names(_ places: [Int]) -> [String]? {
      let dossiers = places.map { edition.dossiers[comparison.dossiers[$0]] }
      return dossiers.allSatisfy { mayName($0.id) } ? dossiers.map { $0.name(in: language) } : nil
    }
    return ShownMethods.Majorities(
      leaders: names(pairs.smithSet.members), leaderCount: pairs.smithSet.members.count,
      circles: pairs.cycles.compactMap { names($0.example) }, circleCount: pairs.cycles.count)
  }
}
