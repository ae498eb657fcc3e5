public import Palmares

/// A ranked sample, read by ids.
public struct SampleResult: Sendable {
  /// The ranking itself.
  public let ranking: Ranking

  /// Checks and ranks a draft.
  ///
  /// - Throws: ``Palmares/InvalidEdition`` where it is wrong.
  public init(_ draft: EditionDraft, digest: ((String) -> String)? = nil) throws {
    ranking = try Edition(draft, digest: digest).rank()
  }

  /// A dossier's entry, ranked or not.
  ///
  /// - Precondition: The edition has the dossier.
  public subscript(dossier: String) -> Entry {
    guard let entry = ranking.entry(dossier) else { preconditionFailure("no dossier \(dossier)") }
    return entry
  }

  /// One criterion of a dossier.
  ///
  /// - Precondition: The edition has both.
  public subscript(dossier: String, criterion: String) -> CriterionResult {
    guard let node = ranking.edition.node(criterion) else { preconditionFailure("no criterion \(criterion)") }
    return self[dossier].criteria[node]
  }

  /// The ranked, place by place, such as `1 a, 2 b c, 4 d`.
  public var places: String {
    let groups = Dictionary(grouping: ranking.entries) { $0.rank ?? 0 }
    return groups.sorted { $0.key < $1.key }.map { rank, entries in
      "\(rank) " + entries.map(\.dossier.id).joined(separator: " ")
    }.joined(separator: ", ")
  }

  /// The stars awarded, in the order of the ranking, such as `a2 b1 c0`; `-` without a ladder.
  public var stars: String {
    ranking.entries.map { "\($0.dossier.id)\($0.stars.map(String.init) ?? "-")" }.joined(separator: " ")
  }

  /// The statuses of the unranked, by id.
  public var statuses: [String: String] {
    Dictionary(uniqueKeysWithValues: ranking.unranked.map { ($0.dossier.id, $0.unranked?.status ?? "") })
  }
}
