/// A field of a dossier that a condition may ask for.
public enum Field: Sendable, Hashable {
  /// A part of the dossier by its path, one of ``paths``.
  case part(String)
  /// A fact, by id.
  case fact(String)

  /// The paths of the parts, in the order of the dossier file.
  public static let paths = [
    "id", "title", "organisation", "organisation.name", "organisation.kind", "organisation.department",
    "organisation.cog", "organisation.siren", "organisation.url", "category", "summary", "highlights",
    "objectives", "audience", "steps", "focus", "outcome", "links", "attachments", "images",
  ]

  /// What is written.
  public var name: String {
    switch self {
    case .part(let path): path
    case .fact(let id): id
    }
  }
}
