internal import Palmares

extension LoadedEdition {
  /// Reads what a path leads to: an edition whole, any other file alone.
  static func loadFile(_ path: String, limits: Limits, standardInput: [UInt8]?) -> LoadedEdition {
    var reading = InputReading(folder: "", limits: limits, standardInput: standardInput)
    let isTable = InputReading.isTable(path)
    let language = WrittenLanguage.tag(besides: path, limits: limits)
    let bytes: [UInt8]
    do throws(Diagnostic) {
      bytes = try reading.bytes(
        of: path, limit: isTable ? limits.fileBytes : limits.yamlBytes, kind: .edition, at: nil)
    } catch {
      reading.diagnostics.append(CSVHeaders.explained(error, as: path, headers: CSVHeaders.any))
      return LoadedEdition(
        reading: reading, root: "", isEntryMissing: error.code == .fileNotFound, language: language)
    }
    if isTable {
      readTable(bytes, path, &reading)
      return LoadedEdition(reading: reading, root: "", language: language)
    }
    let documents = reading.documents(in: bytes, name: path, kind: nil)
    guard let first = documents.first else {
      // What can't be made out may be an edition file itself.
      let own = WrittenLanguage.tag(in: bytes)
      return LoadedEdition(reading: reading, root: "", language: own ?? language)
    }
    switch FileKind.read(first, expecting: nil) {
    case .failure(let problem):
      reading.diagnostics.append(problem)
      return LoadedEdition(reading: reading, root: "", language: language)
    case .success(.edition):
      var loading = EditionLoading(path, limits: limits, standardInput: bytes)
      return loading.load()
    case .success(let kind):
      let rubric = readAlone(documents, kind, &reading)
      return LoadedEdition(reading: reading, root: "", rubric: rubric, language: language)
    }
  }

  /// Reads the documents of a file alone; returns the rubric, if it is one.
  private static func readAlone(
    _ documents: [Node], _ kind: FileKind, _ reading: inout InputReading
  ) -> Rubric? {
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
    case .indicators:
      let (catalogue, found) = IndicatorReader.catalogue(document)
      reading.report(found)
      if let catalogue { reading.report(catalogue.check()) }
    case .edition, .dossier, .ballot: break
    }
    return nil
  }

  /// Reads a CSV file alone as what its header says.
  private static func readTable(_ bytes: [UInt8], _ path: String, _ reading: inout InputReading) {
    let (table, found) = CSVTable.read(
      bytes, file: path, headers: CSVHeaders.any, limits: reading.limits)
    reading.diagnostics += found
    guard let table else { return }
    if BallotTableReader.recognises(table.header) {
      reading.report(BallotTableReader.read(table, criteria: nil).diagnostics)
    } else if DossierTableReader.recognises(table.header) {
      reading.report(DossierTableReader.read(table).diagnostics)
    } else {
      let names = Set(table.header.map(\.text))
      let missing = names.contains("juror") ? "dossier" : names.contains("dossier") ? "juror" : "id"
      reading.report([Diagnostic(.csvMissingColumn, [missing], at: table.header.first?.position)])
    }
  }
}
