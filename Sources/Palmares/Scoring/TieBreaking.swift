/// Parts dossiers of equal composite by the rubric's keys, in turn.
struct TieBreaking {
  private let edition: Edition
  private let standings: Standings
  private let keys: [Sourced<TieKey>]
  /// By key, what it compares.
  private let compared: [Compared]
  /// By key, the same as whole numbers, where they are; worked out when a group first comes to the key.
  private var wholes: [[Int]?]
  /// Composites likewise; empty where they aren't whole.
  private var wholeComposites: [Int]?
  /// What the keys did, by dossier, in turn.
  private(set) var trail = TieTrail()

  /// What a key compares, by dossier.
  private enum Compared {
    /// The scores of a criterion or of jurors' composites; `nil` where no criterion has the key's id.
    case scores(StandingScores?)
    case shares([Rational?])
    case lots([String])

    /// As ``StandingScores/whole`` has them, where a key compares scores and these are whole; else empty.
    var whole: [Int] { if case .scores(let scores) = self { scores?.whole ?? [] } else { [] } }
  }

  init(_ edition: Edition, _ standings: Standings, _ columns: StandingColumns) {
    (self.edition, self.standings, keys) = (edition, standings, edition.rubric.ties)
    compared = edition.rubric.ties.map { key in
      switch key.value {
      case .criterion(let id):
        .scores(edition.node(id).flatMap(columns.column).map { standings.nodeScores[$0] })
      case .median: .scores(standings.medians)
      case .chair: .scores(standings.chairs)
      case .topMarks: .shares(standings.topMarks)
      case .lot: .lots(edition.lots)
      }
    }
    wholes = Array(repeating: nil, count: compared.count)
  }

  /// Returns these dossiers from the highest composite down, those that stay equal together, each group by id.
  ///
  /// - Complexity: A sort of the candidates, and one of each tied group for each key.
  mutating func order(_ candidates: [Int]) -> TieGroups {
    if !standings.methodPlaces.isEmpty { return byMethod(candidates) }
    var (order, groups) = (ValueOrder(candidates), TieGroups())
    groups.reserveCapacity(candidates.count)
    let whole = wholeComposites ?? standings.composites.whole ?? []
    wholeComposites = whole
    if whole.isEmpty {
      Self.sort(0..<candidates.count, of: &order, by: .scores(standings.composites))
    } else {
      order.sort(0..<candidates.count, byWhole: { whole[$0] })
    }
    partGroups(of: 0..<candidates.count, of: &order, by: 0, into: &groups)
    groups.take(order.members)
    trail.take(order.members)
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

  /// Parts a group of several by a key, then each part by the keys after it.
  private mutating func part(
    _ group: Range<Int>, of order: inout ValueOrder, by key: Int, into groups: inout TieGroups
  ) {
    if key == keys.count { return groups.close(at: group.upperBound) }
    let whole = wholes[key] ?? compared[key].whole
    if wholes[key] == nil { wholes[key] = whole }
    let isPassedOver =
      whole.isEmpty
      ? Self.isLacked(compared[key], in: group, of: order) : order.contains(in: group) { whole[$0] < 0 }
    trail.record(key, for: group, of: order, isPassedOver: isPassedOver, of: edition.dossiers.count)
    if isPassedOver { return part(group, of: &order, by: key + 1, into: &groups) }
    if whole.isEmpty {
      Self.sort(group, of: &order, by: compared[key])
    } else {
      order.sort(group, byWhole: { whole[$0] })
    }
    partGroups(of: group, of: &order, by: key + 1, into: &groups)
  }

  /// Parts each group of equals in a range just sorted by a key.
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

  /// Static, so that closures hold one column and not all that is known of the edition.
  private static func sort(_ group: Range<Int>, of order: inout ValueOrder, by compared: Compared) {
    switch compared {
    case .scores(let scores):
      order.sort(group) { dossier in
        guard let score = scores?[dossier] else { preconditionFailure("nothing to compare") }
        return score.value
      }
    case .shares(let shares):
      order.sort(group) { dossier in
        guard let share = shares[dossier] else { preconditionFailure("nothing to compare") }
        return share
      }
    case .lots(let lots): order.sort(group) { lots[$0] < lots[$1] }
    }
  }

  /// Whether any of these dossiers lacks what a key compares.
  private static func isLacked(_ compared: Compared, in group: Range<Int>, of order: borrowing ValueOrder)
    -> Bool
  {
    switch compared {
    case .scores(let scores):
      guard let scores else { return true }
      return order.contains(in: group) { !scores.has($0) }
    case .shares(let shares): return order.contains(in: group) { shares[$0] == nil }
    case .lots: return false
    }
  }

  /// What is left when all groups are parted: how to tell what keys compared.
  func parted() -> TieBreaking {
    var left = self
    (left.trail, left.wholes, left.wholeComposites) = (TieTrail(), [], nil)
    return left
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

  /// What a key compares; `nil` where the dossier lacks it.
  private func value(_ key: Int, _ dossier: Int) -> TieStep.KeyValue? {
    switch compared[key] {
    case .scores(let scores): scores?[dossier].map { .score($0) }
    case .shares(let shares): shares[dossier].map { .share($0) }
    case .lots(let lots): .lot(lots[dossier])
    }
  }
}
