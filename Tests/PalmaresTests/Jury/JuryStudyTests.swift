import TestSupport
import Testing

@testable import Palmares

@Suite struct JuryStudyTests {
  private func study(_ sample: SampleEdition) throws -> (JuryStudy, Ranking) {
    let ranking = try sample.ranked().ranking
    return (try #require(ranking.study()), ranking)
  }

  /// A change as `x 1→3 2★→0★ 55`.
  private func text(_ change: Influence.Change, _ edition: Edition) -> String {
    func star(_ stars: Int?) -> String { stars.map { "\($0)★" } ?? "-" }
    return
      "\(edition.dossiers[change.dossier].id) \(change.rank)→\(change.rankWithout.map(String.init) ?? "-") "
      + "\(star(change.stars))→\(star(change.starsWithout)) \(change.scoreWithout?.value.description ?? "-")"
  }

  /// Without j1 or j2 x has 5.5 and z 6.5; without j3 x has 10 and z 5.
  @Test func whatChangesWithoutEachJuror() throws {
    let (study, ranking) = try study(.split)
    #expect(
      study.jurors.map { $0?.changes.map { text($0, ranking.edition) } } == [
        ["x 1→3 2★→0★ 55", "z 2→1 1★→1★ 65"], ["x 1→3 2★→0★ 55", "z 2→1 1★→1★ 65"], ["z 2→3 1★→0★ 50"],
      ])
    #expect(study.jurors.map { $0?.ranksChanged } == [2, 2, 1])
    #expect(study.jurors.map { $0?.greatestMove } == [2, 2, 1])
    #expect(study.jurors.map { $0?.starsChanged } == [[0], [0], [2]])
    #expect(study.colleges.isEmpty)
  }

