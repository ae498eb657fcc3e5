#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Keeps other runs from giving files their names in the same folders, so that those of one run stay together; goes with
/// this value.
///
/// Where a file system knows no locks, nothing is kept.
struct FolderLocks: ~Copyable {
  private let descriptors: [Int32]

  /// A folder, whatever path leads to it.
  private struct Identity: Hashable, Comparable {
    let device: UInt64
    let file: UInt64

    static func < (left: Identity, right: Identity) -> Bool {
      (left.device, left.file) < (right.device, right.file)
    }
  }

  /// Waits for every run that is giving names in these folders.
  init(_ folders: Set<String>) {
    var found: [Identity: Int32] = [:]
    for folder in folders {
      let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { continue }
      var status = stat()
      let identity =
        fstat(descriptor, &status) == 0
        ? Identity(
          device: UInt64(truncatingIfNeeded: status.st_dev), file: UInt64(truncatingIfNeeded: status.st_ino))
        : nil
      // One folder locked twice would wait for itself.
      if let identity, found[identity] == nil { found[identity] = descriptor } else { close(descriptor) }
    }
    // All runs take them in the same order, so that no two wait for each other.
    descriptors = found.sorted { $0.key < $1.key }.map(\.value)
    for descriptor in descriptors {
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }
  }

  deinit { for descriptor in descriptors { close(descriptor) } }
}
