import TestSupport
import Testing

@testable import Palmares

@Suite struct SensitivityTests {
  private let digest: @Sendable (String) -> String = { _ in String(repeating: "0123456789abcdef", count: 4) }

  /// x 8 and 2, y 5 and 5 at equal weights: both 50, a star. Without a, x has 20 and y 50; without b, x 80.
  @Test func criteriaLeftOutByHand() throws {
    let sample = SampleEdition(
      [.leaf("a"), .leaf("b")], answers: "x j1 a=8 b=2\ny j1 a=5 b=5", stars: .ladder([1: 50]))
    let removals = try sample.ranked().ranking.leavingOutCriteria()
    #expect(removals.map(\.criterion) == ["a", "b"])
    #expect(removals.map(\.starsChanged) == [[StarChange(dossier: "x", from: 1, to: 0)], []])
    #expect(removals.map(\.ranksChanged) == [1, 1])
    #expect(removals.map(\.largestShift) == [1, 1])
  }

  @Test func anOnlyCriterionIsNotLeftOut() throws {
    let sample = SampleEdition([.group("g", [.leaf("a"), .leaf("b")])], answers: "x j1 a=8 b=2")
    #expect(try sample.ranked().ranking.leavingOutCriteria().map(\.criterion) == ["a", "b"])
  }

