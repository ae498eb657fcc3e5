import Foundation
import TestSupport
import Testing

/// `palmares minutes`: its outputs as recorded, and what it refuses.
@Suite struct MinutesCommandTests {
  static let editions = ["trophees-2020", "deliberation", "panels"]
  static let goldens = editions.flatMap { edition in
    ["fr", "en"].flatMap { language in
      ["txt", "html"].map { "minutes/\(edition)-\(language).\($0)" }
    }
  }

  /// After a change of wording or layout, one command writes them anew, and fails so that the difference is read:
  ///
  ///     UPDATE_GOLDENS=1 swift test --filter PalmaresCommandTests.MinutesCommandTests
  @Test(arguments: editions, ["fr", "en"])
  func isAsRecorded(edition: String, language: String) throws {
    let place = try TemporaryPlace()
    for type in ["txt", "html"] {
      let file = place.path("minutes.\(type)")
      let run = try Palmares.run(
        "minutes", "fixtures/\(edition)", "--lang", language, "--out", file,
        // A file is the same whatever the terminal, the clock and the locale.
        environment: ["COLUMNS": "50", "TZ": "Pacific/Chatham", "LC_ALL": "tr_TR.UTF-8"])
      #expect(run.status == 0)
      #expect(run.output.isEmpty)
      #expect((run.errorText == "") == (edition != "deliberation"))
      try expectGolden(try place.bytes("minutes.\(type)"), "minutes/\(edition)-\(language).\(type)")
    }
    #expect(try place.names == ["minutes.html", "minutes.txt"])
  }

  @Test func standardOutputIsTextAsWideAsTheTerminal() throws {
    for columns in [60, 80, 120] {
      let environment = ["COLUMNS": "\(columns)"]
      let run = try Palmares.run("minutes", "fixtures/panels", environment: environment)
      #expect(run.status == 0)
      #expect(run.text.hasPrefix("Procès-verbal du jury\n"))
      let named = try Palmares.run("minutes", "fixtures/panels", "--out", "-", environment: environment)
      #expect(named.output == run.output)
      let prose = run.text.split(separator: "\n").filter { !$0.contains(/[0-9a-f]{64}/) }
      #expect(prose.allSatisfy { $0.count <= columns })
      if columns == 80 {
        let place = try TemporaryPlace()
        _ = try Palmares.run("minutes", "fixtures/panels", "--out", place.path("a.TXT"))
        #expect(try place.bytes("a.TXT") == run.output)
      }
    }
  }

  @Test(arguments: ["minutes.pdf", "minutes", "minutes.html.bak", "minutes.htm", "folder/", "", ".", "txt"])
  func anotherEndingIs64AndSaysWhatToWrite(_ name: String) throws {
    let place = try TemporaryPlace()
    let run = try Palmares.run(
      "minutes", Palmares.package + "/fixtures/panels", "--out", name, in: place.folder)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(
      run.errorText.hasPrefix(
        "Error: '\(name)' must end in .txt or .html; for a PDF, write .html and print it from a browser\n"))
    #expect(run.errorText.contains("Usage: palmares minutes"))
    #expect(try place.names == [])
  }

  @Test(arguments: ["txt", "html"])
  func whatCannotBeWrittenIs73AndLeavesNothing(_ type: String) throws {
    let place = try TemporaryPlace()
    let run = try Palmares.run(
      "minutes", Palmares.package + "/fixtures/panels", "--out", "nowhere/out.\(type)", in: place.folder)
    #expect(run.status == 73)
    #expect(run.output.isEmpty)
    #expect(run.errorText.hasPrefix("palmares\u{A0}: impossible d'écrire nowhere/out.\(type)"))
    #expect(try place.names == [])
  }

  @Test(arguments: ["txt", "html"])
  func whatIsThereStaysWhenTheRunFails(_ type: String) throws {
    let place = try TemporaryPlace()
    try place.write("last year's", to: "out.\(type)")
    try place.write("palmares: edition/1\nid: x\n", to: "edition.yaml")
    let run = try Palmares.run("minutes", "edition.yaml", "--out", "out.\(type)", in: place.folder)
    #expect(run.status == 65)
    #expect(try place.text("out.\(type)") == "last year's")
    #expect(try Palmares.run("minutes", "nowhere", "--out", "new.\(type)", in: place.folder).status == 66)
    #expect(try place.names == ["edition.yaml", "out.\(type)"])
  }

  @Test func anInputIsNeverWrittenOver() throws {
    let place = try TemporaryPlace()
    try place.copy(Palmares.package + "/fixtures/deliberation", to: "edition")
    let edition = try place.text("edition/edition.yaml")
    try place.write(edition, to: "edition/edition.txt")
    let run = try Palmares.run(
      "minutes", "edition/edition.txt", "--out", "./edition/edition.txt", in: place.folder)
    #expect(run.status == 64)
    #expect(run.errorText.contains("'./edition/edition.txt' is one of the edition's own files"))
    #expect(try place.text("edition/edition.txt") == edition)
  }

  /// The digests stand as `sha256sum` writes them, and are the files'.
  @Test func digestsCanBeChecked() throws {
    let run = try Palmares.run("minutes", "fixtures/deliberation")
    let record = try StrictJSON(try Palmares.run("rank", "fixtures/deliberation", "--json", "-").text)
    let expected = try #require(record["inputs"]).elements.map {
      "\(try #require($0["sha256"]?.text))  \(try #require($0["path"]?.text))"
    }
    #expect(
      run.text.split(separator: "\n").filter { $0.contains(/^[0-9a-f]{64}\x20{2}/) }.map(String.init)
        == expected)
    #expect(expected.count == 6)
  }

  /// The record holds what a publication never tells; nobody is named in what is published of the same edition.
  @Test func itIsARecord() throws {
    let text = try Palmares.run("minutes", "fixtures/deliberation", environment: ["COLUMNS": "200"]).text
    let page = try Palmares.run("rank", "fixtures/deliberation", "--html", "-").text
    for secret in ["Y cultive une parcelle.", "Alice Exemple", "4 voix", "Aucun bulletin du juré"] {
      #expect(text.contains(secret))
      #expect(!page.contains(secret))
    }
    #expect(text.contains("Version complète, à ne pas publier."))
  }

  /// A command that minutes tell to type exists.
  @Test(arguments: editions)
  func theCommandsItNamesExist(_ edition: String) throws {
    let text = try Palmares.run("minutes", "fixtures/\(edition)", environment: ["COLUMNS": "400"]).text
    let commands = text.matches(of: /palmares ([a-z]+) [^ »]+/).map { String($0.1) }
    #expect(commands == ["rank", "minutes"])
    for command in commands { #expect(try Palmares.run("help", command).status == 0) }
  }
}
