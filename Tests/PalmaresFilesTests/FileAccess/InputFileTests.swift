import Foundation
import Palmares
import PalmaresFiles
import Testing

struct InputFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func problem(_ path: String, limit: Int = 100) -> Diagnostic? {
    do throws(Diagnostic) {
      _ = try InputFile.bytes(of: path, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test func readsAFile() throws {
    try folder.create("é.yaml")
    #expect(try InputFile.bytes(of: folder.path + "/é.yaml") == Array("é.yaml".utf8))
    let large = [UInt8](repeating: 7, count: 3_000_000)
    try Data(large).write(to: URL(fileURLWithPath: folder.path + "/large"))
    #expect(try InputFile.bytes(of: folder.path + "/large") == large)
  }

  @Test func refusals() throws {
    try folder.create("a", "b")
    try Data().write(to: URL(fileURLWithPath: folder.path + "/b"))
    let (file, empty) = (folder.path + "/a", folder.path + "/b")
    #expect(problem(folder.path + "/c") == Diagnostic(.fileNotFound, [folder.path + "/c"]))
    #expect(problem(file + "/d") == Diagnostic(.fileNotFound, [file + "/d"]))
    #expect(problem("") == Diagnostic(.fileNotFound, [""]))
    #expect(problem("a\u{0}") == Diagnostic(.fileNotFound, ["a\u{0}"]))
    #expect(problem(folder.path) == Diagnostic(.notAFile, [folder.path]))
    #expect(problem("/dev/null") == Diagnostic(.notAFile, ["/dev/null"]))
    #expect(problem(empty) == Diagnostic(.emptyFile, [empty]))
    #expect(problem(file, limit: 0) == Diagnostic(.fileTooLarge, [file, "1", "0"]))
    #expect(problem(file, limit: 1) == nil)
    let name = String(repeating: "x", count: 300)
    #expect(problem(name) == Diagnostic(.unreadableFile, [name, "name too long"]))
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(problem(folder.path + "/pipe") == Diagnostic(.notAFile, [folder.path + "/pipe"]))
  }

  @Test func diagnosticsNameThePlaceAndThePathAsWritten() {
    let place = SourcePosition(file: "edition.yaml", line: 3, column: 9)
    #expect(throws: Diagnostic(.fileNotFound, ["jury.yaml"], at: place)) {
      try InputFile.bytes(of: folder.path + "/jury.yaml", as: "jury.yaml", at: place)
    }
  }
}

struct GlobTests {
  @Test(arguments: [
    ("a.yaml", "*.yaml", true), ("a.yml", "*.yaml", false), ("a", "?", true), ("ab", "?", false),
    ("é", "?", true),
    ("e\u{301}", "?", true), ("é", "e\u{301}*", true), ("", "*", true), ("abcabd", "*abd", true),
    ("aab", "*a?", true),
    ("abc", "a*c*", true), (".a", "*", false), (".a", ".*", true), ("[a]", "[a]", true), ("a", "[a]", false),
  ])
  func matches(name: String, pattern: String, expected: Bool) {
    #expect(Glob.matches(name, pattern) == expected)
  }

  @Test func hostilePatternsEndSoon() {
    let time = ContinuousClock().measure {
      let pattern = String(repeating: "a*", count: 40) + "b"
      #expect(!Glob.matches(String(repeating: "a", count: 250), pattern))
    }
    #expect(time < .seconds(1))
  }

  @Test func files() throws {
    let folder = try TemporaryFolder()
    try folder.create(
      "d/b.yaml", "d/é.yaml", "d/a.yaml", "d/.c.yaml", "d/B.yaml", "d/x.yaml/y", "e/a.yaml", "f.csv")
    func found(_ pattern: String, _ sub: String = "") throws -> [String] {
      try Glob.files(matching: pattern, in: folder.path + sub).map { FilePath.relative($0, to: folder.path) }
    }
    #expect(try found("d/*.yaml") == ["d/B.yaml", "d/a.yaml", "d/b.yaml", "d/é.yaml"])
    #expect(try found("?/a.yaml") == ["d/a.yaml", "e/a.yaml"])
    #expect(try found("../e/?.yaml", "/d") == ["e/a.yaml"])
    #expect(try found("*/*/y") == ["d/x.yaml/y"])
    #expect(try found("nothing/here.yaml") == ["nothing/here.yaml"])
    #expect(try Glob.files(matching: folder.path + "/*.csv", in: "elsewhere") == [folder.path + "/f.csv"])
    let place = SourcePosition(file: "edition.yaml", line: 1, column: 2)
    #expect(throws: Diagnostic(.noFileMatches, ["g/*.csv"], at: place)) {
      try Glob.files(matching: "g/*.csv", in: folder.path, at: place)
    }
  }
}
