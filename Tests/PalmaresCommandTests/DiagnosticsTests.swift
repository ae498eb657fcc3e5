import TestSupport
import Testing

/// Problems, as people and as programs get them.
@Suite struct DiagnosticsTests {
  /// An edition with problems in several of its files.
  private func spoilt() throws -> TemporaryPlace {
    let place = try TemporaryPlace()
    try place.copy(Palmares.package + "/fixtures/panels", to: "edition")
    try place.write(
      "juror,dossier,criterion,mark\nlyceen,essaimont,bilan,9\nlyceen,nulle-part,bilan,2\npersonne,essaimont,bilan,2\n",
      to: "edition/ballots/late.csv")
    let decisions = try place.text("edition/decisions.yaml")
    try place.write(
      decisions + "  - {dossier: essaimont, mention: \"Sans motif\"}\n", to: "edition/decisions.yaml")
    return place
  }

  @Test(arguments: ["check", "rank", "status"])
  func jsonHoldsTheSameProblems(_ command: String) throws {
    let place = try spoilt()
    let plain = try Palmares.run(command, "edition", in: place.folder)
    let machine = try Palmares.run(command, "edition", "--diagnostics", "json", in: place.folder)
    let (text, json) = command == "check" ? (plain.text, machine.text) : (plain.errorText, machine.errorText)
    let found = try StrictJSON(json).elements.map { problem in
      let place = try ["file", "line", "column"].map { try #require(problem[$0]?.text) }.joined(
        separator: ":")
      let label = try "\(#require(problem["severity"]?.text))[\(#require(problem["code"]?.text))]"
      return "\(place): \(label): \(try #require(problem["message"]?.text))"
    }
    #expect(found.count >= 4)
    #expect(text.split(separator: "\n").filter { $0.contains(": error[") }.map(String.init) == found)
    #expect(machine.status == plain.status)
    for problem in try StrictJSON(json).elements { #expect(problem.keys == problem.keys.sorted()) }
  }

  @Test func jsonOfSeveralPathsIsOneArray() throws {
    let place = try spoilt()
    let run = try Palmares.run(
      "check", "edition", "edition/jury.yaml", "edition/edition-lot.yaml", "--diagnostics", "json",
      in: place.folder)
    let files = try StrictJSON(run.text).elements.compactMap { $0["file"]?.text }
    #expect(files.count >= 8)
    #expect(run.status == 1)
    #expect(
      try StrictJSON(
        Palmares.run("check", "edition/jury.yaml", "--diagnostics", "json", in: place.folder).text)
        == .array([]))
  }

  @Test func languageChangesTheWordsAlone() throws {
    let place = try spoilt()
    let french = try Palmares.run("check", "edition", in: place.folder).text
    let english = try Palmares.run("check", "edition", "--lang", "en", in: place.folder).text
    func places(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { $0.contains(": error[") }.map { $0.prefix { $0 != "]" } }
    }
    #expect(french != english)
    #expect(places(french) == places(english))
    #expect(english.contains("= hint"))
    #expect(french.contains("= conseil"))
  }

  @Test func problemsOfStandardInputStandUnderADash() throws {
    let run = try Palmares.run("rank", "-", input: "palmares: edition/1\nid: x\n")
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains("-:1:1: error[missing-key]: "))
    #expect(try Palmares.run("status", "-", input: "").status == 65)
  }
}
