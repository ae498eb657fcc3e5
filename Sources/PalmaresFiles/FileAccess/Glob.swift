package import Palmares

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Finds files by pattern: `*` stands for any characters but `/`, `?` for one.
package enum Glob {
  /// Whether a text has `*` or `?`.
  package static func isPattern(_ text: String) -> Bool { text.utf8.contains { star == $0 || mark == $0 } }

  /// Returns the files that a pattern matches, by their UTF-8 bytes; a path without `*` and `?` is itself,
  /// whether it is there or not.
  ///
  /// Names that begin with a dot match only a pattern that does; folders never match the last part.
  ///
  /// - Parameters:
  ///   - pattern: The pattern, absolute or from `folder`.
  ///   - folder: The folder of the file that holds the pattern.
  ///   - position: The place that holds the pattern.
  /// - Returns: Paths as ``FilePath/joined(_:_:)`` gives them.
  /// - Throws: `no-file-matches`.
  package static func files(
    matching pattern: String, in folder: String, at position: SourcePosition? = nil
  ) throws(Diagnostic) -> [String] {
    let path = FilePath.joined("", pattern)
    guard isPattern(path) else { return [FilePath.joined(folder, path)] }
    let parts = path.split(separator: "/").map(String.init)
    var found = [path.utf8.first == UInt8(ascii: "/") ? "/" : folder]
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      found = found.flatMap { parent in
        let names = isPattern(part) ? Self.names(in: parent).filter { matches($0, part) } : [part]
        return names.map { FilePath.joined(parent, $0) }
      }
      found = found.filter { path in
        guard let kind = OpenFile.status(of: path)?.kind else { return false }
        return (kind == .folder) != isLast
      }
    }
    guard !found.isEmpty else { throw Diagnostic(.noFileMatches, [pattern], at: position) }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a file's name matches a pattern; letters match as readers see them, composed or not.
  package static func matches(_ name: String, _ pattern: String) -> Bool {
    if name.hasPrefix("."), !pattern.hasPrefix(".") { return false }
    let (name, pattern) = (Array(name), Array(pattern))
    var (place, sign) = (0, 0)
    var retry: (place: Int, sign: Int)?
    while place < name.count {
      if sign < pattern.count, pattern[sign] == "*" {
        sign += 1
        retry = (place, sign)
      } else if sign < pattern.count, pattern[sign] == "?" || pattern[sign] == name[place] {
        (place, sign) = (place + 1, sign + 1)
      } else if let last = retry {
        retry = (last.place + 1, last.sign)
        (place, sign) = (last.place + 1, last.sign)
      } else {
        return false
      }
    }
    return pattern[sign...].allSatisfy { $0 == "*" }
  }

  /// The names in a folder, without `.` and `..`; none where it can't be read.
  fileprivate static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static let star = UInt8(ascii: "*")
  private static let mark = UInt8(ascii: "?")
}

extension OutputFolder {
  /// Whether nothing is there yet, or a folder that holds nothing.
  public var isAbsentOrEmpty: Bool {
    guard let status = OpenFile.status(of: path) else { return true }
    return status.kind == .folder && Glob.names(in: path).isEmpty
  }
}
