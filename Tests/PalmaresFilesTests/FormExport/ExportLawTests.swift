import Palmares
import Testing

@testable import PalmaresFiles

/// What holds of every export, whatever is in it; the seed is the argument, so a failure replays.
@Suite struct ExportLawTests {
  private func read(_ sample: SampleExport, mapping: ColumnMapping? = nil) throws -> FormExport {
    try FormExport.read(sample.bytes, file: "export.csv", mapping: mapping, words: .french).get()
  }

  private func text(_ name: String, of export: FormExport) -> String {
    String(decoding: export.files.first { $0.path == name }?.bytes ?? [], as: UTF8.self)
  }

  /// A text as a dossier keeps it: without white space around it, line feeds for line ends.
  private func kept(_ text: String) -> String { CellReading.lineFeeds(text.trimmingSpaces) }

  private func scalars(_ node: Node) -> [String] {
    if let text = node.scalar?.text { return [text] }
    return (node.items ?? []).flatMap(scalars) + (node.pairs ?? []).flatMap { scalars($0.value) }
  }

  @Test(arguments: UInt64(0)..<300)
  func everyCellIsFoundAgain(seed: UInt64) throws {
    let sample = SampleExport(seed: seed)
    let export = try read(sample)
    #expect(export.files.last?.path == "source/export.csv")
    #expect(try #require(export.files.last).bytes == sample.bytes)
    // Told apart: by row and column, exactly.
    var apart: Set<[String]> = []
    let sheet = text("unplaced.csv", of: export)
    if !sheet.isEmpty {
      let table = try #require(CSVTable.read(Array(sheet.utf8), file: "unplaced.csv").table)
      for row in table.rows {
        let text = row[5].text
        apart.insert([row[1].text, row[2].text, text.hasPrefix("'") ? String(text.dropFirst()) : text])
      }
      #expect(table.rows.count == export.unplacedCount)
    }
    // Placed: as the text of its row's dossier, or in its own words behind the value.
    var placed: [(texts: Set<String>, file: String)] = []
    for (path, bytes) in export.files where path.hasPrefix("dossiers/") {
      let (documents, found) = YAMLComposer.documents(of: bytes, file: path)
      #expect(found.isEmpty)
      placed.append((Set(documents.flatMap(scalars)), String(decoding: bytes, as: UTF8.self)))
    }
    // What a row sent again says is kept once.
    var firsts: [Int: Int] = [:]
    for problem in export.diagnostics where problem.code == .exportRowRepeated {
      firsts[try #require(Int(problem.arguments[0]))] = Int(problem.arguments[1])
    }
    for (number, cells) in sample.rows where number != sample.headerNumber {
      for (index, cell) in cells.enumerated() where !cell.allSatisfy(\.isWhitespace) {
        let isApart = [number, firsts[number]].contains { row in
          row.map { apart.contains(["\($0)", ExportColumn.letter(index), cell]) } ?? false
        }
        let isPlaced = placed.contains { $0.texts.contains(kept(cell)) || $0.file.contains(yamlQuoted(cell)) }
        #expect(isApart || isPlaced, "row \(number), column \(index): \(yamlQuoted(cell))")
      }
    }
    for header in sample.rows[sample.headerNumber - 1].cells where !header.isEmpty {
      #expect(
        text("mapping.yaml", of: export).contains(yamlQuoted(header.trimmingSpaces))
          || !export.columns.contains { $0.header == header.trimmingSpaces })
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func theEditionIsFineAndNobodyIsRanked(seed: UInt64) throws {
    let export = try read(SampleExport(seed: seed))
    let folder = try TemporaryFolder()
    try export.write(to: folder.path + "/edition")
    let checked = LoadedEdition.load(folder.path + "/edition").checked()
    // Which population it is, the export doesn't say.
    #expect(checked.diagnostics.filter { $0.code != .populationUndefined }.map(\.summary) == [])
    let ranking = try #require(checked.edition).rank()
    #expect(ranking.entries.isEmpty)
    #expect(ranking.unranked.count == export.ids.count)
    #expect(Set(export.ids).count == export.ids.count)
  }

  @Test(arguments: UInt64(0)..<60)
  func itsOwnMappingGivesTheSameDossiers(seed: UInt64) throws {
    let sample = SampleExport(seed: seed)
    let export = try read(sample)
    let (mapping, found) = ColumnMapping.read(
      Array(text("mapping.yaml", of: export).utf8), file: "mapping.yaml")
    #expect(found.map(\.summary) == [])
    #expect(mapping != nil)
    let again = try read(sample, mapping: mapping)
    for (path, bytes) in export.files where path.hasPrefix("dossiers/") {
      #expect(text(path, of: again) == String(decoding: bytes, as: UTF8.self))
    }
    #expect(again.ids == export.ids)
  }

  @Test(arguments: UInt64(0)..<60)
  func rowsAddedBelowChangeNoID(seed: UInt64) throws {
    let sample = SampleExport(seed: seed)
    let before = try read(sample).ids
    let line = "\"Le dernier\""
    let delimiters = [";", ",", "\t"].map { String(repeating: line + $0, count: 15) + "\n" }
    for addition in delimiters {
      guard
        case .success(let more) = FormExport.read(
          sample.bytes + Array(addition.utf8), file: "e", words: .french)
      else { continue }
      #expect(Array(more.ids.prefix(before.count)) == before)
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func theSameExportGivesTheSameBytes(seed: UInt64) throws {
    let (one, two) = (try read(SampleExport(seed: seed)), try read(SampleExport(seed: seed)))
    #expect(one.files.map(\.path) == two.files.map(\.path))
    #expect(zip(one.files, two.files).allSatisfy { $0.bytes == $1.bytes })
  }
}
