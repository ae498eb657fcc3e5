#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where an output goes, known by the file itself: however a path is spelt, whatever links lead there.
struct Destination {
  /// The path as typed.
  let path: String
  /// The file's one absolute path; `nil` for standard output, devices, pipes and folders.
  private let file: String?

  init(_ path: String) {
    self.path = path
    file = path == "-" ? nil : Self.file(at: path)
  }

  /// Whether it is a file, there or to come.
  var isFile: Bool { file != nil }

  /// Whether both are one file.
  func isSame(as other: Destination) -> Bool { file != nil && file == other.file }

  private static func file(at path: String) -> String? {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFREG ? resolved(path) : nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, !name.isEmpty else { return nil }
    let folder = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/") + "/"
    return resolved(folder).map { $0 + "/" + name }
  }

  private static func resolved(_ path: String) -> String? {
    guard let target = realpath(path, nil) else { return nil }
    defer { free(target) }
    return String(cString: target)
  }
}
