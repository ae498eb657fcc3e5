/// Parts dossiers of equal composite by the rubric's keys, in turn.
struct TieBreaking {
  private let edition: Edition
  private let scores: [DossierScore]
  /// What the keys did, by dossier, in turn.
  private(set) var steps: [Int: [TieStep]] = [:]

  init(_ edition: Edition, _ scores: [DossierScore]) { (self.edition, self.scores) = (edition, scores) }

  /// Returns these dossiers from the highest composite down, those that stay equal together, each group by id.
  mutating func order(_ candidates: [Int]) -> [[Int]] {
    let sorted = candidates.sorted { left, right in
      let (one, two) = (composite(left), composite(right))
      return one == two ? left < right : one > two
    }
    var groups: [[Int]] = []
    for dossier in sorted {
      if let last = groups.last?.last, composite(last) == composite(dossier) {
        groups[groups.count - 1].append(dossier)
      } else {
        groups.append([dossier])
      }
    }
    return groups.flatMap { part($0, by: edition.rubric.ties[...]) }
  }

  private func composite(_ dossier: Int) -> Rational {
    guard let composite = scores[dossier].composite else { preconditionFailure("no composite to order by") }
    return composite.value
  }

  /// Parts a group by the first key, then each part by the keys after it.
  private mutating func part(_ group: [Int], by keys: ArraySlice<Sourced<TieKey>>) -> [[Int]] {
    guard group.count > 1, let key = keys.first else { return [group] }
    let values = group.map { value(of: key.value, for: $0) }
    let ids = group.map { edition.dossiers[$0].id }
    let lacking = zip(ids, values).filter { $1 == nil }.map(\.0)
    guard lacking.isEmpty else {
      record(TieStep(key: key, group: ids, outcome: .passedOver(lacking: lacking)), for: group)
      return part(group, by: keys.dropFirst())
    }
    record(TieStep(key: key, group: ids, outcome: .values(values.compactMap { $0 })), for: group)
    let parts = Dictionary(grouping: zip(group, values.compactMap { $0 }), by: \.1)
    return parts.sorted { $0.key.comesBefore($1.key) }.flatMap {
      part($0.value.map(\.0), by: keys.dropFirst())
    }
  }

  private mutating func record(_ step: TieStep, for group: [Int]) {
    for dossier in group { steps[dossier, default: []].append(step) }
  }

  /// What a key compares; `nil` where the dossier lacks it.
  private func value(of key: TieKey, for dossier: Int) -> TieStep.KeyValue? {
    let score = scores[dossier]
    switch key {
    case .criterion(let id):
      return edition.node(id).flatMap { score.criteria[$0].score }.map { .score($0) }
    case .median:
      guard !score.composites.isEmpty else { return nil }
      let median = plainMedian(score.composites.map(\.score.value))
      return .score(Score(median, isExact: score.composites.allSatisfy(\.score.isExact)))
    case .topMarks: return score.topMarks.map { .share($0) }
    case .chair:
      return score.composites.first { edition.jurors[$0.juror].role == .chair }.map { .score($0.score) }
    case .lot: return .lot(edition.lots[dossier])
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
