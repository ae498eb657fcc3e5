/// One file that a result was computed from.
public struct ResultInput: Sendable, Hashable {
  /// Its path, relative to the folder of the edition.
  public let path: String
  /// The SHA-256 of its bytes, 64 lowercase hexadecimal digits.
  public let sha256: String
  /// What it holds.
  public let kind: Kind

  /// What a file holds.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// The campaign.
    case edition
    /// The grid.
    case rubric
    /// One or more dossiers.
    case dossiers
    /// The jury.
    case jury
    /// Jurors' answers; never named in a publication that doesn't name the jurors.
    case ballots
    /// What the jury decided beside the marks.
    case decisions
  }

  /// Creates the record of a file.
  public init(path: String, sha256: String, kind: Kind) {
    (self.path, self.sha256, self.kind) = (path, sha256, kind)
  }
}

extension [ResultInput] {
  /// The same, by path in UTF-8 order.
  var byPath: [ResultInput] { sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }
}
