import Foundation
import TestSupport
import Testing

/// Which channel carries what, and in what shape.
@Suite struct StreamsTests {
  static let reports: [[String]] = [
    ["rank", "fixtures/panels"], ["check", "fixtures/panels"], ["status", "fixtures/trophees-2020"],
    ["explain", "fixtures/panels", "essaimont"],
    ["explain", "fixtures/panels", "grimoire-le-haut", "--public"],
    ["rank", "fixtures/trophees-2020"], ["rank", "fixtures/judgment-of-paris-1976"],
  ]

  @Test(arguments: reports)
  func noEscapeCodesWithoutATerminal(_ arguments: [String]) throws {
    for environment in [[:], ["TERM": "xterm-256color"], ["NO_COLOR": "1"], ["NO_COLOR": ""]] {
      #expect(!(try Palmares.run(arguments, environment: environment).output.contains(0x1B)))
    }
  }

  private static let hasTerminals = FileManager.default.fileExists(atPath: "/dev/ptmx")

  @Test(.enabled(if: hasTerminals))
  func aTerminalHasColoursUnlessToldOtherwise() throws {
    let place = try TemporaryPlace()
    try place.write("palmares: rubric/1\nid: x\n", to: "rubric.yaml")
    func shown(_ environment: [String: String]) throws -> CommandRun {
      try Palmares.run(
        "check", "rubric.yaml", environment: environment, output: .terminal(columns: 80), in: place.folder)
    }
    let plain = try Palmares.run("check", "rubric.yaml", in: place.folder)
    let coloured = try shown([:])
    #expect(coloured.status == plain.status)
    #expect(coloured.output.contains(0x1B))
    #expect(coloured.text.replacing(/\u{1B}\[[0-9;]*m/, with: "").replacing("\r\n", with: "\n") == plain.text)
    #expect(try shown(["NO_COLOR": "1"]).text.replacing("\r\n", with: "\n") == plain.text)
  }

  /// Waits for its input for longer than anyone would without a word.
  private static func waiting(_ options: String, errors: OutputTarget) throws -> CommandRun {
    let script = """
      cd "$1"; (sleep 1.6; cat edition.yaml) | "$0" rank - \(options)
      """
    return try BuiltCommand(at: "/bin/sh").run(
      ["-c", script, Palmares.executable, Palmares.package + "/fixtures/panels"],
      environment: ["PATH": "/usr/bin:/bin", "COLUMNS": "100"], errors: errors, in: Palmares.package)
  }

  @Test(
    .enabled(if: hasTerminals),
    arguments: [
      ("", "palmares\u{A0}: lecture de l'entrée standard…"),
      ("--lang en", "palmares: reading standard input…"),
    ])
  func aLongRunTellsATerminalWhatItDoesAndTakesThatAway(_ options: String, line: String) throws {
    let silent = try Palmares.run(
      ["rank", "fixtures/panels"] + options.split(separator: " ").map(String.init))
    let long = try Self.waiting(options, errors: .terminal(columns: 80))
    #expect(long.status == 0)
    #expect(long.output == silent.output)
    let erased = "\r\u{1B}[K"
    let told = long.errorText
    #expect(told.hasPrefix(erased + line + erased))
    #expect(told.hasSuffix(erased))
    // On a busy machine other stages may be told after it.
    #expect(told.split(separator: erased).allSatisfy { $0.hasPrefix("palmares") })
    #expect(silent.errorText == "")
  }

  @Test func aQuickRunTellsATerminalNothing() throws {
    let quick = try Palmares.run(["schema", "rubric"], errors: .terminal(columns: 80))
    #expect(quick.status == 0)
    #expect(quick.errorText == "")
  }

  @Test func aLongRunSaysNothingElsewhere() throws {
    let quick = try Palmares.run("rank", "fixtures/panels")
    let long = try Self.waiting("", errors: .captured)
    #expect(long.output == quick.output)
    #expect(!long.errors.contains(0x1B))
    #expect(!long.errorText.contains("lecture"))
  }

