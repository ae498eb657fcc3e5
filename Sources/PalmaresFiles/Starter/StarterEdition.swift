/// A working edition to start from: every file explained in comments, ranked as it stands.
public struct StarterEdition: Sendable {
  /// One file, its path relative to the edition's folder.
  public struct File: Sendable {
    /// The path, with `/` between folders.
    public let path: String
    /// What it holds.
    public let text: String

    /// Creates a file.
    public init(path: String, text: String) { (self.path, self.text) = (path, text) }
  }

  /// The files, the edition first.
  public let files: [File]

  /// The language tags that it is written in.
  public static let languages = ["fr", "en"]

  /// Returns the edition in a language, or `nil` where it isn't written in it.
  public static func named(_ language: String) -> StarterEdition? {
    switch language {
    case "fr": french
    case "en": english
    default: nil
    }
  }
}
