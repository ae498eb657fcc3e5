import Palmares
import Testing

@testable import PalmaresFiles

/// Mappings that people correct.
@Suite struct ColumnMappingTests {
  private static let csv = """
    Titre;Ville;Nom;Budget;;Nom
    Un;Ormeval;Ada;12;x;Bis
    Deux;Val-Clair;Basile;13;y;Ter

    """

  private func dossier(_ mapping: String?, _ id: String = "un") throws -> String {
    let given = try mapping.map { text in
      let (mapping, found) = ColumnMapping.read(
        Array("palmares: mapping/1\ncolumns:\n\(text)\n".utf8), file: "m.yaml")
      #expect(found.isEmpty)
      return try #require(mapping)
    }
    let export = try FormExport.read(Array(Self.csv.utf8), file: "f.csv", mapping: given, words: .english)
      .get()
    let file = try #require(export.files.first { $0.path == "dossiers/\(id).yaml" })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func itDecides() throws {
    #expect(try !dossier(nil).contains("Ada"))
    #expect(try dossier("  - {header: Nom, as: contacts.name}").contains("name: \"Ada\", publish: false"))
    #expect(try dossier("  - {header: Nom, occurrence: 2, as: audience}").contains("audience: \"Bis\""))
    #expect(try dossier("  - {column: E, as: summary}").contains("summary: \"x\""))
    #expect(try dossier("  - {header: Budget, as: aside}").contains("facts") == false)
    let fact = try dossier("  - {header: Budget, as: facts.staff_days, unit: days, title: \"Jours\"}")
    #expect(fact.contains("  staff_days: {value: 12, unit: days, title: \"Jours\"}"))
  }

  /// Three of five cells are numbers: the column is told as mixed, and whoever maps it keeps what is read and is told of
  /// what isn't.
  @Test func aColumnOfNumbersAndTextsIsToldAsSuch() throws {
    let cells = ["12", "environ 15", "n.c.", "\"1 234,5 €\"", "beaucoup"]
    let csv = "Titre;Affluence;Remarque\n" + cells.map { "D \($0.count);\($0);vu à \($0.count) h\n" }.joined()
    func export(_ mapping: String?) throws -> FormExport {
      let mapping = mapping.flatMap {
        ColumnMapping.read(Array("palmares: mapping/1\ncolumns:\n\($0)\n".utf8), file: "m.yaml").mapping
      }
      return try FormExport.read(Array(csv.utf8), file: "f.csv", mapping: mapping, words: .french).get()
    }
    #expect(try export(nil).columns.map(\.kind) == [nil, .mixed, .text])
    let mapped = try export("  - {header: Affluence, as: facts.turnout, unit: persons}")
    let facts = mapped.files.map { String(decoding: $0.bytes, as: UTF8.self) }.filter {
      $0.contains("turnout:")
    }
    #expect(facts.contains { $0.contains("turnout: {value: 12, unit: persons") })
    #expect(facts.contains { $0.contains("turnout: {about: 15, unit: persons") })
    // Money counts no person.
    #expect(
      mapped.diagnostics.filter { $0.code == .exportCellUnread }.map { $0.arguments[0] } == [
        "n.c.", "beaucoup",
      ])
    #expect(
      mapped.diagnostics.filter { $0.code == .exportUnitUnlike }.map(\.arguments) == [
        ["1 234,5 €", "B Affluence", "EUR", "persons"]
      ])
  }

  @Test func ofTwoColumnsForOnePlaceTheFirstTextWins() throws {
    let mapping = "  - {header: Nom, as: summary}\n  - {column: E, as: summary}"
    #expect(try dossier(mapping).contains("summary: \"Ada\""))
  }

  @Test(arguments: [
    ("", "1:1 missing-kind(mapping)"), ("a: b", "1:1 missing-kind(mapping) → palmares: mapping/1"),
    ("palmares: rubric/1", "1:11 wrong-kind(rubric, mapping)"),
    ("palmares: mapping/2", "1:11 unsupported-version(mapping, 2) → palmares: mapping/1"),
    ("palmares: mapping/1\ncolumns:\n  - {header: A, as: titel}", "3:21 unknown-word(titel, as) → title?"),
    ("palmares: mapping/1\ncolumns:\n  - {as: title}", "3:5 missing-key(header, column)"),
    ("palmares: mapping/1\ncolumns:\n  - {header: A}", "3:5 missing-key(as, column)"),
    ("palmares: mapping/1", "1:1 missing-key(columns, mapping)"),
  ])
  func reports(_ text: String, _ expected: String) {
    let (mapping, found) = ColumnMapping.read(Array(text.utf8), file: "m.yaml")
    #expect(mapping == nil)
    #expect(found.map(\.summary) == [expected])
  }

  /// Budget is column D: its header counts, and another letter is told.
  @Test(arguments: [("B", true), ("d", false), ("D", false)])
  func anotherLetterThanTheHeadersIsTold(letter: String, isTold: Bool) throws {
    let text = "palmares: mapping/1\ncolumns:\n  - {header: Budget, column: \(letter), as: aside}\n"
    let mapping = ColumnMapping.read(Array(text.utf8), file: "m.yaml").mapping
    let export = try FormExport.read(Array(Self.csv.utf8), file: "f.csv", mapping: mapping, words: .english)
      .get()
    let told = export.diagnostics.filter { $0.code == .exportColumnMoved }
    #expect(told.map(\.arguments) == (isTold ? [["Budget", letter, "D"]] : []))
  }

  @Test func aColumnThatTheExportLacksIsAnError() throws {
    let text = "palmares: mapping/1\ncolumns:\n  - {header: Budjet, as: summary}\n"
    let mapping = try #require(ColumnMapping.read(Array(text.utf8), file: "m.yaml").mapping)
    let result = FormExport.read(Array(Self.csv.utf8), file: "f.csv", mapping: mapping, words: .english)
    guard case .failure(let problems) = result else {
      Issue.record("it was read")
      return
    }
    #expect(problems.diagnostics.map(\.summary) == ["3:14 csv-missing-column(Budjet) → Budget?"])
  }
}
