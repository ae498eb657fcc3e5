internal import ArgumentParser
internal import Palmares
internal import PalmaresFiles
internal import PalmaresReport

/// Writes an edition to start from.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Write a working edition to start from: an example explained in comments, or one made of an export.",
    discussion: """
      With --from, every row of a form's or spreadsheet's export (CSV) becomes a dossier; what has no place in \
      one is kept apart, and mapping.yaml says what each column was taken for.
      """)

  @Argument(help: "The folder; it must not exist, or be empty.")
  var folder: String

  @Option(help: ArgumentHelp("An export to make the dossiers of; - is standard input.", valueName: "file"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Where its columns go: the mapping.yaml of an earlier run, corrected.", valueName: "file"))
  var mapping: String?

  @Option(help: "The language of the files: fr or en.")
  var lang = "fr"

  @Option(help: "How problems of the input are told: text or json.")
  var diagnostics = DiagnosticFormat.text

  func validate() throws {
    // An unset variable of a shell is no wish to write into the working folder.
    if folder.isEmpty { throw ValidationError("the folder has no name") }
    if StarterEdition.named(lang) == nil {
      throw ValidationError("--lang takes \(StarterEdition.languages.joined(separator: " or "))")
    }
    if mapping != nil, from == nil { throw ValidationError("--mapping goes with --from") }
    if from == "-", mapping == "-" { throw ValidationError("only one input can be standard input") }
  }

  func run() throws {
    if let from { return try importExport(from) }
    guard let starter = StarterEdition.named(lang) else { return }
    let language = Languages.nearest(lang)
    let schemas = try schemas()
    do throws(OutputError) {
      try starter.write(to: folder, besides: schemas)
    } catch {
      throw Console.told(error, in: language)
    }
    try Console.write(
      language.starterWritten(folder, files: starter.files.map(\.path) + ["schemas/*.json"]), in: language)
  }

  /// The schemas that the files name for editors.
  private func schemas() throws -> [StarterEdition.File] {
    try FileKind.allCases.map { kind in
      StarterEdition.File(
        path: "schemas/\(kind.rawValue).json",
        text: String(decoding: try kind.schemaBytes(in: lang), as: UTF8.self))
    }
  }

  private func importExport(_ path: String) throws {
    let language = Languages.nearest(lang)
    let bytes = try bytes(of: path)
    let given = try mapping.map { try readMapping($0) }
    let words = ExportWords.named(lang)
    let export: FormExport
    switch FormExport.read(bytes, file: path, mapping: given?.mapping, words: words) {
    case .failure(let problems):
      var sources = [path: bytes]
      if let mapping, let given { sources[mapping] = given.bytes }
      tell((given?.warnings ?? []) + problems.diagnostics, sources)
      throw ExitCode.badData
    case .success(let read): export = read
    }
    let schemas = try schemas()
    do throws(OutputError) {
      try export.write(to: folder, besides: schemas)
    } catch {
      throw Console.told(error, in: language)
    }
    tell((given?.warnings ?? []) + export.diagnostics, [path: bytes])
    let columns = export.columns.map { column in
      ImportSummary.Column(
        letter: column.letter, header: column.header,
        goes: column.place == .aside ? "— " + words.kind(column.kind) : column.place.word,
        certainty: words.certainty(column.certainty), placed: column.placed, filled: column.filled)
    }
    let counts = ImportCounts(
      rows: export.rowCount, dossiers: export.ids.count, unplaced: export.unplacedCount)
    try Console.write(
      ImportSummary(columns, counts: counts, folder: folder, language: language, layout: Console.layout).text,
      in: language)
  }

  /// Tells problems on standard error, with the lines that they are about.
  private func tell(_ list: [Diagnostic], _ sources: [String: [UInt8]]) {
    guard !list.isEmpty else { return }
    let texts = sources.mapValues(SourceText.init)
    let renderer = DiagnosticRenderer(
      language: lang, sourceLine: { texts[$0.file]?.line($0.line) }, usesColour: Console.hasColour)
    Console.error(diagnostics == .json ? renderer.json(list) : renderer.text(list))
  }

  private func bytes(of path: String) throws -> [UInt8] {
    do throws(Diagnostic) {
      return try path == "-" ? InputFile.standardInput() : InputFile.bytes(of: path)
    } catch {
      tell([CSVHeaders.explained(error, as: path, headers: CSVHeaders.dossiers)], [:])
      throw error.code == .fileNotFound ? ExitCode.noInput : ExitCode.badData
    }
  }

  private func readMapping(_ path: String) throws -> (
    mapping: ColumnMapping, bytes: [UInt8], warnings: [Diagnostic]
  ) {
    let bytes = try bytes(of: path)
    let (mapping, found) = ColumnMapping.read(bytes, file: path)
    guard let mapping else {
      tell(found, [path: bytes])
      throw ExitCode.badData
    }
    return (mapping, bytes, found)
  }
}
