import Foundation
import TestSupport
import Testing

/// Every output is whole or absent.
@Suite struct WritingTests {
  private static let edition = Palmares.package + "/fixtures/panels"
  private static let options = ["--json", "--csv", "--html"]

  @Test(arguments: options)
  func whatCannotBeWrittenIs73AndLeavesNothing(_ option: String) throws {
    let place = try TemporaryPlace()
    try place.write("a file", to: "file")
    try place.write("kept", to: "folder/kept")
    let before = try place.names
    for target in ["file/out", "nowhere/out", "folder", "folder/", "", "nowhere/"] {
      let run = try Palmares.run("rank", Self.edition, option, target, in: place.folder)
      #expect(run.status == 73, "\(option) \(target)")
      #expect(run.output.isEmpty)
      #expect(run.errorText.hasPrefix("palmares\u{A0}: impossible d'écrire \(target)"))
      #expect(run.errorText.split(separator: "\n").count == 1)
      #expect(try place.names == before)
    }
  }

  @Test(arguments: options)
  func anOutputThatIsThereStaysWhenTheRunFails(_ option: String) throws {
    let place = try TemporaryPlace()
    try place.write("last year's", to: "out")
    try place.write("palmares: edition/1\nid: x\n", to: "edition.yaml")
    #expect(try Palmares.run("rank", "edition.yaml", option, "out", in: place.folder).status == 65)
    #expect(try place.text("out") == "last year's")
    #expect(try place.names == ["edition.yaml", "out"])
  }

