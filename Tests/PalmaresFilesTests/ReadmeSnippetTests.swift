import Foundation
import Palmares
import PalmaresFiles
import Testing

/// The README's Swift, compiled and run as it stands there.
@Suite struct ReadmeSnippetTests {
  @Test func itRanksTheDemo() throws {
    var printed: [String] = []
    func print(_ rank: Int, _ stars: Int, _ id: String, _ score: Rational) {
      printed.append("\(rank) \(stars) \(id) \(score)")
    }
    // README: begin
    let checked = LoadedEdition.load("fixtures/trophees-2020").checked()
    if let edition = checked.edition {
      for entry in edition.rank().entries {
        print(entry.rank ?? 0, entry.stars ?? 0, entry.dossier.id, entry.score?.value ?? 0)
      }
    }
    // README: end
    #expect(printed.count == 40)
    #expect(printed.first == "1 4 cachan 40937/448")
  }

  @Test func itStandsInTheReadme() throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let package = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let readme = try String(contentsOf: package.appending(path: "README.md"), encoding: .utf8)
    let parts = source.components(separatedBy: "// README: ")
    let snippet = parts[1].components(separatedBy: "\n").dropFirst().dropLast()
      .map { String($0.dropFirst(4)) }
    #expect(snippet.count == 6)
    #expect(readme.contains(snippet.joined(separator: "\n")))
  }
}
