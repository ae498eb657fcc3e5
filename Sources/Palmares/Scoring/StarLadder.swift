/// Step 6: which star each dossier gets by its marks.
struct StarLadder: Sendable {
  private let edition: Edition
  private let standings: Standings
  private let columns: StandingColumns
  /// The stars that can be given, from the top.
  private let rungs: [Rung]
  private let reach: Reach

  private struct Rung: Sendable {
    let stars: Int
    let min: Sourced<Rational>?
  }

  /// Who reaches which rung: apart from the ladder, so that asking copies nothing of the edition.
  private struct Reach: Sendable {
    /// By rung, its `min`.
    let mins: StandingScores.Thresholds
    /// As ``Standings`` has them, `width` a dossier.
    let gatesHold: [Bool]
    let width: Int
    /// By rung, its level's place among the ladder's; `nil` for a star that only the quota names.
    let levels: [Int?]

    func gatesHold(_ rung: Int, for dossier: Int) -> Bool {
      guard let level = levels[rung] else { return true }
      return gatesHold[dossier * width + level]
    }

    /// Tells the place of the highest star that holds for every dossier with a composite, likewise.
    @inline(__always)
    func highest(tell: (_ dossier: Int, _ highest: Int) -> Void) {
      // A level that isn't there has no gates.
      let places = levels.map { $0 ?? -1 }
      gatesHold.withUnsafeBufferPointer { gatesHold in
        places.withUnsafeBufferPointer { places in
          mins.highest(
            isHeld: { places[$0] < 0 || gatesHold[$1 &* width &+ places[$0]] }, tell: tell)
        }
      }
    }

    /// The place of the highest star that holds for a dossier; the number of rungs where none does.
    func highest(of dossier: Int) -> Int {
      var highest = levels.count
      while highest > 0, mins.isReached(highest - 1, by: dossier), gatesHold(highest - 1, for: dossier) {
        highest -= 1
      }
      return highest
    }
  }

  /// The star of each dossier, 0 below the first; `nil` without a ladder or a composite.
  private(set) var stars: [Int?]
  /// What became of the quotas, by star.
  private var fillings: [Int: Filling] = [:]

  /// One star's places given out.
  private struct Filling: Sendable {
    let places: Int
    /// By dossier, its group and one; 0 where it was no candidate.
    var groups: [Int32]
    var outcomes: [Outcome] = []
    let ties: TieHistory

    struct Outcome: Sendable {
      let place: Int
      let equals: Int
      let isIn: Bool
      let isAtCut: Bool
    }

    func step(_ dossier: Int) -> QuotaStep? {
      guard groups[dossier] > 0 else { return nil }
      let outcome = outcomes[Int(groups[dossier]) - 1]
      return QuotaStep(
        places: places, place: outcome.place, equals: outcome.equals, isIn: outcome.isIn,
        isAtCut: outcome.isAtCut, ties: ties.steps(of: dossier))
    }
  }

  /// Fills the stars from the top down, each with its own places.
  init(_ edition: Edition, _ standings: Standings, _ columns: StandingColumns) {
    (self.edition, self.standings, self.columns) = (edition, standings, columns)
    let ladder = edition.rubric.stars
    let given = ladder?.given ?? []
    let levels = given.map { star in columns.levels.firstIndex { $0.stars == star } }
    rungs = zip(given, levels).map { star, level in
      Rung(stars: star, min: level.flatMap { columns.levels[$0].min })
    }
    let composites = standings.composites
    let reach = Reach(
      mins: composites.thresholds(rungs.map { $0.min?.value }), gatesHold: standings.gatesHold,
      width: columns.levels.count, levels: levels)
    self.reach = reach
    stars = Array(repeating: nil, count: composites.count)
    guard let ladder else { return }
    if ladder.quota.isEmpty {
      giveByThresholds()
      return
    }
    var waiting = composites.indices.filter(composites.has)
    for dossier in waiting { stars[dossier] = 0 }
    var highest = waiting.map(reach.highest)
    for (index, rung) in rungs.enumerated() {
      var winners: [Int] = []
      if let places = ladder.quota[rung.stars]?.value {
        let candidates = zip(waiting, highest).filter { $1 <= index }.map(\.0)
        winners = fill(rung.stars, places, with: candidates)
      } else {
        winners = zip(waiting, highest).filter { $1 <= index }.map(\.0)
      }
      guard !winners.isEmpty else { continue }
      for dossier in winners { stars[dossier] = rung.stars }
      let left = zip(waiting, highest).filter { dossier, _ in stars[dossier] != rung.stars }
      (waiting, highest) = (left.map(\.0), left.map(\.1))
    }
  }

  /// Gives each dossier its highest star, as there are no places to share out.
  private mutating func giveByThresholds() {
    let given = rungs.map(\.stars)
    stars.withUnsafeMutableBufferPointer { stars in
      reach.highest { stars[$0] = $1 < given.count ? given[$1] : 0 }
    }
  }

  /// How every level was decided for a dossier, from the top; none without a composite.
  func levels(of dossier: Int) -> [LevelStep] {
    guard standings.composites.has(dossier) else { return [] }
    let highest = reach.highest(of: dossier)
    return rungs.enumerated().map { index, rung in
      LevelStep(
        stars: rung.stars, min: rung.min, reachesMin: reach.mins.isReached(index, by: dossier),
        gatesHold: reach.gatesHold(index, for: dossier), holds: index >= highest,
        quota: fillings[rung.stars]?.step(dossier))
    }
  }

  /// Gives out a star's places in the order of composite and tie keys among these candidates alone.
  ///
  /// - Returns: Those that enter.
  private mutating func fill(_ stars: Int, _ places: Int, with candidates: [Int]) -> [Int] {
    var breaking = TieBreaking(edition, standings, columns)
    let promotes = edition.rubric.stars?.quotaTies.value == .promote
    let groups = breaking.order(candidates)
    var filling = Filling(
      places: places, groups: Array(repeating: 0, count: edition.dossiers.count), ties: TieHistory(breaking))
    var (winners, placed, isFull): ([Int], Int, Bool) = ([], 0, false)
    for index in 0..<groups.count {
      let group = groups[index]
      let isAtCut = !isFull && placed < places && placed + group.count > places
      let isIn = !isFull && placed < places && (!isAtCut || promotes)
      filling.outcomes.append(
        Filling.Outcome(place: placed + 1, equals: group.count, isIn: isIn, isAtCut: isAtCut))
      for dossier in group { filling.groups[dossier] = Int32(index + 1) }
      if isIn { winners += group }
      placed += group.count
      if placed >= places { isFull = true }
    }
    fillings[stars] = filling
    return winners
  }
}