  @Test(arguments: options)
  func anOutputIsReplacedWholeAndLeavesNoTemporaryFile(_ option: String) throws {
    let place = try TemporaryPlace()
    try place.write(String(repeating: "old ", count: 100_000), to: "out.csv")
    let run = try Palmares.run("rank", Self.edition, option, "out.csv", in: place.folder)
    #expect(run.status == 0)
    #expect(try !place.text("out.csv").contains("old old"))
    #expect(try place.names == (option == "--csv" ? ["out-excel.csv", "out.csv"] : ["out.csv"]))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["--json", "--csv", "--html"])
  func aFullDiskIs73(_ option: String) throws {
    let run = try Palmares.run("rank", Self.edition, option, "/dev/full")
    #expect(run.status == 73)
    #expect(run.errorText == "palmares\u{A0}: impossible d'écrire /dev/full\u{A0}: le disque est plein\n")
    #expect(try Palmares.run("rank", Self.edition, option, "-", output: .file("/dev/full")).status == 73)
  }

  static let reports: [[String]] = [
    ["rank", "fixtures/trophees-2020"], ["rank", "fixtures/trophees-2020", "--json", "-"],
    ["rank", "fixtures/trophees-2020", "--html", "-"], ["rank", "fixtures/trophees-2020", "--csv", "-"],
    ["check", "fixtures/trophees-2020"], ["status", "fixtures/trophees-2020"],
    ["minutes", "fixtures/trophees-2020"],
    ["explain", "fixtures/trophees-2020", "cachan"],
    ["explain", "fixtures/trophees-2020", "cachan", "--public", "--json", "-"],
    ["--help"], ["help", "rank"], ["--version"],
  ]

  /// What is said in the edition's language; help is in English, and so is what is said of it.
  private static func refusal(_ arguments: [String], _ french: String, _ english: String) -> String {
    arguments[0].hasSuffix("help") || arguments[0] == "--version"
      ? "palmares: can't write standard output: \(english)\n"
      : "palmares\u{A0}: impossible d'écrire sur la sortie standard\u{A0}: \(french)\n"
  }

  @Test(arguments: options)
  func aRefusalIsToldInTheLanguageAskedFor(_ option: String) throws {
    let place = try TemporaryPlace()
    let run = try Palmares.run(
      "rank", Self.edition, "--lang", "en", option, "nowhere/out", in: place.folder)
    #expect(run.status == 73)
    #expect(run.errorText == "palmares: can't write nowhere/out: no such folder\n")
  }

  @Test(arguments: reports + [["check", "fixtures/broken/ladder"], ["rank", edition, "--csv", "-"]])
  func aReaderWhoLeavesIs141InSilence(_ arguments: [String]) throws {
    let run = try Palmares.run(arguments, output: .closedPipe)
    #expect(run.status == 141)
    #expect(run.errorText == "")
  }

  /// What was asked for beside the report is there, whole, before anybody could leave.
  @Test func aReaderWhoLeavesTakesNoFileAlong() throws {
    let place = try TemporaryPlace()
    let run = try Palmares.run(
      "rank", Self.edition, "--csv", "r.csv", output: .closedPipe, in: place.folder)
    #expect(run.status == 141)
    #expect(try place.names == ["r-excel.csv", "r.csv"])
    let other = try TemporaryPlace()
    let cut = try Palmares.run(
      "rank", Self.edition, "--json", "-", "--html", "r.html", output: .closedPipe, in: other.folder)
    #expect(cut.status == 141)
    #expect(try other.names == [])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: reports)
  func aFullDiskBehindStandardOutputIs73(_ arguments: [String]) throws {
    let run = try Palmares.run(arguments, output: .file("/dev/full"))
    #expect(run.status == 73)
    #expect(run.errorText == Self.refusal(arguments, "le disque est plein", "disk full"))
  }

  @Test(arguments: ["--json", "--html"])
  func aLimitOfTheShellIs73AndLeavesNothing(_ option: String) throws {
    let place = try TemporaryPlace()
    // One block, of 512 or 1,024 bytes.
    let run = try BuiltCommand(at: "/bin/sh").run(
      ["-c", "ulimit -f 1; exec \"$0\" \"$@\"", Palmares.executable, "rank", Self.edition, option, "out"],
      in: place.folder)
    #expect(run.status == 73)
    #expect(run.errorText.hasPrefix("palmares\u{A0}: impossible d'écrire out\u{A0}: "))
    #expect(try place.names == [])
  }

  /// The page goes to a pipe that nobody reads: the command waits there, its other outputs begun.
  @Test(arguments: ["TERM", "HUP"])
  func aRunThatIsEndedLeavesNothing(_ signal: String) throws {
    let place = try TemporaryPlace()
    try place.write("last year's", to: "ranking.csv")
    let script = """
      mkfifo pipe
      "$0" rank "$1" --json result.json --csv ranking.csv --html pipe &
      while [ "$(ls -A | grep -c palmares)" -lt 3 ]; do sleep 0.05; done
      kill -\(signal) $!
      wait $!
      """
    let run = try BuiltCommand(at: "/bin/sh").run(
      ["-c", script, Palmares.executable, Self.edition], environment: ["PATH": "/usr/bin:/bin"],
      in: place.folder)
    #expect(run.status == 128 + (signal == "TERM" ? SIGTERM : SIGHUP))
    #expect(run.output.isEmpty)
    #expect(try place.names == ["pipe", "ranking.csv"])
    #expect(try place.text("ranking.csv") == "last year's")
  }

  @Test func oneOutputThatFailsKeepsBackTheOthers() throws {
    let place = try TemporaryPlace()
    try place.write("last year's", to: "result.json")
    let run = try Palmares.run(
      "rank", Self.edition, "--json", "result.json", "--csv", "ranking.csv", "--html", "nowhere/page.html",
      in: place.folder)
    #expect(run.status == 73)
    #expect(try place.names == ["result.json"])
    #expect(try place.text("result.json") == "last year's")
  }

  @Test func anInputIsNeverWrittenOver() throws {
    let place = try TemporaryPlace()
    try place.copy(Self.edition, to: "edition")
    try FileManager.default.createSymbolicLink(
      atPath: place.path("link.csv"), withDestinationPath: "edition/ballots/wide.csv")
    let before = try place.names.map { try? place.bytes($0) }
    for (option, target) in [
      ("--json", "edition/edition.yaml"), ("--csv", "edition/ballots/wide.csv"), ("--csv", "link.csv"),
      ("--html", "./edition/../edition/jury.yaml"),
    ] {
      let run = try Palmares.run("rank", "edition", option, target, in: place.folder)
      #expect(run.status == 64, "\(target)")
      #expect(run.errorText.contains(target))
      #expect(run.output.isEmpty)
    }
    let explained = try Palmares.run(
      "explain", "edition", "essaimont", "--json", "edition/rubric.yaml", in: place.folder)
    #expect(explained.status == 64)
    #expect(try place.names.map { try? place.bytes($0) } == before)
  }

  @Test func twoOutputsNeverShareAFile() throws {
    let place = try TemporaryPlace()
    for arguments in [
      ["--json", "out", "--html", "out"], ["--json", "out", "--csv", "./out"],
      ["--csv", "out.csv", "--html", "out-excel.csv"],
    ] {
      let run = try Palmares.run(["rank", Self.edition] + arguments, in: place.folder)
      #expect(run.status == 64, "\(arguments)")
      #expect(try place.names == [])
    }
  }
}
