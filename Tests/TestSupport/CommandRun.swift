/// What a process that ended has left: the status it gave, and all that it wrote.
public struct CommandRun: Sendable, Hashable {
  /// The exit status, 0...255; 128 + n where signal n ended the process, as a shell tells it.
  public let status: Int32
  /// The bytes of standard output; none where they went elsewhere.
  public let output: [UInt8]
  /// The bytes of standard error.
  public let errors: [UInt8]

  /// Standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  public var errorText: String { String(decoding: errors, as: UTF8.self) }
}

/// Where the standard output of a process goes.
public enum OutputTarget: Sendable, Hashable {
  /// Into ``CommandRun/output``.
  case captured
  /// Into a file or device that is there.
  case file(String)
  /// Into a pipe that nobody reads.
  case closedPipe
  /// Into a terminal, and from there into ``CommandRun/output``, with CR LF for line ends.
  case terminal(columns: Int)
}
