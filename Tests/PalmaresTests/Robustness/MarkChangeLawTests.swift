import TestSupport
import Testing

@testable import Palmares

/// The search, which scores one dossier again, against ranking the whole edition with each mark replaced in turn.
@Suite struct MarkChangeLawTests {
  @Test(arguments: UInt64(0)..<120)
  func theFewestStepsAreThoseOfTryingAll(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sample = SampleEdition.random(
      pool: seed.isMultiple(of: 3) ? .jurorFirst : .criterionFirst, isPlain: seed.isMultiple(of: 2),
      using: &random)
    let ranking = try sample.ranked().ranking
    for dossier in ranking.edition.dossiers {
      #expect(ranking.smallestMarkChanges(of: dossier.id) == tryingAll(dossier.id, ranking), "\(dossier.id)")
    }
  }

  /// An upper bound makes a star that more marks lose: 8 is within, 9 isn't, and 3 is below the threshold.
  @Test func anUpperBoundIsCrossedToo() throws {
    let bounded = Requirement(.criterion("a", min: nil, max: 80))
    let ranking = try SampleEdition(
      answers: "x j1 a=8", stars: .ladder([1: 40], require: [1: [bounded]])
    ).ranked().ranking
    let changes = ranking.smallestMarkChanges(of: "x")
    #expect(changes.map(\.to) == [9])
    #expect(changes == tryingAll("x", ranking))
  }

  /// Under a scale of 1,000 steps the first that counts is found as well: x has 700 of 1,000 and loses its star below 650.
  @Test func longScalesAreBisected() throws {
    let scale = Scale(name: "mille", min: 0, max: 1_000, step: 1)
    let ranking = try SampleEdition(
      [.leaf("a", scale: scale)], answers: "x j1 a=700\nx j2 a=700", stars: .ladder([1: 65])
    ).ranked().ranking
    let changes = ranking.smallestMarkChanges(of: "x")
    #expect(changes.map(\.to) == [599, 599])
    #expect(changes.map(\.steps) == [101, 101])
  }

  private func tryingAll(_ dossier: String, _ ranking: Ranking) -> [MarkChange] {
    let edition = ranking.edition
    guard let place = edition.dossierPlace(dossier), ranking.rankedByMarks[place] else { return [] }
    for steps in 1...10 {
      let changes = edition.answers.cells(of: place).flatMap { cell in
        [-steps, steps].compactMap { change(of: cell, by: $0, dossier, ranking) }
      }
      if !changes.isEmpty { return changes }
    }
    return []
  }

  private func change(of cell: Int, by steps: Int, _ dossier: String, _ ranking: Ranking) -> MarkChange? {
    let edition = ranking.edition
    guard case .mark(let mark) = edition.answers.answer(cell) else { return nil }
    let node = edition.nodes[edition.leaves[edition.answers.leaf(cell)]]
    guard let scale = node.leaf?.scale, let step = scale.step else { return nil }
    let other = mark + step * Rational(steps)
    guard scale.contains(other) else { return nil }
    let variant = edition.replacing(mark: other, in: cell, ranked: ranking.rankedByMarks)
    let changes = ranking.starChanges(VariantOutcome(variant.rank(keepsTraces: false)))
    if changes.isEmpty { return nil }
    return MarkChange(
      dossier: dossier, juror: edition.answers.juror(cell), criterion: node.criterion.id, steps: abs(steps),
      from: mark, to: other, starsChanged: changes)
  }
}
