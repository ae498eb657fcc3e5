/// A dossier whose computed star would be another.
public struct StarChange: Sendable, Hashable {
  /// The dossier's id.
  public let dossier: String
  /// The star as it is.
  public let from: Int
  /// The star as it would be; 0 too where it would have no value.
  public let to: Int
}

extension Ranking {
  /// The dossiers ranked by marks whose computed star a variant changes, by id; none without a ladder.
  ///
  /// - Parameter outcome: What the variant comes to.
  func starChanges(_ outcome: VariantOutcome) -> [StarChange] {
    var changes: [StarChange] = []
    for standing in entries.standings {
      guard let from = standing.starsComputed else { continue }
      let to = Swift.max(outcome.stars[standing.dossier], 0)
      if from != to {
        changes.append(StarChange(dossier: edition.dossiers[standing.dossier].id, from: from, to: to))
      }
    }
    return changes.sorted { $0.dossier < $1.dossier }
  }
}
