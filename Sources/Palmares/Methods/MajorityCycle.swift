/// Dossiers that majorities put before one another in a circle: A before B, B before C, C before A.
///
/// - Note: Condorcet, *Essai sur l'application de l'analyse à la probabilité des décisions rendues à la pluralité des
///   voix* (1785).
public struct MajorityCycle: Sendable, Hashable {
  /// Every dossier that lies on some circle with the others, rising; three or more.
  public let members: [Int]
  /// A shortest circle through the first member, in order: each is before the next, the last before the first.
  public let example: [Int]

  /// Finds all groups of dossiers that lie on circles, by their first member.
  ///
  /// - Complexity: O(dossiers³ / 64).
  public static func all(_ counts: PairwiseCounts) -> [MajorityCycle] {
    let count = counts.count
    var reaches = BitRelation(count: count)
    for one in 0..<count {
      for other in 0..<count where counts.beats(one, other) { reaches.connect(one, other) }
    }
    var (cycles, isSeen): ([MajorityCycle], [Bool]) = ([], Array(repeating: false, count: count))
    for first in 0..<count where !isSeen[first] && reaches.contains(first, first) {
      let members = (first..<count).filter { reaches.contains(first, $0) && reaches.contains($0, first) }
      for member in members { isSeen[member] = true }
      cycles.append(MajorityCycle(members: members, example: shortest(from: first, members, counts)))
    }
    return cycles
  }

  /// The shortest circle through a dossier, by breadth; of several the one of the lowest numbers on the way.
  private static func shortest(from first: Int, _ members: [Int], _ counts: PairwiseCounts) -> [Int] {
    var before = [first: first]
    var queue = [first]
    var next = 0
    while next < queue.count {
      let dossier = queue[next]
      next += 1
      if dossier != first, counts.beats(dossier, first) {
        var circle = [dossier]
        while let last = circle.last, last != first, let previous = before[last] { circle.append(previous) }
        return circle.reversed()
      }
      for other in members where before[other] == nil && counts.beats(dossier, other) {
        before[other] = dossier
        queue.append(other)
      }
    }
    preconditionFailure("a circle that isn't closed")
  }
}
