#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file being written, which appears whole under its name or not at all.
///
/// Bytes go as they come to a temporary file in the same folder; ``publish(_:)`` waits until they are on the disk and
/// only then gives them the file's name. Until then the file stays as it was, and the temporary one goes with this
/// object, or with the process where ``Interruption/removeTemporaryFiles()`` asks for it. A link is followed,
/// permissions are kept. A device or pipe is written to as it is.
///
/// ```swift
/// let file = try OutputFile("result.json")
/// try file.write(Array("{}\n".utf8))
/// try OutputFile.publish([file])
/// ```
public final class OutputFile {
  /// The path as it was given.
  public let path: String
  private let target: String
  /// The temporary file; `nil` for a device, and once it has its name.
  private var temporary: TemporaryFile?
  private let file: OpenFile
  private var size = 0
  /// How much the system was asked to bring to the disk so far.
  private var started = 0

  /// Bytes between two requests to write back: few enough that the last wait is short, many enough to be rare.
  private static let writeBackStep = 8 << 20

  /// Begins a file.
  ///
  /// - Throws: ``OutputError`` with the path and the system's reason, before anything is written: no such folder, not
  ///   permitted, a folder of that name.
  public convenience init(_ path: String) throws(OutputError) { try self.init(path, followsLinks: true) }

  /// The same; without `followsLinks` a link is replaced by the file.
  init(_ path: String, followsLinks: Bool) throws(OutputError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw OutputError(path: path, reason: .unsafeName) }
    self.path = path
    target = followsLinks ? Self.resolved(path) : path
    do throws(OpenFile.Failure) {
      let before = followsLinks || !Self.isLink(target) ? OpenFile.status(of: target) : nil
      switch before?.kind {
      case .folder: throw OpenFile.Failure(code: EISDIR)
      case .file where access(target, W_OK) != 0: throw OpenFile.Failure(code: errno)
      case nil where target.hasSuffix("/"): throw OpenFile.Failure(code: EISDIR)
      case .other: file = try OpenFile.toWrite(target)
      case .file, nil:
        let temporary = TemporaryFile(inFolderOf: target)
        file = try OpenFile.new(temporary.path)
        self.temporary = temporary
        if let permissions = before?.permissions { file.setPermissions(permissions) }
      }
    } catch {
      throw OutputError(path: path, reason: error.reason)
    }
  }

  /// Writes `bytes` after those written so far.
  ///
  /// - Throws: ``OutputError`` with the path and the system's reason, such as ``SystemReason/diskFull``.
  public func write(_ bytes: [UInt8]) throws(OutputError) {
    try saying { file throws(OpenFile.Failure) in try file.write(bytes) }
    size += bytes.count
    // The disk works while the rest is made: the wait at the end is then for the last bytes alone.
    if temporary != nil, size - started >= Self.writeBackStep {
      file.startWriteBack(from: started, count: size - started)
      started = size
    }
  }

  /// Gives all files their names, once the bytes of all are on the disk.
  ///
  /// Nothing is published where one of them can't be completed. No Ctrl-C falls between two names, where
  /// ``Interruption/removeTemporaryFiles()`` was called. Of two runs that publish in the same folder at once, the names of
  /// one are all given before those of the other.
  ///
  /// - Throws: ``OutputError`` with the path of the first that fails and the system's reason.
  public static func publish(_ files: [OutputFile]) throws(OutputError) {
    for file in files where file.temporary != nil {
      try file.saying { file throws(OpenFile.Failure) in try file.synchronise() }
    }
    let folders = Set(files.filter { $0.temporary != nil }.map { FilePath.folderAsWritten(of: $0.target) })
    let locks = FolderLocks(folders)
    try Interruption.holding { () throws(OutputError) in
      for file in files { try file.takeName() }
    }
    _ = consume locks
    for folder in folders.sorted() {
      // The names too should outlast a power cut; where a folder can't be opened for that, they will a moment later.
      if let folder = try? OpenFile.toRead(folder.isEmpty ? "." : folder) { try? folder.synchronise() }
    }
  }

  private func takeName() throws(OutputError) {
    guard let temporary else { return }
    guard rename(temporary.path, target) == 0 else {
      throw OutputError(path: path, reason: SystemReason(errno: errno))
    }
    temporary.isRenamed = true
    self.temporary = nil
  }

  private func saying(
    _ write: (borrowing OpenFile) throws(OpenFile.Failure) -> Void
  ) throws(OutputError) {
    do throws(OpenFile.Failure) {
      try write(file)
    } catch {
      throw OutputError(path: path, reason: error.reason)
    }
  }

  /// Returns where a link leads; the path itself where it is none, or leads nowhere.
  private static func resolved(_ path: String) -> String {
    guard isLink(path), let target = realpath(path, nil) else { return path }
    defer { free(target) }
    return String(cString: target)
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}

extension OutputFile {
  /// Writes `bytes` to a file, in place of what it held.
  ///
  /// - Throws: ``OutputError`` with the path and the system's reason; the file then stays as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    try write(bytes, to: path, followsLinks: true)
  }

  /// The same; without `followsLinks` a link is replaced by the file.
  static func write(_ bytes: [UInt8], to path: String, followsLinks: Bool) throws(OutputError) {
    let file = try OutputFile(path, followsLinks: followsLinks)
    try file.write(bytes)
    try publish([file])
  }
}
