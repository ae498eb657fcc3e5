/// Copeland's rule: 1 for every other dossier that a majority puts below, ½ for each with which there is no majority
/// either way, 0 for each that a majority puts above.
///
/// A majority is one of the jurors who have both dossiers; where nobody has both there is none, and each gets ½.
///
/// - Note: Copeland, *A “reasonable” social welfare function* (1951).
public struct Copeland: Sendable {
  /// By dossier, twice its points: whole numbers, 0...2(dossiers − 1).
  public let halfPoints: [Int]
  /// By falling points.
  public let ranking: MethodRanking

  /// Counts majorities.
  ///
  /// - Complexity: O(dossiers²).
  public init(_ counts: PairwiseCounts) {
    halfPoints = (0..<counts.count).map { dossier in
      (0..<counts.count).reduce(0) { sum, other in
        if other == dossier || counts.beats(other, dossier) { return sum }
        return sum + (counts.beats(dossier, other) ? 2 : 1)
      }
    }
    ranking = MethodRanking(descending: halfPoints)
  }

  /// By dossier, its points, 0...dossiers − 1.
  public var points: [Rational] { halfPoints.map { Rational($0, 2) } }
}
