import TestSupport
import Testing

@testable import Palmares

/// Stability where the rubric asks for a correction of severity: every result is corrected anew, or refused.
@Suite struct DrawCorrectionTests {
  static let methods: [SeverityMethod] = [.additive, .shrunken, .centre, .standardise, .rasch]

  /// Twelve dossiers under jurors every second of whom is severe, one criterion in four editions marked by an indicator.
  private func ranking(_ method: SeverityMethod, _ seed: UInt64) throws -> Ranking {
    var random = SplitMix64(seed: seed)
    var sample = SampleEdition.random(
      isPlain: seed.isMultiple(of: 2), dossiers: 12, severity: method, using: &random)
    if seed.isMultiple(of: 4) {
      sample.criteria.append(.measure("m", from: "f", .curve([[0, 0], [12, 1]])))
      sample.facts = [DeclaredFact(id: "f", kind: .number)]
      sample.indicators = [try .sample("f", "facts.f")]
      sample.dossiers = sample.dossiers.enumerated().map { place, dossier in
        place == 0 ? dossier : dossier.with("f", Bounds(Rational(place)))
      }
    }
    return try sample.ranked().ranking
  }

  private func draws(_ ranking: Ranking, _ seed: UInt64, _ count: Int) -> [JuryDraw] {
    var stream = JuryDraws(Xoshiro256StarStar(state: (seed + 1, 2, 3, 4)), ranking)
    return (0..<count).map { _ in stream.next() }
  }

  /// Under a draw, the plain numbers correct as the exact engine does, or refuse as it does, and give everybody the same
  /// star and rank.
  @Test(arguments: methods, Array(UInt64(0)..<30))
  func fastAsExact(method: SeverityMethod, seed: UInt64) throws {
    let ranking = try ranking(method, seed)
    guard ranking.rankedByMarks.contains(true), ranking.markingJurors.count > 1 else { return }
    let model = DrawModel(ranking)
    let spread = ranking.edition.rubric.robustness.weights
    for (place, draw) in draws(ranking, seed, 4).enumerated() {
      let exact = ranking.edition.resampled(
        times: draw.times, factors: draw.bits.map { JuryDraw.factor($0, spread: spread) },
        ranked: ranking.rankedByMarks
      ).rank()
      let outcome = VariantOutcome(exact)
      var (scoring, placing) = (DrawScoring(model), DrawPlacing(model))
      scoring.score([draw], spread: spread.doubleValue)
      placing.place(&scoring, lane: 0)
      #expect(scoring.correctedCount == (exact.severity?.result == nil ? 0 : 1), "draw \(place)")
      #expect(placing.stars == model.dossiers.map { outcome.stars[$0] }, "draw \(place)")
      #expect(placing.ranks.map(Int.init) == model.dossiers.map { outcome.ranks[$0] }, "draw \(place)")
    }
  }

  /// The law above is held by draws that are corrected, and by such that are refused.
  @Test(arguments: methods) func bothComeUp(method: SeverityMethod) throws {
    var (corrected, refused) = (0, 0)
    for seed in UInt64(0)..<30 {
      let ranking = try ranking(method, seed)
      guard ranking.rankedByMarks.contains(true), ranking.markingJurors.count > 1 else { continue }
      var scoring = DrawScoring(DrawModel(ranking))
      scoring.score(draws(ranking, seed, 4)[...], spread: 0.25)
      corrected += try #require(scoring.correctedCount)
      refused += 4 - (scoring.correctedCount ?? 0)
    }
    #expect(corrected > 4 && refused > 4, "\(corrected) corrected, \(refused) refused")
  }

  /// Draws side by side don't touch each other, those of another batch neither.
  @Test(arguments: methods) func lanesAreApart(method: SeverityMethod) throws {
    let ranking = try ranking(method, 3)
    let (model, all) = (DrawModel(ranking), draws(ranking, 9, 8))
    var together = DrawScoring(model)
    together.score(all[4...], spread: 0.25)
    together.score(all[...], spread: 0.25)
    for (lane, draw) in all.enumerated() {
      var alone = DrawScoring(model)
      alone.score([draw], spread: 0.25)
      let range = lane * model.dossiers.count..<(lane + 1) * model.dossiers.count
      #expect(alone.composites[..<model.dossiers.count].elementsEqual(together.composites[range]))
    }
  }

