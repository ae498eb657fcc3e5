package import Palmares

/// Files that are bytes in memory, by name; the disk is not asked.
package struct MemoryFiles: Sendable {
  private let files: [String: [UInt8]]

  /// Takes files by their paths, with `/` between the parts.
  package init(_ files: [String: [UInt8]]) {
    self.files = Dictionary(files.map { (FilePath.normalised($0.key), $0.value) }) { first, _ in first }
  }

  /// Returns the bytes of a file, with the bounds and diagnostics of files on the disk.
  ///
  /// - Throws: `file-not-found`, `file-too-large` or `empty-file`.
  package func bytes(
    of path: String, limit: Int, as name: String, at position: SourcePosition?
  ) throws(Diagnostic) -> [UInt8] {
    guard let bytes = files[FilePath.normalised(path)] else {
      throw Diagnostic(.fileNotFound, [name], at: position)
    }
    if bytes.isEmpty { throw Diagnostic(.emptyFile, [name], at: position) }
    if bytes.count > limit {
      throw Diagnostic(.fileTooLarge, [name, "\(bytes.count)", "\(limit)"], at: position)
    }
    return bytes
  }

  /// Returns the files that a pattern matches, as ``Glob/files(matching:in:at:)`` does.
  ///
  /// - Throws: `no-file-matches`.
  package func names(
    matching pattern: String, in folder: String, at position: SourcePosition?
  ) throws(Diagnostic) -> [String] {
    let path = FilePath.joined(folder, pattern)
    guard Glob.isPattern(pattern) else { return [path] }
    let parts = path.split(separator: "/").map(String.init)
    let found = files.keys.filter { name in
      let own = name.split(separator: "/").map(String.init)
      return own.count == parts.count
        && zip(own, parts).allSatisfy { Glob.isPattern($1) ? Glob.matches($0, $1) : $0 == $1 }
    }
    guard !found.isEmpty else { throw Diagnostic(.noFileMatches, [pattern], at: position) }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
