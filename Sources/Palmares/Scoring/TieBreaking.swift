/// Parts dossiers of equal composite by the rubric's keys, in turn.
struct TieBreaking {
  private let edition: Edition
  private let standings: Standings
  private let keys: [Sourced<TieKey>]
  /// By key that compares a criterion, the column of its scores.
  private let scores: [String: Int]
  /// What the keys did, by dossier, in turn.
  private(set) var trail = TieTrail()

  init(_ edition: Edition, _ standings: Standings, _ columns: StandingColumns) {
    (self.edition, self.standings, keys) = (edition, standings, edition.rubric.ties)
    var scores: [String: Int] = [:]
    for case .criterion(let id) in edition.rubric.ties.map(\.value) {
      scores[id] = edition.node(id).flatMap(columns.column)
    }
    self.scores = scores
  }

  /// A dossier with its composite's nearest double: where these differ, so do the composites, the same way round.
  private struct Candidate {
    let nearest: Double
    let dossier: Int
  }

  /// Returns these dossiers from the highest composite down, those that stay equal together, each group by id.
  ///
  /// - Complexity: A sort of the candidates, and one of each tied group for each key.
  mutating func order(_ candidates: [Int]) -> TieGroups {
    if !standings.methodPlaces.isEmpty { return byMethod(candidates) }
    let composites = standings.composites
    func composite(_ dossier: Int) -> Rational {
      guard let composite = composites[dossier] else { preconditionFailure("no composite to order by") }
      return composite.value
    }
    let sorted = candidates.map { Candidate(nearest: composite($0).doubleValue, dossier: $0) }
      .sorted { left, right in
        if left.nearest != right.nearest { return left.nearest > right.nearest }
        let (one, two) = (composite(left.dossier), composite(right.dossier))
        return one == two ? left.dossier < right.dossier : one > two
      }
    var (groups, start) = (TieGroups(), 0)
    for (index, candidate) in sorted.enumerated() {
      if index + 1 < sorted.count, sorted[index + 1].nearest == candidate.nearest,
        composite(sorted[index + 1].dossier) == composite(candidate.dossier)
      {
        continue
      }
      if index == start {
        groups.append(CollectionOfOne(candidate.dossier))
      } else {
        part(sorted[start...index].map(\.dossier), by: 0, into: &groups)
      }
      start = index + 1
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
  private mutating func part(_ group: [Int], by key: Int, into groups: inout TieGroups) {
    guard group.count > 1, key < keys.count else {
      groups.append(group)
      return
    }
    var members: [(value: TieStep.KeyValue, dossier: Int)] = []
    members.reserveCapacity(group.count)
    for dossier in group {
      if let value = value(of: keys[key].value, for: dossier) { members.append((value, dossier)) }
    }
    let isPassedOver = members.count < group.count
    trail.record(key, for: group, isPassedOver: isPassedOver, of: edition.dossiers.count)
    if isPassedOver { return part(group, by: key + 1, into: &groups) }
    members.sort { left, right in
      if left.value.comesBefore(right.value) { return true }
      return !right.value.comesBefore(left.value) && left.dossier < right.dossier
    }
    var start = 0
    for index in members.indices {
      if index + 1 < members.count, !members[index].value.comesBefore(members[index + 1].value) { continue }
      if index == start {
        groups.append(CollectionOfOne(members[index].dossier))
      } else {
        part(members[start...index].map(\.dossier), by: key + 1, into: &groups)
      }
      start = index + 1
    }
  }

  /// What a key did to a group that came to it.
  func step(_ key: Int, _ group: [Int]) -> TieStep {
    let values = group.map { value(of: keys[key].value, for: $0) }
    let ids = group.map { edition.dossiers[$0].id }
    let lacking = zip(ids, values).filter { $1 == nil }.map(\.0)
    return TieStep(
      key: keys[key], group: ids,
      outcome: lacking.isEmpty ? .values(values.compactMap { $0 }) : .passedOver(lacking: lacking))
  }

  /// What a key compares; `nil` where the dossier lacks it.
  private func value(of key: TieKey, for dossier: Int) -> TieStep.KeyValue? {
    switch key {
    case .criterion(let id):
      scores[id].flatMap { standings.nodeScores[$0][dossier] }.map { .score($0) }
    case .median: standings.medians[dossier].map { .score($0) }
    case .topMarks: standings.topMarks[dossier].map { .share($0) }
    case .chair: standings.chairs[dossier].map { .score($0) }
    case .lot: .lot(edition.lots[dossier])
    }
  }
}

extension TieStep.KeyValue {
  /// The higher score or share first; of lots the lower digest.
  func comesBefore(_ other: Self) -> Bool {
    switch (self, other) {
    case (.score(let one), .score(let two)): one > two
    case (.share(let one), .share(let two)): one > two
    case (.lot(let one), .lot(let two)): one < two
    default: false
    }
  }
}
