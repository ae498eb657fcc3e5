internal import Palmares

/// Reads the cells of columns that are named by their path as a table of dossiers has them: as they are written.
enum WrittenCell {
  /// The value of a cell that its place takes as it is, or `nil`.
  static func value(_ text: String, from cell: String, _ column: ExportColumn) -> PlacedValue? {
    let path: [String]
    switch column.place {
    case .id:
      return IdentifierText.isValid(text) ? PlacedValue(.text(text), from: cell, isAsWritten: true) : nil
    // What no id can be is declared by the one nearest to it.
    case .path(["category"]) where !IdentifierText.isValid(text):
      return IdentifierText.suggestion(for: text).map {
        PlacedValue(.text($0), from: cell, isAsWritten: false)
      }
    case .path(let named): path = named
    default:
      guard column.isNamedByPath else { return nil }
      path = column.place.word.split(separator: ".").map(String.init)
    }
    guard let form = ColumnPath.form(at: path) else { return nil }
    var reader = FormReader()
    let scalar = Node.Scalar(
      text: text, style: .cell, isInFlow: false, comment: nil, end: column.position)
    let item = reader.read(Node(.scalar(scalar), at: column.position), as: form, key: path.last ?? "")
    guard let item, !reader.diagnostics.hasErrors, !contradicts(item, path) else { return nil }
    return PlacedValue(.text(CellReading.lineFeeds(text)), from: cell, isAsWritten: true)
  }

  /// Whether a fact is of another kind than the catalogue says, as a word for a number.
  private static func contradicts(_ item: Item, _ path: [String]) -> Bool {
    guard path.count == 2, path[0] == "facts", case .figure(let figure) = item.value else { return false }
    return !catalogue.contradictions(of: Fact(id: path[1], figure: figure)).isEmpty
  }

  private static let catalogue = FormulaScope(
    facts: Dictionary(IndicatorCatalogue.builtIn.facts.map { ($0.id, $0.declaration) }) { first, _ in first })
}
