/// Stars and ranks of one draw, by the same steps as ``StarLadder`` and ``Placing``, in plain numbers.
struct DrawPlacing {
  private let ladder: DrawLadder
  private let count: Int
  /// By dossier of the model: the computed star; -1 without a value.
  private(set) var stars: [Int]
  /// By dossier of the model: the rank, from 1.
  private(set) var ranks: [UInt32]
  private var sorting = DrawSorting()
  /// The dossiers with a value, from the highest composite down, equal ones by place.
  private var order: [Int] = []
  /// The same, level by level of awarded stars from the top.
  private var leveled: [Int] = []
  private var levelStarts: [Int]

  init(_ model: DrawModel) {
    (ladder, count) = (model.ladder, model.dossiers.count)
    stars = Array(repeating: -1, count: count)
    ranks = Array(repeating: 0, count: count)
    levelStarts = Array(repeating: 0, count: ladder.max + 2)
  }

  /// Places all dossiers of one lane.
  mutating func place(_ scoring: inout DrawScoring, lane: Int) {
    let start = lane * count
    let composites = scoring.composites[start..<start + count]
    if ladder.shift == 0 { sorting.sort(composites, into: &order) } else { sort(composites) }
    giveStars(&scoring, lane)
    rank(&scoring, lane)
  }

  /// Sorts composites that may lie further apart than ``DrawSorting`` reaches.
  private mutating func sort(_ composites: ArraySlice<Int>) {
    let start = composites.startIndex
    order = (0..<count).filter { composites[start + $0] >= 0 }
    order.sort { (composites[start + $1], $0) < (composites[start + $0], $1) }
  }

  private mutating func giveStars(_ scoring: inout DrawScoring, _ lane: Int) {
    let start = lane * count
    for dossier in 0..<count { stars[dossier] = -1 }
    guard ladder.hasStars else { return }
    guard ladder.hasQuotas else {
      for dossier in order {
        let rung = Int(scoring.highest[start + dossier])
        stars[dossier] = rung < ladder.rungs.count ? ladder.rungs[rung].stars : 0
      }
      return
    }
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
    if ladder.keepsOrder {
      leveled = order
      for level in levelStarts.indices { levelStarts[level] = level == 0 ? order.count : 0 }
    } else {
      level()
    }
    var closing: [[Int]] = []
    var last: [Int] = []
    if order.count < count || !ladder.decidedAlone.isEmpty {
      closing = Array(repeating: [], count: ladder.max + 1)
      // Whom marks don't rank at all stand for themselves, below any dossier's place.
      for star in ladder.decidedAlone { closing[star].append(-1) }
      for dossier in 0..<count where scoring.composites[start + dossier] < 0 {
        if ladder.decided[dossier] >= 0 {
          closing[ladder.decided[dossier]].append(dossier)
        } else {
          last.append(dossier)
        }
      }
    }
    var next: UInt32 = 1
    for level in (0...ladder.max).reversed() {
      rank(levelStarts[level + 1]..<levelStarts[level], from: &next, &scoring, lane)
      guard !closing.isEmpty else { continue }
      for dossier in closing[level] where dossier >= 0 { ranks[dossier] = next }
      next += UInt32(closing[level].count)
    }
    for dossier in last { ranks[dossier] = next }
  }

  /// Sorts the dossiers with a value by awarded stars, keeping their order inside a level.
  private mutating func level() {
    for level in levelStarts.indices { levelStarts[level] = 0 }
    for dossier in order { levelStarts[awarded(dossier)] += 1 }
    // From the top: where each level begins; the place after the last is that of the level below.
    var next = 0
    for level in (0...ladder.max).reversed() {
      let held = levelStarts[level]
      levelStarts[level + 1] = next
      next += held
    }
    levelStarts[0] = next
    if leveled.count != order.count { leveled = order }
    var places = levelStarts
    for dossier in order {
      let level = awarded(dossier) + 1
      leveled[places[level]] = dossier
      places[level] += 1
    }
  }

  /// The star that is awarded: the one decided, else the computed one.
  private func awarded(_ dossier: Int) -> Int {
    let decided = ladder.decided[dossier]
    return decided >= 0 ? decided : Swift.max(stars[dossier], 0)
  }

  /// Ranks the dossiers at these places of `leveled`, equal ones by the keys.
  private mutating func rank(
    _ places: Range<Int>, from next: inout UInt32, _ scoring: inout DrawScoring, _ lane: Int
  ) {
    let base = lane * count
    var first = places.lowerBound
    while first < places.upperBound {
      let composite = scoring.composites[base + leveled[first]]
      var end = first + 1
      while end < places.upperBound, scoring.composites[base + leveled[end]] == composite { end += 1 }
      if end == first + 1 {
        ranks[leveled[first]] = next
        next += 1
      } else {
        for group in groups(Array(leveled[first..<end]), &scoring, lane) {
          for dossier in group { ranks[dossier] = next }
          next += UInt32(group.count)
        }
      }
      first = end
    }
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
