internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A terminal that nobody sits at: a process writes to one end, the test reads the other.
final class PseudoTerminal {
  private let reading: Int32
  /// The end that a process takes for a terminal.
  let writing: FileHandle
  /// What was written so far, line ends as the terminal turns them: CR LF.
  private(set) var output: [UInt8] = []

  /// Opens one where the target is a terminal.
  convenience init?(for target: OutputTarget) throws {
    guard case .terminal(let columns) = target else { return nil }
    try self.init(columns: columns)
  }

  init(columns: Int) throws {
    reading = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    guard reading >= 0, let name = Self.otherEnd(of: reading) else {
      throw CommandRunError(reason: "no terminal")
    }
    let end = open(name, O_RDWR | O_NOCTTY)
    guard end >= 0 else { throw CommandRunError(reason: "no terminal") }
    writing = FileHandle(fileDescriptor: end, closeOnDealloc: true)
    var size = winsize(ws_row: 40, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(end, UInt(TIOCSWINSZ), &size)
    _ = fcntl(reading, F_SETFL, O_NONBLOCK)
  }

  /// Unlocks the end that a process takes, and returns its path.
  private static func otherEnd(of reading: Int32) -> String? {
    #if canImport(Darwin)
      guard grantpt(reading) == 0, unlockpt(reading) == 0 else { return nil }
      return ptsname(reading).map { String(cString: $0) }
    #else
      // TIOCSPTLCK and TIOCGPTN, which the C library's own functions come down to.
      var (lock, number): (Int32, Int32) = (0, 0)
      guard ioctl(reading, 0x4004_5431, &lock) == 0, ioctl(reading, 0x8004_5430, &number) == 0 else {
        return nil
      }
      return "/dev/pts/\(number)"
    #endif
  }

  deinit { close(reading) }

  /// Reads what has come.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(reading, &buffer, buffer.count), count > 0 { output += buffer[..<count] }
  }
}
