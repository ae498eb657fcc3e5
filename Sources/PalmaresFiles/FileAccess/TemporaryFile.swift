#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A hidden file beside the one that it will become; it goes with this object unless it took that name.
final class TemporaryFile {
  /// Where it is.
  let path: String
  /// Whether it has its own name now.
  var isRenamed = false
  private let registration: Interruption.Registration?

  /// Names a file in the same folder as `target`; nothing is created yet.
  init(inFolderOf target: String) {
    let name = ".palmares-" + String(UInt64.random(in: .min ... .max), radix: 36)
    path = FilePath.folderAsWritten(of: target) + name
    registration = Interruption.register(path)
  }

  deinit {
    if !isRenamed { unlink(path) }
    registration?.end()
  }
}
