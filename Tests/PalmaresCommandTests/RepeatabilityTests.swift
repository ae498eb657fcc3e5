import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes, in whatever order it comes.
@Suite struct RepeatabilityTests {
  @Test(arguments: BundledEdition.allCases)
  func twoRunsGiveTheSameBytes(_ edition: BundledEdition) throws {
    for option in ["--json", "--csv", "--html"] {
      let first = try Palmares.run("rank", edition.path, option, "-")
      // Neither the clock's zone nor the locale, nor how wide the terminal is, has a say.
      let second = try Palmares.run(
        "rank", edition.path, option, "-",
        environment: ["TZ": "Pacific/Chatham", "LC_ALL": "fr_FR.UTF-8", "LANG": "de_DE", "COLUMNS": "60"])
      #expect(first.output == second.output, "\(option)")
      #expect(first.status == 0)
    }
    let table = try Palmares.run("rank", edition.path).output
    #expect(try Palmares.run("rank", edition.path, environment: ["LC_ALL": "tr_TR.UTF-8"]).output == table)
  }

  @Test(arguments: UInt64(0)..<4)
  func orderOfFilesAndRowsHasNoSay(_ seed: UInt64) throws {
    let place = try TemporaryPlace()
    try place.copy(Palmares.package + "/rubrics", to: "rubrics")
    try place.copy(Palmares.package + "/fixtures/trophees-2020", to: "fixtures/trophees-2020")
    let folder = place.path("fixtures/trophees-2020/")
    let before = try Palmares.run("rank", folder, "--json", "-").text
    var random = SplitMix64(seed: seed)
    try shuffle(folder, using: &random)
    let after = try Palmares.run("rank", folder, "--json", "-")
    #expect(after.errorText == "")
    #expect(Self.withoutInputs(after.text) == Self.withoutInputs(before))
    #expect(after.text != before)
    // Nor has it where people read.
    let table = try Palmares.run("rank", BundledEdition.trophees.path).text
    #expect(try Palmares.run("rank", folder).text == table)
  }

  /// Gives the dossiers and ballots other names, shuffles the rows of the ballots, and names the files in another way.
  private func shuffle(_ folder: String, using random: inout SplitMix64) throws {
    let files = FileManager.default
    for kind in ["dossiers", "ballots"] {
      let names = try files.contentsOfDirectory(atPath: folder + kind).sorted()
      try files.createDirectory(atPath: folder + "other-" + kind, withIntermediateDirectories: true)
      for (name, number) in zip(names, Array(10..<10 + names.count).shuffled(using: &random)) {
        let type = name.split(separator: ".").last ?? ""
        let half = number.isMultiple(of: 2) ? kind : "other-" + kind
        try files.moveItem(atPath: "\(folder)\(kind)/\(name)", toPath: "\(folder)\(half)/\(number).\(type)")
        if type == "csv" { try shuffleRows(of: "\(folder)\(half)/\(number).csv", using: &random) }
      }
    }
    let edition = try String(contentsOfFile: folder + "edition.yaml", encoding: .utf8)
    let changed = edition.replacing(
      "dossiers: dossiers/*.yaml", with: "dossiers: [other-dossiers/*, dossiers/*.yaml]"
    )
    .replacing("ballots: ballots/*.csv", with: "ballots: [other-ballots/*.csv, ballots/*]")
    try changed.write(toFile: folder + "edition.yaml", atomically: false, encoding: .utf8)
  }

  private func shuffleRows(of file: String, using random: inout SplitMix64) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    var rows = bytes.split(separator: UInt8(ascii: "\n"))
    rows[1...].shuffle(using: &random)
    try Data(rows.joined(separator: [UInt8(ascii: "\n")])).write(to: URL(filePath: file))
  }

  /// The text without the block that names the files and their digests.
  private static func withoutInputs(_ json: String) -> [Substring] {
    var isInside = false
    return json.split(separator: "\n").filter { line in
      if line == "  \"inputs\": [" { isInside = true }
      defer { if line.hasPrefix("  ]") { isInside = false } }
      return !isInside
    }
  }
}
