import Foundation
import Palmares
import TestSupport
import Testing

@testable import PalmaresReport

@Suite struct IndicatorOutputTests {
  private func shown(_ dossier: String, _ ranking: Ranking, isPublic: Bool = false) throws -> ShownEntry {
    let disclosure =
      isPublic
      ? Disclosure(
        publicationOf: ranking.edition, language: "fr", words: French(),
        dossiers: ["aulne", "bruyere", "charme"])
      : Disclosure(recordOf: ranking.edition, language: "fr", words: French())
    return disclosure.shown(try #require(ranking.entry(dossier)))
  }

  /// What each indicator of a dossier comes to, in French.
  private func values(
    _ dossier: String, isPublic: Bool = false, _ change: (inout EditionDraft) -> Void = { _ in }
  )
    throws -> [String: String]
  {
    let ranking = try IndicatorSample.ranking(change)
    let entry = try shown(dossier, ranking, isPublic: isPublic)
    return Dictionary(
      uniqueKeysWithValues: entry.indicators.map {
        ($0.indicator.id, French().outcome($0, in: ranking.edition.rubric))
      })
  }

  /// 142/2000, 16/5, 1775/142, 80/142, 10 January to 24 February.
  @Test func whatIsKnownWell() throws {
    #expect(
      try values("aulne") == [
        "rate": "7,1\u{A0}%", "per_meeting": "3,2\u{A0}propositions par réunion",
        "cost": "12,50\u{A0}€ par personne", "women": "56,3\u{A0}%", "delay": "45\u{A0}jours",
        "level": "concertation",
      ])
  }

