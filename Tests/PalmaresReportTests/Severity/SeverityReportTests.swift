import Foundation
import Palmares
import TestSupport
import Testing

@testable import PalmaresReport

/// The severity of jurors and what a correction changed, as people and programs read it.
///
/// j4 is two marks of ten below the others and didn't see d1: by least squares j4 has +15 or so, the others −5. d1 has 60
/// of three lenient jurors, and once corrected less than the 56.5 of the second star.
@Suite struct SeverityReportTests {
  private func sample(_ method: SeverityMethod, answers: String = SampleAnswers.unequallySevere)
    -> TestSupport.SampleEdition
  {
    var rules = JuryRules()
    rules.severity = .init(method)
    return TestSupport.SampleEdition(
      answers: answers, rules: rules, stars: .ladder([1: 30, 2: Rational(113, 2), 3: 80]))
  }

  private func ranking(
    _ method: SeverityMethod, _ publish: Publish = Publish(entries: .all, jurors: .named),
    answers: String = SampleAnswers.unequallySevere
  ) throws -> Ranking {
    var draft = sample(method, answers: answers).draft
    draft.rubric.publish = publish
    return try Edition(draft).rank()
  }

  private func record(_ ranking: Ranking) throws -> StrictJSON {
    let collected = Collected()
    try ResultWriter(version: "0.1.0", words: French())
      .write(ranking, study: ranking.study(), inputs: [], warnings: [], to: collected.take)
    return try #require(try StrictJSON(collected.text)["jury"]?["severity"])
  }

  private func publication(_ ranking: Ranking, _ language: any Language = English()) throws -> Publication {
    Publication(
      ranking, language: language.tag, severities: ranking.study()?.portraits.map(\.severity), words: language
    )
  }

  // MARK: - The record

