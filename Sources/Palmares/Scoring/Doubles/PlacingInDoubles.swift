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
    stars = standings.composites.map { edition.rubric.stars == nil || $0 == nil ? nil : 0 }
    giveStars(columns)
    let groups = order()
    ranked = groups.order
    var isRanked = Array(repeating: false, count: edition.dossiers.count)
    for dossier in ranked { isRanked[dossier] = true }
    unranked = edition.dossiers.indices.filter { !isRanked[$0] }
    for index in 0..<groups.count {
      let rank = Int32(ranks.count + 1)
      let isShared = groups[index].count > 1
      for _ in groups[index] { ranks.append(isShared ? -rank : rank) }
    }
    positions = [Int32](repeating: 0, count: edition.dossiers.count)
    for (place, dossier) in (ranked + unranked).enumerated() { positions[dossier] = Int32(place) }
  }

  private mutating func giveStars(_ columns: StandingColumns) {
    guard let ladder = edition.rubric.stars else { return }
    let given = ladder.given
    let levels = given.map { star in columns.levels.firstIndex { $0.stars == star } }
    let mins = levels.map { level in level.flatMap { columns.levels[$0].min?.value.doubleValue } }
    for dossier in standings.composites.indices {
      guard let composite = standings.composites[dossier] else { continue }
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
    var levels: [Int: [Int]] = [:]
    for dossier in edition.dossiers.indices where standings.composites[dossier] != nil {
      levels[stars[dossier] ?? 0, default: []].append(dossier)
    }
    var groups = TieGroups()
    for (_, dossiers) in levels.sorted(by: { $0.key > $1.key }) {
      var (order, own, start) = (ValueOrder(dossiers), TieGroups(), 0)
      let composites = standings.composites
      for end in order.sort(0..<dossiers.count, byDoubles: { composites[$0] ?? 0 }) {
        part(start..<end, of: &order, by: 0, into: &own)
        start = end
      }
      groups.append(own)
    }
    return groups
  }

  private mutating func part(
    _ group: Range<Int>, of order: inout ValueOrder, by key: Int, into groups: inout TieGroups
  ) {
    if group.count == 1 { return groups.append(CollectionOfOne(order.members[group.lowerBound].dossier)) }
    let dossiers = order.members[group].map(\.dossier)
    guard key < keys.count else { return groups.append(dossiers) }
    let scores = standings.nodeScores[keys[key]]
    let isPassedOver = !dossiers.allSatisfy { scores[$0] != nil }
    trail.record(key, for: dossiers, isPassedOver: isPassedOver, of: edition.dossiers.count)
    if isPassedOver { return part(group, of: &order, by: key + 1, into: &groups) }
    var start = group.lowerBound
    for end in order.sort(group, byDoubles: { scores[$0] ?? 0 }) {
      part(start..<end, of: &order, by: key + 1, into: &groups)
      start = end
    }
  }
}
