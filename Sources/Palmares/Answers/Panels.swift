/// Which jurors are asked which dossiers, looked up in a table rather than in lists.
struct Panels: Sendable {
  /// By juror; `nil` asks all dossiers.
  private let panels: [Panel?]

  private struct Panel: Sendable {
    let dossiers: Set<Int>
    let categories: Set<String>
  }

  /// Whether any juror is asked only some of the dossiers.
  let areLimited: Bool

  /// Creates the table.
  ///
  /// - Parameters:
  ///   - jurors: The jurors, in the order of ``Edition/jurors``.
  ///   - place: The place of a dossier by its id; `nil` for one that isn't there.
  init(_ jurors: [Juror] = [], place: (String) -> Int? = { _ in nil }) {
    panels = jurors.map { juror in
      if juror.dossiers == nil, juror.categories == nil { return nil }
      return Panel(
        dossiers: Set((juror.dossiers ?? []).compactMap { place($0.value) }),
        categories: Set((juror.categories ?? []).map(\.value)))
    }
    areLimited = panels.contains { $0 != nil }
  }

  /// Whether a juror's panel has the dossier; with both dossiers and categories, either suffices.
  func isAsked(juror: Int, dossier: Int, category: String?) -> Bool {
    guard areLimited, let panel = panels[juror] else { return true }
    return panel.dossiers.contains(dossier) || category.map(panel.categories.contains) ?? false
  }

  /// The dossiers that a juror is asked, of those that `counted` takes.
  ///
  /// - Parameters:
  ///   - juror: The juror's place.
  ///   - totals: How many of the dossiers counted there are, in all and by category.
  ///   - categories: Every dossier's category.
  ///   - counted: Whether a dossier is counted.
  func asked(
    of juror: Int, totals: (all: Int, byCategory: [String: Int]), categories: [String?],
    counted: (Int) -> Bool
  ) -> Int {
    guard let panel = panels[juror] else { return totals.all }
    let byCategory = panel.categories.reduce(0) { $0 + (totals.byCategory[$1] ?? 0) }
    let others = panel.dossiers.count { dossier in
      counted(dossier) && !(categories[dossier].map(panel.categories.contains) ?? false)
    }
    return byCategory + others
  }
}
