import Foundation
import TestSupport
import Testing

/// What the README shows is what comes out.
@Suite struct ReadmeTests {
  /// The lines of every block between fences, block by block.
  private static let blocks: [[String]] = {
    let text = (try? String(contentsOfFile: Palmares.package + "/README.md", encoding: .utf8)) ?? ""
    let parts = text.components(separatedBy: "```")
    return parts.indices.filter { !$0.isMultiple(of: 2) }.map { place in
      parts[place].components(separatedBy: "\n").dropFirst().filter { !$0.isEmpty && $0 != "…" }
    }
  }()

  private func block(holding text: String) throws -> [String] {
    try #require(Self.blocks.first { $0.contains { $0.contains(text) } }, "no block shows \(text)")
  }

  @Test func theTableIsTheDemos() throws {
    let shown = try block(holding: "Rang  Étoiles")
    #expect(shown.count > 12)
    let lines = try Palmares.run("rank", "fixtures/trophees-2020").text.components(separatedBy: "\n")
    for line in shown { #expect(lines.contains(line), "\(line)") }
  }

  @Test func theExplanationIsTheDemos() throws {
    let shown = try block(holding: "Qualité des échanges – ")
    #expect(shown.count > 20)
    let run = try Palmares.run("explain", "fixtures/trophees-2020", "val-de-marne")
    let lines = run.text.components(separatedBy: "\n")
    for line in shown { #expect(lines.contains(line), "\(line)") }
  }

  @Test func everyCommandIsNamed() throws {
    let text = try String(contentsOfFile: Palmares.package + "/README.md", encoding: .utf8)
    for command in ["check", "rank", "explain", "status", "minutes", "new", "schema"] {
      #expect(text.contains("| `palmares \(command) "), "\(command)")
      #expect(try Palmares.run("help", command).status == 0)
    }
  }
}
