import Foundation
import Palmares
import Testing

@testable import PalmaresReport

/// Agreement as people read it.
@Suite struct AgreementPageTests {
  private func html(_ publish: Publish, _ language: any Language) throws -> String {
    let publication = Publication(
      SampleRanking(publish: publish).ranking, agreement: SampleAgreement.agreement, words: PlainWords())
    return try PublicationPage(publication, language: language, version: "1").html()
  }

  @Test func aCoefficientNeverStandsAlone() throws {
    let html = try html(Publish(jurors: .named), English())
    #expect(html.contains("<section id=\"agreement\" aria-labelledby=\"agreement-name\">"))
    #expect(html.contains("<a href=\"#agreement\">Agreement among jurors</a>"))
    #expect(html.contains("where 0 is chance and 1 perfect agreement."))
    #expect(html.contains("pairs of marks on the same dossier are identical."))
    #expect(html.contains("aria-label=\"Marks given: 0, 0 times; 1, "))
    #expect(html.contains("<rect x=\"1\" y=\"35\" width=\"10\" height=\"0\">"))
    #expect(html.contains("Jurors that each dossier would need for a dependability of 0.70: "))
    // Every picture has its table.
    #expect(html.components(separatedBy: "<svg").count == 4)
    #expect(html.components(separatedBy: ">Times</th>").count == 4)
  }

  @Test(arguments: Languages.all.map(\.tag))
  func everyStatisticHasNameMeaningAndReason(tag: String) throws {
    let language = try #require(Languages.named(tag))
    for label in AgreementLabel.allCases { #expect(!language.label(label).isEmpty, "\(label)") }
    #expect(Set(AgreementKey.allCases.map { language.name(of: $0) }).count == AgreementKey.allCases.count)
    for key in AgreementKey.allCases { #expect(language.meaning(of: key).hasSuffix("."), "\(key)") }
    #expect(
      Set(UndefinedReason.allCases.map { language.explain($0) }).count == UndefinedReason.allCases.count)
  }

  /// No number is called good or bad.
  @Test(arguments: Languages.all.map(\.tag))
  func noVerdicts(tag: String) throws {
    let html = try html(Publish(jurors: .named), try #require(Languages.named(tag))).lowercased()
    for word in [
      "substantial", "moderate", "excellent", "almost perfect", "poor agreement", "substantiel", "modéré",
      "médiocre",
      "excellente", "satisfaisant",
    ] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test func whatIsKeptBackIsSaid() throws {
    let html = try html(Publish(jurors: .aggregate, minCell: 5), French())
    #expect(
      html.contains(
        "<td class=\"lacking\" colspan=\"4\">Trop peu de jurés ou de dossiers pour être publié.</td>"))
    #expect(html.contains("Accord au-delà du hasard (alpha ordinal)"))
    let hidden = try self.html(Publish(scores: .hide, jurors: .named), French())
    #expect(!hidden.contains("<svg") && !hidden.contains("Notes données"))
    #expect(hidden.contains("Alpha de Krippendorff"))
  }

  @Test func withoutMeasureThereIsNoSection() throws {
    let publication = Publication(SampleRanking().ranking, words: PlainWords())
    let html = try PublicationPage(publication, language: French(), version: "1").html()
    #expect(!html.contains("id=\"agreement\""))
  }

  @Test(arguments: [
    (0.6123, "0.61"), (0.996, "0.996"), (0.99949, "0.999"), (0.99996, "0.999"), (-0.99996, "\u{2212}0.999"),
    (1, "1.00"), (-0.004, "\u{2212}0.004"),
    (0, "0.00"),
  ])
  func coefficientsDontSeemToReachTheirEnds(value: Double, text: String) {
    #expect(English().coefficient(value) == text)
  }

  @Test func frenchUsesNoPlainSpaceBeforeHighPunctuation() {
    let french = French()
    let texts =
      AgreementLabel.allCases.map { french.label($0) } + AgreementKey.allCases.map { french.meaning(of: $0) }
      + UndefinedReason.allCases.map { french.explain($0) } + french.agreementIntroduction
      + [
        french.histogram([("1", 2), ("2", 0)]), french.jurorsNeeded([("0,7", 3), ("0,8", nil)]),
        french.dependability("0,8", jurors: 4), french.beyondChance("0,5", interval: ("0,1", "0,9")),
        french.sameOrder("0,5", dossiers: 12), french.takenOver(dossiers: 12, complete: 1, jurors: 3),
      ]
    for text in texts {
      for mark in [" :", " ;", " !", " ?", " %"] { #expect(!text.contains(mark), "\(text)") }
    }
  }

  /// The four alphas are told by their levels, as the page of statistics names them; what is shown says which it is.
  @Test(arguments: [
    ("fr", ["nominal", "ordinal", "d'intervalle", "de rapport"]),
    ("en", ["nominal", "ordinal", "interval", "ratio"]),
  ])
  func alphasAreNamedByTheirLevels(tag: String, levels: [String]) throws {
    let language = try #require(Languages.named(tag))
    let keys = [
      AgreementKey.krippendorffNominal, .krippendorffOrdinal, .krippendorffInterval, .krippendorffRatio,
    ]
    for (key, level) in zip(keys, levels) { #expect(language.name(of: key).contains(" \(level) (")) }
    let introduction = language.agreementIntroduction.joined(separator: " ")
    for (label, level) in [
      (AgreementLabel.ordinalBeyondChance, levels[1]), (.intervalBeyondChance, levels[2]),
    ] {
      #expect(language.label(label).contains(level) && introduction.contains(level))
    }
    let html = try html(Publish(jurors: .named), language)
    for label in [AgreementLabel.ordinalBeyondChance, .intervalBeyondChance] {
      #expect(html.contains(Markup.escape(language.label(label))), "\(label)")
    }
  }

  /// `docs/statistics.md` has a section for each key and a line for each reason.
  @Test func thePageOfStatisticsTellsAll() throws {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let page = try String(contentsOf: root.appending(path: "docs/statistics.md"), encoding: .utf8)
    for key in AgreementKey.allCases { #expect(page.contains("\n## \(key.rawValue)\n"), "\(key)") }
    for reason in UndefinedReason.allCases {
      #expect(page.contains("\n| `\(reason.rawValue)` |"), "\(reason)")
    }
  }
}
