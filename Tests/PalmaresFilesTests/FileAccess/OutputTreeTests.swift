import Foundation
import PalmaresFiles
import Testing

/// Folders that appear whole or not at all.
@Suite struct OutputTreeTests {
  private let files: [(path: String, bytes: [UInt8])] = [
    ("one.txt", Array("1".utf8)), ("a/two.txt", Array("2".utf8)), ("a/b/three.txt", []),
  ]

  @Test(arguments: ["new", "new/", "above/it/new", "empty", "empty/"])
  func writesWhole(_ name: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
    let target = folder.path + "/" + name
    try OutputTree.write(files, to: target)
    let found = try FileManager.default.subpathsOfDirectory(atPath: target).sorted()
    #expect(found == ["a", "a/b", "a/b/three.txt", "a/two.txt", "one.txt"])
    #expect(try folder.text(name.hasSuffix("/") ? name + "one.txt" : name + "/one.txt") == "1")
    #expect(try folder.names.allSatisfy { !$0.hasPrefix(".") })
  }

  /// The last file can't be written, as where the disk is full midway.
  @Test(arguments: ["new", "above/it/new", "empty"])
  func leavesNothingOnFailure(_ name: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
    let bad = files + [("a/" + String(repeating: "x", count: 300), [])]
    #expect(throws: OutputError.self) { try OutputTree.write(bad, to: folder.path + "/" + name) }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path) == ["empty"])
  }

  @Test func aFolderThatHoldsSomethingStays() throws {
    let folder = try TemporaryFolder()
    try folder.create("full/.hidden")
    #expect(throws: OutputError(path: folder.path + "/full", reason: .notEmpty)) {
      try OutputTree.write(files, to: folder.path + "/full")
    }
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == ["full", "full/.hidden"])
  }
}
