import Foundation
import Palmares
import TestSupport
import Testing

@testable import PalmaresReport

/// How minutes are laid out, as text and as a page: both say the same.
struct MinutesLayoutTests {
  private static let editions = 0..<30

  private func minutes(_ seed: Int) throws -> Minutes {
    if seed == 0 { return Minutes(try SampleEdition.decidedRanking(), version: "1.0") }
    var random = SplitMix64(seed: UInt64(seed))
    let edition = TestSupport.SampleEdition.random(using: &random)
    return Minutes(try edition.ranked().ranking, version: "1.0")
  }

  /// The sentences of a block, cells included.
  private func texts(_ block: MinutesDocument.Block) -> [String] {
    switch block {
    case .paragraph(let text), .notice(let text): [text]
    case .list(let items): items.flatMap { [$0.text] + $0.details }
    case .fields(let fields): fields.flatMap { [$0.label, $0.value].compactMap(\.self) }
    case .table(let table): table.columns.map(\.title) + table.rows.joined()
    case .digests(let inputs): inputs.flatMap { [$0.path, $0.sha256] }
    case .signatures(let lines): lines.flatMap { [$0.role] + [$0.name].compactMap(\.self) + $0.notes }
    }
  }

  @Test(arguments: editions, ["fr", "en"])
  func textAndPageSayTheSame(seed: Int, tag: String) throws {
    let language = try #require(Languages.named(tag))
    let minutes = try minutes(seed)
    let document = MinutesDocument(minutes, language: language)
    let text = MinutesSample.flat(
      MinutesText(minutes, language: language, layout: .init(width: 1_000)).text)
    let page = try MinutesPage(minutes, language: language).html()
    for section in document.sections {
      #expect(!section.blocks.isEmpty, "\(section.id)")
      for sentence in [section.title] + section.blocks.flatMap(texts) where !sentence.isEmpty {
        let isInBoth =
          text.contains(MinutesSample.flat(sentence)) && page.contains(Markup.escape(sentence))
        #expect(isInBoth, "\(section.id): \(sentence)")
      }
    }
  }

  /// Every row of a table has as many cells as the table has columns.
  @Test(arguments: editions)
  func tablesAreWhole(seed: Int) throws {
    for section in MinutesDocument(try minutes(seed), language: French()).sections {
      for case .table(let table) in section.blocks {
        #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.caption)")
        #expect(!table.rows.isEmpty, "\(table.caption)")
      }
    }
  }

  @Test(arguments: [40, 60, 80, 120])
  func nothingIsCutOrTooWide(width: Int) throws {
    let long = LocalizedText("Une très longue démarche qui tient en beaucoup de mots pour un seul titre")
    var draft = SampleEdition.draft(titles: ["aulnay": long])
    draft.rubric.stars?.quota = [3: .init(1)]
    let minutes = Minutes(try Edition(draft).rank(), version: "1.0")
    let text = MinutesText(minutes, language: French(), layout: .init(width: width)).text
    #expect(!text.contains("…"))
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width, "\(line)") }
    #expect(!text.contains(" \n") && text.hasSuffix("\n"))
  }

  @Test(arguments: ["fr", "en"])
  func thePageIsSound(tag: String) throws {
    let language = try #require(Languages.named(tag))
    let page = try MinutesPage(minutes(0), language: language).html()
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(tag)\">"))
    #expect(!page.contains("{{") && !page.contains("}}"))
    let headings = page.matches(of: #/<h([1-6])/#).map { String($0.1) }
    #expect(headings == ["1"] + Array(repeating: "2", count: 13))
    #expect(page.matches(of: #/<table>/#).count == page.matches(of: #/<table><caption/#).count)
    #expect(
      !page.contains("<th>") && page.contains("<th scope=\"col\"") && page.contains("<th scope=\"row\""))
    let ids = page.matches(of: #/\sid="([^"]+)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for label in page.matches(of: #/aria-labelledby="([^"]+)"/#) { #expect(ids.contains(String(label.1))) }
    for request in ["src=", "<link", "@import", "url(", "http://", "https://", "<script"] {
      #expect(!page.contains(request), "\(request)")
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"; } body { display: none; } a::after { content: \"",
    "</style><img src=x>",
    "a\"\u{301} onmouseover=\"b", "\\22 {{title}} {{{style}}}", "fin\n}",
  ])
  func hostileTitlesAreText(title: String) throws {
    var draft = SampleEdition.draft(titles: ["aulnay": LocalizedText(title)])
    draft.campaign.title = LocalizedText(title)
    draft.jury.jurors[0] = Juror(id: "j1", name: title, role: .chair)
    let page = try MinutesPage(Minutes(try Edition(draft).rank(), version: "1.0"), language: French()).html()
    #expect(!page.contains("<script") && !page.contains("<img"))
    #expect(page.contains(Markup.escape(title)))
    let style = try #require(page.firstMatch(of: #/<style>([\s\S]*?)<\/style>/#)).1
    #expect(!style.contains("display: none; } a"))
    #expect(style.hasSuffix("font: 8pt sans-serif; } }\n"))
    let text = MinutesText(Minutes(try Edition(draft).rank(), version: "1.0"), language: French()).text
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  @Test func theFootOfThePageIsSpeltOut() {
    #expect(
      MinutesPage.footer("Été 2020 : \"a\\b\"")
        == "@page { @bottom-left { content: \"Été 2020 \\3a  \\22 a\\5c b\\22 \"; font: 8pt sans-serif; } }\n"
    )
  }

  @Test func dossiersAreInTheOrderOfTheirNames() throws {
    let titles: [String: LocalizedText] = ["aulnay": "Zèbre", "ermont": "Âne", "clamart": "Bœuf"]
    let minutes = Minutes(try SampleEdition.ranking(titles: titles), version: "1.0")
    let quorum = MinutesDocument(minutes, language: French()).quorum
    guard case .table(let table)? = quorum.blocks.last else {
      Issue.record("no table")
      return
    }
    #expect(
      table.rows.map { $0[0] } == [
        "Âne", "Bœuf", "Projet bonneuil", "Projet drancy", "Projet fresnes", "Zèbre",
      ])
  }

  @Test(arguments: Languages.all.map(\.tag))
  func everyWordIsThere(tag: String) throws {
    let language = try #require(Languages.named(tag))
    for label in MinutesLabel.allCases {
      let word = language.minutes(label)
      #expect(!word.isEmpty, "\(label)")
      if tag == "fr" {
        for mark in [" :", " ;", " !", " ?", " %", "« ", " »"] { #expect(!word.contains(mark), "\(label)") }
      }
    }
    for presence in Minutes.Member.Presence.allCases {
      #expect(language.presence(presence, of: ["A", "B"]).contains("A"))
    }
  }
}
