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
    ///   - entries: The ranked dossiers, in order.
    ///   - method: What ranked them in the rubric's place; under an ordinal one, equal is what shares a place.
    static func all(_ entries: [Entry], method: RankingMethod?) -> [Tie] {
      let isOrdinal = method?.isOrdinal ?? false
      var (ties, start): ([Tie], Int) = ([], 0)
      for index in entries.indices {
        if index + 1 < entries.count {
          let (one, two) = (entries[index], entries[index + 1])
          if isOrdinal ? one.rank == two.rank : one.stars == two.stars && one.score == two.score { continue }
        }
        if index > start { ties.append(Tie(entries[start...index])) }
        start = index + 1
      }
      return ties
    }

    private init(_ entries: ArraySlice<Entry>) {
      let first = entries[entries.startIndex]
      score = entries.allSatisfy { $0.score == first.score } ? first.score : nil
      stars = first.stars
      members = entries.map { Member(dossier: $0.dossier.id, rank: $0.rank ?? 0) }
      steps = entries.reduce(into: []) { $0.add($1.ties) }
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
    static func all(_ entries: [Entry], beside ties: [Tie]) -> [QuotaTie] {
      let told = ties.flatMap(\.steps)
      let levels = Set(entries.flatMap { $0.levels.filter { $0.quota != nil }.map(\.stars) })
      return levels.sorted(by: >).flatMap { stars in
        let candidates = entries.compactMap { entry in
          entry.levels.first { $0.stars == stars }?.quota.map { (entry: entry, quota: $0) }
        }
        let groups = Dictionary(grouping: candidates, by: { $0.entry.score })
        return groups.values.compactMap { group -> QuotaTie? in
          guard group.count > 1 else { return nil }
          let tie = QuotaTie(stars, group.sorted { $0.entry.dossier.id.precedes($1.entry.dossier.id) })
          return tie.atCut.isEmpty && tie.steps.allSatisfy(told.contains) ? nil : tie
        }.sorted { one, two in
          (one.score?.value ?? .zero) > (two.score?.value ?? .zero)
        }
      }
    }

    private init(_ stars: Int, _ group: [(entry: Entry, quota: QuotaStep)]) {
      self.stars = stars
      (places, score) = (group[0].quota.places, group[0].entry.score)
      members = group.map { Member(dossier: $0.entry.dossier.id, isIn: $0.quota.isIn) }
      steps = group.reduce(into: []) { $0.add($1.quota.ties) }
      atCut = group.filter(\.quota.isAtCut).map(\.entry.dossier.id)
    }
  }
}

extension [TieStep] {
  /// Adds the steps that aren't there yet.
  fileprivate mutating func add(_ steps: [TieStep]) {
    for step in steps where !contains(step) { append(step) }
  }

  /// Whether the same key acted on the same group.
  fileprivate func contains(_ step: TieStep) -> Bool {
    contains { $0.key.value == step.key.value && $0.group == step.group }
  }
}
