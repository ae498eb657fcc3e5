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

  /// Notes where a group ends among dossiers that ``take(_:)`` gives later.
  @inline(__always)
  mutating func close(at end: Int) { ends.append(end) }

  /// Takes the dossiers of all groups noted.
  mutating func take(_ members: [ValueOrder.Member]) { order = members.map(\.dossier) }

  mutating func reserveCapacity(_ dossiers: Int) { ends.reserveCapacity(dossiers) }

  /// Adds groups after the others.
  mutating func append(_ other: TieGroups) {
    if order.isEmpty {
      self = other
      return
    }
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
    /// Where the group stands in `members`, by whatever parted it after.
    let start, end: Int32
    /// The step before it for the same dossiers; -1 for none.
    let before: Int32
    let isPassedOver: Bool
  }

  private var steps: [Step] = []
  /// The dossiers in order, one ``take(_:)`` after another.
  private var members: [Int32] = []
  /// By dossier, its last step; -1 for none; empty while no dossier has any.
  private var last: [Int32] = []
  private var hasPassedOver = false

  /// Notes a step for all of a group, which shared the steps before it.
  ///
  /// - Parameters:
  ///   - key: The key's place among the rubric's.
  ///   - group: Where the group stands.
  ///   - order: What ``take(_:)`` gets when all is parted, in which the group is still together then.
  ///   - isPassedOver: Whether one of the group lacks what the key compares.
  ///   - dossiers: The number of dossiers in the edition.
  mutating func record(
    _ key: Int, for group: Range<Int>, of order: borrowing ValueOrder, isPassedOver: Bool, of dossiers: Int
  ) {
    if group.isEmpty { return }
    if last.isEmpty { last = Array(repeating: -1, count: dossiers) }
    let (first, step) = (Int32(members.count), Int32(steps.count))
    let before = last.withUnsafeMutableBufferPointer { last in
      order.withMembers(group) { members in
        let before = last[members[0].dossier]
        for member in members { last[member.dossier] = step }
        return before
      }
    }
    steps.append(
      Step(
        key: Int32(key), start: first + Int32(group.lowerBound), end: first + Int32(group.upperBound),
        before: before, isPassedOver: isPassedOver))
    if isPassedOver { hasPassedOver = true }
  }

  /// Takes the dossiers in the order that was noted.
  mutating func take(_ order: [ValueOrder.Member]) {
    if !last.isEmpty { members += order.lazy.map { Int32($0.dossier) } }
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

  /// The places of a dossier's steps, in turn.
  func steps(of dossier: Int) -> [Int] {
    guard !last.isEmpty else { return [] }
    var (found, place): ([Int], Int) = ([], Int(last[dossier]))
    while place >= 0 {
      found.append(place)
      place = Int(steps[place].before)
    }
    return found.reversed()
  }

  /// The key of a step and the group that came to it, by place.
  func step(_ place: Int) -> (key: Int, group: [Int]) {
    let step = steps[place]
    return (Int(step.key), members[Int(step.start)..<Int(step.end)].map { Int($0) }.sorted())
  }
}
