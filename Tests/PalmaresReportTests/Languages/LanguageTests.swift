import Palmares
import PalmaresReport
import Testing

struct LanguageTests {
  @Test(arguments: Languages.all.map(\.tag))
  func everyWordIsThere(tag: String) throws {
    let language = try #require(Languages.named(tag))
    for label in Label.allCases { #expect(!language.label(label).isEmpty, "\(label)") }
    for noun in Noun.allCases {
      for plural in [false, true] { #expect(!language.noun(noun, plural: plural).isEmpty, "\(noun)") }
    }
    for column in RankingColumn.allCases { #expect(!language.heading(column).isEmpty, "\(column)") }
  }

  @Test func languagesAreFoundByTagAndRegion() {
    #expect(Languages.named("fr")?.tag == "fr")
    #expect(Languages.named("en-GB")?.tag == "en")
    #expect(Languages.named("de") == nil)
    #expect(Languages.nearest("de").tag == "fr")
  }

  @Test func frenchUsesNoPlainSpaceBeforeHighPunctuation() {
    for label in Label.allCases {
      let text = French().label(label)
      for mark in [" :", " ;", " !", " ?", " %"] { #expect(!text.contains(mark), "\(label)") }
    }
  }

  @Test(arguments: [(0, "0\u{A0}dossier"), (1, "1\u{A0}dossier"), (2, "2\u{A0}dossiers")])
  func frenchIsPluralFromTwo(number: Int, text: String) {
    #expect(French().count(number, .dossier) == text)
  }

  @Test(arguments: [(0, "0\u{A0}dossiers"), (1, "1\u{A0}dossier"), (2, "2\u{A0}dossiers")])
  func englishIsPluralButForOne(number: Int, text: String) {
    #expect(English().count(number, .dossier) == text)
  }

  @Test(arguments: [(1, "1er"), (2, "2e"), (21, "21e")])
  func frenchPlaces(number: Int, text: String) { #expect(French().ordinal(number) == text) }

  @Test(arguments: [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (112, "112th"), (121, "121st"),
  ])
  func englishPlaces(number: Int, text: String) { #expect(English().ordinal(number) == text) }

  @Test(arguments: [
    ("2020-10-05", "5\u{A0}octobre 2020"), ("2020-10-01", "1er\u{A0}octobre 2020"), ("2019-06", "juin 2019"),
    ("2019", "2019"), ("printemps", "printemps"), ("2020-13-01", "2020-13-01"),
  ])
  func datesAreWrittenOut(text: String, shown: String) { #expect(French().date(text) == shown) }

  @Test(arguments: [
    ("2020-10-05", "Décision du 5\u{A0}octobre 2020.", "Decided on 5\u{A0}October 2020."),
    ("2020-10-01", "Décision du 1er\u{A0}octobre 2020.", "Decided on 1\u{A0}October 2020."),
    ("2026-05", "Décision de mai 2026.", "Decided in May 2026."),
    ("2026-08", "Décision d'août 2026.", "Decided in August 2026."),
    ("2026", "Décision de 2026.", "Decided in 2026."),
  ])
  func decisionsAreDated(date: String, french: String, english: String) {
    #expect(French().decided(on: French().date(date), by: nil) == french)
    #expect(English().decided(on: English().date(date), by: nil) == english)
    #expect(French().decided(on: nil, by: "bureau") == "Décision\u{A0}: bureau.")
  }

  @Test func starsTakeTheRubricsOwnWord() {
    #expect(French().stars(2, symbol: "fleur") == "2\u{A0}fleurs")
    #expect(French().stars(1, symbol: "étoile") == "1\u{A0}étoile")
    #expect(English().stars(2, symbol: "étoile") == "2\u{A0}stars")
    #expect(
      English().stars(2, symbol: LocalizedText(variants: ["fr": "cœur", "en": "heart"])) == "2\u{A0}hearts")
    #expect(French().stars(3, symbol: "@") == "3\u{A0}@")
  }
}
