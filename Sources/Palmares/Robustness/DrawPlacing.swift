/// Stars and ranks of one draw, by the same steps as ``StarLadder`` and ``Placing``, in plain numbers.
struct DrawPlacing {
  private let ladder: DrawLadder
  private let count: Int
  /// By dossier of the model: the computed star; -1 without a value.
  private(set) var stars: [Int]
  /// By dossier of the model: the rank, from 1.
  private(set) var ranks: [UInt32]
  private var packed: [UInt64] = []
  private var order: [Int] = []

  init(_ model: DrawModel) {
    (ladder, count) = (model.ladder, model.dossiers.count)
    stars = Array(repeating: -1, count: count)
    ranks = Array(repeating: 0, count: count)
  }

  /// Places all dossiers of one lane.
  mutating func place(_ scoring: inout DrawScoring, lane: Int) {
    let start = lane * count
    sort(scoring, start)
    giveStars(&scoring, lane)
    rank(&scoring, lane)
  }

  /// The dossiers with a value, from the highest composite down, equal ones by place.
  private mutating func sort(_ scoring: DrawScoring, _ start: Int) {
    packed.removeAll(keepingCapacity: true)
    for dossier in 0..<count where scoring.composites[start + dossier] >= 0 {
      let rest = UInt64(1 << 37 - 1 - scoring.composites[start + dossier])
      packed.append(rest << 27 | UInt64(dossier))
    }
    packed.sort()
    order.removeAll(keepingCapacity: true)
    for word in packed { order.append(Int(word & (1 << 27 - 1))) }
  }

  private mutating func giveStars(_ scoring: inout DrawScoring, _ lane: Int) {
    let start = lane * count
    for dossier in 0..<count { stars[dossier] = -1 }
    guard ladder.hasStars else { return }
    for dossier in order { stars[dossier] = 0 }
    var waiting = order
    for (index, rung) in ladder.rungs.enumerated() {
      if let places = rung.places {
        let candidates = waiting.filter { Int(scoring.highest[start + $0]) <= index }
        fill(rung.stars, places, candidates, &scoring, lane)
      } else {
        for dossier in waiting where Int(scoring.highest[start + dossier]) <= index {
          stars[dossier] = rung.stars
        }
      }
      waiting.removeAll { stars[$0] == rung.stars }
    }
  }

  /// Gives out a star's places among candidates in order.
  private mutating func fill(
    _ star: Int, _ places: Int, _ candidates: [Int], _ scoring: inout DrawScoring, _ lane: Int
  ) {
    var placed = 0
    for group in groups(candidates, &scoring, lane) {
      guard placed < places else { return }
      if placed + group.count <= places || ladder.promotes {
        for dossier in group { stars[dossier] = star }
      }
      placed += group.count
    }
  }

  /// Ranks by awarded stars, then composite and keys; who has no value comes last, unless a decision gives stars.
  private mutating func rank(_ scoring: inout DrawScoring, _ lane: Int) {
    let start = lane * count
    var levels = Array(repeating: [Int](), count: ladder.max + 1)
    for dossier in order {
      let decided = ladder.decided[dossier]
      levels[decided >= 0 ? decided : Swift.max(stars[dossier], 0)].append(dossier)
    }
    var closing = Array(repeating: [Int](), count: ladder.max + 1)
    var others = Array(repeating: 0, count: ladder.max + 1)
    for star in ladder.decidedAlone { others[star] += 1 }
    var last: [Int] = []
    for dossier in 0..<count where scoring.composites[start + dossier] < 0 {
      if ladder.decided[dossier] >= 0 {
        closing[ladder.decided[dossier]].append(dossier)
      } else {
        last.append(dossier)
      }
    }
    var next: UInt32 = 1
    for level in levels.indices.reversed() {
      for group in groups(levels[level], &scoring, lane) {
        for dossier in group { ranks[dossier] = next }
        next += UInt32(group.count)
      }
      for dossier in closing[level] { ranks[dossier] = next }
      next += UInt32(closing[level].count + others[level])
    }
    for dossier in last { ranks[dossier] = next }
  }

  /// Dossiers in order of composite, parted into groups that stay equal after all keys.
  private func groups(_ sorted: [Int], _ scoring: inout DrawScoring, _ lane: Int) -> [ArraySlice<Int>] {
    var (groups, start): ([ArraySlice<Int>], Int) = ([], 0)
    groups.reserveCapacity(sorted.count)
    let base = lane * count
    for index in sorted.indices {
      if index + 1 < sorted.count,
        scoring.composites[base + sorted[index + 1]] == scoring.composites[base + sorted[index]]
      {
        continue
      }
      if index == start {
        groups.append(sorted[start...index])
      } else {
        part(sorted[start...index], by: ladder.keys[...], &scoring, lane, into: &groups)
      }
      start = index + 1
    }
    return groups
  }

  private func part(
    _ group: ArraySlice<Int>, by keys: ArraySlice<DrawLadder.Key>, _ scoring: inout DrawScoring, _ lane: Int,
    into groups: inout [ArraySlice<Int>]
  ) {
    guard group.count > 1, let key = keys.first else {
      groups.append(group)
      return
    }
    var values: [(dossier: Int, value: Double)] = []
    for dossier in group {
      guard let value = value(of: key, for: dossier, &scoring, lane) else {
        part(group, by: keys.dropFirst(), &scoring, lane, into: &groups)
        return
      }
      values.append((dossier, value))
    }
    values.sort { $0.value == $1.value ? $0.dossier < $1.dossier : $0.value > $1.value }
    var start = 0
    for index in values.indices
    where index + 1 == values.count || values[index + 1].value != values[index].value {
      part(
        values[start...index].map(\.dossier)[...], by: keys.dropFirst(), &scoring, lane, into: &groups)
      start = index + 1
    }
  }

  /// What a key compares, the higher first; `nil` where the dossier lacks it.
  private func value(
    of key: DrawLadder.Key, for dossier: Int, _ scoring: inout DrawScoring, _ lane: Int
  ) -> Double? {
    switch key {
    case .criterion(_, let column):
      let score = scoring.keyScores[(lane * count + dossier) * ladder.keyNodes.count + column]
      return score < 0 ? nil : Double(score)
    case .median:
      let own = scoring.jurorComposites(dossier, lane).flatMap { Array(repeating: $0.value, count: $0.times) }
        .sorted()
      if own.isEmpty { return nil }
      let middle = own.count / 2
      let median = own.count.isMultiple(of: 2) ? (own[middle - 1] + own[middle]) / 2 : own[middle]
      return Double(DrawLadder.units(median))
    case .topMarks: return scoring.topMarks(dossier, lane)
    case .chair(let chair):
      return scoring.jurorComposites(dossier, lane).first { $0.juror == chair }
        .map { Double(DrawLadder.units($0.value)) }
    case .lot(let places): return Double(-places[dossier])
    }
  }
}
