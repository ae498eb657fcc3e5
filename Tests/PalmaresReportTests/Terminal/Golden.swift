import Foundation
import Testing

/// Expects the text that a file of `Tests/Goldens` holds; under `UPDATE_GOLDENS=1` rewrites the file, and still fails:
/// no rewrite passes unread.
func expectGolden(
  _ text: String, _ name: String, at place: SourceLocation = #_sourceLocation
) throws {
  let tests = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
  let golden = tests.appending(path: "Goldens/\(name)")
  let rewrites = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
  if rewrites {
    try FileManager.default.createDirectory(
      at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: golden)
  }
  #expect(try text == String(contentsOf: golden, encoding: .utf8), sourceLocation: place)
  #expect(!rewrites, "rewrote \(name): read the diff, then run again", sourceLocation: place)
}
