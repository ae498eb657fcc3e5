import Foundation
import Palmares
import PalmaresFiles
import TestSupport
import Testing

@Suite struct ExamplesTests {
  private func output(of name: String, _ arguments: [String] = []) throws -> String {
    let run = try BuiltCommand(named: name).run(arguments, in: ".")
    #expect(run.status == 0)
    return String(decoding: run.output, as: UTF8.self)
  }

  /// cachan: publics (4·1 + 3·1 + 3·½)/2½ = 17/5 → 85, méthode (3 + 3 + 2)/2½ = 16/5 → 80; (2·85 + 80)/3 = 250/3.
  /// melun: publics 75, no method. saumur: publics (1 + 2 + ½)/2½ = 7/5 → 35, méthode (2 + 2 + 2)/2½ = 12/5 → 60; 130/3.
  @Test func ranksAJuryBuiltInSwift() throws {
    #expect(
      try output(of: "JuryInSwift") == """
        1  Parlons ensemble  2★  83.33 = 250/3
        2  melun  1★  75 = 75
           gate of 2★ fails: 75
        3  saumur  0★  43.33 = 130/3
           gate of 2★ fails: 35

        """)
  }

  /// cachan: publics (4 + 3)/2 → 87.5, méthode 3 → 75; (2·87.5 + 75)/3 = 250/3. melun: publics 3/2 → 37.5, méthode 2 → 50;
  /// (75 + 50)/3 = 125/3.
  @Test func ranksFilesInMemory() throws {
    #expect(
      try output(of: "EditionInMemory") == """
        1  Parlons ensemble  1★  250/3
        2  Les associations  0★  125/3

        """)
  }

  @Test func ranksStreamedMarks() throws {
    let lines = try output(of: "StreamedMarks").split(separator: "\n")
    #expect(lines.first == "48000 marks, 1000 ranked")
    #expect(lines.count == 4)
  }

  /// An app that embeds the engine alone gets neither Foundation nor a C library but the system's own.
  @Test func theEngineAloneBringsNoFoundation() throws {
    #if os(Linux)
      let listing = try BuiltCommand(at: "/usr/bin/ldd").run(
        [BuiltCommand(named: "JuryInSwift").executable.path(percentEncoded: false)], in: ".")
      let libraries = String(decoding: listing.output, as: UTF8.self)
      #expect(libraries.contains("libswiftCore"))
      for banned in ["Foundation", "libyaml", "icu"] {
        #expect(!libraries.contains(banned), "\(libraries)")
      }
    #endif
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Sources/Palmares")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var imports: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      where line.contains("import ") && !line.hasPrefix("//") {
        imports.insert(String(line.split(separator: " ").last ?? ""))
      }
    }
    #expect(
      imports.subtracting(["RealModule", "Synchronization"]).allSatisfy { $0.hasSuffix(".") }, "\(imports)")
  }
}
