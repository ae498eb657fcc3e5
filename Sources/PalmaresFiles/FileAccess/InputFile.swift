package import Palmares

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads files as a whole.
package enum InputFile {
  /// Returns the bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The file, absolute or from the working folder.
  ///   - limit: The most bytes that it may have.
  ///   - name: What the diagnostics call it; the path itself unless given.
  ///   - position: The place that names the file, if a file does.
  /// - Throws: `file-not-found`, `not-a-file` for folders, devices and pipes, `unreadable-file`, `file-too-large`
  ///   or `empty-file`.
  package static func bytes(
    of path: String, limit: Int = Limits().fileBytes, as name: String? = nil,
    at position: SourcePosition? = nil
  ) throws(Diagnostic) -> [UInt8] {
    let name = name ?? path
    guard !path.isEmpty, !path.utf8.contains(0) else { throw Diagnostic(.fileNotFound, [name], at: position) }
    let found: Found
    do throws(OpenFile.Failure) {
      found = try read(path, limit: limit)
    } catch {
      throw diagnostic(of: error, name, at: position)
    }
    switch found {
    case .bytes(let bytes): return bytes
    case .nothing: throw Diagnostic(.emptyFile, [name], at: position)
    case .noFile: throw Diagnostic(.notAFile, [name], at: position)
    case .tooLarge(let size): throw Diagnostic(.fileTooLarge, [name, "\(size)", "\(limit)"], at: position)
    }
  }

  /// Returns what standard input holds, with the same bounds and diagnostics; its name is `-`.
  package static func standardInput(limit: Int = Limits().fileBytes) throws(Diagnostic) -> [UInt8] {
    let bytes: [UInt8]
    do throws(OpenFile.Failure) {
      bytes = try OpenFile.bytes(from: STDIN_FILENO, limit: limit + 1, expecting: 0)
    } catch {
      if error.code == EISDIR { throw Diagnostic(.notAFile, ["-"]) }
      throw Diagnostic(.unreadableFile, ["-", error.reason.description])
    }
    if bytes.isEmpty { throw Diagnostic(.emptyFile, ["-"]) }
    if bytes.count > limit { throw Diagnostic(.fileTooLarge, ["-", "\(bytes.count)", "\(limit)"]) }
    return bytes
  }

  /// Opens a file to be read piece by piece, with the bounds and diagnostics of ``bytes(of:limit:as:at:)``.
  static func opened(
    _ path: String, limit: Int, as name: String, at position: SourcePosition?
  ) throws(Diagnostic) -> OpenFile {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw Diagnostic(.fileNotFound, [name], at: position) }
    do throws(OpenFile.Failure) {
      let file = try OpenFile.toRead(path)
      let (kind, size) = try file.status()
      if kind == .file, (1...limit).contains(size) { return file }
    } catch {
      throw diagnostic(of: error, name, at: position)
    }
    // Whatever is wrong is told as where the file is read at once.
    _ = try bytes(of: path, limit: limit, as: name, at: position)
    throw Diagnostic(.unreadableFile, [name, "changed"], at: position)
  }

  /// What a failure of the system means for whoever named the file.
  static func diagnostic(
    of failure: OpenFile.Failure, _ name: String, at position: SourcePosition?
  ) -> Diagnostic {
    switch failure.code {
    case ENOENT, ENOTDIR: Diagnostic(.fileNotFound, [name], at: position)
    case ENXIO, ENODEV: Diagnostic(.notAFile, [name], at: position)
    default: Diagnostic(.unreadableFile, [name, failure.reason.description], at: position)
    }
  }

  /// Whether a path leads to a folder.
  package static func isFolder(_ path: String) -> Bool { OpenFile.status(of: path)?.kind == .folder }

  private enum Found {
    case nothing, noFile
    case bytes([UInt8])
    case tooLarge(Int)
  }

  private static func read(_ path: String, limit: Int) throws(OpenFile.Failure) -> Found {
    let file = try OpenFile.toRead(path)
    let (kind, size) = try file.status()
    guard kind == .file else { return .noFile }
    guard size <= limit else { return .tooLarge(size) }
    let bytes = try file.bytes(limit: limit + 1, expecting: size)
    if bytes.count > limit { return .tooLarge(bytes.count) }
    return bytes.isEmpty ? .nothing : .bytes(bytes)
  }
}
