#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file of the system, closed when it goes.
struct OpenFile: ~Copyable {
  /// A failure with the system's number for it.
  struct Failure: Error {
    let code: Int32
    var reason: SystemReason { SystemReason(errno: code) }
  }

  /// What a path leads to.
  enum Kind { case file, folder, other }

  private let descriptor: Int32

  /// The bytes of one call, which Darwin keeps below 2 GiB.
  private static let mostAtOnce = 1 << 30

  deinit { close(descriptor) }

  /// Opens a file to read; never waits for whoever writes to a pipe.
  static func toRead(_ path: String) throws(Failure) -> OpenFile {
    try opened(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  }

  /// Opens what is there already, a device for example, to write.
  static func toWrite(_ path: String) throws(Failure) -> OpenFile {
    try opened(path, O_WRONLY | O_CLOEXEC)
  }

  /// Creates a file that isn't there yet, with the permissions that new files get.
  static func new(_ path: String) throws(Failure) -> OpenFile {
    try opened(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
  }

  private static func opened(_ path: String, _ flags: Int32) throws(Failure) -> OpenFile {
    while true {
      let descriptor = open(path, flags, 0o666)
      if descriptor >= 0 { return OpenFile(descriptor: descriptor) }
      if errno != EINTR { throw Failure(code: errno) }
    }
  }

  /// What it is, and how many bytes it has now.
  func status() throws(Failure) -> (kind: Kind, size: Int) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(code: errno) }
    return (Self.kind(of: status), Int(status.st_size))
  }

  /// What a path leads to, its permissions, or `nil` where nothing is there.
  static func status(of path: String) -> (kind: Kind, permissions: UInt32)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return (kind(of: status), UInt32(status.st_mode) & 0o777)
  }

  /// How many bytes the file at a path has now, or `nil` where there is no file.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, kind(of: status) == .file else { return nil }
    return Int(status.st_size)
  }

  private static func kind(of status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// Gives the file these permissions, where the file system has any.
  func setPermissions(_ permissions: UInt32) { _ = fchmod(descriptor, mode_t(permissions)) }

  /// Reads at most `limit` bytes, up to the end.
  func bytes(limit: Int, expecting size: Int) throws(Failure) -> [UInt8] {
    try Self.bytes(from: descriptor, limit: limit, expecting: size)
  }

  /// Reads on into a buffer until it is full or the file ends; returns how many bytes.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    try Self.read(from: descriptor, into: buffer)
  }

  /// Goes on reading at a byte.
  func seek(to offset: Int) { _ = lseek(descriptor, off_t(offset), SEEK_SET) }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(Failure) { try Self.write(bytes, to: descriptor) }

  /// Asks the system to begin bringing bytes written to the disk, without waiting; does nothing where it can't be asked.
  func startWriteBack(from offset: Int, count: Int) {
    #if !canImport(Darwin)
      // Linux begins to write pages that it is told won't be needed; while that lasts, it keeps them.
      _ = posix_fadvise(descriptor, off_t(offset), off_t(count), POSIX_FADV_DONTNEED)
    #endif
  }

  /// Waits until the file is on the disk, where its file system can tell.
  func synchronise() throws(Failure) {
    while fsync(descriptor) != 0 {
      if errno == EINVAL || errno == ENOTSUP || errno == EROFS { return }
      if errno != EINTR { throw Failure(code: errno) }
    }
  }

  /// Reads at most `limit` bytes from a descriptor, up to the end; `size` bytes without copying them.
  static func bytes(from descriptor: Int32, limit: Int, expecting size: Int) throws(Failure) -> [UInt8] {
    var room = Swift.min(limit, Swift.max(size, 1 << 16) + 1)
    var bytes = try piece(from: descriptor, count: room)
    while bytes.count == room, room < limit {
      let more = try piece(from: descriptor, count: Swift.min(1 << 20, limit - room))
      bytes += more
      room += Swift.min(1 << 20, limit - room)
    }
    return bytes
  }

  /// Reads `count` bytes, or fewer at the end.
  private static func piece(from descriptor: Int32, count: Int) throws(Failure) -> [UInt8] {
    var failure: Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      do throws(Failure) {
        initialized = try read(from: descriptor, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads until a buffer is full or the file ends; returns how many bytes.
  private static func read(
    from descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(Failure) -> Int {
    var count = 0
    while count < buffer.count {
      let got = systemRead(
        descriptor, buffer.baseAddress.map { $0 + count }, Swift.min(buffer.count - count, mostAtOnce))
      if got == 0 { break }
      if got > 0 {
        count += got
      } else {
        let code = errno
        if !canTryAgain(code, descriptor, POLLIN) { throw Failure(code: code) }
      }
    }
    return count
  }

  /// Writes all of `bytes` to a descriptor.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var written = 0
    while written < bytes.count {
      var failure: Int32 = 0
      let count = bytes.withUnsafeBytes { buffer in
        let most = Swift.min(buffer.count - written, mostAtOnce)
        let count = systemWrite(descriptor, buffer.baseAddress.map { $0 + written }, most)
        failure = count < 0 ? errno : 0
        return count
      }
      if count >= 0 {
        written += count
      } else if !canTryAgain(failure, descriptor, POLLOUT) {
        throw Failure(code: failure)
      }
    }
  }

  /// Whether a failure passes; waits until the descriptor is ready, where that is what it says.
  private static func canTryAgain(_ failure: Int32, _ descriptor: Int32, _ events: Int32) -> Bool {
    if failure == EINTR { return true }
    guard failure == EAGAIN || failure == EWOULDBLOCK else { return false }
    var waiting = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    return poll(&waiting, 1, -1) >= 0
  }
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