  /// The variance of 100, 100, 10 is 2700; of 50, 50, 80 it is 300, the middle one of the three.
  @Test func whatToDeliberate() throws {
    let (study, _) = try study(.split)
    #expect(
      study.agenda == [
        AgendaItem(
          dossier: 0, why: .oneJuror([.init(juror: 0, stars: 0), .init(juror: 1, stars: 0)])),
        AgendaItem(dossier: 2, why: .oneJuror([.init(juror: 2, stars: 0)])),
        AgendaItem(
          dossier: 0,
          why: .disagreement(.init(jurors: 3, lowest: Score(10), highest: Score(100), variance: 2700))),
      ])
    #expect(study.agenda.map(\.word) == ["one_juror", "one_juror", "disagreement"])
  }

  /// Where a juror alone marked, nothing is left without him, whatever the quorum says.
  @Test func aDossierThatLosesItsScore() throws {
    let (study, ranking) = try study(
      SampleEdition(
        answers: "x j1 a=8\ny j1 a=2\ny j2 a=4\ny j3 a=3", rules: .rules(missing: .exclude),
        stars: .ladder([1: 50])))
    #expect(
      study.jurors.map { $0?.changes.map { text($0, ranking.edition) } } == [
        ["x 1→- 1★→- -", "y 2→1 0★→0★ 35"], [], [],
      ])
    #expect(study.jurors[0]?.starsChanged == [0])
    #expect(study.jurors[0]?.greatestMove == 1)
  }

  /// On a and b, j1 gives 40 points more than j2; x, which j2 is recused from, has 60 from j1 alone. Two-way least
  /// squares put x at 40, j2 at 20: together 40.
  @Test func aStarThatARecusalDecided() throws {
    let (study, _) = try study(
      SampleEdition(
        answers: """
          a j1 a=8
          a j2 a=4
          b j1 a=6
          b j2 a=2
          x j1 a=6
          x j2 recused
          """, stars: .ladder([1: 50])))
    let item = try #require(study.agenda.first { $0.word == "recusal" })
    guard case .absentJurors(let recused, let silent, let otherwise) = item.why else {
      Issue.record("\(item)")
      return
    }
    #expect(item.dossier == 2 && recused == [1] && silent.isEmpty)
    #expect(otherwise.score == Score(60) && otherwise.stars == 1)
    #expect(otherwise.scoreThen == Score(40) && !otherwise.scoreThen.isExact && otherwise.starsThen == 0)
    #expect(study.agenda.count { $0.word == "recusal" } == 1)
  }

  /// The same, a juror who was asked and marked nothing; a juror of another panel is not missing.
  @Test func aStarThatASilentJurorDecided() throws {
    let (study, _) = try study(
      SampleEdition(
        jurors: [.sample("j3", dossiers: ["b"])],
        answers: "a j1 a=8\na j2 a=4\nb j1 a=6\nb j2 a=2\nb j3 a=4\nx j1 a=6", stars: .ladder([1: 50])))
    let absent = study.agenda.filter { $0.word == "absence" }
    #expect(absent.map(\.dossier) == [2])
    guard case .absentJurors(let recused, let silent, _)? = absent.first?.why else {
      Issue.record("\(study.agenda)")
      return
    }
    #expect(recused.isEmpty && silent == [1])
  }

  /// x has 80 on a; were b, which nobody answered, at the bottom, it would have 40.
  @Test func aStarThatAnUnansweredCriterionDecided() throws {
    let (study, _) = try study(
      SampleEdition(
        [.leaf("a"), .leaf("b")], answers: "x j1 a=8\nx j2 a=8\ny j1 a=2 b=2\ny j2 a=2 b=2",
        rules: .rules(missing: .exclude), stars: .ladder([1: 50])))
    #expect(
      study.agenda.filter { $0.word == "absence" } == [
        AgendaItem(
          dossier: 0,
          why: .unanswered(
            criteria: ["b"], .init(score: Score(80), stars: 1, scoreThen: Score(40), starsThen: 0)))
      ])
  }

  @Test func whatChangesWithoutACollege() throws {
    let (study, ranking) = try study(
      SampleEdition(
        jurors: [.sample("j1", college: "e"), .sample("j2", college: "c"), .sample("j3", college: "c")],
        colleges: [.init(id: "e", weight: .init(1)), .init(id: "c", weight: .init(1))],
        answers: "x j1 a=9\nx j2 a=1\nx j3 a=3\ny j1 a=1\ny j2 a=7\ny j3 a=7", stars: .ladder([1: 50])))
    #expect(study.colleges.map(\.college) == ["c", "e"])
    #expect(
      study.colleges.map { $0.influence?.changes.map { text($0, ranking.edition) } } == [
        [], ["x 1→2 1★→0★ 20", "y 2→1 0★→1★ 70"],
      ])
  }

  @Test func oneJurorHasNobodyToBeComparedWith() throws {
    #expect(try SampleEdition(answers: "x j1 a=9").ranked().ranking.study() == nil)
  }

  /// By Borda's points x has 4, y 3, z 2. Without j1 all have 2, and the stars of the rubric alone part them; without j3
  /// the order stays.
  @Test func anOrdinalMethodIsHeldAgainstItself() throws {
    let ranking = try SampleEdition.split.ranked().ranking.edition.rank(by: .borda)
    let study = try #require(ranking.study())
    #expect(
      study.jurors.map { $0?.changes.map { text($0, ranking.edition) } } == [
        ["x 1→3 2★→0★ 55", "y 2→1 1★→1★ 60", "z 3→1 1★→1★ 65"],
        ["x 1→3 2★→0★ 55", "y 2→1 1★→1★ 60", "z 3→1 1★→1★ 65"], ["z 3→3 1★→0★ 50"],
      ])
  }

  /// Each juror left out: x keeps two stars in one result of three, z its one in two, y always. Both stand right on a
  /// threshold, so that any mark a step lower takes a star.
  @Test func starsThatSeldomComeUp() throws {
    var ranking = try SampleEdition.split.ranked().ranking
    ranking.robustness = ranking.studyRobustness()
    let calls = try #require(ranking.study()).agenda.filter { $0.word == "close_call" }
    func lower(_ dossier: String, _ marks: [Rational], from star: Int) -> [MarkChange] {
      marks.enumerated().map { juror, mark in
        MarkChange(
          dossier: dossier, juror: juror, criterion: "a", steps: 1, from: mark, to: mark - 1,
          starsChanged: [StarChange(dossier: dossier, from: star, to: star - 1)])
      }
    }
    #expect(
      calls == [
        AgendaItem(
          dossier: 0,
          why: .closeCall(
            .init(
              stars: 2, times: 1, results: 3, isRedrawn: false, marks: lower("x", [10, 10, 1], from: 2)))),
        AgendaItem(
          dossier: 2,
          why: .closeCall(
            .init(stars: 1, times: 2, results: 3, isRedrawn: false, marks: lower("z", [5, 5, 8], from: 1)))),
      ])
  }

  /// j1 gives 8/3 more than j2 and 3 more than j3 where all marked, so that by least squares j2 takes off 70/9 points and j3
  /// 100/9. x, which j1 didn't mark, has 50, corrected 50 + 85/9.
  private static let lenient = SampleEdition(
    answers: """
      a j1 a=9
      a j2 a=6
      a j3 a=6
      b j1 a=8
      b j2 a=5
      b j3 a=6
      c j1 a=7
      c j2 a=5
      c j3 a=4
      d j1 a=6
      d j2 a=3
      d j3 a=3
      e j1 a=9
      e j2 a=6
      e j3 a=5
      f j1 a=8
      f j2 a=6
      f j3 a=5
      x j2 a=5
      x j3 a=5
      """, stars: .ladder([1: 55]))

  @Test func starsThatACorrectionWouldChange() throws {
    let (study, _) = try study(Self.lenient)
    let items = study.agenda.filter { $0.word == "correction" }
    guard items.map(\.dossier) == [6],
      case .correction(.shrunken, isMade: false, let otherwise) = items[0].why
    else {
      Issue.record("\(study.agenda)")
      return
    }
    #expect(otherwise.score == Score(50) && otherwise.stars == 0 && otherwise.starsThen == 1)
    // Shrunken severities lie between none and those of least squares.
    #expect(otherwise.scoreThen > Score(57) && otherwise.scoreThen < Score(50 + Rational(85, 9)))
  }

  /// Once severity is corrected the agenda tells of the raw result, and of absences no more.
  @Test func starsThatACorrectionChanged() throws {
    var sample = Self.lenient
    sample.rules.severity = .init(.additive)
    let (study, _) = try study(sample)
    let corrected = Score(try #require(Rational(rounding: 50 + 85 / 9.0, decimals: 9)), isExact: false)
    #expect(
      study.agenda.filter { $0.word == "correction" } == [
        AgendaItem(
          dossier: 6,
          why: .correction(
            .additive, isMade: true, .init(score: corrected, stars: 1, scoreThen: Score(50), starsThen: 0)))
      ])
    #expect(!study.agenda.contains { $0.word == "absence" })
    // Without j2 or j3 x has one juror, and the correction is refused.
    #expect(study.jurors[1] == nil && study.jurors[2] == nil)
    // Without j1 the others differ by chance alone: it is always refused.
    #expect(try sample.ranked().ranking.studyRobustness()?.correctedCount == 0)
    #expect(try self.study(Self.lenient).0.agenda.contains { $0.word == "absence" })
  }
}
