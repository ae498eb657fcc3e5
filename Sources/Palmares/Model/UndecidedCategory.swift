/// A category of which what is known of a dossier doesn't tell whether the dossier is in it.
public struct UndecidedCategory: Sendable, Hashable {
  /// The category's id.
  public let id: String
  /// The facts that its condition asks and the dossier lacks; none where a figure is too vaguely known.
  public let lacking: [String]
}

extension Edition {
  /// What must be noted of a dossier's undecided categories.
  func categoryNotes(of dossier: Int) -> [Note] {
    undecidedCategories[dossier].map { [.categoryUndecided($0)] } ?? []
  }
}
