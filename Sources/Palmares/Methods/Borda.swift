/// Borda's count: each juror gives a dossier a point for every other that he puts below it, half a point for each equal.
///
/// Where every juror has every dossier, the order is that of the sums of points. Where panels differ, a dossier is
/// ranked by the share of its comparisons that it wins, Σ points / Σ (dossiers that the juror has − 1), so that neither
/// a recusal nor a short panel costs anything. A dossier that no juror compared has ½.
///
/// - Note: Borda, *Mémoire sur les élections au scrutin* (1781); average points in ties as in Black, *The Theory of
///   Committees and Elections* (1958).
public struct Borda: Sendable {
  /// By dossier, the share of its comparisons that it wins, equal ones counting half, 0...1.
  public let shares: [Rational]
  /// By falling share.
  public let ranking: MethodRanking

  /// Counts a table's points.
  ///
  /// - Complexity: A sort of each juror's composites.
  public init(_ table: CompositeTable) {
    var own: [[(grade: Int32, dossier: Int)]] = Array(repeating: [], count: table.jurorCount)
    for dossier in 0..<table.dossierCount {
      for cell in table.cells(of: dossier) {
        own[Int(table.jurors[cell])].append((table.grades[cell], dossier))
      }
    }
    // Half points won, and those to be had; weights of some 60 bits times dossiers need more than 64.
    var won = [Int128](repeating: 0, count: table.dossierCount)
    var possible = won
    for (juror, composites) in own.enumerated() where composites.count > 1 {
      let weight = Int128(table.weights[juror])
      let sorted = composites.sorted { $0.grade < $1.grade }
      var start = 0
      while start < sorted.count {
        var end = start + 1
        while end < sorted.count, sorted[end].grade == sorted[start].grade { end += 1 }
        for (_, dossier) in sorted[start..<end] {
          won[dossier] += weight * Int128(2 * start + (end - start - 1))
          possible[dossier] += weight * Int128(2 * (sorted.count - 1))
        }
        start = end
      }
    }
    shares = zip(won, possible).map { won, possible in
      possible == 0 ? Rational(1, 2) : Rational(reducing: BigInteger(won), BigInteger(possible))
    }
    ranking = MethodRanking(descending: shares)
  }
}
