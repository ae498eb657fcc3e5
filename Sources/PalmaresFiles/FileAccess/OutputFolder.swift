#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder that files are written into, and nowhere else, whatever they are called.
public struct OutputFolder: Sendable, Hashable {
  /// The folder, as it was given.
  public let path: String

  /// Names the folder; nothing is created yet.
  public init(_ path: String) { self.path = path }

  /// Returns the path of a file in the folder.
  ///
  /// - Throws: ``SystemReason/unsafeName`` for a name that is empty, `.` or `..`, or holds `/`, `\\` or a control
  ///   character; ``SystemReason/nameTooLong`` above 255 bytes.
  public func file(named name: String) throws(OutputError) -> String {
    let isUnsafe = name.unicodeScalars.contains {
      $0 == "/" || $0 == "\\" || $0.properties.generalCategory == .control
    }
    guard !isUnsafe, !["", ".", ".."].contains(name) else {
      throw OutputError(path: name, reason: .unsafeName)
    }
    guard name.utf8.count <= 255 else { throw OutputError(path: name, reason: .nameTooLong) }
    return path.isEmpty ? name : path.hasSuffix("/") ? path + name : path + "/" + name
  }

  /// Returns a folder in the folder, under the same rules for its name.
  public func folder(named name: String) throws(OutputError) -> OutputFolder {
    OutputFolder(try file(named: name))
  }

  /// Creates the folder, and those above it, where they aren't there.
  public func create() throws(OutputError) {
    var parent = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      parent += part
      if mkdir(parent, 0o777) != 0 {
        let code = errno
        let kind = OpenFile.status(of: parent)?.kind
        guard kind == .folder else {
          throw OutputError(path: parent, reason: kind == nil ? SystemReason(errno: code) : .notAFolder)
        }
      }
      parent += "/"
    }
  }

  /// Writes a file of the folder whole or not at all; a link of that name is replaced, never followed.
  public func write(_ bytes: [UInt8], named name: String) throws(OutputError) {
    try OutputFile.write(bytes, to: try file(named: name), followsLinks: false)
  }
}
