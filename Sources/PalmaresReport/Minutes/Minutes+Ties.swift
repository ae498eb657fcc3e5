public import Palmares

extension Minutes {
  /// Ranked dossiers of equal stars and score, and what parted them.
  public struct Tie: Sendable {
    /// Their score; `nil` where a decision alone ranks them, and no key acts.
    public let score: Score?
    /// Their stars; `nil` where the rubric gives none.
    public let stars: Int?
    /// Them, in the order of the ranking, at least two.
    public let members: [Member]
    /// What the keys did, each group once, the whole group first.
    public let steps: [TieStep]

    /// One of them.
    public struct Member: Sendable, Hashable {
      /// The dossier's id.
      public let dossier: String
      /// The place it came to.
      public let rank: Int
    }

    /// The keys that parted some of them, in turn.
    public var partedBy: [TieKey] { Self.parting(steps) }

    /// Those that stay equal, place by place.
    public var stillTied: [[Member]] {
      Dictionary(grouping: members, by: \.rank).values.filter { $0.count > 1 }
        .sorted { $0[0].rank < $1[0].rank }
    }

    /// The keys that found unequal values, each once.
    static func parting(_ steps: [TieStep]) -> [TieKey] {
      var keys: [TieKey] = []
      for step in steps {
        guard case .values(let values) = step.outcome, Set(values).count > 1, !keys.contains(step.key.value)
        else { continue }
        keys.append(step.key.value)
      }
      return keys
    }

    /// Every tie of a ranking.
    ///
    /// - Parameters:
    ///   - ranked: The ranked dossiers, in order.
    ///   - method: What ranked them in the rubric's place; under an ordinal one, equal is what shares a place.
    static func all(_ ranked: [DossierOutline], method: RankingMethod?) -> [Tie] {
      let isOrdinal = method?.isOrdinal ?? false
      var (ties, start): ([Tie], Int) = ([], 0)
      for index in ranked.indices {
        if index + 1 < ranked.count {
          let (one, two) = (ranked[index], ranked[index + 1])
          if isOrdinal ? one.rank == two.rank : one.stars == two.stars && one.score == two.score { continue }
        }
        if index > start { ties.append(Tie(ranked[start...index])) }
        start = index + 1
      }
      return ties
    }

    private init(_ group: ArraySlice<DossierOutline>) {
      let first = group[group.startIndex]
      (score, stars) = (group.allSatisfy { $0.score == first.score } ? first.score : nil, first.stars)
      members = group.map { Member(dossier: $0.dossier, rank: $0.rank ?? 0) }
      steps = group.flatMap(\.ties)
    }
  }

  /// Dossiers of equal score before the places of a star.
  public struct QuotaTie: Sendable {
    /// The star.
    public let stars: Int
    /// Its places.
    public let places: Int
    /// Their score.
    public let score: Score?
    /// Them, by id, and whether each entered.
    public let members: [Member]
    /// What the keys did, each group once.
    public let steps: [TieStep]
    /// Those that stayed equal at the last place, by id, which the rule for it decided; none where it didn't come to that.
    public let atCut: [String]

    /// One of them.
    public struct Member: Sendable, Hashable {
      /// The dossier's id.
      public let dossier: String
      /// Whether it got a place.
      public let isIn: Bool
    }

    /// The keys that parted some of them, in turn.
    public var partedBy: [TieKey] { Tie.parting(steps) }

    /// Every tie before the places of a star whose steps the ranking's ties don't tell, or on which the cut fell.
    static func all(_ ranked: [DossierOutline], beside ties: [Tie]) -> [QuotaTie] {
      let told = ties.flatMap(\.steps)
      let levels = Set(ranked.flatMap { $0.quotas.map(\.stars) })
      return levels.sorted(by: >).flatMap { stars in
        let candidates = ranked.compactMap { outline in
          outline.quotas.first { $0.stars == stars }.map { (outline: outline, quota: $0) }
        }
        let groups = Dictionary(grouping: candidates, by: \.outline.score).values.filter { $0.count > 1 }
        return groups.map { QuotaTie(stars, $0) }
          .filter { !$0.atCut.isEmpty || !$0.steps.allSatisfy(told.contains) }
          .sorted { ($0.score?.value ?? .zero) > ($1.score?.value ?? .zero) }
      }
    }

    private init(_ stars: Int, _ group: [(outline: DossierOutline, quota: DossierOutline.Quota)]) {
      self.stars = stars
      (places, score) = (group[0].quota.places, group[0].outline.score)
      let byID = group.sorted { $0.outline.dossier.precedes($1.outline.dossier) }
      members = byID.map { Member(dossier: $0.outline.dossier, isIn: $0.quota.isIn) }
      steps = group.reduce(into: []) { steps, candidate in
        steps += candidate.quota.ties.filter { !steps.contains($0) }
      }
      atCut = byID.filter(\.quota.isAtCut).map(\.outline.dossier)
    }
  }
}
