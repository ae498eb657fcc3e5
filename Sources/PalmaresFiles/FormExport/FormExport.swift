package import Palmares

/// Makes an edition of a form's export: one dossier a row, every cell placed or kept apart, nothing lost.
package struct FormExport: Sendable {
  /// The edition's files, the edition first; text but for the export itself.
  package let files: [(path: String, bytes: [UInt8])]
  /// Every column with what became of it.
  package let columns: [ExportColumn]
  /// How many rows stand below the header.
  package let rowCount: Int
  /// The dossiers' ids, in the export's order.
  package let ids: [String]
  /// How many cells stand in `unplaced.csv`.
  package let unplacedCount: Int
  /// What is worth a look, in file order.
  package let diagnostics: [Diagnostic]

  /// Reads an export and makes an edition of it.
  ///
  /// - Parameters:
  ///   - bytes: The export, CSV in UTF-8.
  ///   - file: What diagnostics call it; its last part is its name in `source/`.
  ///   - mapping: Where its columns go, as far as somebody said so.
  ///   - words: The language of the files.
  /// - Returns: The edition, or the errors that keep it from being made.
  package static func read(
    _ bytes: [UInt8], file: String, mapping: ColumnMapping? = nil, words: ExportWords
  ) -> Result<FormExport, ExportProblems> {
    let table: ExportTable
    switch ExportTable.read(bytes, file: file) {
    case .failure(let problems): return .failure(problems)
    case .success(let read): table = read
    }
    let proposal = MappingProposal(table, given: mapping?.entries ?? [])
    let known = proposal.columns.map(\.column)
    let strangers = (mapping?.entries ?? []).filter { entry in
      !known.contains { ColumnMapping.speaks(entry, of: $0) }
    }
    guard strangers.isEmpty else {
      let headers = known.map(\.header).filter { !$0.isEmpty }
      return .failure(
        ExportProblems(
          diagnostics: strangers.map { entry in
            let name = entry.header.isEmpty ? entry.letter ?? "" : entry.header
            let near = Nearest.word(to: name, among: headers)
            return Diagnostic(
              .csvMissingColumn, [name], at: entry.position,
              hint: near.map { .didYouMean($0) } ?? .oneOf(headers))
          }))
    }
    let moved = (mapping?.entries ?? []).compactMap { entry -> Diagnostic? in
      guard !entry.header.isEmpty, let letter = entry.letter,
        let column = known.first(where: { ColumnMapping.speaks(entry, of: $0) }),
        letter.uppercased() != column.letter
      else { return nil }
      return Diagnostic(
        .exportColumnMoved, [entry.header, letter, column.letter], at: entry.position,
        hint: .write("column: \(column.letter)"))
    }
    var placing = CellPlacing(table, proposal.columns)
    placing.place()
    guard !placing.candidates.isEmpty else {
      let problem = Diagnostic(.csvMissingColumn, ["title"], at: table.header.first?.position)
      return .failure(ExportProblems(diagnostics: (placing.diagnostics + [problem]).inFileOrder()))
    }
    return .success(
      FormExport(placing, rows: table.rows.count, bytes: bytes, file: file, words: words, moved))
  }

  private init(
    _ placing: CellPlacing, rows: Int, bytes: [UInt8], file: String, words: ExportWords,
    _ moved: [Diagnostic]
  ) {
    columns = placing.columns
    rowCount = rows
    ids = placing.candidates.map(\.id)
    unplacedCount = placing.unplaced.count
    diagnostics = moved + placing.diagnostics.inFileOrder()
    let name = Self.name(of: file)
    var files = ImportedEdition.files(placing.candidates, export: name, words: words)
    files += placing.candidates.map { candidate in
      ("dossiers/\(candidate.id).yaml", DossierText.text(candidate, columns: placing.columns, words: words))
    }
    files.append(("mapping.yaml", MappingText.text(placing.columns, export: name, words: words)))
    if !placing.unplaced.isEmpty {
      files.append(("unplaced.csv", UnplacedCell.table(placing.unplaced, words: words)))
    }
    self.files = files.map { ($0.0, Array($0.1.utf8)) } + [("source/" + name, bytes)]
  }

  /// Writes the files into a folder that isn't there yet or is empty, whole or not at all.
  ///
  /// - Parameters:
  ///   - folder: Its path.
  ///   - others: Files that go with the edition's own.
  /// - Throws: ``OutputError`` where the folder holds something or can't be written.
  package func write(to folder: String, besides others: [StarterEdition.File] = []) throws(OutputError) {
    try OutputTree.write(files + others.map { ($0.path, Array($0.text.utf8)) }, to: folder)
  }

  /// The name of the export in the edition's folder: its own, but for what no file may be called.
  private static func name(of file: String) -> String {
    let name = FilePath.name(of: file)
    let isSafe = (try? OutputFolder("").file(named: name)) != nil
    return isSafe && name != "-" ? name : "export.csv"
  }
}
