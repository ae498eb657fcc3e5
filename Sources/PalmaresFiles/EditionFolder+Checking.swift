public import Palmares

/// One path that somebody asked to check.
public struct CheckedFile: Sendable {
  /// The path, as typed.
  public let path: String
  /// What the file is; `nil` where it can't be told.
  public let kind: FileKind?
  /// The whole edition, where the path is one.
  public let edition: LoadedEdition?
  /// The rubric, where the path is one alone and it can be read.
  public let rubric: Rubric?
  /// What is wrong in the structure of the files, in file order.
  public let diagnostics: [Diagnostic]
  /// The folder that the paths of diagnostics are relative to; empty for a file alone, which they name as typed.
  public let root: String
  /// The texts of the files read, for showing the line under a diagnostic.
  public let sources: [String: SourceText]
  /// Whether the path leads nowhere.
  public let isMissing: Bool

  init(_ path: String, edition: LoadedEdition) {
    (self.path, self.edition, kind, rubric) = (path, edition, .edition, nil)
    (diagnostics, root, sources) = (edition.diagnostics, edition.root, edition.sources)
    isMissing = edition.isEntryMissing
  }

  init(_ path: String, kind: FileKind?, rubric: Rubric?, reading: InputReading, isMissing: Bool) {
    (self.path, self.kind, self.rubric, edition) = (path, kind, rubric, nil)
    (diagnostics, root, sources) = (reading.diagnostics.inFileOrder(reading.files), "", reading.sources)
    self.isMissing = isMissing
  }
}

extension EditionFiles {
  /// Reads what each path leads to: an edition whole, any other file alone.
  ///
  /// A CSV file alone is known by its header: ballots have `juror` and `dossier`, dossiers `id`.
  ///
  /// - Parameters:
  ///   - paths: Files, folders with an `edition.yaml`, or `-` for standard input.
  ///   - limits: The bounds of what is read.
  ///   - standardInput: What `-` reads; `nil` reads the process's own.
  /// - Returns: One result a path, in the order given; the same path twice is read once.
  public static func check(
    _ paths: [String], limits: Limits = Limits(), standardInput: [UInt8]? = nil
  ) -> [CheckedFile] {
    var seen: Set<String> = []
    return paths.filter { seen.insert($0).inserted }.map {
      check($0, limits: limits, standardInput: standardInput)
    }
  }

  private static func check(_ path: String, limits: Limits, standardInput: [UInt8]?) -> CheckedFile {
    if path != "-", InputFile.isFolder(path) { return CheckedFile(path, edition: load(path, limits: limits)) }
    var reading = InputReading(folder: "", limits: limits, standardInput: standardInput)
    let isTable = InputReading.isTable(path)
    let bytes: [UInt8]
    do throws(Diagnostic) {
      bytes = try reading.bytes(of: path, kind: nil, limit: isTable ? limits.fileBytes : limits.yamlBytes, at: nil)
    } catch {
      reading.diagnostics.append(error)
      let isMissing = error.code == .fileNotFound
      return CheckedFile(path, kind: nil, rubric: nil, reading: reading, isMissing: isMissing)
    }
    if isTable {
      let kind = checkTable(bytes, path, &reading)
      return CheckedFile(path, kind: kind, rubric: nil, reading: reading, isMissing: false)
    }
    let documents = reading.documents(in: bytes, name: path, kind: nil)
    guard let first = documents.first else {
      return CheckedFile(path, kind: nil, rubric: nil, reading: reading, isMissing: false)
    }
    switch FileKind.read(first, expecting: nil) {
    case .failure(let problem):
      reading.diagnostics.append(problem)
      return CheckedFile(path, kind: nil, rubric: nil, reading: reading, isMissing: false)
    case .success(.edition):
      return CheckedFile(path, edition: load(path, limits: limits, standardInput: bytes))
    case .success(let kind):
      let rubric = check(documents, kind, &reading)
      return CheckedFile(path, kind: kind, rubric: rubric, reading: reading, isMissing: false)
    }
  }

  /// Checks the documents of a file alone; returns the rubric, if it is one.
  private static func check(_ documents: [Node], _ kind: FileKind, _ reading: inout InputReading) -> Rubric? {
    if kind == .dossier || kind == .ballot {
      for document in documents where reading.isOf(document, kind) {
        reading.report(
          kind == .dossier
            ? DossierReader.read(document).diagnostics : BallotReader.read(document).diagnostics)
      }
      return nil
    }
    guard let document = reading.only(documents, kind: kind) else { return nil }
    switch kind {
    case .rubric:
      let (rubric, found) = RubricReader.read(document)
      reading.report(found)
      return rubric
    case .jury: reading.report(JuryReader.read(document).diagnostics)
    case .decisions: reading.report(DecisionsReader.read(document).diagnostics)
    case .edition, .dossier, .ballot: break
    }
    return nil
  }

  /// Checks a CSV file alone; returns what its header says that it is.
  private static func checkTable(_ bytes: [UInt8], _ path: String, _ reading: inout InputReading) -> FileKind?
  {
    let (table, found) = CSVTable.read(bytes, file: path, limits: reading.limits)
    reading.diagnostics += found
    guard let table else { return nil }
    if BallotTableReader.recognises(table.header) {
      reading.report(BallotTableReader.read(table, criteria: nil).diagnostics)
      return .ballot
    }
    if DossierTableReader.recognises(table.header) {
      reading.report(DossierTableReader.read(table).diagnostics)
      return .dossier
    }
    let names = Set(table.header.map(\.text))
    let missing = names.contains("juror") ? "dossier" : names.contains("dossier") ? "juror" : "id"
    reading.report([Diagnostic(.csvMissingColumn, [missing], at: table.header.first?.position)])
    return nil
  }
}
