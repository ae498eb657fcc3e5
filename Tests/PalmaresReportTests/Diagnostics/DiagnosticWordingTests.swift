import Foundation
import Palmares
import Testing

@testable import PalmaresReport

/// The words of every code in every language.
struct DiagnosticWordingTests {
  static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized

  /// How many arguments each code's comment documents, by the name of its case.
  static let documented: [String: Int] = {
    let file = root.appending(path: "Sources/Palmares/Diagnostics/DiagnosticCode.swift")
    let source = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var counts: [String: Int] = [:]
    for match in source.matches(of: #/\/\/\/ Arguments: (.+)\.\n +case \w+ = "([^"]+)"/#) {
      counts[String(match.2)] = match.1 == "none" ? 0 : match.1.split(separator: ", ").count
    }
    return counts
  }()

  static let codes = DiagnosticCode.allCases

  static func placeholders(_ template: String) -> Set<Int> {
    Set(template.matches(of: #/\{([0-9]+)(:word)?\}/#).compactMap { Int($0.1) })
  }

  @Test(arguments: codes)
  func argumentsAreDocumented(code: DiagnosticCode) {
    #expect(Self.documented[code.rawValue] != nil)
  }

  @Test(arguments: DiagnosticLanguage.all.map(\.tag), codes)
  func messageIsASentenceWithoutItsEnds(tag: String, code: DiagnosticCode) throws {
    let message = DiagnosticLanguage.named(tag).wording(code).message
    let (first, last) = (try #require(message.first), try #require(message.last))
    #expect(!first.isUppercase)
    #expect(![".", "!", ":", " "].contains(last))
  }

  @Test(arguments: DiagnosticLanguage.all.map(\.tag), codes)
  func everyArgumentIsSaidAndNoOther(tag: String, code: DiagnosticCode) throws {
    let wording = DiagnosticLanguage.named(tag).wording(code)
    let count = try #require(Self.documented[code.rawValue])
    let said = Self.placeholders(wording.message).union(Self.placeholders(wording.advice))
    #expect(said == Set(1..<(count + 1)))
  }

  @Test(arguments: DiagnosticLanguage.all.map(\.tag), codes)
  func adviceIsThere(tag: String, code: DiagnosticCode) throws {
    let advice = DiagnosticLanguage.named(tag).wording(code).advice
    #expect(try !#require(advice.first).isUppercase)
    #expect(advice.last != ".")
  }

  @Test(arguments: codes)
  func frenchSpacesDoNotBreak(code: DiagnosticCode) {
    let wording = DiagnosticLanguage.french.wording(code)
    for text in [wording.message, wording.advice] {
      #expect(!text.contains(#/« | »| [:;!?]|«[^\u{A0}]|[^\u{A0}]»/#))
    }
  }

  @Test(arguments: codes)
  func languagesSayDifferentThings(code: DiagnosticCode) {
    let (french, english) = (
      DiagnosticLanguage.french.wording(code), DiagnosticLanguage.english.wording(code)
    )
    #expect(french.message != english.message)
    #expect(french.advice != english.advice)
    #expect(Self.placeholders(french.message) == Self.placeholders(english.message))
  }

  @Test func messagesDiffer() {
    for language in DiagnosticLanguage.all {
      let messages = Set(Self.codes.map { language.wording($0).message })
      #expect(messages.count == Self.codes.count)
    }
  }

  @Test func everyCodeHasItsSection() throws {
    let page = try String(contentsOf: Self.root.appending(path: "docs/diagnostics.md"), encoding: .utf8)
    let sections = page.matches(of: #/(?m)^## (.+)\n(.*)/#).map { (String($0.1), String($0.2)) }
    #expect(sections.map(\.0) == Self.codes.map(\.rawValue))
    #expect(sections.allSatisfy { !$0.1.isEmpty })
    for code in Self.codes {
      let text = try #require(sections.first { $0.0 == code.rawValue }).1
      #expect(text.hasPrefix("Warning. ") == (code.severity == .warning), "\(code.rawValue)")
    }
  }

  static let fields = "un champ, un texte entre guillemets droits, =="

  @Test(arguments: [
    ("{1} and {2}", ["a", "b"], "a and b"), ("{2} only", ["a"], "… only"),
    ("{1:word} or {2:word}", ["a list", "cachan"], "une liste or cachan"),
    ("- {stars: {1}, min: …}", ["3"], "- {stars: 3, min: …}"), ("{1}", ["{2}", "no"], "{2}"),
    ("'{1}' ({2})", ["", ""], "'' (…)"), ("{1:word}", ["a field, a text in quotes, =="], fields),
  ])
  func templatesAreFilledOnce(template: String, arguments: [String], text: String) {
    let filled = DiagnosticWording.fill(template, arguments) { DiagnosticLanguage.french.translated($0) }
    #expect(filled == text)
  }

  @Test(arguments: [
    ("could not find expected ':'", "deux-points attendus après la clé"),
    ("did not find expected key (while parsing a block mapping)", "clé attendue, introuvable"),
    (
      "did not find expected key (while parsing a block mapping from line 3)",
      "clé attendue, introuvable (bloc ouvert ligne 3)"
    ),
    ("found undefined alias 'bilan'", "alias sans ancre 'bilan'"),
  ])
  func parserSpeaksFrench(words: String, french: String) {
    #expect(DiagnosticLanguage.french.translated(words) == french)
  }

  @Test func whatTheParserSaysElseStaysAsItIs() {
    #expect(DiagnosticLanguage.french.translated("found a new problem (while parsing)") == nil)
  }

  @Test(arguments: [("fr", "fr"), ("en", "en"), ("en-GB", "en"), ("EN_us", "en"), ("de", "fr"), ("", "fr")])
  func languageIsFoundByItsTag(tag: String, found: String) {
    #expect(DiagnosticLanguage.named(tag).tag == found)
  }
}
