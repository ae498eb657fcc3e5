#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Writes files that appear whole or not at all.
public enum OutputFile {
  /// Writes `bytes` to a file, in place of what it held.
  ///
  /// They go to a temporary file in the same folder, to the disk, and only then take the file's name; on any
  /// failure the temporary file goes and the file stays as it was. A link is followed, permissions are kept. A
  /// device or pipe is written to as it is.
  ///
  /// - Throws: ``OutputError`` with the path and the system's reason.
  public static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    try write(bytes, to: path, followsLinks: true)
  }

  /// The same; without `followsLinks` a link is replaced by the file.
  static func write(_ bytes: [UInt8], to path: String, followsLinks: Bool) throws(OutputError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw OutputError(path: path, reason: .unsafeName) }
    do throws(OpenFile.Failure) {
      try replace(followsLinks ? resolved(path) : path, with: bytes, followsLinks: followsLinks)
    } catch {
      throw OutputError(path: path, reason: error.reason)
    }
  }

  private static func replace(_ path: String, with bytes: [UInt8], followsLinks: Bool) throws(OpenFile
    .Failure)
  {
    let before = followsLinks || !isLink(path) ? OpenFile.status(of: path) : nil
    switch before?.kind {
    case .folder: throw OpenFile.Failure(code: EISDIR)
    case .other:
      let device = try OpenFile.toWrite(path)
      return try device.write(bytes)
    case .file where access(path, W_OK) != 0: throw OpenFile.Failure(code: errno)
    case .file, nil: break
    }
    if path.hasSuffix("/") { throw OpenFile.Failure(code: EISDIR) }
    let name = ".palmares-" + String(UInt64.random(in: .min ... .max), radix: 36)
    let folder = FilePath.folderAsWritten(of: path)
    let temporary = folder + name
    do throws(OpenFile.Failure) {
      try fill(temporary, with: bytes, permissions: before?.permissions)
      if rename(temporary, path) != 0 { throw OpenFile.Failure(code: errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    // The name too should outlast a power cut; where a folder can't be opened for that, it will a moment later.
    if let folder = try? OpenFile.toRead(folder.isEmpty ? "." : folder) { try? folder.synchronise() }
  }

  private static func fill(
    _ temporary: String, with bytes: [UInt8], permissions: UInt32?
  ) throws(OpenFile.Failure) {
    let file = try OpenFile.new(temporary)
    if let permissions { file.setPermissions(permissions) }
    try file.write(bytes)
    try file.synchronise()
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