  /// Without the severe j4 the others agree but for chance: nothing is corrected there, and raw scores rank. The other
  /// three results are corrected, and d2 keeps its place behind or beside d1.
  @Test func aRefusedResultIsRaw() throws {
    var sample = SampleEdition(
      answers: SampleAnswers.unequallySevere, stars: .ladder([1: 30, 2: Rational(115, 2), 3: 80]))
    #expect(try sample.ranked().ranking.studyRobustness()?.correctedCount == nil)
    sample.rules.severity = .init(.additive)
    let ranking = try sample.ranked().ranking
    #expect(ranking.severity?.result != nil)
    let study = try #require(ranking.studyRobustness())
    #expect(study.count == 4 && study.correctedCount == 3)
    // Raw, d1 has 60 by three jurors, d2 60 by the three that stay without j4.
    let (first, second) = (try #require(study["d1"]), try #require(study["d2"]))
    #expect(first.rankHigh <= 4 && second.rankLow >= 3)
  }

  /// A corrected score is compared as it is rounded, to 9 decimals. No number of 9 decimals lies between a threshold of
  /// thirds and the next one up, which is thus the least that reaches it, also where the nearest is below it: 33.333333333
  /// doesn't reach 100/3, and 66.666666667 does reach 200/3.
  @Test(arguments: [
    (Rational(100, 3), 33_333_333_334), (Rational(200, 3), 66_666_666_667), (50, 50_000_000_000),
  ])
  func aThresholdIsRoundedUp(threshold: Rational, least: Int) throws {
    var sample = SampleEdition(answers: SampleAnswers.unequallySevere, stars: .ladder([1: threshold]))
    sample.rules.severity = .init(.additive)
    let ranking = try sample.ranked().ranking
    try #require(ranking.severity?.result != nil)
    let ladder = DrawModel(ranking).ladder
    #expect(ladder.rungs.map(\.min) == [least + ladder.shift] && ladder.leasts == [least + ladder.shift])
    // So the exact engine compares.
    #expect(Rational(least, 1_000_000_000) >= threshold && Rational(least - 1, 1_000_000_000) < threshold)
  }

  /// A mark and the formula of weights aren't asked of corrected scores; a criterion less and all weights are.
  @Test func whatIsAskedOfCorrectedScores() throws {
    let rankings = try (UInt64(0)..<9).map { try self.ranking(.additive, $0) }
    let ranking = try #require(rankings.first { $0.severity?.result != nil })
    let corrected = try #require(ranking.studySensitivity(of: 0))
    #expect(corrected.marks.allSatisfy { $0 == nil } && corrected.weights == nil)
    #expect(try #require(corrected.criteria).count == ranking.leavingOutCriteria().count)
    #expect(ranking.smallestWeightChanges().isEmpty)
  }

  /// The share of the results that are corrected is counted over all, however the work is spread.
  @Test func correctionsAreCounted() throws {
    var lines: [String] = []
    for dossier in 1...12 {
      // Panels of six, so that severity isn't the same for all.
      for juror in 1...9 where (dossier + juror) % 3 != 0 {
        let mark = (dossier * 7 + juror * juror * dossier) % 5 + (juror < 4 ? 0 : 5)
        lines.append("d\(dossier) j\(juror) a=\(mark)")
      }
    }
    var sample = SampleEdition(
      answers: lines.joined(separator: "\n"), stars: .ladder([1: 50]),
      digest: { _ in String(repeating: "0123456789abcdef", count: 4) })
    sample.rules.severity = .init(.shrunken)
    sample.robustness = RobustnessRules(draws: 96)
    let ranking = try sample.ranked().ranking
    let study = try #require(ranking.studyRobustness())
    let corrected = try #require(study.correctedCount)
    #expect(study.count == 96 && corrected > 48 && corrected <= 96)
    let backwards = Parallel(workers: 3) { count, body in
      for index in (0..<count).reversed() { body(index) }
    }
    let again = ranking.studyRobustness(parallel: backwards)
    #expect(again?.dossiers == study.dossiers && again?.correctedCount == corrected)
    // Uncorrected, other stars come up.
    sample.rules.severity = .init(.none)
    #expect(try sample.ranked().ranking.studyRobustness()?.dossiers != study.dossiers)
  }
}
