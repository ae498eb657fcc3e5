/// Parts dossiers of equal composite by the rubric's keys, in turn.
struct TieBreaking {
  private let edition: Edition
  private let standings: Standings
  private let keys: [Sourced<TieKey>]
  /// By key, what it compares.
  private let compared: [Compared]
  /// What the keys did, by dossier, in turn.
  private(set) var trail = TieTrail()

  /// What a key compares.
  private enum Compared {
    /// A criterion's score, by column of ``Standings/nodeScores``; `nil` where no criterion has its id.
    case scores(column: Int?)
    case medians, chairs, topMarks, lots
  }

  init(_ edition: Edition, _ standings: Standings, _ columns: StandingColumns) {
    (self.edition, self.standings, keys) = (edition, standings, edition.rubric.ties)
    compared = edition.rubric.ties.map { key in
      switch key.value {
      case .criterion(let id): .scores(column: edition.node(id).flatMap(columns.column))
      case .median: .medians
      case .chair: .chairs
      case .topMarks: .topMarks
      case .lot: .lots
      }
    }
  }

  /// Returns these dossiers from the highest composite down, those that stay equal together, each group by id.
  ///
  /// - Complexity: A sort of the candidates, and one of each tied group for each key.
  mutating func order(_ candidates: [Int]) -> TieGroups {
    if !standings.methodPlaces.isEmpty { return byMethod(candidates) }
    let composites = standings.composites
    var (order, groups, start) = (ValueOrder(candidates), TieGroups(), 0)
    let ends = order.sort(0..<candidates.count) { dossier in
      guard let composite = composites[dossier] else { preconditionFailure("no composite to order by") }
      return composite.value
    }
    for end in ends {
      part(start..<end, of: &order, by: 0, into: &groups)
      start = end
    }
    return groups
  }

  /// By an ordinal method's places, whose ties no key parts.
  private func byMethod(_ candidates: [Int]) -> TieGroups {
    let places = standings.methodPlaces
    let sorted = candidates.sorted { places[$0] == places[$1] ? $0 < $1 : places[$0] < places[$1] }
    var (groups, start): (TieGroups, Int) = (TieGroups(), 0)
    for index in sorted.indices
    where index + 1 == sorted.count || places[sorted[index + 1]] != places[sorted[index]] {
      groups.append(sorted[start...index])
      start = index + 1
    }
    return groups
  }

  /// Parts a group by a key, then each part by the keys after it.
  private mutating func part(
    _ group: Range<Int>, of order: inout ValueOrder, by key: Int, into groups: inout TieGroups
  ) {
    if group.count == 1 { return groups.append(CollectionOfOne(order.members[group.lowerBound].dossier)) }
    let dossiers = order.members[group].map(\.dossier)
    guard key < keys.count else { return groups.append(dossiers) }
    let isPassedOver = !dossiers.allSatisfy { has(key, $0) }
    trail.record(key, for: dossiers, isPassedOver: isPassedOver, of: edition.dossiers.count)
    if isPassedOver { return part(group, of: &order, by: key + 1, into: &groups) }
    var start = group.lowerBound
    for end in sort(group, of: &order, by: key) {
      part(start..<end, of: &order, by: key + 1, into: &groups)
      start = end
    }
  }

  private func sort(_ group: Range<Int>, of order: inout ValueOrder, by key: Int) -> [Int] {
    if case .lots = compared[key] {
      let lots = edition.lots
      return order.sort(group) { lots[$0] < lots[$1] }
    }
    return order.sort(group) { dossier in
      guard let number = number(key, dossier) else { preconditionFailure("nothing to compare") }
      return number
    }
  }

  /// What a key did to a group that came to it.
  func step(_ key: Int, _ group: [Int]) -> TieStep {
    let values = group.map { value(key, $0) }
    let ids = group.map { edition.dossiers[$0].id }
    let lacking = zip(ids, values).filter { $1 == nil }.map(\.0)
    return TieStep(
      key: keys[key], group: ids,
      outcome: lacking.isEmpty ? .values(values.compactMap { $0 }) : .passedOver(lacking: lacking))
  }

  /// Whether a dossier has what a key compares.
  private func has(_ key: Int, _ dossier: Int) -> Bool {
    if case .lots = compared[key] { true } else { number(key, dossier) != nil }
  }

  /// The number that a key compares; `nil` where the dossier lacks it, or it is none.
  private func number(_ key: Int, _ dossier: Int) -> Rational? {
    switch compared[key] {
    case .scores(let column): column.flatMap { standings.nodeScores[$0][dossier]?.value }
    case .medians: standings.medians[dossier]?.value
    case .topMarks: standings.topMarks[dossier]
    case .chairs: standings.chairs[dossier]?.value
    case .lots: nil
    }
  }

  /// What a key compares; `nil` where the dossier lacks it.
  private func value(_ key: Int, _ dossier: Int) -> TieStep.KeyValue? {
    switch compared[key] {
    case .scores(let column): column.flatMap { standings.nodeScores[$0][dossier] }.map { .score($0) }
    case .medians: standings.medians[dossier].map { .score($0) }
    case .topMarks: standings.topMarks[dossier].map { .share($0) }
    case .chairs: standings.chairs[dossier].map { .score($0) }
    case .lots: .lot(edition.lots[dossier])
    }
  }
}
