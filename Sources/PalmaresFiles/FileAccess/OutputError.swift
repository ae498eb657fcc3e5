/// Why something isn't written.
public struct OutputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file or folder; `-` for standard output.
  public let path: String
  /// The system's reason.
  public let reason: SystemReason

  /// Creates an error.
  public init(path: String, reason: SystemReason) { (self.path, self.reason) = (path, reason) }

  public var description: String { "\(path): \(reason)" }
}
