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

/// What keys did to each dossier: which key to which group, in turn. What it compared is looked up when it is asked for.
struct TieTrail: Sendable {
  /// A key, and a group that came to it.
  private struct Step {
    /// The key's place among the rubric's.
    let key: Int32
    /// Where the group stands in `members`.
    let start, end: Int32
    /// The step before it for the same dossiers; -1 for none.
    let before: Int32
    let isPassedOver: Bool
  }

  private var steps: [Step] = []
  private var members: [Int32] = []
  /// By dossier, its last step; -1 for none; empty while no dossier has any.
  private var last: [Int32] = []
  private var hasPassedOver = false

  /// Notes a step for all of a group, which shared the steps before it.
  ///
  /// - Parameters:
  ///   - key: The key's place among the rubric's.
  ///   - isPassedOver: Whether one of the group lacks what the key compares.
  ///   - dossiers: The number of dossiers in the edition.
  mutating func record(_ key: Int, for group: some Collection<Int>, isPassedOver: Bool, of dossiers: Int) {
    guard let first = group.first else { return }
    if last.isEmpty { last = Array(repeating: -1, count: dossiers) }
    let start = Int32(members.count)
    for dossier in group { members.append(Int32(dossier)) }
    steps.append(
      Step(
        key: Int32(key), start: start, end: Int32(members.count), before: last[first],
        isPassedOver: isPassedOver))
    if isPassedOver { hasPassedOver = true }
    for dossier in group { last[dossier] = Int32(steps.count - 1) }
  }

  /// Whether a key was passed over for a group with this dossier.
  func passesOver(_ dossier: Int) -> Bool {
    guard hasPassedOver else { return false }
    var place = Int(last[dossier])
    while place >= 0 {
      if steps[place].isPassedOver { return true }
      place = Int(steps[place].before)
    }
    return false
  }

  /// The steps of a dossier, in turn.
  ///
  /// - Parameter breaking: Knows what keys compare.
  func steps(of dossier: Int, by breaking: TieBreaking) -> [TieStep] {
    guard !last.isEmpty else { return [] }
    var (found, place): ([TieStep], Int) = ([], Int(last[dossier]))
    while place >= 0 {
      let step = steps[place]
      let group = members[Int(step.start)..<Int(step.end)].map { Int($0) }
      found.append(breaking.step(Int(step.key), group))
      place = Int(step.before)
    }
    return found.reversed()
  }
}
