/// Entries in order, each put together when it is asked for.
///
/// In an edition of ordinary size what an entry tells of its marks is kept; above ``Edition/tracedDossiers`` dossiers
/// it is computed again, in some microseconds, each time that the entry is asked for. ``standing(_:)`` never does.
public struct EntryList: RandomAccessCollection, Sendable {
  private let made: [Entry]
  private let placing: Placing?
  private let dossiers: [Int]

  /// Lists what a placing has in store; where it keeps traces, its entries are made once.
  init(_ placing: Placing, _ dossiers: [Int]) {
    (self.placing, self.dossiers) = (placing, dossiers)
    made = placing.standings.traces.isEmpty ? [] : dossiers.map(placing.entry)
  }

  /// Lists entries that are made already.
  init(_ entries: [Entry]) { (made, placing, dossiers) = (entries, nil, []) }

  public var startIndex: Int { 0 }
  public var endIndex: Int { placing == nil ? made.count : dossiers.count }

  public subscript(position: Int) -> Entry {
    guard made.isEmpty, let placing else { return made[position] }
    return placing.entry(dossiers[position])
  }

  /// A dossier's place, without the trace behind it; cheap however large the edition is.
  public func standing(_ position: Int) -> Standing {
    placing.map { $0.standing(of: dossiers[position]) } ?? Standing(made[position], at: position)
  }

  /// A dossier's entry for a list of many: where the edition is too large to keep traces, `answers`, `pooling`,
  /// `contributions` and `composites` may be empty, and nothing else differs; several times cheaper then.
  public func summary(_ position: Int) -> Entry {
    guard made.isEmpty, let placing else { return made[position] }
    return placing.summary(dossiers[position])
  }

  /// The scores of a dossier's criteria, in the order of ``Edition/nodes``; cheaper still.
  public func nodeScores(_ position: Int) -> [Score?] {
    guard made.isEmpty, let placing else { return made[position].criteria.map(\.score) }
    return placing.nodeScores(dossiers[position])
  }

  /// Every dossier's place, in order.
  public var standings: some RandomAccessCollection<Standing> { indices.lazy.map(standing) }

  /// All of both, in order.
  public static func + (left: EntryList, right: EntryList) -> [Entry] { Array(left) + Array(right) }
}

/// A dossier's place and what it is by.
public struct Standing: Sendable {
  /// The dossier's place in ``Edition/dossiers``.
  public let dossier: Int
  /// Its place, from 1; `nil` where it is not ranked.
  public let rank: Int?
  /// Whether it shares its place.
  public let isTied: Bool
  /// Its place among the ranked dossiers of its category.
  public let categoryRank: Int?
  /// The stars awarded, 0 below the first; `nil` without a ladder or without a rank.
  public let stars: Int?
  /// The stars that marks, gates and quotas give.
  public let starsComputed: Int?
  /// The composite, 0...100.
  public let score: Score?
  /// Whether a mention was decided.
  public let hasMentions: Bool
}

extension Standing {
  /// Takes what an entry says; its dossier is the list's own place.
  init(_ entry: Entry, at position: Int) {
    self.init(
      dossier: position, rank: entry.rank, isTied: entry.isTied, categoryRank: entry.categoryRank,
      stars: entry.stars, starsComputed: entry.starsComputed, score: entry.score,
      hasMentions: !entry.mentions.isEmpty)
  }
}
