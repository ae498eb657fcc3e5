internal import Palmares

/// Reads files once each and keeps what reports need of them.
struct InputReading {
  /// The folder that names are relative to.
  let folder: String
  let limits: Limits
  /// What `-` reads.
  let standardInput: [UInt8]?
  /// What is read instead of the disk, if anything is.
  let memory: MemoryFiles?
  /// Whether `inputs` are asked for.
  let fingerprints: Bool
  private(set) var files: [String] = []
  private(set) var sources: [String: SourceText] = [:]
  private(set) var inputs: [LoadedEdition.Input] = []
  var diagnostics: [Diagnostic] = []
  /// The kinds of which a file could not be read whole.
  var unread: Set<FileKind> = []
  /// What of the files that were read could not be.
  var gaps = EditionGaps()

  /// Starts without any file; names are relative to `folder`.
  init(
    folder: String, limits: Limits, standardInput: [UInt8]?, memory: MemoryFiles? = nil,
    fingerprints: Bool = true
  ) {
    (self.folder, self.limits, self.standardInput) = (folder, limits, standardInput)
    (self.memory, self.fingerprints) = (memory, fingerprints)
  }

  /// The names, relative to the folder, of the files that paths and globs stand for, each once.
  mutating func names(_ patterns: [Sourced<String>], kind: FileKind) -> [Sourced<String>] {
    var seen: Set<String> = []
    var names: [Sourced<String>] = []
    for pattern in patterns {
      do throws(Diagnostic) {
        for path in try paths(matching: pattern) {
          let name = FilePath.relative(path, to: folder)
          if seen.insert(name).inserted { names.append(Sourced(name, at: pattern.position)) }
        }
      } catch {
        diagnostics.append(error)
        unread.insert(kind)
      }
    }
    return names
  }

  private func paths(matching pattern: Sourced<String>) throws(Diagnostic) -> [String] {
    if let memory { return try memory.names(matching: pattern.value, in: folder, at: pattern.position) }
    return try Glob.files(matching: pattern.value, in: folder, at: pattern.position)
  }

  /// The bytes of a file; one that no file names is called as it was typed.
  mutating func bytes(
    of name: String, limit: Int, kind: FileKind, at position: SourcePosition?
  ) throws(Diagnostic) -> [UInt8] {
    guard files.count < limits.files else {
      throw Diagnostic(.unreadableFile, [name, "\(limits.files)"], at: position)
    }
    JobProgress.current?.begin(.reading(name))
    let bytes: [UInt8]
    if name == "-" {
      bytes = if let standardInput { standardInput } else { try InputFile.standardInput(limit: limit) }
      if bytes.isEmpty { throw Diagnostic(.emptyFile, ["-"]) }
    } else {
      let path = FilePath.joined(folder, name)
      let shown = position == nil ? path : name
      if let memory {
        bytes = try memory.bytes(of: path, limit: limit, as: shown, at: position)
      } else {
        bytes = try InputFile.bytes(of: path, limit: limit, as: shown, at: position)
      }
    }
    if sources[name] == nil {
      files.append(name)
      sources[name] = SourceText(bytes)
      if fingerprints {
        inputs.append(LoadedEdition.Input(path: name, sha256: Digest.sha256Hex(bytes), kind: kind))
      }
    }
    return bytes
  }

  /// The dossiers of a CSV file, or `nil` and a report.
  mutating func dossiers(of name: Sourced<String>, units: [String: String]?) -> [Dossier]? {
    do throws(Diagnostic) {
      let bytes = try bytes(of: name.value, limit: limits.fileBytes, kind: .dossier, at: name.position)
      let scanned = DossierTableScan.read(bytes, file: name.value, units: units)
      diagnostics += scanned.tableDiagnostics
      let isCut = scanned.tableDiagnostics.contains { $0.code == .unterminatedQuote }
      if scanned.dossiers == nil || isCut { unread.insert(.dossier) }
      report(scanned.rowDiagnostics)
      if scanned.lacksDossiers { unread.insert(.dossier) }
      return scanned.dossiers
    } catch {
      diagnostics.append(CSVHeaders.explained(error, as: name.value, headers: CSVHeaders.dossiers))
      unread.insert(.dossier)
      return nil
    }
  }

  /// Reads a large table of ballots piece by piece; the answers go to `sink`.
  mutating func readTable(
    _ name: Sourced<String>, by loading: BallotTableLoading, into sink: inout BallotSink
  ) {
    do throws(Diagnostic) {
      guard files.count < limits.files else {
        throw Diagnostic(.unreadableFile, [name.value, "\(limits.files)"], at: name.position)
      }
      let path = FilePath.joined(folder, name.value)
      let outcome: BallotTableLoading.Outcome?
      let file = try InputFile.opened(
        path, limit: limits.ballotTableBytes, as: name.value, at: name.position)
      do throws(OpenFile.Failure) {
        outcome = try loading.read(file, into: &sink)
      } catch {
        throw InputFile.diagnostic(of: error, name.value, at: name.position)
      }
      guard let outcome else {
        // It has no table, or isn't UTF-8, which is told as where it is read at once.
        _ = table(of: name, kind: .ballot)
        return
      }
      if sources[name.value] == nil {
        files.append(name.value)
        sources[name.value] = SourceText(path: path, lines: outcome.lines)
        if let sha256 = outcome.sha256 {
          inputs.append(LoadedEdition.Input(path: name.value, sha256: sha256, kind: .ballot))
        }
      }
      diagnostics += outcome.tableDiagnostics
      if outcome.tableDiagnostics.contains(where: { $0.code == .unterminatedQuote }) {
        unread.insert(.ballot)
      }
      report(outcome.rowDiagnostics.filter { !gaps.explain($0) })
      if sink.isEmpty, outcome.rowDiagnostics.hasErrors { unread.insert(.ballot) }
    } catch {
      diagnostics.append(CSVHeaders.explained(error, as: name.value, headers: CSVHeaders.ballots))
      unread.insert(.ballot)
    }
  }

