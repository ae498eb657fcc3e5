import TestSupport
import Testing

@testable import Palmares

@Suite struct RobustnessTests {
  /// By dossier, `low-high`, then each star with its share, such as `x 1-2 2★2/3 1★1/3`; `!` marks a close call.
  private func summary(_ ranking: Ranking, _ study: RobustnessStudy?) -> [String] {
    zip(ranking.edition.dossiers, study?.dossiers ?? []).map { dossier, robustness in
      guard let robustness else { return "\(dossier.id) -" }
      let stars = (robustness.stars ?? []).map { " \($0.stars)★\($0.share)" }.joined()
      let close = robustness.isCloseCall == true ? " !" : ""
      let without = robustness.withoutValue.isZero ? "" : " ∅\(robustness.withoutValue)"
      return "\(dossier.id) \(robustness.rankLow)-\(robustness.rankHigh)\(stars)\(close)\(without)"
    }
  }

  /// By hand. Means: x (10 + 4 + 4)/3 = 6, y (5 + 5 + 5)/3 = 5, z 9 by j1 alone. A star from 50.
  /// Without j1: x 4 and no star, y 5 first, z has no value: last after two. Without j2 or j3: x 7, y 5, z 9.
  @Test func leftOutByHand() throws {
    let sample = SampleEdition(
      answers: """
        x j1 a=10
        x j2 a=4
        x j3 a=4
        y j1 a=5
        y j2 a=5
        y j3 a=5
        z j1 a=9
        """, stars: .ladder([1: 50]))
    let ranking = try sample.ranked().ranking
    let study = try #require(ranking.studyRobustness())
    #expect(study.method == .leftOut)
    #expect(study.count == 3)
    #expect(!study.isRounded)
    #expect(
      summary(ranking, study) == ["x 2-2 1★2/3 0★1/3 !", "y 1-3 1★1", "z 1-3 1★2/3 0★1/3 ! ∅1/3"])
  }

  /// A quota of one star: without j1 y takes x's, whose composite j1 alone holds up.
  @Test func aQuotaIsFilledAnew() throws {
    let sample = SampleEdition(
      answers: "x j1 a=10\nx j2 a=5\ny j1 a=4\ny j2 a=6", stars: .ladder(quota: [1: 1]))
    let ranking = try sample.ranked().ranking
    #expect(ranking.entries.map { $0.stars } == [1, 0])
    let study = ranking.studyRobustness()
    #expect(summary(ranking, study) == ["x 1-2 1★1/2 0★1/2 !", "y 1-2 1★1/2 0★1/2 !"])
  }

  @Test func oneJurorOrNobodyRankedHasNone() throws {
    #expect(try SampleEdition(answers: "x j1 a=4").ranked().ranking.studyRobustness() == nil)
    #expect(try SampleEdition(answers: "x j1 a=blank").ranked().ranking.studyRobustness() == nil)
    let quorum = SampleEdition(
      answers: "x j1 a=4\nx j2 a=4\ny j3 a=blank", rules: .rules(quorum: .jurors(3)))
    #expect(try quorum.ranked().ranking.studyRobustness() == nil)
  }

  /// A juror without any mark is none to be left out; a second with one makes two results.
  @Test func whoGaveNoMarkIsNotLeftOut() throws {
    let sample = SampleEdition(answers: "x j1 a=4\nx j2 a=blank\nx j3 a=4")
    let ranking = try sample.ranked().ranking
    #expect(ranking.studyRobustness()?.count == 2)
    #expect(summary(ranking, ranking.studyRobustness()) == ["x 1-1"])
  }

  /// A decision is no draw's: x keeps its rank by the star it was given, while its computed star is as the marks say.
  @Test func decisionsStay() throws {
    let sample = SampleEdition(
      answers: "x j1 a=1\nx j2 a=1\ny j1 a=9\ny j2 a=9\nz j1 a=5", stars: .ladder([1: 20, 2: 80]),
      decisions: [.stars(2, dossier: "x"), .withdrawn(dossier: "z")])
    let ranking = try sample.ranked().ranking
    #expect(summary(ranking, ranking.studyRobustness()) == ["x 2-2 0★1", "y 1-1 2★1", "z -"])
  }

  /// Nine jurors, so that juries are redrawn.
  private func large(_ marks: (Int, Int) -> Int, stars: Stars? = .ladder([1: 50])) -> SampleEdition {
    var lines: [String] = []
    for dossier in 1...6 {
      for juror in 1...9 { lines.append("d\(dossier) j\(juror) a=\(marks(dossier, juror)) b=\(dossier)") }
    }
    return SampleEdition(
      [.leaf("a"), .leaf("b")], answers: lines.joined(separator: "\n"), stars: stars,
      digest: { _ in String(repeating: "0123456789abcdef", count: 4) })
  }

  /// All jurors mark alike, a and b alike: no redrawn jury and no weight changes anything.
  @Test func unanimousJuriesAreStable() throws {
    let ranking = try large { dossier, _ in dossier }.ranked().ranking
    let study = try #require(ranking.studyRobustness())
    #expect(study.method == .redrawn(draws: 1_000, seed: "sample", weights: Rational(1, 4)))
    #expect(study.isRounded)
    #expect(
      summary(ranking, study) == [
        "d1 6-6 0★1", "d2 5-5 0★1", "d3 4-4 0★1", "d4 3-3 0★1", "d5 2-2 1★1", "d6 1-1 1★1",
      ])
  }

  /// The share of draws that leave out the one juror who gives d6 its star is about (8/9)⁹ = 0.3464 of 1,000, within
  /// 5 standard deviations of 15; b is 6 of 10 for d6, so that with a = 0 for all but j9's 10 it has 30 + 50·n/9 at equal
  /// weights. With weights kept, 50 is reached from n = 4 of 9.
  @Test func sharesAreThoseOfTheBinomial() throws {
    var sample = large { _, juror in juror == 9 ? 10 : 0 }
    sample.criteria = [.leaf("a"), .leaf("b", weight: Rational(1, 1_000_000))]
    sample.stars = .ladder([1: 1])
    let ranking = try sample.ranked().ranking
    let study = try #require(ranking.studyRobustness())
    let share = study.dossiers[5]?.stars?.first { $0.stars == 0 }?.share.doubleValue ?? 0
    #expect(abs(share - 0.3464) < 0.075)
  }

  @Test func theSameSeedGivesTheSameHoweverTheWorkIsSpread() throws {
    let sample = large { dossier, juror in (dossier * 7 + juror * juror * 3) % 11 }
    let ranking = try sample.ranked().ranking
    let study = try #require(ranking.studyRobustness())
    let backwards = Parallel(workers: 3) { count, body in
      for index in (0..<count).reversed() { body(index) }
    }
    #expect(ranking.studyRobustness(parallel: backwards)?.dossiers == study.dossiers)
    #expect(try sample.ranked().ranking.studyRobustness()?.dossiers == study.dossiers)
    var other = sample
    other.digest = { _ in String(repeating: "fedcba9876543210", count: 4) }
    #expect(try other.ranked().ranking.studyRobustness()?.dossiers != study.dossiers)
  }

  /// Without a digest nothing seeds the draws.
  @Test func noSeedGivesNone() throws {
    var sample = large { dossier, _ in dossier }
    sample.digest = nil
    #expect(try sample.ranked().ranking.studyRobustness() == nil)
  }

  /// Ranks of 20 results by nearest rank: the 1st and the 19th of 20.
  @Test func percentilesAreByNearestRank() {
    var tally = DrawTally(dossiers: 20, top: 0)
    for result in 0..<20 {
      let ranks = (0..<20).map { UInt32(($0 + result) % 20 + 1) }
      tally.add(ranks: ranks, stars: Array(repeating: 0, count: 20)) { _ in true }
    }
    let results = tally.results(Array(repeating: nil, count: 20), isEnumerated: false)
    #expect(results.allSatisfy { $0.rankLow == 1 && $0.rankHigh == 19 })
    #expect(results.allSatisfy { $0.stars == nil && $0.isCloseCall == nil })
    let extremes = tally.results(Array(repeating: 0, count: 20), isEnumerated: true)
    #expect(extremes.allSatisfy { $0.rankLow == 1 && $0.rankHigh == 20 })
  }

  /// The order of what a draw takes from the generator, by hand: from 1, 2, 3, 4 the words are 11520, 0, 1509978240,
  /// 1215971899390074240 (2⁶⁴ × 0.0659…), 1216172134540287360, 607988272756665600. Of two jurors each of the first two
  /// upper products is 0 (11520 × 2 and 0 × 2 fall below 2⁶⁴; 2 divides 2⁶⁴, so that nothing is refused): the first twice.
  /// The third word gives the first weight, the fourth the second.
  @Test func aDrawByHand() throws {
    let ranking = try SampleEdition([.leaf("a"), .leaf("b")], answers: "x j1 a=1 b=1\nx j2 a=2 b=2").ranked()
      .ranking
    var draws = JuryDraws(Xoshiro256StarStar(state: (1, 2, 3, 4)), ranking)
    let draw = draws.next()
    #expect(draw.times == [2, 0])
    #expect(draw.bits == [1_509_978_240 >> 11, 1_215_971_899_390_074_240 >> 11])
    #expect(JuryDraw.factor(0, spread: Rational(1, 4)) == Rational(5, 4))
    #expect(JuryDraw.factor(1 << 52, spread: Rational(1, 4)) == .one)
    #expect(JuryDraw.factor(1 << 51, spread: 0.25) == 1.125)
  }

  /// A college keeps its number of jurors in every draw.
  @Test func collegesAreDrawnApart() throws {
    let jurors = (1...9).map { Juror.sample("j\($0)", college: $0 < 4 ? "experts" : "citizens") }
    let answers = (1...9).map { "x j\($0) a=5" }.joined(separator: "\n")
    let ranking = try SampleEdition(jurors: jurors, answers: answers).ranked().ranking
    var draws = JuryDraws(Xoshiro256StarStar(state: (1, 2, 3, 4)), ranking)
    for _ in 0..<50 {
      let times = draws.next().times
      #expect(times[..<3].reduce(0, +) == 3)
      #expect(times[3...].reduce(0, +) == 6)
    }
  }
}
