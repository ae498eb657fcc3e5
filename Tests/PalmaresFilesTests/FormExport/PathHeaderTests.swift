import Foundation
import Palmares
import Testing

@testable import PalmaresFiles

/// Exports whose headers are the dotted paths of a table of dossiers.
@Suite struct PathHeaderTests {
  private func export(_ csv: String, mapping: String? = nil) throws -> FormExport {
    let given = mapping.flatMap { text in
      ColumnMapping.read(Array("palmares: mapping/1\ncolumns:\n\(text)\n".utf8), file: "m.yaml").mapping
    }
    #expect((given == nil) == (mapping == nil))
    return try FormExport.read(Array(csv.utf8), file: "f.csv", mapping: given, words: .french).get()
  }

  private func text(_ path: String, of export: FormExport) -> String {
    String(decoding: export.files.first { $0.path == path }?.bytes ?? [], as: UTF8.self)
  }

  /// A dossier without the places of its values.
  private func told(_ dossier: Dossier) -> String {
    func facts(_ facts: [Fact]) -> [String] {
      facts.map { "\($0.id) \($0.figure) \($0.unit ?? "")" }.sorted()
    }
    let parts: [Any?] = [
      dossier.id, dossier.title, dossier.organisation?.name, dossier.organisation?.kind,
      dossier.organisation?.department, dossier.organisation?.siren, dossier.category?.value,
      dossier.highlights, dossier.audience, dossier.focus, dossier.outcome, facts(dossier.facts),
      facts(dossier.declared),
    ]
    return parts.map { String(describing: $0) }.joined(separator: "\n")
  }

  /// What the reader of tables reads of the fixture is what the reader of YAML reads of the dossiers that it becomes.
  @Test func dossiersSayWhatTheTableSays() throws {
    let bytes = [UInt8](try Data(contentsOf: ExportFixtureTests.folder.appending(path: "own-headers.csv")))
    var table = try #require(CSVTable.read(bytes, file: "t.csv").table)
    // A table of dossiers has no key for the mark of a self-assessment that also states a target.
    let kept = table.header.indices.filter { column in
      !["assessment.", "facts.budget.source"].contains { table.header[column].text.hasPrefix($0) }
    }
    table = CSVTable(
      header: kept.map { table.header[$0] }, rows: table.rows.map { row in kept.map { row[$0] } })
    let (expected, found) = DossierTableReader.read(table)
    #expect(found.map(\.summary) == [])
    let export = try FormExport.read(bytes, file: "own-headers.csv", words: .french).get()
    let dossiers = export.files.filter { $0.path.hasPrefix("dossiers/") }.flatMap { path, bytes in
      YAMLComposer.documents(of: bytes, file: path).documents.compactMap { DossierReader.read($0).dossier }
    }
    #expect(dossiers.map(told) == expected.map(told))
    #expect(dossiers.map(\.summary) == expected.map(\.summary))
    // The source of a budget that the row doesn't have, which a table of dossiers refuses.
    #expect(text("unplaced.csv", of: export).contains(";demande de subvention\r\n"))
    #expect(export.unplacedCount == 1)
    #expect(export.diagnostics == [])
    #expect(export.columns.allSatisfy { $0.certainty == .sure && $0.place.word == $0.header })
    #expect(dossiers[0].facts.first { $0.id == "budget" }?.source == LocalizedText("bilan 2025, p. 4"))
    #expect(dossiers[0].assessment.map(\.mark) == [2])
    #expect(dossiers.map { $0.assessment.first?.target } == [3, 4, nil])
    #expect(dossiers[2].assessment.first?.mark == Rational(1, 2))
  }

