import Palmares

/// Scores that differ by less than their shown decimal tells, so that a place or a star seems to be given at will.
struct ScoreNeighbours: Sendable {
  /// A score that looks the same as another.
  struct Neighbour: Sendable, Hashable {
    /// Its place in the list.
    let place: Int
    /// By how much it is higher, on 0...100; below 0 where it is lower.
    let difference: Rational
    /// Whether that is the exact difference.
    let isExact: Bool
  }

  private let scores: [(place: Int, score: Score)]
  private let cuts: Cuts

  /// Takes the scores of a list by their places in it.
  ///
  /// - Complexity: A sort.
  init(_ scores: [(place: Int, score: Score)], of rubric: Rubric) {
    cuts = Cuts(composite: rubric)
    self.scores = scores.sorted { ($0.score.value, $1.place) < ($1.score.value, $0.place) }
  }

  /// The nearest higher score that looks the same as one, then the nearest lower one; of equal ones the first of the list.
  func nearest(to score: Score) -> [Neighbour] {
    let first = scores.partitioningIndex { $0.score >= score }
    let next = scores.partitioningIndex { $0.score > score }
    // Higher ones come last first, as do equal ones: the last equal one is the first of the list.
    let above = next < scores.count ? scores.partitioningIndex { $0.score > scores[next].score } - 1 : nil
    let below = first > 0 ? first - 1 : nil
    return [above, below].compactMap { place in
      guard let place, looksAlike(scores[place].score, score) else { return nil }
      let other = scores[place]
      return Neighbour(
        place: other.place, difference: other.score.value - score.value,
        isExact: other.score.isExact && score.isExact)
    }
  }

  private func looksAlike(_ one: Score, _ two: Score) -> Bool {
    func shown(_ score: Score) -> String {
      score.value.decimal(exactly: cuts.decimals(for: score.value))
    }
    return shown(one) == shown(two)
  }
}

extension Array {
  /// The first place from which on a condition holds, where it holds from one place on.
  fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Language {
  /// That another dossier's score differs by less than is shown of it, and by how much.
  func closeScore(_ name: String, rank: Int?, _ neighbour: ScoreNeighbours.Neighbour) -> String {
    let gap = neighbour.difference.magnitude
    let points =
      "\(exactScore(Score(gap, isExact: neighbour.isExact)))\u{A0}\(noun(.point, plural: isPlural(gap)))"
    return closeScore(quoted(name), rank: rank, points: points, isHigher: neighbour.difference > .zero)
  }
}
