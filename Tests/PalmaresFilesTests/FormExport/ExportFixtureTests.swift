import Foundation
import Palmares
import Testing

@testable import PalmaresFiles

/// What the hand-made exports of `fixtures/exports` become, word for word.
@Suite struct ExportFixtureTests {
  static let folder = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    .appending(path: "fixtures/exports")
  static let names = ["bare", "excel-tabs", "framaforms", "google-forms", "own-headers"]

  private func read(_ name: String) throws -> FormExport {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "\(name).csv")))
    let words = ExportWords.named(name == "excel-tabs" ? "en" : "fr")
    return try FormExport.read(bytes, file: "\(name).csv", words: words).get()
  }

  @Test(arguments: names)
  func exportsBecomeWhatIsExpected(_ name: String) throws {
    let export = try read(name)
    let told = export.diagnostics.map { problem in
      let place = problem.position.map { "\($0.line):\($0.column)" } ?? "-"
      return "\(place) \(problem.code.rawValue)(\(problem.arguments.map(yamlQuoted).joined(separator: ", ")))"
    }
    var text = told.joined(separator: "\n") + "\n"
    for (path, bytes) in export.files
    where path == "mapping.yaml" || path == "unplaced.csv" || path.hasPrefix("dossiers/") {
      text +=
        "\n==> \(path)\n"
        + String(decoding: bytes, as: UTF8.self).replacing("\u{FEFF}", with: "")
        .replacing("\r\n", with: "\n")
    }
    let file = Self.folder.appending(path: "\(name).expected.txt")
    let rewrites = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
    if rewrites { try Data(text.utf8).write(to: file) }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
    #expect(!rewrites, "rewrote \(file.path): read the diff, then run again")
  }

  @Test func everyCodeOfExportsIsTold() throws {
    let told = Set(try Self.names.flatMap { try read($0).diagnostics.map(\.code) })
    // An export without rows, a mapping of another export and what only a mapping can decide are no samples; tests
    // of their own make them.
    let codes = Set(DiagnosticCode.allCases.filter { $0.rawValue.hasPrefix("export-") })
    let others: Set<DiagnosticCode> = [.exportNoRows, .exportColumnMoved, .exportCellAmbiguous]
    #expect(told.isSuperset(of: codes.subtracting(others)))
  }

  @Test func windows1252IsTheUsualError() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "windows-1252.csv")))
    guard case .failure(let problems) = FormExport.read(bytes, file: "w.csv", words: .french) else {
      Issue.record("it was read")
      return
    }
    #expect(problems.diagnostics.map(\.code) == [.windows1252])
  }

  @Test(arguments: [
    ("", DiagnosticCode.csvNoHeader), ("\n;;\n", .csvNoHeader), ("Titre;Budget\n", .exportNoRows),
    ("Titre\n\"a", .unterminatedQuote), ("Titre;Budget\na\"b\";2\n", .strayQuote),
    ("Titre;Budget\n;2\n", .csvMissingColumn),
  ])
  func whatIsNoExportIsAnError(_ text: String, _ code: DiagnosticCode) {
    guard case .failure(let problems) = FormExport.read(Array(text.utf8), file: "f.csv", words: .french)
    else {
      Issue.record("it was read")
      return
    }
    #expect(problems.diagnostics.last { $0.severity == .error }?.code == code)
  }
}
