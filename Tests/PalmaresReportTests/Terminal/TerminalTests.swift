import Foundation
import Palmares
import Testing

@testable import PalmaresReport

struct TerminalTests {
  @Test(arguments: ["fr", "en"], [80, 120])
  func rankingAsATable(tag: String, width: Int) throws {
    let language = try #require(Languages.named(tag))
    let text = RankingTable(try SampleEdition.ranking(), language: language, layout: .init(width: width))
      .text
    try expectGolden(text, "ranking-\(tag)-\(width).txt")
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width) }
  }

  @Test(arguments: ["fr", "en"])
  func owedMarks(tag: String) throws {
    let language = try #require(Languages.named(tag))
    let text = StatusTable(try SampleEdition.ranking(), language: language).text
    try expectGolden(text, "status-\(tag).txt")
  }

  @Test(arguments: [40, 60, 80])
  func longNamesAreCutToTheWidth(width: Int) throws {
    let long = LocalizedText(String(repeating: "日本語の長い題名 ", count: 12))
    let ranking = try SampleEdition.ranking(titles: ["aulnay": long])
    let text = RankingTable(ranking, language: French(), layout: .init(width: width)).text
    #expect(text.contains("…"))
    let rows = text.split(separator: "\n").filter { $0.contains("★") }
    #expect(rows.count == 5)
    for row in rows { #expect(DisplayWidth.of(row) <= width) }
  }

  @Test func titlesCannotDriveTheTerminal() throws {
    let ranking = try SampleEdition.ranking(titles: ["aulnay": "a\u{1B}[2Jb\u{202E}c"])
    let layout = TerminalLayout()
    let explanation = try Explanation(
      #require(ranking.entry("aulnay")), of: ranking, language: French(), layout: layout)
    for text in [
      RankingTable(ranking, language: French(), layout: layout).text,
      StatusTable(ranking, language: French(), layout: layout).text,
      explanation.text,
    ] {
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }

  @Test func coloursOnlyWhereAsked() throws {
    let ranking = try SampleEdition.ranking()
    #expect(!RankingTable(ranking, language: French()).text.contains("\u{1B}"))
    #expect(
      RankingTable(ranking, language: French(), layout: .init(hasColour: true)).text.contains("\u{1B}[1m"))
  }
}