  /// x has (4 + 5)/2 = 45 and lacks a half mark: either juror a step higher gives the star, one lower takes none.
  @Test func oneMarkHigher() throws {
    let ranking = try SampleEdition(answers: "x j1 a=4\nx j2 a=5\ny j1 a=1", stars: .ladder([1: 50])).ranked()
      .ranking
    let gain = [StarChange(dossier: "x", from: 0, to: 1)]
    #expect(
      ranking.smallestMarkChanges(of: "x") == [
        MarkChange(dossier: "x", juror: 0, criterion: "a", steps: 1, from: 4, to: 5, starsChanged: gain),
        MarkChange(dossier: "x", juror: 1, criterion: "a", steps: 1, from: 5, to: 6, starsChanged: gain),
      ])
    #expect(ranking.smallestMarkChanges(of: "y", within: 3) == [])
    let far = ranking.smallestMarkChanges(of: "y")
    #expect(far.map(\.to) == [5])
    #expect(far.map(\.steps) == [4])
    #expect(far == ranking.smallestMarkChanges(of: "y", within: 4))
    #expect(ranking.smallestMarkChanges(of: "nobody") == [])
  }

  /// One star for the first: x 6, y 5. A step more for y ties (both enter, promoted); one less for x too.
  @Test func underAQuotaOthersGainOrLose() throws {
    let ranking = try SampleEdition(answers: "x j1 a=6\ny j1 a=5", stars: .ladder(quota: [1: 1])).ranked()
      .ranking
    let joined = [StarChange(dossier: "y", from: 0, to: 1)]
    #expect(ranking.smallestMarkChanges(of: "x").map(\.starsChanged) == [joined])
    #expect(ranking.smallestMarkChanges(of: "y", within: 2).map(\.to) == [6])
  }

  /// x has 80 and 20 at weights 2 and 1: 60. Onto 70: |2·10 − 50|/(2·10 + 50) = 30/70; down to 50: 2·30 − 30 = 30 of 90.
  @Test func weightsByClosedForm() throws {
    let sample = SampleEdition(
      [.leaf("a", weight: 2), .leaf("b")], answers: "x j1 a=8 b=2", stars: .ladder([1: 50, 2: 70]))
    let ranking = try sample.ranked().ranking
    let changes = ranking.smallestWeightChanges()
    #expect(changes.map(\.stars) == [2, 1])
    #expect(changes.map(\.isGain) == [true, false])
    #expect(changes.map(\.change) == [Rational(3, 7), Rational(1, 3)])
    // With all weights up to that share higher or lower, the composite stands on the threshold.
    let moved = ranking.edition.reweighted(by: [Rational(10, 7), Rational(4, 7)]).rank()
    #expect(moved.entries.map { $0.score?.value } == [70])
  }

  /// x has 60 and asks 30 of b for the second star, and has 20: no weights give it. The first stays to lose. A quota's
  /// places hang on others.
  @Test func weightsDontOpenGates() throws {
    let criteria: [Criterion] = [.leaf("a", weight: 2), .leaf("b")]
    let gated = SampleEdition(
      criteria, answers: "x j1 a=8 b=2",
      stars: .ladder([1: 50, 2: 70], require: [2: [.score("b", atLeast: 30)]]))
    let changes = try gated.ranked().ranking.smallestWeightChanges()
    #expect(changes.map(\.stars) == [1])
    #expect(changes.map(\.isGain) == [false])
    let placed = SampleEdition(
      criteria, answers: "x j1 a=8 b=2", stars: .ladder([1: 50, 2: 70], quota: [2: 1]))
    #expect(try placed.ranked().ranking.smallestWeightChanges() == [])
    let ranking = try Edition(gated.draft).rank(by: .geometric)
    #expect(ranking.smallestWeightChanges() == [])
  }

  /// No weights bring 80 and 90 to 50.
  @Test func whatNoWeightReachesIsNotTold() throws {
    let sample = SampleEdition(
      [.leaf("a"), .leaf("b")], answers: "x j1 a=8 b=9", stars: .ladder([1: 50]))
    #expect(try sample.ranked().ranking.smallestWeightChanges() == [])
  }

  /// x 8 and 2, y 4 and 6: x is first where w·8 + (1 − w)·2 > w·4 + (1 − w)·6, for w > ½: half of the weights, whose
  /// mean w is ¾. Within 5 standard errors of ½/√10000 = 0.005.
  @Test func acceptabilityOfTwoByHand() throws {
    var sample = SampleEdition([.leaf("a"), .leaf("b", weight: 7)], answers: "x j1 a=8 b=2\ny j1 a=4 b=6")
    sample.digest = digest
    let ranking = try sample.ranked().ranking
    let found = try #require(ranking.weightAcceptability())
    #expect(found.criteria == ["a", "b"])
    let (x, y) = (found.dossiers[0], found.dossiers[1])
    #expect(abs(x.ranks[0].doubleValue - 0.5) < 0.025)
    #expect(x.ranks[0] + x.ranks[1] == .one)
    #expect(x.ranks[0] == y.ranks[1])
    let central = try #require(x.centralWeights)
    #expect(abs(central[0] - 0.75) < 0.015)
    #expect(abs(central[0] + central[1] - 1) < 1e-9)
    #expect(abs(x.standardError(ofRank: 1, draws: 10_000) - 0.005) < 0.0001)
    let spread = Parallel(workers: 2) { count, body in for index in (0..<count).reversed() { body(index) } }
    #expect(ranking.weightAcceptability(parallel: spread)?.dossiers == found.dossiers)
  }

  /// A dossier that is best in all is first under any weights.
  @Test func dominanceIsCertain() throws {
    var sample = SampleEdition(
      [.leaf("a"), .leaf("b"), .leaf("c")], answers: "x j1 a=8 b=7 c=9\ny j1 a=4 b=6 c=8")
    sample.digest = digest
    let found = try #require(try sample.ranked().ranking.weightAcceptability(draws: 500))
    #expect(found.dossiers.map(\.ranks) == [[1, 0], [0, 1]])
    #expect(found.dossiers[1].centralWeights == nil)
  }

  @Test func oneCriterionHasNoWeightsToDraw() throws {
    var sample = SampleEdition(answers: "x j1 a=8\ny j1 a=4")
    sample.digest = digest
    #expect(try sample.ranked().ranking.weightAcceptability() == nil)
  }

  /// What the study holds is what each question answers; marks, criteria and all weights are asked for.
  @Test func theStudyHoldsAllAnswers() throws {
    var sample = SampleEdition(
      [.leaf("a"), .leaf("b", weight: 7)], answers: "x j1 a=8 b=2\nx j2 a=7 b=2\ny j1 a=4 b=6",
      stars: .ladder([1: 50]))
    sample.digest = digest
    let ranking = try sample.ranked().ranking
    let plain = try #require(ranking.studySensitivity())
    #expect(plain.criteria == nil && plain.acceptability == nil && !plain.asksAllWeights)
    #expect(plain.marks == [nil, nil])
    let weights = try #require(plain.weights).flatMap { $0 }
    #expect(weights.count == 2)
    #expect(Set(weights) == Set(ranking.smallestWeightChanges()))
    let whole = try #require(ranking.studySensitivity(asksAll: true))
    #expect(whole.criteria == ranking.leavingOutCriteria())
    #expect(whole.marks == ["x", "y"].map { ranking.smallestMarkChanges(of: $0) })
    #expect(whole.weights == plain.weights)
    #expect(whole.acceptability?.dossiers == ranking.weightAcceptability()?.dossiers && whole.asksAllWeights)
    let one = try #require(ranking.studySensitivity(of: 1))
    #expect(one.marks == [nil, whole.marks[1]] && one.criteria == whole.criteria && one.acceptability == nil)
    let spread = Parallel(workers: 2) { count, body in for index in (0..<count).reversed() { body(index) } }
    #expect(ranking.studySensitivity(asksAll: true, parallel: spread)?.criteria == whole.criteria)
  }

  @Test func withoutAJuryNothingIsAsked() throws {
    let ranking = try SampleEdition(answers: "x j1 a=8\ny j1 a=4", stars: .ladder([1: 50])).ranked().ranking
    #expect(ranking.studySensitivity() == nil)
    let two = SampleEdition(answers: "x j1 a=8\nx j2 a=4", stars: .ladder([1: 50]))
    #expect(try two.ranked().ranking.studySensitivity() != nil)
    #expect(try Edition(two.draft).rank(by: .borda).studySensitivity() == nil)
  }
}
