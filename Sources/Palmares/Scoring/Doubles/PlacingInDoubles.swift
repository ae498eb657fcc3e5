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
  private(set) var categoryRanks: [Int32] = []
  private(set) var positions: [Int32] = []

  init(_ edition: Edition, _ standings: StandingsInDoubles, _ columns: StandingColumns) {
    (self.edition, self.standings) = (edition, standings)
    keys = edition.rubric.ties.compactMap { key in
      if case .criterion(let id) = key.value { edition.node(id).flatMap(columns.column) } else { nil }
    }
    stars = Array(repeating: nil, count: standings.composites.count)
    giveStars(columns)
    let groups = order()
    ranked = groups.order
    (unranked, positions) = Placing.positions(of: groups.order, among: edition.dossiers.count)
    (ranks, categoryRanks) = Placing.places(groups, edition)
  }

  private mutating func giveStars(_ columns: StandingColumns) {
    guard let ladder = edition.rubric.stars else { return }
    let (given, width) = (ladder.given, columns.levels.count)
    let levels = given.map { star in columns.levels.firstIndex { $0.stars == star } ?? -1 }
    // Every value reaches a threshold that isn't there.
    let mins = levels.map { level in
      level < 0 ? 0 : (columns.levels[level].min?.value.doubleValue ?? 0) / 100
    }
    let (composites, gatesHold) = (standings.composites, standings.gatesHold)
    stars.withUnsafeMutableBufferPointer { stars in
      composites.withUnsafeBufferPointer { composites in
        gatesHold.withUnsafeBufferPointer { gatesHold in
          mins.withUnsafeBufferPointer { mins in
            levels.withUnsafeBufferPointer { levels in
              for dossier in composites.indices where composites[dossier] != StandingsInDoubles.none {
                var highest = mins.count
                while highest > 0, mins[highest &- 1] <= composites[dossier],
                  levels[highest &- 1] < 0 || gatesHold[dossier &* width &+ levels[highest &- 1]]
                {
                  highest &-= 1
                }
                stars[dossier] = highest < given.count ? given[highest] : 0
              }
            }
          }
        }
      }
    }
  }

  private mutating func order() -> TieGroups {
    let (composites, stars) = (standings.composites, stars)
    let scored = StarGroups(edition.dossiers.count) { dossier in
      composites[dossier] == StandingsInDoubles.none ? nil : stars[dossier] ?? 0
    }
    var groups = TieGroups()
    for stars in scored.stars.reversed() {
      let dossiers = scored[stars]
      var (order, own) = (ValueOrder(dossiers), TieGroups())
      own.reserveCapacity(dossiers.count)
      order.sort(0..<dossiers.count, byDoubles: { composites[$0] })
      partGroups(of: 0..<dossiers.count, of: &order, by: 0, into: &own)
      own.take(order.members)
      trail.take(order.members)
      groups.append(own)
    }
    return groups
  }

  private mutating func part(
    _ group: Range<Int>, of order: inout ValueOrder, by key: Int, into groups: inout TieGroups
  ) {
    if key == keys.count { return groups.close(at: group.upperBound) }
    let scores = standings.nodeScores[keys[key]]
    let isPassedOver = order.contains(in: group) { scores[$0] == StandingsInDoubles.none }
    trail.record(key, for: group, of: order, isPassedOver: isPassedOver, of: edition.dossiers.count)
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
      if end - start == 1 {
        groups.close(at: end)
      } else {
        part(start..<end, of: &order, by: key, into: &groups)
      }
      start = end
    }
  }
}
