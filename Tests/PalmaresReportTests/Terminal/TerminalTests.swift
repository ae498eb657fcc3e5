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

  @Test(arguments: [("Et si ça débordait\u{202F}?", "débordait\u{202F}? Merci"), ("Fin", "Fin. Merci")])
  func aReminderEndsItsSentenceOnce(title: String, end: String) throws {
    let text = StatusTable(
      try SampleEdition.ranking(titles: ["ermont": LocalizedText(title)]), language: French()
    ).text
    #expect(text.contains(end))
    #expect(!text.contains("?."))
  }

  @Test(arguments: [40, 60, 80, 120])
  func theStatusFitsTheTerminal(width: Int) throws {
    var draft = SampleEdition.draft()
    let names = ["habitants et habitantes", "services techniques", "associations locales"]
    draft.jury.colleges = names.map { College(id: $0, weight: .init(1)) }
    draft.jury.jurors = zip(SampleEdition.jurors, names + [names[0]]).map { juror, college in
      Juror(id: juror.id, role: juror.role, college: .init(college))
    }
    draft.ballots = draft.ballots.filter { $0.dossier.value != "aulnay" }
    draft.rubric.jury.quorum = .init(.colleges(names.map { .init(college: $0, jurors: 1) }))
    draft.rubric.jury.minCoverage = .init(Rational(2, 3))
    let table = StatusTable(try Edition(draft).rank(), language: French(), layout: .init(width: width)).text
    for line in table.split(separator: "\n") where !line.hasPrefix("Bonjour ") {
      #expect(DisplayWidth.of(line) <= width, "\(line)")
    }
    for name in names { #expect(table.contains(width >= 60 ? "✓ 1/1 \(name.prefix(1))" : "✓ 1/1")) }
  }

  @Test(arguments: [40, 60, 100])
  func theSummaryOfTheGridFitsTheTerminal(width: Int) throws {
    let edition = try Edition(SampleEdition.draft())
    let summary = GridSummary(
      edition, language: English(), path: "essai", layout: .init(width: width)
    ).text
    #expect(summary.contains("Rubric “Trial grid”"))
    for line in summary.split(separator: "\n") { #expect(DisplayWidth.of(line) <= width, "\(line)") }
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

  @Test(arguments: [
    ("fr", "… et encore 1\u{202F}976\u{A0}dossiers\u{202F}; --csv - les écrit tous"),
    ("en", "… and 1,976\u{A0}dossiers more; --csv - writes them all"),
  ])
  func ofManyDossiersTheFirstAreShown(tag: String, line: String) throws {
    let language = try #require(Languages.named(tag))
    func lines(_ count: Int) throws -> [Substring] {
      var draft = SampleEdition.draft()
      draft.dossiers += (draft.dossiers.count..<count).map {
        Dossier(id: "zz\($0)", title: LocalizedText("Sans bulletin \($0)"))
      }
      return RankingTable(try Edition(draft).rank(), language: language).text.split(separator: "\n")
    }
    let ranked = try Edition(SampleEdition.draft()).rank().entries.count
    let (all, many) = (try lines(RankingTable.mostDossiers), try lines(RankingTable.mostDossiers + 1))
    #expect(all.count { $0.contains("Sans bulletin") } > 1_900)
    #expect(!all.contains { $0.hasPrefix("…") })
    #expect(many.filter { $0.hasPrefix("…") } == ["\(line)"])
    #expect(many.count { $0.contains("Sans bulletin") } < RankingTable.shownOfMany)
    #expect(many.count { $0.contains("★") || $0.contains("☆") } == ranked)
  }

  @Test(arguments: [30, 60])
  func progressFitsTheTerminal(width: Int) {
    var state = JobProgress.State(stage: .reading("un/chemin/très/long/ballots.csv"))
    #expect(DisplayWidth.of(French().progressLine(state, width: width)) <= width)
    (state.done, state.steps) = (1, 3)
    let line = French().progressLine(state, width: width)
    #expect(DisplayWidth.of(line) <= width)
    #expect(line.hasSuffix("… 33\u{A0}%"))
    #expect(JobProgress.State().stage == nil)
  }
}
