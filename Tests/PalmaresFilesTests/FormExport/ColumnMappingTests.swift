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

  /// A column tells its dates one way, another column the other way; numbers that nothing tells.
  @Test func whatCanBeReadInTwoWaysIsKeptApartUntilTheMappingDecides() throws {
    let csv =
      "Titre;Début;Fin;Affluence\nUn;03/04/2025;31/12/2025;1.500\nDeux;02/29/2024;30/12/2025;12\nTrois;05/05/2025;;7\n"
    func export(_ keys: (String, String)) throws -> (told: [String], files: String) {
      let text =
        "palmares: mapping/1\ncolumns:\n  - {header: Début, as: facts.start_date\(keys.0)}\n"
        + "  - {header: Fin, as: facts.end_date}\n  - {header: Affluence, as: facts.turnout\(keys.1)}\n"
      let mapping = try #require(ColumnMapping.read(Array(text.utf8), file: "m.yaml").mapping)
      let export = try FormExport.read(Array(csv.utf8), file: "f.csv", mapping: mapping, words: .english)
        .get()
      let told = export.diagnostics.map { "\($0.code.rawValue) \($0.arguments.joined(separator: "|"))" }
      return (told, export.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined())
    }
    let open = try export(("", ""))
    #expect(
      Set(open.told) == [
        "export-cell-ambiguous 03/04/2025|B Début|2025-04-03|2025-03-04",
        "export-cell-ambiguous 1.500|D Affluence|1500|1.5",
      ])
    // What has one reading is read: a day that no other month has, the same number twice.
    #expect(open.files.contains("2024-02-29") && open.files.contains("2025-05-05"))
    #expect(open.files.contains("can be read in two ways"))
    let decided = try export((", dates: month_first", ", decimals: comma"))
    #expect(decided.files.contains("2025-03-04") && decided.files.contains("turnout: {value: 1500"))
    #expect(
      decided.files.contains("    dates: month_first\n") && decided.files.contains("    decimals: comma\n"))
    let other = try export((", dates: day_first", ", decimals: point"))
    #expect(other.files.contains("2025-04-03") && other.files.contains("turnout: {value: 1.5,"))
  }

  /// 52,5 % is just over half, however the mapping calls the unit of a share.
  @Test(arguments: [
    ("", "52,5 %", "value: 52.5 %"), (", unit: ratio", "52,5 %", "value: 52.5 %"),
    (", unit: \"%\"", "0,5 %", "value: 0.5 %"),
    ("", "de 5 à 7 %", "between: [5 %, 7 %]"), ("", "environ 10 %", "about: 10 %"),
    ("", "100%", "value: 100 %"),
  ])
  func sharesAreReadAsWritten(unit: String, cell: String, expected: String) throws {
    let text = "palmares: mapping/1\ncolumns:\n  - {header: Part, as: facts.women_part\(unit)}\n"
    let mapping = try #require(ColumnMapping.read(Array(text.utf8), file: "m.yaml").mapping)
    let csv = "Titre;Part\nUn;\(cell)\n"
    let export = try FormExport.read(Array(csv.utf8), file: "f.csv", mapping: mapping, words: .english).get()
    let file = try #require(export.files.first { $0.path == "dossiers/un.yaml" })
    #expect(String(decoding: file.bytes, as: UTF8.self).contains(expected))
    let document = try #require(YAMLComposer.documents(of: file.bytes, file: "un.yaml").documents.first)
    let (dossier, found) = DossierReader.read(document)
    #expect(found.isEmpty)
    guard case .number(let bounds)? = dossier?.facts.first?.figure else {
      Issue.record("no number")
      return
    }
    #expect(bounds.isPercentage && bounds.high.map { $0 <= 1 } == true)
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
