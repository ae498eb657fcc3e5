public import Palmares

/// Reads editions and their files.
public enum EditionFiles {
  /// The name of the edition file in an edition's folder.
  public static let entryName = "edition.yaml"

  /// Reads an edition with every file that it names, each once, in the order named; globs by name.
  ///
  /// - Parameters:
  ///   - path: The edition file, the folder that holds it as `edition.yaml`, or `-` for standard input, whose paths
  ///     are relative to the working folder.
  ///   - limits: The bounds of what is read.
  ///   - standardInput: What `-` reads; `nil` reads the process's own.
  /// - Returns: What was read, with all that is wrong in it.
  public static func load(
    _ path: String, limits: Limits = Limits(), standardInput: [UInt8]? = nil
  ) -> LoadedEdition {
    var loading = EditionLoading(path, limits: limits, standardInput: standardInput)
    return loading.load()
  }
}

/// An edition as its files say it, with the problems of their structure.
public struct LoadedEdition: Sendable {
  /// The edition, before checks that cross files; `nil` where the edition file, the rubric or the jury could not
  /// be read, or no dossier file could.
  public let draft: EditionDraft?
  /// What is wrong in the files, in file order.
  public let diagnostics: [Diagnostic]
  /// The files read, by the bytes of their paths.
  public let inputs: [Input]
  /// The edition's folder, as typed; the paths of diagnostics and inputs are relative to it.
  public let root: String
  /// The files in the order read, the edition file first.
  public let files: [String]
  /// The kinds of which a file, or a part that others refer to, could not be read.
  ///
  /// What a later check misses may stand there: answers and decisions on dossiers that are not among those read are
  /// left out of the draft.
  public let unread: Set<FileKind>
  /// Whether the edition file itself is not there.
  public let isEntryMissing: Bool
  /// The texts of the files read, for showing the line under a diagnostic.
  public let sources: [String: SourceText]

  /// A file with its fingerprint.
  public struct Input: Sendable, Hashable {
    /// The path, relative to the edition's folder.
    public let path: String
    /// What the file is; `nil` where it can't be told.
    public let kind: FileKind?
    /// The SHA-256 of its bytes, in lowercase hexadecimal.
    public let sha256: String
  }
}