  /// [100, 140]/2000, about 40/8, at least 2800/140, 96/100.
  @Test func whatIsKnownByHalves() throws {
    #expect(
      try values("bruyere") == [
        "rate": "entre 5 et 7\u{A0}%", "per_meeting": "≈\u{A0}5\u{A0}propositions par réunion",
        "cost": "≥\u{A0}20\u{A0}€ par personne", "women": "96\u{A0}%",
        "delay": "non calculable\u{A0}: il manque la date de la réponse publique",
        "level": "non calculable\u{A0}: il manque «\u{A0}Rôle du public\u{A0}»",
      ])
  }

  @Test func whatIsHardlyKnown() throws {
    let values = try values("charme")
    #expect(values["rate"] == "non calculable\u{A0}: il manque la population")
    #expect(
      values["per_meeting"] == "sans valeur\u{A0}: «\u{A0}Réunions\u{A0}» vaut 0, et l'on ne divise pas par 0"
    )
    #expect(values["women"] == "non calculable\u{A0}: il manque «\u{A0}Participants par genre\u{A0}»")
  }

  // MARK: - result.json

  private func written(
    _ dossier: String, _ indicator: String, isPublic: Bool = false,
    _ change: (inout EditionDraft) -> Void = { _ in }
  ) throws -> String {
    let entry = try shown(dossier, IndicatorSample.ranking(change), isPublic: isPublic)
    let shown = try #require(entry.indicators.first { $0.indicator.id == indicator })
    return try json { json in json.object { $0.indicator(shown, in: "fr") } }
      .replacing("\n", with: "").replacing("  ", with: " ")
  }

  @Test(arguments: [
    (
      "aulne", "rate",
      #"{ "approximate": false, "consistent": false, "coverage": null, "declared": { "approximate": false, "high": null, "low": null, "value": 0.07 }, "exact": "71/1000", "high": null, "id": "rate", "level": null, "low": null, "missing": [], "reason": null, "status": "computed", "title": "Taux de participation", "unit": "ratio", "value": 0.071}"#
    ),
    (
      "bruyere", "rate",
      #"{ "approximate": false, "consistent": false, "coverage": null, "declared": { "approximate": true, "high": null, "low": null, "value": 0.2 }, "exact": null, "high": 0.07, "id": "rate", "level": null, "low": 0.05, "missing": [], "reason": null, "status": "computed", "title": "Taux de participation", "unit": "ratio", "value": null}"#
    ),
    (
      "bruyere", "per_meeting",
      #"{ "approximate": true, "consistent": null, "coverage": null, "declared": null, "exact": "5", "high": null, "id": "per_meeting", "level": null, "low": null, "missing": [], "reason": null, "status": "computed", "title": "Propositions par réunion", "unit": "proposals/meetings", "value": 5}"#
    ),
    (
      "bruyere", "women",
      #"{ "approximate": false, "consistent": null, "coverage": { "approximate": false, "high": 1, "low": 0.714285714285, "value": null }, "declared": null, "exact": "24/25", "high": null, "id": "women", "level": null, "low": null, "missing": [], "reason": null, "status": "computed", "title": "Part des femmes", "unit": "ratio", "value": 0.96}"#
    ),
    (
      "charme", "rate",
      #"{ "approximate": false, "consistent": null, "coverage": null, "declared": { "approximate": false, "high": 0.9, "low": null, "value": null }, "exact": null, "high": null, "id": "rate", "level": null, "low": null, "missing": ["population"], "reason": null, "status": "missing", "title": "Taux de participation", "unit": "ratio", "value": null}"#
    ),
    (
      "charme", "per_meeting",
      #"{ "approximate": false, "consistent": null, "coverage": null, "declared": null, "exact": null, "high": null, "id": "per_meeting", "level": null, "low": null, "missing": [], "reason": "division_by_zero", "status": "undefined", "title": "Propositions par réunion", "unit": "proposals/meetings", "value": null}"#
    ),
    (
      "aulne", "level",
      #"{ "approximate": false, "consistent": true, "coverage": null, "declared": { "approximate": false, "high": null, "low": null, "value": 3 }, "exact": "3", "high": null, "id": "level", "level": "concertation", "low": null, "missing": [], "reason": null, "status": "computed", "title": "Niveau de participation", "unit": null, "value": 3}"#
    ),
  ])
  func theBlockOfAnIndicator(dossier: String, indicator: String, text: String) throws {
    let written = try written(dossier, indicator)
    let spaced = written.replacing(#/\s+/#, with: " ")
    #expect(spaced == text.replacing(#/\s+/#, with: " "))
  }

  @Test func aMarkedCriterionCountsNoAnswers() throws {
    let entry = try parsed(recordText(IndicatorSample.ranking()))
    let criteria = objects(objects(entry["entries"])[0]["criteria"])
    let measured = try #require(criteria.last)
    for key in [
      "marks", "abstained", "na", "blank", "recused", "not_asked", "min", "max", "mean", "median", "spread",
    ] {
      #expect(measured[key] is NSNull, "\(key)")
    }
    #expect(measured["score_exact"] as? String == "121/2")
  }

  @Test func gatesOnIndicatorsTellWhatTheyCompared() throws {
    let ranking = try IndicatorSample.ranking()
    let result = try parsed(recordText(ranking))
    func gates(_ dossier: String) throws -> [[String: Any]] {
      try #require(
        objects(result["entries"]).first { $0["id"] as? String == dossier }.map { objects($0["gates"]) })
    }
    let known = try gates("aulne")
    #expect(known[0]["value_exact"] as? String == "71/1000" && known[0]["holds"] as? Bool == true)
    #expect(known[1]["value"] as? Int == 3)
    let unsettled = try gates("bruyere")
    #expect(unsettled[0]["value"] is NSNull && unsettled[0]["reason"] as? String == "unknown")
    #expect(unsettled[0]["holds"] as? Bool == false)
  }

  // MARK: - What a publication keeps back

  private static let fewWomen: @Sendable (inout EditionDraft) -> Void = { draft in
    draft.dossiers[0].facts = draft.dossiers[0].facts.map {
      $0.id == "genders" ? IndicatorSample.genders(3, 50, 60) : $0
    }
  }

  @Test func aValueThatTellsAHiddenCellIsKeptBack() throws {
    let text = try written("aulne", "women", isPublic: true, Self.fewWomen)
    #expect(text.contains(#""status": "suppressed""#) && text.contains(#""exact": null"#))
    #expect(text.contains(#""value": null"#) && text.contains(#""coverage": null"#))
    #expect(
      try values("aulne", isPublic: true, Self.fewWomen)["women"]
        == "non montré\u{A0}: la valeur ferait connaître un groupe de moins de 5\u{A0}personnes")
    #expect(try values("aulne", Self.fewWomen)["women"] == "2,7\u{A0}%")
  }

  @Test func neitherThePageNorTheExplanationTellsIt() throws {
    let ranking = try IndicatorSample.ranking(Self.fewWomen)
    let publication = Publication(ranking, words: French())
    let page = try PublicationPage(publication, language: French(), version: "1").html()
    let entry = try #require(ranking.entry("aulne"))
    let text = Explanation(entry, of: ranking, view: .publication, language: French()).text
    let steps = try #require(try explanationText("aulne", ranking, .publication))
    for written in [page, text, steps, try publicText(ranking)] {
      for secret in ["2,7\u{A0}%", "2,65", "3/113", "0.0265"] {
        #expect(!written.contains(secret), "\(secret)")
      }
    }
    let record = Explanation(entry, of: ranking, language: French()).text
    #expect(record.contains("2,7\u{A0}%") && record.contains("3/113"))
  }

  /// A row that is shown and a sum over two hidden rows tell neither of them; a gap, a hidden row, a sum with one do.
  @Test(arguments: [
    ("share(genders, women)", false), ("share(genders, men)", true), ("genders[women]", false),
    ("genders[men] + 1", true), ("sum(genders)", false), ("max(genders)", true),
    ("gap(genders, genders)", true), ("sum(genders) / genders[other]", true), ("participants", false),
    ("indirect", true), ("indirect_sum", false),
  ])
  func whatAFormulaTellsOfHiddenCells(text: String, isKeptBack: Bool) {
    var dossier = Dossier(id: "a")
    dossier.facts = [IndicatorSample.genders(96, 2, 2)]
    let rubric = Rubric(
      id: "r", title: "r",
      indicators: [
        IndicatorSample.indicator("indirect", "i", "genders[other] * 2", line: 1),
        IndicatorSample.indicator("indirect_sum", "i", "sum(genders) * 2", line: 1),
      ], criteria: [])
    let keptBack = KeptBack(dossier, in: rubric, minCell: 5)
    #expect(keptBack.contains(IndicatorSample.indicator("x", "x", text, line: 1)) == isKeptBack)
  }

  @Test func theSumOverOneHiddenRowTellsIt() {
    var dossier = Dossier(id: "a")
    dossier.facts = [IndicatorSample.genders(3, 0, 0)]
    let keptBack = KeptBack(dossier, in: Rubric(id: "r", title: "r", criteria: []), minCell: 5)
    #expect(keptBack.contains(IndicatorSample.indicator("x", "x", "sum(genders)", line: 1)))
    #expect(keptBack.contains(IndicatorSample.indicator("x", "x", "share(genders, men)", line: 1)))
  }

  // MARK: - CSV

  private func lines(_ dialect: CSVDialect) throws -> [String] {
    let collected = Collected()
    try RankingCSV(dialect, words: French(), headings: French()).write(
      IndicatorSample.ranking(), to: collected.take)
    return collected.text.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test func threeColumnsForPrograms() throws {
    let lines = try lines(.machine)
    #expect(
      lines[0].contains(
        ",clarte,ampleur,indicator_rate,indicator_rate_low,indicator_rate_high,indicator_per_meeting,"))
    #expect(
      lines[1].contains(",aulne,")
        && lines[1].contains(",50,60.5,0.071,,,3.2,,,12.5,,,0.56338028169,,,45,,,3,,,"))
    #expect(lines[2].contains(",bruyere,") && lines[2].contains(",50,50,,0.05,0.07,5,,,,20,,0.96,,,,,,,,,"))
  }

  @Test func oneColumnForPeople() throws {
    let lines = try lines(.excel)
    #expect(lines[0].contains(";Clarté;Ampleur;Indicateur\u{A0}: Taux de participation;"))
    #expect(
      lines[1].contains(
        ";7,1\u{A0}%;3,2\u{A0}propositions par réunion;12,50\u{A0}€ par personne;56,3\u{A0}%;"))
    #expect(lines[2].contains(";entre 5 et 7\u{A0}%;"))
  }

  @Test func aCriterionNamedAsAColumnIsPrefixed() throws {
    let collected = Collected()
    let ranking = try IndicatorSample.ranking { draft in
      draft.rubric.criteria[0] = Criterion(
        id: "indicator_rate", title: "Clarté",
        content: .leaf(.init(scale: Scale(name: "quatre", min: 0, max: 4, step: 1))))
      draft.ballots = []
    }
    try RankingCSV(.machine, words: French(), headings: French()).write(ranking, to: collected.take)
    #expect(collected.text.contains(",criteria.indicator_rate,ampleur,indicator_rate,"))
  }
}
