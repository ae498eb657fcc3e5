/// Who beats everybody outside: the Condorcet winner alone, or the smallest set of dossiers each of which a majority puts
/// before every dossier outside it.
///
/// - Note: Smith, “Aggregation of preferences with variable electorate”, *Econometrica* 41 (1973).
public struct SmithSet: Sendable, Hashable {
  /// The members, rising; all dossiers where nobody stands out.
  public let members: [Int]
  /// The dossier that a majority puts before every other, if there is one.
  public let condorcetWinner: Int?

  /// Finds the set.
  ///
  /// Who beats or equals most others belongs to it, and so does everybody that a member doesn't beat.
  ///
  /// - Complexity: O(dossiers²).
  public init(_ counts: PairwiseCounts) {
    let points = Copeland(counts).halfPoints
    guard let most = points.max(), let first = points.firstIndex(of: most) else {
      (members, condorcetWinner) = ([], nil)
      return
    }
    var isMember = Array(repeating: false, count: counts.count)
    isMember[first] = true
    var (found, next) = ([first], 0)
    while next < found.count {
      let member = found[next]
      next += 1
      for other in 0..<counts.count where !isMember[other] && !counts.beats(member, other) {
        isMember[other] = true
        found.append(other)
      }
    }
    members = found.sorted()
    condorcetWinner = members.count == 1 ? first : nil
  }
}
