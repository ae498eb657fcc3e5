import TestSupport
import Testing

/// `palmares new --from`, as people run it.
@Suite struct ImportTests {
  private static let exports = Palmares.package + "/fixtures/exports/"

  @Test(arguments: ["google-forms", "framaforms", "excel-tabs", "bare"], ["fr", "en"])
  func whatItWritesIsFineAndCanBeGoneOnWith(_ name: String, _ language: String) throws {
    let place = try TemporaryPlace()
    let new = try Palmares.run(
      "new", "edition", "--from", Self.exports + name + ".csv", "--lang", language, in: place.folder)
    #expect(new.status == 0)
    #expect(new.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let check = try Palmares.run("check", "edition", "--diagnostics", "json", in: place.folder)
    // An export doesn't say what its populations count, nor of which year they are.
    let codes = try StrictJSON(check.text).elements.map { $0["code"]?.text }
    let told: [String?] = name == "framaforms" ? ["population-undefined", "population-undefined"] : []
    #expect(codes == told)
    #expect(try place.bytes("edition/source/\(name).csv").count > 0)
    #expect(try place.text("edition/rubric.yaml").split(separator: "\n").count <= 30)
    for command in ["status", "rank"] {
      let run = try Palmares.run(command, "edition", in: place.folder)
      #expect(run.status == 0)
      #expect(run.errorText.isEmpty == told.isEmpty)
    }
    let rank = try StrictJSON(Palmares.run("rank", "edition", "--json", "-", in: place.folder).text)
    #expect(rank["entries"]?.elements.isEmpty == true)
    #expect(rank["unranked"]?.elements.allSatisfy { $0["status"]?.text == "quorum" } == true)
    #expect(rank["language"]?.text == language)
    // Filled in by hand, the sheets rank.
    for file in try place.names where file.hasPrefix("edition/ballots/") && file.hasSuffix(".csv") {
      let empty = language == "fr" ? ";;;;\r\n" : ",,,,\r\n"
      let full = language == "fr" ? ";3;3;3;3\r\n" : ",3,3,3,3\r\n"
      try place.write(place.text(file).replacing(empty, with: full), to: file)
    }
    let ranked = try StrictJSON(Palmares.run("rank", "edition", "--json", "-", in: place.folder).text)
    #expect(ranked["unranked"]?.elements.isEmpty == true)
    #expect(ranked["entries"]?.elements.allSatisfy { $0["stars"] == .number("2") } == true)
  }

  @Test func aCorrectedMappingIsFollowed() throws {
    let place = try TemporaryPlace()
    let export = Self.exports + "google-forms.csv"
    _ = try Palmares.run("new", "one", "--from", export, in: place.folder)
    let mapping = try place.text("one/mapping.yaml").replacing("as: summary", with: "as: outcome")
    try place.write(mapping, to: "mine.yaml")
    let run = try Palmares.run("new", "two", "--from", export, "--mapping", "mine.yaml", in: place.folder)
    #expect(run.status == 0)
    #expect(try place.text("two/dossiers/les-rues-qui-parlent.yaml").contains("\noutcome: |-\n  Un tirage"))
    #expect(try place.text("two/mapping.yaml").contains("as: outcome  # demandé"))
    try place.write(mapping.replacing("as: outcome", with: "as: bilan"), to: "wrong.yaml")
    let wrong = try Palmares.run(
      "new", "three", "--from", export, "--mapping", "wrong.yaml", in: place.folder)
    #expect(wrong.status == 65)
    #expect(wrong.errorText.contains("error[unknown-word]"))
    #expect(try !place.names.contains("three"))
  }

  @Test func standardInputIsRead() throws {
    let place = try TemporaryPlace()
    let run = try Palmares.run(
      "new", "edition", "--from", "-", input: "Titre;Budget\nUn;12\n", in: place.folder)
    #expect(run.status == 0)
    #expect(try place.text("edition/source/export.csv") == "Titre;Budget\nUn;12\n")
    #expect(try place.names.contains("edition/dossiers/un.yaml"))
  }

  @Test func problemsAreToldAsAskedFor() throws {
    let place = try TemporaryPlace()
    let run = try Palmares.run(
      "new", "edition", "--from", Self.exports + "framaforms.csv", "--diagnostics", "json", in: place.folder)
    let codes = try StrictJSON(run.errorText).elements.compactMap { $0["code"]?.text }
    #expect(
      Set(codes).isSuperset(of: ["export-cell-unread", "export-row-nameless", "export-reading-chosen"]))
  }

  @Test func exitStatusesAreThoseOfEveryCommand() throws {
    let place = try TemporaryPlace()
    try place.write("mine", to: "full/notes.txt")
    let before = try place.names
    let export = Self.exports + "bare.csv"
    func status(_ arguments: String...) throws -> Int32 {
      try Palmares.run(["new"] + arguments, in: place.folder).status
    }
    #expect(try status("x", "--from", "nowhere.csv") == 66)
    #expect(try status("x", "--from", export, "--mapping", "nowhere.yaml") == 66)
    #expect(try status("x", "--from", Self.exports + "windows-1252.csv") == 65)
    #expect(try status("x", "--from", place.folder) == 65)
    #expect(try status("full", "--from", export) == 73)
    #expect(try status("x", "--mapping", "m.yaml") == 64)
    #expect(try status("x", "--from", "-", "--mapping", "-") == 64)
    #expect(try place.names == before)
    let windows = try Palmares.run("new", "x", "--from", Self.exports + "windows-1252.csv", in: place.folder)
    #expect(windows.errorText.contains("error[windows-1252]") && windows.errorText.contains("CSV UTF-8"))
  }

  @Test(arguments: [40, 60, 80, 140])
  func theSummaryFitsItsWidth(_ width: Int) throws {
    let place = try TemporaryPlace()
    let run = try Palmares.run(
      "new", "e", "--from", Self.exports + "framaforms.csv", environment: ["COLUMNS": "\(width)"],
      in: place.folder)
    let widest = run.text.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= width)
  }
}