  @Test func theRecordHoldsTheCorrection() throws {
    let severity = try record(try ranking(.shrunken))
    #expect(
      severity.keys == ["applied", "asked", "estimated_by", "figures", "jurors", "refusal", "stars_changed"])
    #expect(severity["applied"] == .bool(true) && severity["asked"] == .string("shrunken"))
    #expect(severity["estimated_by"] == .string("shrunken") && severity["refusal"] == .null)
    let figures = try #require(severity["figures"])
    #expect(
      figures.keys == [
        "dossier_variance", "iterations", "juror_share", "juror_variance", "log_likelihood", "mean",
        "null_log_likelihood", "p", "residual_variance",
      ])
    for key in figures.keys {
      #expect((figures[key]?.text?.split(separator: ".").dropFirst().last?.count ?? 0) <= 6, "\(key)")
    }
    let jurors = severity["jurors"]?.elements ?? []
    #expect(jurors.map { $0["id"]?.text } == ["j1", "j2", "j3", "j4"])
    #expect(
      jurors.map { Double($0["severity"]?.text ?? "") ?? 0 }.map { $0 > 0 } == [false, false, false, true])
    #expect(jurors.allSatisfy { Double($0["severity_error"]?.text ?? "") ?? 0 > 0 })
    let moved = severity["stars_changed"]?.elements ?? []
    #expect(moved.map { $0["dossier"]?.text } == ["d1"])
    #expect(moved.first?["stars"] == .number("1") && moved.first?["stars_raw"] == .number("2"))
    #expect(moved.first?["score_raw"] == .number("60") && moved.first?["score"] != .null)
  }

  @Test(arguments: [SeverityMethod.additive, .centre])
  func eachMethodHasItsFigures(method: SeverityMethod) throws {
    // Centring asks every juror for nine dossiers of ten: j4 gives d1 a mark.
    let severity = try record(try ranking(method, answers: SampleAnswers.unequallySevere + "\nd1 j4 a=4"))
    #expect(severity["estimated_by"] == .string(method.rawValue))
    let keys = method == .additive ? ["degrees_of_freedom", "residual_variance", "weakest_link"] : []
    #expect(severity["figures"]?.keys == keys)
    if method == .additive {
      #expect(severity["figures"]?["degrees_of_freedom"] == .number("15"))
      #expect(severity["figures"]?["weakest_link"]?["jurors"]?.elements.count == 2)
    }
  }

  /// Ten dossiers with one mark each of ten jurors are what the many-facet model asks of each element.
  private static let facets = (0..<12).map { dossier in
    (0..<12).map { juror -> String in
      let mark = (dossier * 5 + juror * 7 + dossier * juror) % 3 + (dossier > 5 ? 1 : 0)
      return "d\(dossier + 10) j\(juror + 10) a=\(mark)"
    }.joined(separator: "\n")
  }.joined(separator: "\n")

  @Test func raschHasItsFit() throws {
    let ranking = try ranking(.rasch, answers: Self.facets)
    let severity = try record(ranking)
    #expect(severity["applied"] == .bool(true) && severity["estimated_by"] == .string("additive"))
    let figures = try #require(severity["figures"])
    #expect(
      figures.keys == [
        "change", "criteria", "dossiers", "iterations", "jurors", "log_likelihood", "merged_marks",
        "separation_reliability", "stretch", "thresholds",
      ])
    let juror = try #require(figures["jurors"]?.elements.first)
    #expect(juror.keys == ["error", "extreme", "id", "infit", "marks", "measure", "outfit"])
    #expect(
      juror["id"] == .string("j10") && juror["marks"] == .number("12") && juror["extreme"] == .bool(false))
    #expect(figures["dossiers"]?.elements.count == 12 && figures["criteria"]?.elements.count == 1)
    // 12 marks a dossier: 12/11.
    #expect(figures["stretch"] == .number("1.090909"))
    #expect(figures["thresholds"]?.elements.first?.elements.count == 3)
    let study = try #require(ranking.study())
    let text = StudyTable(study, of: ranking, language: English(), layout: .init(width: 200)).text
    #expect(text.contains("– The fit of the model came to an end in "))
    #expect(
      text.contains(
        "– This fit exaggerates distances between dossiers, and between jurors, by about 9.1%; that"))
  }

  @Test func aRefusalKeepsTheRawResult() throws {
    let ranking = try ranking(.shrunken, answers: "x j1 a=6\nx j2 a=5\ny j1 a=2\ny j2 a=4")
    let severity = try record(ranking)
    #expect(severity["applied"] == .bool(false) && severity["asked"] == .string("shrunken"))
    #expect(severity["figures"] == .null && severity["stars_changed"]?.elements == [])
    let refusal = try #require(severity["refusal"]?.text)
    #expect(
      refusal.contains("le résultat brut est gardé") && refusal.contains("5\u{A0}dossiers")
        || refusal.contains("5 dossiers"))
    // The ranking says so; what follows it doesn't again.
    let layout = TerminalLayout(width: 400)
    #expect(RankingTable(ranking, language: French(), layout: layout).text.contains(refusal))
    let text = StudyTable(
      try #require(ranking.study()), of: ranking, language: French(), layout: layout
    ).text
    #expect(!text.contains(refusal))
  }

  @Test func withoutAStudyOrACorrectionThereIsNothing() throws {
    let ranking = try sample(.none).ranked().ranking
    let disclosure = Disclosure(recordOf: ranking.edition, language: "fr", words: French())
    #expect(disclosure.severity(ranking, nil) == nil)
    #expect(try record(ranking)["asked"] == .string("none"))
    #expect(try record(ranking)["estimated_by"] == .string("additive"))
  }

  // MARK: - What is published

  /// Single jurors' severities: by name, or under a pseudonym; never in the aggregate, with hidden scores, or by name beside
  /// ballots.
  @Test func aPublicationTellsSingleJurorsWhereItMay() throws {
    func jurors(_ publish: Publish) throws -> [String]? {
      try publication(try ranking(.shrunken, publish)).severity?.jurors?.map(\.id)
    }
    #expect(try jurors(Publish(entries: .all, jurors: .named)) == ["j1", "j2", "j3", "j4"])
    #expect(try jurors(Publish(entries: .all, jurors: .pseudonym)) == ["J1", "J2", "J3", "J4"])
    #expect(try jurors(Publish(entries: .all, jurors: .pseudonym, ballots: .pseudonym))?.count == 4)
    #expect(try jurors(Publish(entries: .all, jurors: .aggregate)) == nil)
    #expect(try jurors(Publish(entries: .all, scores: .hide, jurors: .named)) == nil)
    #expect(try jurors(Publish(entries: .all, jurors: .named, ballots: .pseudonym)) == nil)
  }

  @Test func whatTheCorrectionChangedIsToldWithoutJurors() throws {
    let aggregate = try publication(try ranking(.shrunken, Publish(entries: .all, jurors: .aggregate)))
    let shown = try #require(aggregate.severity)
    #expect(shown.moves.map(\.dossier) == ["d1"] && shown.figures == nil && shown.estimate == nil)
    #expect(shown.moves[0].score != nil)
    let hidden = try publication(
      try ranking(.shrunken, Publish(entries: .all, scores: .hide, jurors: .aggregate)))
    #expect(hidden.severity?.moves.map(\.score) == [nil] && hidden.severity?.moves.map(\.scoreRaw) == [nil])
    #expect(try publication(try ranking(.none, Publish(jurors: .aggregate))).severity == nil)
  }

  /// Why a correction is refused names jurors and dossiers.
  @Test func aRefusalIsPublishedWithoutNames() throws {
    let answers = "x j1 a=6\nx j2 a=5\ny j1 a=2\ny j2 a=1"
    func refusal(_ publish: Publish) throws -> String? {
      try publication(try ranking(.shrunken, publish, answers: answers)).severity?.refusal
    }
    #expect(try refusal(Publish(entries: .all, jurors: .aggregate)) == English().refusedCorrection)
    #expect(try refusal(Publish(entries: .laureates, jurors: .named)) == English().refusedCorrection)
    #expect(try refusal(Publish(entries: .all, jurors: .named))?.contains("j1") == true)
  }

  // MARK: - The page

  @Test func thePageShowsBarsWithWordsAndTable() throws {
    let html = try PublicationPage(
      try publication(try ranking(.shrunken)), language: English(), version: "1"
    ).html()
    #expect(html.contains("<a href=\"#severity\">The severity of jurors</a>"))
    #expect(html.contains("<section id=\"severity\" aria-labelledby=\"severity-name\">"))
    let pictures = html.components(separatedBy: "<td class=\"severity\"><svg viewBox=\"0 0 1000 20\"")
    #expect(pictures.count == 5)
    #expect(html.components(separatedBy: "<rect class=\"error\"").count == 5)
    #expect(html.components(separatedBy: "<rect class=\"point\"").count == 5)
    #expect(html.contains("role=\"img\" aria-label=\"j4: +"))
    #expect(html.contains("give or take "))
    #expect(
      html.contains(Markup.escape(English().severityBars(by: .shrunken)))
        && html.contains("Estimated by a model of random effects"))
    #expect(
      html.contains(
        "<tr><th scope=\"row\"><a href=\"#d-d1\">d1</a></th><td>2\u{A0}stars</td><td>1\u{A0}star</td>"
          + "<td class=\"number\">60.0</td>"))
    #expect(!html.contains(Markup.escape(English().refusedCorrection)))
  }

  @Test func aRefusedCorrectionIsNotToldAsMade() throws {
    let ranking = try ranking(
      .shrunken, Publish(entries: .all, jurors: .aggregate), answers: "x j1 a=6\nx j2 a=5\ny j1 a=2\ny j2 a=4"
    )
    let html = try PublicationPage(try publication(ranking), language: English(), version: "1").html()
    #expect(html.contains("<li>\(Markup.escape(English().refusedCorrection))</li>"))
    #expect(!html.contains(English().rule(severity: .shrunken)))
    #expect(!html.contains("<td class=\"severity\">"))
  }

  @Test func aCorrectionThatChangesNoStarSaysSo() throws {
    var sample = sample(.shrunken)
    sample.stars = .ladder([1: 10])
    let ranking = try sample.ranked().ranking
    let html = try PublicationPage(try publication(ranking), language: French(), version: "1").html()
    #expect(html.contains("La correction ne change aucune étoile."))
  }

  // MARK: - The terminal

  @Test func theTerminalShowsBars() throws {
    let ranking = try ranking(.shrunken)
    let text = StudyTable(
      try #require(ranking.study()), of: ranking, language: French(), layout: .init(width: 120)
    ).text
    #expect(text.contains("\nLa sévérité des jurés\n"))
    let bars = text.split(separator: "\n").filter { $0.contains("●") }
    #expect(bars.count == 4)
    for (bar, isSevere) in zip(bars, [false, false, false, true]) {
      let (dot, zero) = (try #require(bar.firstIndex(of: "●")), try #require(bar.firstIndex(of: "│")))
      #expect((dot > zero) == isSevere)
      #expect(bar.contains("près") && bar.contains("─"))
    }
    #expect(
      text.contains("– \(French().quoted("d1"))\u{A0}: 1\u{A0}étoile au lieu de 2\u{A0}étoiles (score "))
    #expect(text.contains("au lieu de 60,0)."))
  }

  // MARK: - Said once

  private func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

  /// That scores are corrected and rounded is said once of all; raw scores stand in a column.
  @Test func theTerminalSaysOnceThatScoresAreCorrected() throws {
    let ranking = try ranking(.shrunken)
    let text = RankingTable(ranking, language: French(), layout: .init(width: 200)).text
    #expect(count(French().note(.roundedToCompare, in: ranking.edition), in: text) == 1)
    #expect(count(French().label(.legendCorrected), in: text) == 1 && text.contains("Score  Score brut  "))
    #expect(!text.contains("score brut\u{A0}: "))
    let d1 = try #require(text.split(separator: "\n").first { $0.contains("* d1") })
    #expect(d1.contains("  60,0  "))
    // Only d1 has a note of its own: its stars change.
    #expect(count("* d", in: text) == 2 && count("change le résultat", in: text) == 1)
    let raw = RankingTable(try self.ranking(.none), language: French()).text
    #expect(!raw.contains("Score brut") && !raw.contains("nombres réels"))
  }

  @Test func thePageSaysItOnceAndEachRawScoreWithItsScore() throws {
    let ranking = try ranking(.shrunken)
    let html = try PublicationPage(try publication(ranking, French()), language: French(), version: "1")
      .html()
    #expect(count("nombres réels", in: html) == 1)
    #expect(count("Score corrigé de la sévérité", in: html) == 0)
    #expect(count(" sur 100 (score brut\u{A0}: ", in: html) == ranking.entries.count)
    #expect(html.contains(" sur 100 (score brut\u{A0}: 60,0)"))
    #expect(count("change le résultat", in: html) == 1)
  }

  @Test func anExplanationSaysItWithTheScore() throws {
    let ranking = try ranking(.shrunken)
    let text = Explanation(
      try #require(ranking.entry("d1")), of: ranking, language: French(), layout: .init(width: 200)
    ).text
    #expect(count("Corrigé de la sévérité des jurés", in: text) == 1)
    #expect(!text.contains("Score corrigé de la sévérité"))
    #expect(count("nombres réels", in: text) == 1 && count("change le résultat", in: text) == 1)
  }

  // MARK: - Many jurors

  /// Of more than forty jurors twenty are shown: here those whose absence changes stars, and the farthest from 0.
  @Test func manyJurorsAreCutShort() throws {
    let lines = (1...45).flatMap { juror in
      [("d1", 5), ("d2", juror == 44 ? 10 : 4), ("d3", 6)].map { dossier, mark in
        "\(dossier) j\(100 + juror) a=\(mark - (juror > 40 && dossier != "d2" ? 2 : 0))"
      }
    }
    let sample = TestSupport.SampleEdition(answers: lines.joined(separator: "\n"), stars: .ladder([1: 41]))
    let ranking = try sample.ranked().ranking
    let study = try #require(ranking.study())
    let text = StudyTable(study, of: ranking, language: French(), layout: .init(width: 200)).text
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("j1") }
    #expect(rows.count == 2 * StudyTable.shownJurors)
    // Without j144 d2 has 40; the severities of all five are farthest from 0.
    for juror in 141...145 {
      #expect(rows.count { $0.hasPrefix("j\(juror) ") } == (juror == 144 ? 2 : 1), "\(juror)")
    }
    #expect(count("… et 25 autres jurés, que donne --json\u{202F}; ", in: text) == 2)
    #expect(StudyTable.places(of: 40) { $0 > $1 } == Array(0..<40))
    #expect(StudyTable.places(of: 41) { $0 > $1 } == Array(21..<41))
    #expect(StudyTable.places(of: 41) { _, _ in false } == Array(0..<20))
  }

  @Test func ofManyNamesTheFirstAreTold() {
    let names = (1...12).map { "j\($0)" }
    let all = (1...10).map { "j\($0)" }
    #expect(French().joined(French().shortened(all)).hasSuffix("j9 et j10"))
    #expect(French().joined(French().shortened(names)) == "j1, j2, j3, j4, j5, j6, j7, j8 et 4 autres")
    #expect(French().alternatives(names) == "j1, j2, j3, j4, j5, j6, j7, j8 ou l'un des 4 autres")
    #expect(English().alternatives(names) == "j1, j2, j3, j4, j5, j6, j7, j8 or one of 4 others")
  }

  // MARK: - Off the scale

  /// Two jurors give d7 all there is, one of them the severe: d7 is brought above 100, counts so, and reads 100.
  @Test func aScoreOffTheScaleIsShownAsItsEnd() throws {
    let answers = SampleAnswers.unequallySevere + "\nd7 j3 a=10\nd7 j4 a=10"
    let ranking = try ranking(.additive, answers: answers)
    let entry = try #require(ranking.entry("d7"))
    let score = try #require(entry.score)
    #expect(score.value > 100)
    #expect(entry.notes.contains(.severityBeyondScale(score)))
    #expect(French().score(score) == "100,0" && French().score(Score(Rational(-1, 2))) == "0,0")
    #expect(
      !(try #require(ranking.entry("d2"))).notes.contains {
        if case .severityBeyondScale = $0 { true } else { false }
      })
    let html = try PublicationPage(try publication(ranking), language: English(), version: "1").html()
    #expect(
      html.contains("Once corrected, the score is off the scale (10") && html.contains("and is shown as 100.")
    )
    let collected = Collected()
    try ResultWriter(version: "0.1.0", words: French()).write(
      ranking, inputs: [], warnings: [], to: collected.take)
    let json = try #require(try StrictJSON(collected.text)["entries"]?.elements.first)
    #expect(json["id"] == .string("d7") && (Double(json["score"]?.text ?? "") ?? 0) > 100)
  }
}
