import Palmares
import Testing

@Suite struct LocalizedTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let (variants, language, text): ([String: String], String, String)
    var testDescription: String { "\(variants.keys.sorted()) in \(language)" }
  }

  @Test(arguments: [
    Case(variants: ["fr": "oui", "en": "yes"], language: "en", text: "yes"),
    Case(variants: ["fr": "oui", "en": "yes"], language: "de", text: "oui"),
    Case(variants: ["de": "ja", "en": "yes"], language: "it", text: "yes"),
    Case(variants: ["es": "sí", "de": "ja"], language: "it", text: "ja"),
    Case(variants: ["": "o", "fr": "oui"], language: "en", text: "o"),
    Case(variants: ["": "o", "fr": "oui"], language: "fr", text: "oui"),
    Case(variants: [:], language: "fr", text: ""),
  ])
  func reads(_ test: Case) {
    #expect(LocalizedText(variants: test.variants).text(in: test.language) == test.text)
  }

  @Test(arguments: zip(["", " \n", "a", " é "], [true, true, false, false]))
  func tellsBlanks(text: String, isBlank: Bool) { #expect(LocalizedText(text).isBlank == isBlank) }

  @Test func isBlankOnlyInAllLanguages() {
    #expect(!LocalizedText(variants: ["fr": " ", "en": "yes"]).isBlank)
    #expect(LocalizedText(variants: ["fr": " ", "en": ""]).isBlank)
  }
}
