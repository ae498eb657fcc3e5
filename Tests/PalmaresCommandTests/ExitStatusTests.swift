import TestSupport
import Testing

/// What each end of the command tells a script.
@Suite struct ExitStatusTests {
  static let fine: [[String]] = [
    ["check", "fixtures/panels"], ["check", "rubrics/trophees-participation.yaml"],
    ["check", "fixtures/panels/jury.yaml", "fixtures/panels/dossiers/bourgs.yaml"],
    ["rank", "fixtures/panels"], ["rank", "fixtures/panels/edition-lot.yaml", "--lang", "en"],
    ["explain", "fixtures/panels", "essaimont"],
    ["explain", "fixtures/panels", "grimoire-le-haut", "--public"],
    ["status", "fixtures/panels"], ["minutes", "fixtures/panels"], ["--version"], ["--help"],
    ["help", "rank"], ["schema", "jury"],
    ["schema", "ballot", "--lang", "en"],
  ]

  @Test(arguments: fine)
  func whatWorksIsZeroAndSilentOnStandardError(_ arguments: [String]) throws {
    let run = try Palmares.run(arguments)
    #expect(run.status == 0)
    #expect(run.errorText == "")
    #expect(!run.output.isEmpty)
  }

  static let misuses: [[String]] = [
    ["rank"], ["check"], ["explain", "fixtures/panels"], ["status"], ["minutes"], ["new"], ["bogus"],
    ["rank", "fixtures/panels", "--bogus"], ["rank", "fixtures/panels", "fixtures/panels"],
    ["rank", "fixtures/panels", "--lang", "de"], ["rank", "fixtures/panels", "--diagnostics", "xml"],
    ["rank", "fixtures/panels", "--json"], ["rank", "fixtures/panels", "--json", "-", "--html", "-"],
    ["new", "somewhere", "--lang", "de"], ["schema"], ["schema", "result"],
    ["schema", "jury", "--lang", "de"],
  ]

  @Test(arguments: misuses)
  func wrongUsageIs64(_ arguments: [String]) throws {
    let run = try Palmares.run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errorText.hasPrefix("Error: "))
    #expect(run.errorText.contains("Usage: palmares"))
  }

  @Test(arguments: [["rank"], ["status"], ["minutes"], ["explain"], ["check"]])
  func whatIsNotThereIs66(_ command: [String]) throws {
    for path in ["nowhere.yaml", "fixtures", "nowhere/edition.yaml", "LICENSE/edition.yaml"] {
      let run = try Palmares.run(command + [path] + (command == ["explain"] ? ["cachan"] : []))
      #expect(run.status == 66, "\(command) \(path)")
      // What `check` finds is its report; every other command tells it beside its own.
      let (told, silent) = command == ["check"] ? (run.output, run.errors) : (run.errors, run.output)
      #expect(String(decoding: told, as: UTF8.self).contains("[file-not-found]"))
      #expect(silent.isEmpty)
    }
  }

  @Test(arguments: [["rank"], ["status"], ["minutes"], ["explain", "essaimont"], ["check"]])
  func badDataIs65AndAnErrorOfCheckIs1(_ command: [String]) throws {
    let place = try TemporaryPlace()
    try place.copy(Palmares.package + "/fixtures/panels", to: "edition")
    try place.write(
      "juror,dossier,criterion,mark\nlyceen,essaimont,bilan,9\n", to: "edition/ballots/late.csv")
    let run = try Palmares.run([command[0], "edition"] + command.dropFirst(), in: place.folder)
    #expect(run.status == (command == ["check"] ? 1 : 65))
    let (told, silent) = command == ["check"] ? (run.output, run.errors) : (run.errors, run.output)
    #expect(String(decoding: told, as: UTF8.self).contains("edition/ballots/late.csv:2:24: error["))
    #expect(silent.isEmpty)
  }

  @Test func anUnknownDossierIs65() throws {
    let run = try Palmares.run("explain", "fixtures/panels", "esaimont")
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains("error[unknown-dossier]"))
    #expect(run.errorText.contains("essaimont"))
  }

  @Test(arguments: ["check", "rank", "status", "minutes"])
  func warningsAloneAreZero(_ command: String) throws {
    let place = try TemporaryPlace()
    try place.copy(Palmares.package + "/fixtures/panels", to: "edition")
    let jury = try place.text("edition/jury.yaml")
    try place.write(
      jury + "  - {id: silencieux, title: \"Juré sans bulletin\", college: citizens}\n",
      to: "edition/jury.yaml")
    let run = try Palmares.run(command, "edition", in: place.folder)
    let told = command == "check" ? run.text : run.errorText
    #expect(told.contains(": warning[juror-without-ballot]: "))
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
  }

  @Test func theVersionStandsAlone() throws {
    #expect(try Palmares.run("--version").text == "0.1.0\n")
  }
}
