/// A cell that has no place in a dossier, with why.
struct UnplacedCell {
  /// Why a cell stands apart.
  enum Reason: Hashable {
    /// Its column has no place.
    case column(AsideKind?)
    /// It isn't what its column takes.
    case unread(CellType)
    /// It can be read in two ways, and nothing decides.
    case ambiguous
    /// It counts something else than its column: its unit, the column's.
    case otherUnit(String, String)
    /// An earlier column has filled its place.
    case filled
    /// It says something of a value that its row doesn't have.
    case alone
    /// It stands above the header.
    case aboveHeader
    /// Its row names no candidate.
    case nameless
  }

  /// The candidate; empty where the row is none's.
  let id: String
  /// The row as a spreadsheet shows it.
  let row: Int
  let letter: String
  let header: String
  let reason: Reason
  let text: String

  /// The names of the columns of `unplaced.csv`.
  static let header = ["id", "row", "column", "header", "why", "text"]

  /// Writes cells as CSV for spreadsheets, with a byte order mark.
  static func table(_ cells: [UnplacedCell], words: ExportWords) -> String {
    let rows = cells.map { cell in
      [cell.id, "\(cell.row)", cell.letter, cell.header, words.reason(cell.reason), cell.text]
    }
    return SheetText.table([header] + rows, words: words)
  }
}

/// CSV that people open in a spreadsheet.
enum SheetText {
  /// The rows, with a byte order mark, lines ended by CRLF.
  static func table(_ rows: [[String]], words: ExportWords) -> String {
    "\u{FEFF}"
      + rows.map { $0.map { quoted($0, words) }.joined(separator: words.delimiter) + "\r\n" }.joined()
  }

  /// A cell: an apostrophe before what a spreadsheet would run, and before an apostrophe, so that taking one away
  /// gives the text back.
  private static func quoted(_ text: String, _ words: ExportWords) -> String {
    let isRisky = text.first.map { "=+-@\t\r'".contains($0) || $0 == "\r\n" } ?? false
    let safe = isRisky ? "'" + text : text
    let needsQuotes =
      safe.unicodeScalars.contains { "\"\r\n;,\t".unicodeScalars.contains($0) }
      || safe.first?.isWhitespace == true || safe.last?.isWhitespace == true
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}
