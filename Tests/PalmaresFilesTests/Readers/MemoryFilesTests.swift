import Foundation
import Palmares
import TestSupport
import Testing

@testable import PalmaresFiles

/// Files in memory are read as files on the disk are.
@Suite struct MemoryFilesTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../").standardizedFileURL

  /// The bundled edition, from the disk and from its bytes by name.
  @Test func readsTheBundledEditionAlike() throws {
    let root = Self.fixtures.path(percentEncoded: false)
    let disk = LoadedEdition.load(root + "fixtures/trophees-2020")
    var files: [String: [UInt8]] = [:]
    for input in disk.inputs {
      let name = FilePath.joined("fixtures/trophees-2020", input.path)
      files[name] = Array(try Data(contentsOf: URL(filePath: root + name)))
    }
    let memory = LoadedEdition.load(files: files, entry: "fixtures/trophees-2020/edition.yaml")
    #expect(memory.inputs == disk.inputs)
    #expect(memory.files == disk.files)
    let (one, other) = (try #require(memory.checked().edition), try #require(disk.checked().edition))
    #expect(one.rank().entries.map(\.dossier.id) == other.rank().entries.map(\.dossier.id))
    #expect(one.markCount == other.markCount)
  }

  @Test func tellsWhatIsMissing() throws {
    let bytes = Array(
      "palmares: edition/1\nid: e\ntitle: T\nrubric: r.yaml\njury: j.yaml\ndossiers: d/*.yaml\nballots: [e.yaml]\n"
        .utf8)
    let loaded = LoadedEdition.load(files: ["./edition.yaml": bytes, "e.yaml": [], "d/x.csv": [1]])
    #expect(
      loaded.diagnostics.map(\.code).sorted { $0.rawValue < $1.rawValue } == [
        .emptyFile, .fileNotFound, .fileNotFound, .noFileMatches,
      ])
    #expect(LoadedEdition.load(files: [:]).isEntryMissing)
    #expect(throws: Diagnostic.self) {
      try MemoryFiles(["a": [1, 2]]).bytes(of: "a", limit: 1, as: "a", at: nil)
    }
  }

  @Test func matchesNamesAsOnDisk() throws {
    let files = MemoryFiles([
      "b/2.csv": [1], "b/1.csv": [1], "b/.hidden.csv": [1], "b/c/3.csv": [1], "a.csv": [1],
    ])
    #expect(try files.names(matching: "b/*.csv", in: ".", at: nil) == ["b/1.csv", "b/2.csv"])
    #expect(try files.names(matching: "../*.csv", in: "b", at: nil) == ["a.csv"])
    #expect(try files.names(matching: "none.csv", in: "b", at: nil) == ["b/none.csv"])
  }
}
