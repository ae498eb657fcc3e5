import Foundation
import Palmares
import PalmaresFiles
import PalmaresReport
import TestSupport
import Testing

/// What is read in columns gives the same edition, and is told the same, as what is read mark by mark.
struct LargeBallotTests {
  /// All that comes of an edition read within limits: what it is told, its digests, and its ranking.
  private static func outcome(_ path: String, _ limits: Limits) throws -> [String] {
    let loaded = LoadedEdition.load(path, limits: limits)
    let checked = loaded.checked()
    let renderer = DiagnosticRenderer(language: "en", root: "", sourceLine: { loaded.sourceLine($0) })
    var told = [renderer.text(checked.diagnostics)]
    told += loaded.inputs.map { "\($0.path) \($0.sha256) \($0.kind)" } + loaded.files
    guard let edition = checked.edition else { return told }
    var bytes: [UInt8] = []
    let writer = ResultWriter(version: "1", words: Languages.nearest(edition.campaign.language))
    try writer.write(edition.rank(), inputs: [], warnings: checked.diagnostics) { bytes += $0 }
    return told + [String(decoding: bytes, as: UTF8.self)]
  }

  /// The first line that two outcomes don't share, with the text around it.
  private static func difference(_ one: [String], _ other: [String]) -> String? {
    let lines = [one, other].map {
      $0.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    }
    let shared = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    if shared == lines[0].count, shared == lines[1].count { return nil }
    let pieces = lines.map { $0.dropFirst(Swift.max(shared - 1, 0)).prefix(6).joined(separator: "\n") }
    return pieces.joined(separator: "\n--- instead of\n")
  }

  /// Everything in columns, in blocks of so many bytes.
  private static func large(_ blockBytes: Int) -> Limits {
    var limits = Limits()
    (limits.tracedBytes, limits.blockBytes) = (0, blockBytes)
    return limits
  }

  private static let fixtures = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }.appending(path: "fixtures")

  @Test(arguments: [
    "trophees-2020", "judgment-of-paris-1976", "judgment-of-paris-1976/edition-median.yaml", "panels",
    "panels/edition-juror-first.yaml", "panels/edition-lot.yaml",
  ])
  func fixturesAreTheSame(name: String) throws {
    let path = Self.fixtures.appending(path: name).path
    #expect(try Self.outcome(path, Self.large(1 << 20)) == Self.outcome(path, Limits()))
  }

  @Test(arguments: BrokenFixture.all)
  func wrongInputsAreToldTheSame(_ fixture: BrokenFixture) throws {
    #expect(try Self.outcome(fixture.path, Self.large(64)) == Self.outcome(fixture.path, Limits()))
  }

  @Test(arguments: UInt64(0)..<300)
  func randomTablesAreTheSame(seed: UInt64) throws {
    let files = try RandomEditionFiles(seed: seed, hasFaults: seed.isMultiple(of: 2))
    let blockBytes = [1, 7, 64, 300, 4_096][Int(seed % 5)]
    let slow = try Self.outcome(files.place.folder, Limits())
    let fast = try Self.outcome(files.place.folder, Self.large(blockBytes))
    #expect(Self.difference(fast, slow) == nil)
  }

  @Test(arguments: UInt64(0)..<200)
  func randomDocumentsAreTheSame(seed: UInt64) throws {
    let files = try RandomEditionFiles(seed: seed, hasFaults: seed.isMultiple(of: 2), isYAML: true)
    let slow = try Self.outcome(files.place.folder, Limits())
    let fast = try Self.outcome(files.place.folder, Self.large(4_096))
    #expect(Self.difference(fast, slow) == nil)
  }
}
