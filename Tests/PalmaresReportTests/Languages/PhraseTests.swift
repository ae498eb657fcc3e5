import Foundation
import Palmares
import TestSupport
import Testing

@testable import PalmaresReport

/// What people read of small and odd editions holds no phrase that a careful writer wouldn't: plural of one, a count of
/// nothing where the language has a word for none, two signs in a row.
@Suite struct PhraseTests {
  private static let odd: [String: [String]] = [
    "fr": [
      "dans 0 des", "\\b0 juré (a|n)", "= ≈",
      "\\b[01] (dossiers|jurés|notes|étoiles|points|places|autres)\\b",
      "les 1 ", "l'un des [01] ", "\\bde [aeiouéœ]", "dont 0 ", "\\. \\(", " ,",
      "\\(à 0,0 près\\)\\)",
      "parmi 1 ",
    ],
    "en": [
      "in 0 of", "\\b0 jurors marked", "= ≈",
      "(?<!weight )\\b1 (dossiers|jurors|marks|stars|points|places|others)\\b",
      "of the 1 ",
      "of which 0 ", "\\. \\(", " ,", "among 1 ",
    ],
  ]

  /// Everything that people read of a ranking, each text with what it is.
  private func texts(_ ranking: Ranking, _ language: any Language) throws -> [(name: String, text: String)] {
    let study = ranking.study()
    let layout = TerminalLayout(width: 10_000)
    var texts = [
      ("ranking", RankingTable(ranking, language: language, layout: layout).text),
      ("study", study.map { StudyTable($0, of: ranking, language: language, layout: layout).text } ?? ""),
      ("status", StatusTable(ranking, language: language, layout: layout).text),
      ("minutes", MinutesText(Minutes(ranking, version: "1"), language: language, layout: layout).text),
    ]
    for view in [ResultView.record, .publication] {
      for entry in ranking.entries + ranking.unranked {
        let text = Explanation(entry, of: ranking, view: view, language: language, layout: layout).text
        texts.append(("explain \(entry.dossier.id)", text))
      }
    }
    let publication = Publication(
      ranking, language: language.tag, agreement: study?.agreement, methods: study?.methods,
      severities: study?.portraits.map(\.severity), words: language)
    let page = try PublicationPage(publication, language: language, version: "1").html()
    let main = String(page.split(separator: "<main", maxSplits: 1).last ?? "")
    return texts + [("page", main.replacing(#/<[^>]*>/#, with: "|").replacing("&#39;", with: "'"))]
  }

  private func check(_ ranking: Ranking, _ tag: String) throws {
    let language = try #require(Languages.named(tag))
    for (name, text) in try texts(ranking, language) {
      // Tables are aligned by spaces, and their columns have numbers in them.
      let lines = text.split(separator: "\n").map { line in
        String(line.drop { $0 == " " }).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
      }
      for line in lines where !line.contains("   ") {
        for pattern in Self.odd[tag] ?? [] {
          let isThere = line.range(of: pattern, options: .regularExpression) != nil
          #expect(!isThere, "\(name), \(pattern): \(line)")
        }
      }
    }
  }

  /// What none of the samples has.
  private static func described() throws -> Eligibility {
    Eligibility(id: "e", require: try Condition.parse("known(summary)"), otherwise: "Elle n'est pas décrite.")
  }

  private func ranked(_ sample: TestSupport.SampleEdition) throws -> Ranking {
    var draft = sample.draft
    draft.rubric.publish = Publish(entries: .all, order: .ranked, jurors: .named)
    var ranking = try Edition(draft).rank()
    ranking.robustness = ranking.studyRobustness()
    if ranking.robustness != nil { ranking.sensitivity = ranking.studySensitivity() }
    return ranking
  }

  @Test(arguments: ["fr", "en"], UInt64(0)..<12)
  func editionsByChance(tag: String, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    try check(ranked(.random(dossiers: 2 + Int(seed % 3), using: &random)), tag)
  }

  /// One juror, two who contradict each other, all abstaining, all recused, all equal, nobody who may be ranked.
  @Test(
    arguments: ["fr", "en"],
    [
      "x j1 a=5", "x j1 a=5\ny j1 a=6", "x j1 a=1\nx j2 a=9\ny j1 a=9\ny j2 a=2",
      "x j1 a=abstain\nx j2 a=abstain",
      "x j1 a=na\ny j1 a=na", "x j1 recused\nx j2 recused", "x j1 recused\nx j2 a=4\ny j1 a=3\ny j2 a=9",
      "x j1 a=5\nx j2 a=5\ny j1 a=5\ny j2 a=5", "x j1 a=0\ny j1 a=0", "x j1 a=na\nx j2 a=5\nx j3 a=5",
      "x j1 a=blank\nx j2 a=blank",
    ])
  func oddEditions(tag: String, answers: String) throws {
    let stars = Stars(
      max: 2, symbol: LocalizedText("épi"),
      levels: [StarLevel(stars: 2, min: .init(75)), StarLevel(stars: 1, min: .init(45))])
    try check(ranked(.init(answers: answers, stars: stars)), tag)
    try check(ranked(.init(answers: answers, eligibility: [Self.described()])), tag)
  }

  /// Both results without a juror have other stars: in none of them the computed one comes up.
  @Test func noneHasAWordOfItsOwn() throws {
    let answers = "x j1 a=1\nx j2 a=9"
    let ranking = try ranked(.init(answers: answers, stars: .ladder([1: 40, 2: 70])))
    let study = try #require(ranking.study())
    let text = StudyTable(study, of: ranking, language: French(), layout: .init(width: 400)).text
    #expect(text.contains("1\u{A0}étoile dans aucun des 2 jurys privés d'un juré"), "\(text)")
  }
}
