/// Dossiers in order, those that stay equal together.
struct TieGroups: Sendable {
  /// The dossiers, group after group, each group by id.
  private(set) var order: [Int] = []
  /// Where each group ends in `order`.
  private(set) var ends: [Int] = []

  var count: Int { ends.count }

  /// The dossiers of a group.
  subscript(group: Int) -> ArraySlice<Int> { order[(group == 0 ? 0 : ends[group - 1])..<ends[group]] }

  /// Adds a group after the others.
  mutating func append(_ group: some Collection<Int>) {
    order += group
    ends.append(order.count)
  }

  /// Adds groups after the others.
  mutating func append(_ other: TieGroups) {
    ends += other.ends.map { $0 + order.count }
    order += other.order
  }
}

/// What keys did to each dossier: lists that share what they have in common.
struct TieTrail: Sendable {
  private var steps: [TieStep] = []
  /// By step, the one before it for the same dossiers; -1 for none.
  private var before: [Int32] = []
  /// By dossier, its last step; -1 for none; empty while no dossier has any.
  private var last: [Int32] = []

  /// Notes a step for all of a group, which shared the steps before it.
  ///
  /// - Parameter dossiers: The number of dossiers in the edition.
  mutating func record(_ step: TieStep, for group: [Int], of dossiers: Int) {
    if last.isEmpty { last = Array(repeating: -1, count: dossiers) }
    steps.append(step)
    before.append(last[group[0]])
    for dossier in group { last[dossier] = Int32(steps.count - 1) }
  }

  /// Whether a key was passed over for a group with this dossier.
  func passesOver(_ dossier: Int) -> Bool {
    guard !last.isEmpty else { return false }
    var place = Int(last[dossier])
    while place >= 0 {
      if case .passedOver = steps[place].outcome { return true }
      place = Int(before[place])
    }
    return false
  }

  /// The steps of a dossier, in turn.
  subscript(dossier: Int) -> [TieStep] {
    guard !last.isEmpty else { return [] }
    var (found, place): ([TieStep], Int) = ([], Int(last[dossier]))
    while place >= 0 {
      found.append(steps[place])
      place = Int(before[place])
    }
    return found.reversed()
  }
}
