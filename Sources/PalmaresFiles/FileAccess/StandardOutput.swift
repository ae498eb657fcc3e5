#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The output that the shell gave the process.
public enum StandardOutput {
  /// Writes all of `bytes`.
  ///
  /// - Throws: ``OutputError`` for `-`: ``SystemReason/closedPipe`` where nobody reads it any more, after
  ///   ``ignoreClosedPipes()``; ``SystemReason/diskFull`` and so on where it is a file.
  public static func write(_ bytes: [UInt8]) throws(OutputError) {
    do throws(OpenFile.Failure) {
      try OpenFile.write(bytes, to: STDOUT_FILENO)
    } catch {
      throw OutputError(path: "-", reason: error.reason)
    }
  }

  /// Makes writing to a closed pipe an error for the whole process, which the system would end otherwise.
  public static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }
}

/// The channel beside the output, for problems.
public enum StandardError {
  /// Writes all of `bytes`; where nobody can read them, nothing can be told of it either.
  public static func write(_ bytes: [UInt8]) { try? OpenFile.write(bytes, to: STDERR_FILENO) }
}
