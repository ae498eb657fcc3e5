#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why the system doesn't read or write a file.
public enum SystemReason: Sendable, Hashable, CustomStringConvertible {
  case noSuchFolder, permissionDenied, readOnly, isFolder, notAFolder, diskFull, fileTooBig, nameTooLong
  case tooManyOpenFiles, tooManyLinks, closedPipe, unsafeName, notEmpty
  /// Something else, in the system's words.
  case other(String)

  /// The reason in English words.
  public var description: String {
    switch self {
    case .noSuchFolder: "no such folder"
    case .permissionDenied: "permission denied"
    case .readOnly: "read-only file system"
    case .isFolder: "is a folder"
    case .notAFolder: "not a folder"
    case .diskFull: "disk full"
    case .fileTooBig: "file too big for the file system"
    case .nameTooLong: "name too long"
    case .tooManyOpenFiles: "too many open files"
    case .tooManyLinks: "links in a circle"
    case .closedPipe: "nobody reads it any more"
    case .unsafeName: "not a file name"
    case .notEmpty: "there already, and not an empty folder"
    case .other(let words): words
    }
  }

  /// The reason that the system's `errno` gives.
  init(errno code: Int32) {
    self =
      switch code {
      case ENOENT: .noSuchFolder
      case EACCES, EPERM: .permissionDenied
      case EROFS: .readOnly
      case EISDIR: .isFolder
      case ENOTDIR: .notAFolder
      case ENOSPC, EDQUOT: .diskFull
      case EFBIG: .fileTooBig
      case ENAMETOOLONG: .nameTooLong
      case EMFILE, ENFILE: .tooManyOpenFiles
      case ELOOP: .tooManyLinks
      case EPIPE: .closedPipe
      default: .other(String(cString: strerror(code)))
      }
  }
}
