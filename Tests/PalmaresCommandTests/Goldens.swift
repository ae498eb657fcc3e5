import Foundation
import Testing

/// The recorded outputs.
enum Goldens {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  static let areRewritten = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"

  /// Every file of the folder, by path.
  static var names: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
        $0.contains(".") && !$0.hasPrefix(".")
      }
    }
  }
}

/// Expects the bytes that a file of `Goldens/` holds, and tells the first line that differs; under `UPDATE_GOLDENS=1`
/// rewrites the file where it differs, and then still fails: no rewrite passes unread.
func expectGolden(_ bytes: [UInt8], _ name: String, at place: SourceLocation = #_sourceLocation) throws {
  let file = Goldens.folder.appending(path: name)
  let golden = (try? Data(contentsOf: file)).map { [UInt8]($0) }
  if golden == bytes { return }
  if Goldens.areRewritten {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    Issue.record("rewrote \(name): read the diff, then run again", sourceLocation: place)
    return
  }
  guard let golden else {
    Issue.record("no golden \(name)", sourceLocation: place)
    return
  }
  let (old, new) = (lines(golden), lines(bytes))
  let number = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
  Issue.record(
    """
    \(name):\(number + 1) differs
    recorded: \(number < old.count ? old[number] : "(end)")
    now:      \(number < new.count ? new[number] : "(end)")
    """, sourceLocation: place)
}

private func lines(_ bytes: [UInt8]) -> [String] {
  bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
    String(decoding: $0, as: UTF8.self)
  }
}
