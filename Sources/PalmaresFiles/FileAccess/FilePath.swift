/// Paths as texts, with `/` between their parts; nothing here asks the file system.
package enum FilePath {
  /// Returns `path` as seen from `folder`: unchanged where it is absolute, else both joined, without `.` and `..`
  /// where they can be resolved.
  package static func joined(_ folder: String, _ path: String) -> String {
    path.utf8.first == slash || folder.isEmpty ? normalised(path) : normalised(folder + "/" + path)
  }

  /// Returns the path without `.`, doubled `/` and `name/..`; `.` where nothing remains.
  package static func normalised(_ path: String) -> String {
    let isAbsolute = path.utf8.first == slash
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
  }

  /// Returns the folder that holds the last part of a path; `.` where the path is a name alone.
  package static func folder(of path: String) -> String {
    let path = normalised(path)
    guard let last = path.lastIndex(of: "/") else { return "." }
    return last == path.startIndex ? "/" : String(path[..<last])
  }

  /// Returns what stands before the last part of a path, `/` included: `..` stays, since links may lead elsewhere.
  static func folderAsWritten(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// Returns the last part of a path.
  package static func name(of path: String) -> String {
    normalised(path).split(separator: "/").last.map(String.init) ?? "/"
  }

  /// Returns `path` as seen from `folder`, or unchanged where that can't be told: one of them is absolute alone, or
  /// `folder` begins with more `..`.
  package static func relative(_ path: String, to folder: String) -> String {
    let (path, folder) = (normalised(path), normalised(folder))
    guard (path.utf8.first == slash) == (folder.utf8.first == slash) else { return path }
    var target = path.split(separator: "/").filter { $0 != "." }[...]
    var base = folder.split(separator: "/").filter { $0 != "." }[...]
    while let one = target.first, one == base.first {
      target.removeFirst()
      base.removeFirst()
    }
    guard base.first != ".." else { return path }
    let parts = base.map { _ in ".." } + target
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  private static let slash = UInt8(ascii: "/")
}
