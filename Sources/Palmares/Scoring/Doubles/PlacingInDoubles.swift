/// The path of ``StarLadder``, ``TieBreaking`` and ``Placing`` over doubles; see ``KernelInDoubles``.
struct PlacingInDoubles {
  private let edition: Edition
  private let standings: StandingsInDoubles
  /// By tie key, its column.
  private let keys: [Int]
  private var stars: [Int?]
  private var trail = TieTrail()
  private(set) var ranked: [Int] = []
  private(set) var unranked: [Int] = []
  private(set) var ranks: [Int32] = []
  private(set) var positions: [Int32] = []

  init(_ edition: Edition, _ standings: StandingsInDoubles, _ columns: StandingColumns) {
    (self.edition, self.standings) = (edition, standings)
    keys = edition.rubric.ties.compactMap { key in
      if case .criterion(let id) = key.value { edition.node(id).flatMap(columns.column) } else { nil }
    }
    let hasLadder = edition.rubric.stars != nil
    stars = standings.composites.map { hasLadder && $0 != StandingsInDoubles.none ? 0 : nil }
    giveStars(columns)
    let groups = order()
    ranked = groups.order
    var isRanked = Array(repeating: false, count: edition.dossiers.count)
    for dossier in ranked { isRanked[dossier] = true }
    unranked = edition.dossiers.indices.filter { !isRanked[$0] }
    ranks.reserveCapacity(groups.order.count)
    var start = 0
    for end in groups.ends {
      let rank = Int32(start + 1)
      for _ in start..<end { ranks.append(end - start > 1 ? -rank : rank) }
      start = end
    }
    positions = [Int32](repeating: 0, count: edition.dossiers.count)
    for (place, dossier) in (ranked + unranked).enumerated() { positions[dossier] = Int32(place) }
  }

  private mutating func giveStars(_ columns: StandingColumns) {
    guard let ladder = edition.rubric.stars else { return }
    let given = ladder.given
    let levels = given.map { star in columns.levels.firstIndex { $0.stars == star } }
    let mins = levels.map { level in
      level.flatMap { columns.levels[$0].min?.value.doubleValue }.map { $0 / 100 }
    }
    for dossier in standings.composites.indices {
      let composite = standings.composites[dossier]
      if composite == StandingsInDoubles.none { continue }
      var highest = mins.count
      while highest > 0, mins[highest - 1].map({ $0 <= composite }) ?? true,
        levels[highest - 1].map({ standings.gatesHold[dossier * columns.levels.count + $0] }) ?? true
      {
        highest -= 1
      }
      if highest < given.count { stars[dossier] = given[highest] }
    }
  }

  private mutating func order() -> TieGroups {
    var levels: [(stars: Int, dossiers: [Int])] = []
    var placeOf: [Int: Int] = [:]
    var (lastStars, last) = (-1, -1)
    for dossier in edition.dossiers.indices where standings.composites[dossier] != StandingsInDoubles.none {
      let stars = stars[dossier] ?? 0
      if stars != lastStars {
        last = placeOf[stars] ?? levels.count
        if last == levels.count {
          levels.append((stars, []))
          placeOf[stars] = last
        }
        lastStars = stars
      }
      levels[last].dossiers.append(dossier)
    }
    var groups = TieGroups()
    for (_, dossiers) in levels.sorted(by: { $0.stars > $1.stars }) {
      var (order, own) = (ValueOrder(dossiers), TieGroups())
      own.reserveCapacity(dossiers.count)
      let composites = standings.composites
      order.sort(0..<dossiers.count, byDoubles: { composites[$0] })
      partGroups(of: 0..<dossiers.count, of: &order, by: 0, into: &own)
      groups.append(own)
    }
    return groups
  }

  private mutating func part(
    _ group: Range<Int>, of order: inout ValueOrder, by key: Int, into groups: inout TieGroups
  ) {
    if group.count == 1 || key == keys.count { return groups.append(order.members[group]) }
    let scores = standings.nodeScores[keys[key]]
    let isPassedOver = order.members[group].contains { scores[$0.dossier] == StandingsInDoubles.none }
    trail.record(key, for: order.members[group], isPassedOver: isPassedOver, of: edition.dossiers.count)
    if isPassedOver { return part(group, of: &order, by: key + 1, into: &groups) }
    order.sort(group, byDoubles: { scores[$0] })
    partGroups(of: group, of: &order, by: key + 1, into: &groups)
  }

  private mutating func partGroups(
    of range: Range<Int>, of order: inout ValueOrder, by key: Int, into groups: inout TieGroups
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = order.end(ofGroupAt: start, in: range)
      part(start..<end, of: &order, by: key, into: &groups)
      start = end
    }
  }
}
