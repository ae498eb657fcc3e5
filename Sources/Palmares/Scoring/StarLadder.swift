/// Step 6: which star each dossier gets by its marks.
struct StarLadder {
  private let edition: Edition
  private let scores: [DossierScore]

  /// What came of one dossier.
  struct Award {
    /// The star, 0 below the first; `nil` without a ladder or a composite.
    var stars: Int?
    /// Every level from the top.
    var levels: [LevelStep] = []
  }

  init(_ edition: Edition, _ scores: [DossierScore]) { (self.edition, self.scores) = (edition, scores) }

  /// Fills the stars from the top down, each with its own places.
  func award() -> [Award] {
    var awards = scores.map { _ in Award() }
    guard let ladder = edition.rubric.stars else { return awards }
    var waiting = scores.indices.filter { scores[$0].composite != nil }
    let holds = Dictionary(uniqueKeysWithValues: waiting.map { ($0, levelsThatHold(for: $0, in: ladder)) })
    for dossier in waiting { awards[dossier].stars = 0 }
    for star in ladder.given {
      let candidates = waiting.filter { holds[$0]?[star]?.holds == true }
      let steps = ladder.quota[star].map { fill($0.value, with: candidates) }
      let winners = Set(candidates.filter { steps?[$0]?.isIn ?? true })
      for dossier in holds.keys {
        guard let check = holds[dossier]?[star] else { continue }
        awards[dossier].levels.append(check.step(star, quota: steps?[dossier]))
      }
      for dossier in winners { awards[dossier].stars = star }
      waiting.removeAll { winners.contains($0) }
    }
    return awards
  }

  private struct LevelCheck {
    let min: Sourced<Rational>?
    let reachesMin: Bool
    let gatesHold: Bool
    var holds: Bool

    func step(_ stars: Int, quota: QuotaStep?) -> LevelStep {
      LevelStep(
        stars: stars, min: min, reachesMin: reachesMin, gatesHold: gatesHold, holds: holds, quota: quota)
    }
  }

  /// Checks every level from the first up; one holds where all below it do.
  private func levelsThatHold(for dossier: Int, in ladder: Stars) -> [Int: LevelCheck] {
    guard let composite = scores[dossier].composite else { return [:] }
    var (checks, allBelow): ([Int: LevelCheck], Bool) = ([:], true)
    for star in ladder.given.reversed() {
      let level = ladder.levels.first { $0.stars == star }
      let reachesMin = level?.min.map { $0.value <= composite.value } ?? true
      let gatesHold = scores[dossier].gates.allSatisfy { $0.stars != star || $0.holds }
      allBelow = allBelow && reachesMin && gatesHold
      checks[star] = LevelCheck(
        min: level?.min, reachesMin: reachesMin, gatesHold: gatesHold, holds: allBelow)
    }
    return checks
  }

  /// Gives out a star's places in the order of composite and tie keys among these candidates alone.
  private func fill(_ places: Int, with candidates: [Int]) -> [Int: QuotaStep] {
    var breaking = TieBreaking(edition, scores)
    let promotes = edition.rubric.stars?.quotaTies.value == .promote
    var (steps, placed, isFull): ([Int: QuotaStep], Int, Bool) = ([:], 0, false)
    for group in breaking.order(candidates) {
      let isAtCut = !isFull && placed < places && placed + group.count > places
      let isIn = !isFull && placed < places && (!isAtCut || promotes)
      for dossier in group {
        steps[dossier] = QuotaStep(
          places: places, place: placed + 1, equals: group.count, isIn: isIn, isAtCut: isAtCut,
          ties: breaking.steps[dossier] ?? [])
      }
      placed += group.count
      if placed >= places { isFull = true }
    }
    return steps
  }
}