  @Test func categoriesAreDeclared() throws {
    let export = try export(
      "id;title;category\na;Un;communes\nb;Deux;Petites villes\nc;Trois;communes\nd;Quatre;\n")
    let rubric = text("rubric.yaml", of: export)
    #expect(
      rubric.hasSuffix(
        """
        categories:
          - {id: communes, title: "communes"}
          - {id: petites-villes, title: "Petites villes"}

        """))
    #expect(
      text("dossiers/b.yaml", of: export).contains("category: \"petites-villes\"  # \"Petites villes\""))
    let folder = try TemporaryFolder()
    try export.write(to: folder.path + "/edition")
    #expect(LoadedEdition.load(folder.path + "/edition").checked().diagnostics.map(\.summary) == [])
  }

  /// A form numbers its answers under `id`; beside paths it is the dossiers' own.
  @Test(arguments: [
    ("id;Intitulé\n12;Un\n", ["un"]), ("id;title\n12;Un\n", ["12"]),
    ("id;title\nun;Deux\nun;Trois\n;Un\n", ["un", "un-2", "un-3"]),
    ("id;title\n;Un\nun;Deux\n", ["un-2", "un"]), ("id;summary\na;x\nb;x\n;y\n", ["a", "b"]),
    ("id;title\nA;Un\nb;Deux\n", ["un", "b"]), ("id;title\nA;Un\nB C;Deux\n", ["un", "deux"]),
  ])
  func idsAreTheDossiersOwn(_ csv: String, _ ids: [String]) throws {
    #expect(try export(csv).ids == ids)
  }

  /// A number is read in the words of forms, else as written; a word for what the catalogue counts is neither.
  @Test(arguments: [
    ("facts.participants", "environ 1500", "{about: 1500}  # \"environ 1500\""),
    ("facts.participants", "1500", "{value: 1500}"),
    ("facts.participants", "480..524", "{value: \"480..524\"}"),
    ("facts.launch", "2025-03-01", "{value: \"2025-03-01\"}"), ("facts.participants", "beaucoup", nil),
    ("declared.participation_rate", "7 %", "\"7 %\""), ("declared.participation_rate", "0.07", "0.07"),
    ("assessment.methode", "deux", nil), ("assessment.methode", "2", "2"),
  ])
  func cellsAreReadAsTheirPathTakesThem(_ header: String, _ cell: String, _ written: String?) throws {
    let export = try export("id;\(header)\na;\(cell)\nb;1\n")
    let key = header.split(separator: ".")[1]
    let line = text("dossiers/a.yaml", of: export).split(separator: "\n").first { $0.hasPrefix("  \(key): ") }
    #expect(line.map(String.init) == written.map { "  \(key): \($0)" })
    #expect(export.unplacedCount == (written == nil ? 1 : 0))
    #expect(export.diagnostics.map(\.code) == (written == nil ? [.exportCellUnread] : []))
  }

  /// Of a text alone and the same by language the first column has the place; what the other says stands apart.
  @Test func aPlaceAndAPartOfItExcludeEachOther() throws {
    let csv = "id;title;title.en;facts.budget;facts.budget.value;facts.budget.unit\na;Un;One;1;2;EUR\n"
    let export = try export(csv)
    #expect(export.columns.filter { $0.kind == .taken }.map(\.header) == ["title.en", "facts.budget.value"])
    #expect(export.unplacedCount == 2)
    #expect(text("dossiers/a.yaml", of: export).contains("budget: {value: 1, unit: \"EUR\"}"))
    let asked = try self.export(
      csv, mapping: "  - {header: title, as: title}\n  - {header: title.en, as: title.en}")
    #expect(text("unplaced.csv", of: asked).contains("One"))
  }

  /// What is said of a figure that the row doesn't have stands apart, and so does the text for a picture without file.
  @Test func aPartAloneStandsApart() throws {
    let export = try export(
      """
      id;facts.budget;facts.budget.source;declared.participation_rate.at_least;declared.participation_rate.unit;\
      organisation.logo.file;organisation.logo.alt
      a;;bilan;7 %;ratio;logo.svg;Blason
      b;12;compte;;ratio;;Blason

      """)
    let sheet = text("unplaced.csv", of: export)
    #expect(export.unplacedCount == 3)
    for cell in [
      "a;2;C;facts.budget.source;", "b;3;E;declared.participation_rate.unit;", "b;3;G;organisation.logo.alt;",
    ] {
      #expect(sheet.contains("\r\n" + cell + "rien dans cette ligne à quoi le rattacher;"))
    }
    #expect(
      text("dossiers/a.yaml", of: export).hasSuffix(
        """
        organisation:
          logo:
            file: "logo.svg"
            alt: "Blason"
        declared:
          participation_rate: {at_least: "7 %", unit: "ratio"}

        """))
  }

  @Test func otherHeadersCanBeMappedToPaths() throws {
    let export = try export(
      "Titre;Taux;Groupe\nUn;7 %;Communes\n",
      mapping: "  - {header: Taux, as: declared.participation_rate}\n  - {header: Groupe, as: category}")
    #expect(text("dossiers/un.yaml", of: export).contains("declared:\n  participation_rate: \"7 %\"\n"))
    #expect(text("mapping.yaml", of: export).contains("as: declared.participation_rate  # demandé"))
    #expect(export.unplacedCount == 0)
  }

  @Test(arguments: [
    "aside", "palmares", "steps", "facts.Éa", "links", "organisation", "title.", "Title", "facts",
  ])
  func otherHeadersAreNoPaths(_ header: String) { #expect(ColumnPlace.named(by: header) == nil) }
}
