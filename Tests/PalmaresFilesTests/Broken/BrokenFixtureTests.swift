import Foundation
import Palmares
import PalmaresFiles
import PalmaresReport
import Testing

/// What the wrong inputs of `fixtures/broken` are told, word for word.
struct BrokenFixtureTests {
  @Test(arguments: BrokenFixture.all)
  func wrongInputsAreToldAsExpected(_ fixture: BrokenFixture) throws {
    let rewrites = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
    let (text, _) = fixture.check()
    if rewrites { try Data(text.utf8).write(to: fixture.expected) }
    #expect(try text == String(contentsOf: fixture.expected, encoding: .utf8))
    #expect(!rewrites, "rewrote \(fixture.expected.path): read the diff, then run again")
  }

  @Test func whatTheCasesShareIsRight() {
    #expect(BrokenFixture.base.check().text.isEmpty)
  }

  @Test func theListOfCasesIsWhole() throws {
    let list = try String(
      contentsOf: BrokenFixture.folder.appending(path: "README.md"), encoding: .utf8)
    let listed = list.split(separator: "\n").filter { $0.hasPrefix("| `") }.map {
      String($0.dropFirst(3).prefix { $0 != "`" })
    }
    #expect(listed == BrokenFixture.all.map(\.name))
    #expect(listed.count >= 70)
  }

  /// Codes of inputs that a committed file can't be, with what keeps it from being one.
  static let uncommitted: [DiagnosticCode: String] = [
    .unreadableFile: "needs a file that its reader may not open",
    .fileTooLarge: "needs a file of 256 MiB",
    .exportCellUnread: "told of exports alone: fixtures/exports",
    .exportCellAmbiguous: "told of exports alone",
    .exportUnitUnlike: "told of exports alone: fixtures/exports",
    .exportReadingChosen: "told of exports alone: fixtures/exports",
    .exportRowRepeated: "told of exports alone: fixtures/exports",
    .exportRowNameless: "told of exports alone: fixtures/exports",
    .exportNoRows: "told of exports alone: fixtures/exports",
    .exportColumnMoved: "told of exports alone: fixtures/exports",
    .exportIDTaken: "told of exports alone: fixtures/exports",
  ]

  @Test func everyCodeHasACase() {
    let made = Set(BrokenFixture.all.flatMap { $0.check().codes })
    let missing = Set(DiagnosticCode.allCases).subtracting(made).subtracting(Self.uncommitted.keys)
    #expect(missing.map(\.rawValue).sorted() == [])
    #expect(made.isDisjoint(with: Self.uncommitted.keys))
  }

  @Test func aFileBeyondTheLimitIsRefused() {
    var limits = Limits()
    limits.yamlBytes = 40
    let loaded = LoadedEdition.load(BrokenFixture.base.path, limits: limits)
    #expect(loaded.checked().diagnostics.map(\.code) == [.fileTooLarge])
  }
}

/// One folder of `fixtures/broken`.
struct BrokenFixture: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }
  var path: String { Self.folder.appending(path: name).path }
  var expected: URL { Self.folder.appending(path: "\(name)/expected.txt") }

  /// What is told of it, in English, and under which codes.
  func check() -> (text: String, codes: [DiagnosticCode]) {
    let loaded = LoadedEdition.load(path)
    let diagnostics = loaded.checked().diagnostics
    let renderer = DiagnosticRenderer(language: "en", root: "", sourceLine: { loaded.sourceLine($0) })
    // A path that no file names is told as typed: here, whole.
    let text = renderer.text(diagnostics).replacing(path + "/", with: "")
    return (text, diagnostics.map(\.code))
  }

  static let folder = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    .appending(path: "fixtures/broken")
  static let base = BrokenFixture(name: "_base")
  static let all: [BrokenFixture] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0 != "README.md" && !$0.hasPrefix("_") && !$0.hasPrefix(".") }.sorted()
      .map(BrokenFixture.init)
  }()
}