  /// Notes a file of ballots that was read without anything wrong in it.
  mutating func note(_ name: Sourced<String>, _ size: Int, _ sha256: String?) {
    guard sources[name.value] == nil else { return }
    guard files.count < limits.files else {
      diagnostics.append(Diagnostic(.unreadableFile, [name.value, "\(limits.files)"], at: name.position))
      unread.insert(.ballot)
      return
    }
    var lines = LineMarks()
    lines.add(bytes: size, nextLine: Int.max)
    files.append(name.value)
    sources[name.value] = SourceText(path: FilePath.joined(folder, name.value), lines: lines)
    if let sha256 { inputs.append(LoadedEdition.Input(path: name.value, sha256: sha256, kind: .ballot)) }
  }

  /// Whether files, all together, are more than is read with the place of every answer; files in memory never are.
  func areLarge(_ names: [Sourced<String>]) -> Bool {
    if memory != nil { return false }
    var bytes = 0
    for name in names { bytes += OpenFile.size(of: FilePath.joined(folder, name.value)) ?? 0 }
    return bytes > limits.tracedBytes
  }

  /// The documents of a YAML file; none and a report where it can't be read.
  mutating func documents(of name: Sourced<String>, kind: FileKind) -> [Node] {
    do throws(Diagnostic) {
      let bytes = try bytes(of: name.value, limit: limits.yamlBytes, kind: kind, at: name.position)
      return documents(in: bytes, name: name.value, kind: kind)
    } catch {
      diagnostics.append(error)
      unread.insert(kind)
      return []
    }
  }

  /// The documents of a YAML text.
  mutating func documents(in bytes: [UInt8], name: String, kind: FileKind?) -> [Node] {
    let (documents, found) = YAMLComposer.documents(of: bytes, file: name, limits: limits)
    diagnostics += found
    let isCutShort = found.contains { Self.endsReading.contains($0.code) }
    if documents.isEmpty, !isCutShort, !found.hasErrors {
      let start = SourcePosition(file: name, line: 1, column: 1)
      diagnostics.append(Diagnostic(.emptyFile, [name], at: start))
    }
    if let kind, documents.isEmpty || isCutShort { unread.insert(kind) }
    return documents
  }

  /// The table of a CSV file, or `nil` and a report.
  mutating func table(of name: Sourced<String>, kind: FileKind) -> CSVTable? {
    do throws(Diagnostic) {
      let bytes = try bytes(of: name.value, limit: limits.fileBytes, kind: kind, at: name.position)
      let (table, found) = CSVTable.read(
        bytes, file: name.value, headers: CSVHeaders.expected(of: kind), limits: limits)
      diagnostics += found
      if table == nil || found.contains(where: { $0.code == .unterminatedQuote }) { unread.insert(kind) }
      return table
    } catch {
      diagnostics.append(CSVHeaders.explained(error, as: name.value, headers: CSVHeaders.expected(of: kind)))
      unread.insert(kind)
      return nil
    }
  }

  /// The only document of a file of a kind, or `nil` and a report.
  mutating func document(of name: Sourced<String>, kind: FileKind) -> Node? {
    let documents = documents(of: name, kind: kind)
    return only(documents, kind: kind)
  }

  /// The first of a file's documents, where it is of the kind; more than one are reported.
  mutating func only(_ documents: [Node], kind: FileKind) -> Node? {
    if documents.count > 1 {
      diagnostics.append(Diagnostic(.severalDocuments, [kind.rawValue], at: documents[1].position))
    }
    return documents.first.flatMap { isOf($0, kind) ? $0 : nil }
  }

  /// Whether a document is of a kind; reports it where it is not.
  mutating func isOf(_ document: Node, _ kind: FileKind) -> Bool {
    switch FileKind.read(document, expecting: kind) {
    case .success: return true
    case .failure(let problem):
      diagnostics.append(problem)
      unread.insert(kind)
      return false
    }
  }

  /// Adds what a reader found, without what follows from a problem of the YAML at the same place.
  mutating func report(_ found: [Diagnostic]) {
    guard !found.isEmpty else { return }
    let places = Set(diagnostics.filter { Self.spoilsValue.contains($0.code) }.compactMap(\.position))
    diagnostics += found.filter { problem in !(problem.position.map(places.contains) ?? false) }
  }

  /// Whether a name is that of a CSV file.
  static func isTable(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
  }

  private static let spoilsValue: Set<DiagnosticCode> = [
    .splitDecimal, .unsupportedTag, .hashEmptiesText, .aliasCycle, .malformedYAML,
  ]

  private static let endsReading: Set<DiagnosticCode> = [
    .malformedYAML, .tabIndentation, .colonInText, .nestingTooDeep, .tooManyNodes, .aliasCycle, .notUTF8,
    .utf16, .windows1252, .fileTooLarge,
  ]
}
