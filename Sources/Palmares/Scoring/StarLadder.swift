/// Step 6: which star each dossier gets by its marks.
struct StarLadder: Sendable {
  private let edition: Edition
  private let standings: Standings
  private let columns: StandingColumns
  /// The stars that can be given, from the top, each with its level and the place of that level's gates.
  private let rungs: [Rung]
  /// By rung, its `min`, and the level's place among the ladder's; `nil` for a star that only the quota names.
  private let (mins, levels): ([Rational?], [Int?])

  private struct Rung: Sendable {
    let stars: Int
    let min: Sourced<Rational>?
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
    var trail = TieTrail()

    struct Outcome: Sendable {
      let place: Int
      let equals: Int
      let isIn: Bool
      let isAtCut: Bool
    }

    func step(_ dossier: Int, by breaking: @autoclosure () -> TieBreaking) -> QuotaStep? {
      guard groups[dossier] > 0 else { return nil }
      let outcome = outcomes[Int(groups[dossier]) - 1]
      return QuotaStep(
        places: places, place: outcome.place, equals: outcome.equals, isIn: outcome.isIn,
        isAtCut: outcome.isAtCut, ties: trail.steps(of: dossier, by: breaking()))
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
    (mins, self.levels) = (rungs.map { $0.min?.value }, levels)
    stars = standings.composites.map { ladder == nil || $0 == nil ? nil : 0 }
    guard let ladder else { return }
    if ladder.quota.isEmpty {
      giveByThresholds()
      return
    }
    var waiting = standings.composites.indices.filter { standings.composites[$0] != nil }
    var highest = waiting.map(highestRung)
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
    for dossier in standings.composites.indices where standings.composites[dossier] != nil {
      let highest = highestRung(dossier)
      if highest < rungs.count { stars[dossier] = rungs[highest].stars }
    }
  }

  /// The place in `rungs` of the highest star that holds for a dossier; their number where none does.
  private func highestRung(_ dossier: Int) -> Int {
    guard let composite = standings.composites[dossier] else { return rungs.count }
    var highest = mins.count
    while highest > 0, isReached(highest - 1, by: composite), gatesHold(highest - 1, dossier) { highest -= 1 }
    return highest
  }

  private func isReached(_ rung: Int, by composite: Score) -> Bool {
    mins[rung].map { $0 <= composite.value } ?? true
  }

  private func gatesHold(_ rung: Int, _ dossier: Int) -> Bool {
    levels[rung].map { standings.gatesHold[dossier * columns.levels.count + $0] } ?? true
  }

  /// How every level was decided for a dossier, from the top; none without a composite.
  func levels(of dossier: Int) -> [LevelStep] {
    guard let composite = standings.composites[dossier] else { return [] }
    let highest = highestRung(dossier)
    return rungs.enumerated().map { index, rung in
      LevelStep(
        stars: rung.stars, min: rung.min, reachesMin: isReached(index, by: composite),
        gatesHold: gatesHold(index, dossier), holds: index >= highest,
        quota: fillings[rung.stars]?.step(dossier, by: TieBreaking(edition, standings, columns)))
    }
  }

  /// Gives out a star's places in the order of composite and tie keys among these candidates alone.
  ///
  /// - Returns: Those that enter.
  private mutating func fill(_ stars: Int, _ places: Int, with candidates: [Int]) -> [Int] {
    var breaking = TieBreaking(edition, standings, columns)
    let promotes = edition.rubric.stars?.quotaTies.value == .promote
    let groups = breaking.order(candidates)
    var filling = Filling(places: places, groups: Array(repeating: 0, count: edition.dossiers.count))
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
    filling.trail = breaking.trail
    fillings[stars] = filling
    return winners
  }
}