  @Test(.enabled(if: hasTerminals), arguments: [80, 132])
  func aTerminalTellsItsWidth(_ columns: Int) throws {
    let terminal = try Palmares.run(
      "explain", "fixtures/panels", "essaimont", environment: ["COLUMNS": "", "NO_COLOR": "1"],
      output: .terminal(columns: columns))
    let told = try Palmares.run(
      "explain", "fixtures/panels", "essaimont", environment: ["COLUMNS": "\(columns)"])
    #expect(terminal.text.replacing("\r\n", with: "\n") == told.text)
  }

  @Test(arguments: reports + [["status", "fixtures/panels"]], [80, 100, 160])
  func noLineIsWiderThanTheTerminal(_ arguments: [String], columns: Int) throws {
    let text = try Palmares.run(arguments, environment: ["COLUMNS": "\(columns)"]).text
    // A message to send is one line, to be pasted as it is.
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("Bonjour ") }
    let wide = lines.filter { $0.count > columns }
    #expect(wide.isEmpty)
  }

  @Test func oddWidthsAreNoProblem() throws {
    let usual = try Palmares.run("rank", "fixtures/panels").text
    for columns in ["0", "-5", "wide", "", "99999999999999999999"] {
      let run = try Palmares.run("rank", "fixtures/panels", environment: ["COLUMNS": columns])
      #expect(run.status == 0)
      #expect(run.text == usual, "COLUMNS=\(columns)")
    }
    for columns in ["1", "12", "9223372036854775807"] {
      let run = try Palmares.run("explain", "fixtures/panels", "essaimont", environment: ["COLUMNS": columns])
      #expect(run.status == 0, "COLUMNS=\(columns)")
    }
  }

  @Test func aDashWritesOneOutputAlone() throws {
    let place = try TemporaryPlace()
    let edition = Palmares.package + "/fixtures/panels"
    _ = try Palmares.run(
      "rank", edition, "--json", "a.json", "--csv", "a.csv", "--html", "a.html", in: place.folder)
    for (option, file) in [("--json", "a.json"), ("--csv", "a.csv"), ("--html", "a.html")] {
      let run = try Palmares.run("rank", edition, option, "-", in: place.folder)
      #expect(run.output == (try place.bytes(file)), "\(option)")
      #expect(run.errorText == "")
    }
    let record = try Palmares.run("explain", edition, "essaimont", "--json", "-")
    #expect(try StrictJSON(record.text)["palmares"]?.text == "explanation/1")
  }

  @Test func standardInputIsAnEditionOfTheWorkingFolder() throws {
    let folder = Palmares.package + "/fixtures/panels"
    let edition = try #require(try? String(contentsOfFile: folder + "/edition.yaml", encoding: .utf8))
    for command in ["rank", "status"] {
      #expect(
        try Palmares.run(command, "-", input: edition, in: folder).text
          == Palmares.run(command, "edition.yaml", in: folder).text)
    }
    let piped = try StrictJSON(Palmares.run("rank", "-", "--json", "-", input: edition, in: folder).text)
    let named = try StrictJSON(Palmares.run("rank", ".", "--json", "-", in: folder).text)
    #expect(piped.without("inputs") == named.without("inputs"))
    #expect(try Palmares.run("check", "-", input: edition, in: folder).status == 0)
    #expect(
      try Palmares.run("explain", "-", "essaimont", input: edition, in: folder).text
        == Palmares.run("explain", "edition.yaml", "essaimont", in: folder).text.replacing(
          "edition.yaml", with: "-"))
  }

  @Test func languageTurnsWhatPeopleReadAndNothingElse() throws {
    for edition in BundledEdition.allCases {
      let data = { (lang: String) in
        try Palmares.run("rank", edition.path, "--lang", lang, "--json", "-").output
      }
      #expect(try data("fr") == data("en"))
    }
    let english = try Palmares.run("rank", "fixtures/panels", "--lang", "en").text
    #expect(english.contains("Rank"))
    #expect(!english.contains("Rang"))
    #expect(
      try Palmares.run("rank", "fixtures/panels", "--lang", "en", "--html", "-").text
        .contains("<html lang=\"en\">"))
  }
}
