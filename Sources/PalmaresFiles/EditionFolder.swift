public import Palmares

/// An edition as its files say it, or a file alone, with the problems of their structure.
public struct LoadedEdition: Sendable {
  /// The edition, before checks that cross files; `nil` where the edition file, the rubric or the jury could not
  /// be read, or no dossier file could, and for a file alone.
  public let draft: EditionDraft?
  /// What is wrong in the files, in file order.
  public let diagnostics: [Diagnostic]
  /// The files read, by the bytes of their paths; empty where no fingerprints were asked for.
  public let inputs: [Input]
  /// The edition's folder, as typed, that the paths of diagnostics and inputs are relative to; empty for a file
  /// alone, which they name as typed.
  public let root: String
  /// The files in the order read, the edition file first.
  public let files: [String]
  /// The kinds of which a file, or a part that others refer to, could not be read.
  ///
  /// Answers and decisions on dossiers that are not among those read are then left out of the draft.
  public let unread: Set<FileKind>
  /// The language that the edition names, as far as it can be made out; `fr` where it names none. For a file alone that
  /// of the edition beside it.
  public let language: String
  /// Whether the path leads nowhere.
  public let isEntryMissing: Bool
  /// The rubric, where it could be read; also that of a rubric file alone.
  public let rubric: Rubric?
  let sources: [String: SourceText]
  let gaps: EditionGaps
  let limits: Limits
  /// The ballots that were read in columns, to be read again for what is wrong between them.
  let largeBallots: LargeBallots?

  /// A file with its fingerprint.
  public struct Input: Sendable, Hashable {
    /// The path, relative to the edition's folder.
    public let path: String
    /// The SHA-256 of its bytes, in lowercase hexadecimal.
    public let sha256: String
    /// What it was read as.
    public let kind: FileKind
  }

  /// The name of the edition file in an edition's folder.
  public static let entryName = "edition.yaml"

  /// Reads an edition with every file that it names, each once, in the order named; globs by name.
  ///
  /// - Parameters:
  ///   - path: The edition file, the folder that holds it as `edition.yaml`, or `-` for standard input, whose paths
  ///     are relative to the working folder.
  ///   - acceptsSingleFiles: Whether the path may also lead to another kind of file, whose structure is then read
  ///     alone. A CSV file is known by its header: ballots have `juror` and `dossier`, dossiers `id`.
  ///   - limits: The bounds of what is read.
  ///   - standardInput: What `-` reads; `nil` reads the process's own.
  ///   - fingerprints: Whether ``inputs`` are asked for; without, a large edition is read sooner.
  ///   - tracing: The id of the dossier of whose answers the places are kept, however large the edition is; the files
  ///     that have some are then read more slowly.
  /// - Returns: What was read, with all that is wrong in it.
  public static func load(
    _ path: String, acceptsSingleFiles: Bool = false, limits: Limits = Limits(),
    standardInput: [UInt8]? = nil, fingerprints: Bool = true, tracing dossier: String? = nil
  ) -> LoadedEdition {
    if acceptsSingleFiles, path == "-" || !InputFile.isFolder(path) {
      return loadFile(path, limits: limits, standardInput: standardInput)
    }
    var loading = EditionLoading(
      path, limits: limits, standardInput: standardInput, fingerprints: fingerprints, tracing: dossier)
    return loading.load()
  }

  /// Reads an edition whose files are bytes in memory; nothing on the disk is asked.
  ///
  /// Everything is as for files on the disk: paths are relative to the file that names them, globs match the names.
  ///
  /// - Parameters:
  ///   - files: The bytes of each file, by its path with `/` between the parts.
  ///   - entry: The path of the edition file.
  ///   - limits: The bounds of what is read.
  /// - Returns: What was read, with all that is wrong in it.
  public static func load(
    files: [String: [UInt8]], entry: String = LoadedEdition.entryName, limits: Limits = Limits()
  ) -> LoadedEdition {
    var loading = EditionLoading(entry, limits: limits, memory: MemoryFiles(files))
    return loading.load()
  }

  /// The text of the line at a position, or `nil` where its file was not read.
  public func sourceLine(_ position: SourcePosition) -> String? {
    sources[position.file]?.line(position.line)
  }

  init(
    reading: InputReading, root: String, draft: EditionDraft? = nil, rubric: Rubric? = nil,
    largeBallots: LargeBallots? = nil, isEntryMissing: Bool = false, language: String? = nil
  ) {
    self.language = language ?? "fr"
    (self.draft, self.rubric, self.root, self.isEntryMissing) = (draft, rubric, root, isEntryMissing)
    (self.largeBallots, limits) = (largeBallots, reading.limits)
    (files, unread, sources, gaps) = (reading.files, reading.unread, reading.sources, reading.gaps)
    diagnostics = reading.diagnostics.inFileOrder(reading.files)
    inputs = reading.inputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
