/// What changes in a ranking without one juror or one college.
///
/// Everybody's marks, weights and rules stay as they are; the quorum isn't asked again, since it asks whether enough
/// jurors marked, not what they said. Decisions stay too: what is compared are the stars that marks give.
public struct Influence: Sendable, Hashable {
  /// The dossiers that marks rank and whose rank or stars differ, by their rank in the whole jury's result.
  public let changes: [Change]

  /// How one dossier fares.
  public struct Change: Sendable, Hashable {
    /// The dossier's place in ``Edition/dossiers``.
    public let dossier: Int
    /// Its rank in the whole jury's result.
    public let rank: Int
    /// Its rank without; `nil` where it then has no score.
    public let rankWithout: Int?
    /// The stars that marks give it; `nil` without a ladder.
    public let stars: Int?
    /// Those without; `nil` also where it then has no score.
    public let starsWithout: Int?
    /// Its composite, 0...100.
    public let score: Score
    /// Its composite without; `nil` where nothing is left to compute it from.
    public let scoreWithout: Score?

    /// Whether its stars hang on the juror: they differ, or it loses its score and with it any star it has.
    public var changesStars: Bool { stars != starsWithout && !(stars == 0 && scoreWithout == nil) }
    /// Whether its rank differs.
    public var changesRank: Bool { rank != rankWithout }
  }

  /// The dossiers whose stars hang on the juror, by rank, as places in ``Edition/dossiers``.
  public var starsChanged: [Int] { changes.filter(\.changesStars).map(\.dossier) }
  /// How many dossiers change their rank.
  public var ranksChanged: Int { changes.count(where: \.changesRank) }
  /// By how many places the rank of a dossier moves at most.
  public var greatestMove: Int {
    changes.compactMap { change in change.rankWithout.map { abs($0 - change.rank) } }.max() ?? 0
  }

  /// Compares two rankings of the same dossiers.
  ///
  /// - Parameters:
  ///   - whole: The jury's result.
  ///   - without: The result of the same edition, something left out.
  init(from whole: Ranking, to without: Ranking) {
    var others: [Standing?] = Array(repeating: nil, count: whole.edition.dossiers.count)
    for standing in without.entries.standings where standing.score != nil {
      others[standing.dossier] = standing
    }
    changes = whole.entries.standings.compactMap { standing in
      guard let rank = standing.rank, let score = standing.score else { return nil }
      let other = others[standing.dossier]
      let change = Change(
        dossier: standing.dossier, rank: rank, rankWithout: other?.rank, stars: standing.starsComputed,
        starsWithout: other?.starsComputed, score: score, scoreWithout: other?.score)
      return change.changesRank || change.changesStars ? change : nil
    }
  }
}
