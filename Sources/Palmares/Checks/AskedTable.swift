/// Who is asked what, for checks of many answers: a bit a juror and dossier where there are panels, and one a juror and
/// leaf where colleges are asked apart.
struct AskedTable {
  /// By juror, a bit a dossier; `nil` where all are asked, or a panel names what is not there.
  private var panels: [[UInt64]?]
  /// By juror and leaf, whether the leaf is another college's.
  private var isForeign: [Bool]
  private let leaves: Int

  /// Whether everybody is asked everything.
  let asksAll: Bool

  /// Creates the table of an edition that is being checked.
  init(_ checker: EditionChecker) {
    leaves = checker.leaves.count
    let leafColleges = checker.leafColleges
    panels = checker.jurors.map { Self.panel(of: $0, checker) }
    isForeign = checker.jurors.flatMap { juror in
      leafColleges.map { college in
        college != nil && college != juror.college?.value && !checker.hasUnknownCollege(juror)
      }
    }
    asksAll = panels.allSatisfy { $0 == nil } && !isForeign.contains(true)
  }

  private static func panel(of juror: Juror, _ checker: EditionChecker) -> [UInt64]? {
    if juror.dossiers == nil, juror.categories == nil { return nil }
    if checker.hasUnknownPanel(juror) { return nil }
    var panel = [UInt64](repeating: 0, count: (checker.dossiers.count + 63) / 64)
    for dossier in juror.dossiers ?? [] {
      guard let place = checker.dossiers.place(of: dossier.value) else { continue }
      panel[place / 64] |= 1 << UInt64(place % 64)
    }
    let categories = Set((juror.categories ?? []).map(\.value))
    guard !categories.isEmpty else { return panel }
    for (place, category) in checker.categories.enumerated() {
      if let category, categories.contains(category) { panel[place / 64] |= 1 << UInt64(place % 64) }
    }
    return panel
  }

  /// Whether a juror's answer on a leaf of a dossier was asked, as far as can be told.
  func isAsked(juror: Int, dossier: Int, leaf: Int) -> Bool {
    if isForeign[juror * leaves + leaf] { return false }
    return panels[juror].map { $0[dossier / 64] >> UInt64(dossier % 64) & 1 == 1 } ?? true
  }
}
