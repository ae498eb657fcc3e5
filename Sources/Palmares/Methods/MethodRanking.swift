/// Everybody's place by one method: competition ranks, 1-2-2-4, equal dossiers sharing theirs.
public struct MethodRanking: Sendable, Hashable {
  /// By dossier, its place, from 1.
  public let ranks: [Int]
  /// By dossier, whether it shares its place.
  public let isTied: [Bool]

  /// Ranks by falling keys; equal keys share a place.
  ///
  /// - Parameter keys: By dossier.
  init(descending keys: [some Comparable]) {
    self.init(count: keys.count) { keys[$0] > keys[$1] }
  }

  /// Ranks by rising keys; equal keys share a place.
  ///
  /// - Parameter keys: By dossier.
  init(ascending keys: [some Comparable]) {
    self.init(count: keys.count) { keys[$0] < keys[$1] }
  }

  /// Ranks so many dossiers; those of which neither precedes the other share a place.
  ///
  /// - Parameters:
  ///   - count: How many dossiers.
  ///   - precedes: A strict weak order.
  init(count: Int, precedes: (Int, Int) -> Bool) {
    let order = (0..<count).sorted { precedes($0, $1) }
    var (ranks, isTied) = (Array(repeating: 0, count: count), Array(repeating: false, count: count))
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, !precedes(order[start], order[end]) { end += 1 }
      for dossier in order[start..<end] { (ranks[dossier], isTied[dossier]) = (start + 1, end - start > 1) }
      start = end
    }
    (self.ranks, self.isTied) = (ranks, isTied)
  }

  /// The dossiers at the first place, in order.
  public var winners: [Int] { ranks.indices.filter { ranks[$0] == 1 } }
}
