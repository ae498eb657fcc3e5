/// Dossiers by their stars, those with the same in the order of their places: a counting sort.
struct StarGroups {
  private let dossiers: [Int]
  /// By stars, where theirs end in `dossiers`.
  private var ends: [Int]

  /// Groups 0..<`count`.
  ///
  /// - Parameters:
  ///   - count: The number of dossiers.
  ///   - stars: A dossier's stars, 0 or more; `nil` for one that is left out.
  @inline(__always)
  init(_ count: Int, stars: (_ dossier: Int) -> Int?) {
    var counts: [Int] = [0]
    let given = [Int](unsafeUninitializedCapacity: count) { given, told in
      for dossier in 0..<count {
        let stars = stars(dossier) ?? -1
        given[dossier] = stars
        if stars < 0 { continue }
        while counts.count <= stars { counts.append(0) }
        counts[stars] += 1
      }
      told = count
    }
    // First where the next one of each goes, at last where each ends.
    var total = 0
    ends = counts.map { count in
      defer { total += count }
      return total
    }
    var next = ends
    dossiers = [Int](unsafeUninitializedCapacity: total) { dossiers, told in
      next.withUnsafeMutableBufferPointer { next in
        for dossier in given.indices where given[dossier] >= 0 {
          dossiers[next[given[dossier]]] = dossier
          next[given[dossier]] &+= 1
        }
      }
      told = total
    }
    ends = next
  }

  /// The stars that a dossier has, rising.
  var stars: [Int] { ends.indices.filter { !self[$0].isEmpty } }

  /// The dossiers with so many stars.
  subscript(stars: Int) -> [Int] {
    guard ends.indices.contains(stars) else { return [] }
    return Array(dossiers[(stars == 0 ? 0 : ends[stars - 1])..<ends[stars]])
  }
}
