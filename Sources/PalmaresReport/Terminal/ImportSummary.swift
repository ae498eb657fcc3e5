/// What `palmares new --from` tells of an export: its columns with what became of them, then what was written.
public struct ImportSummary: Sendable {
  /// One column, in words.
  public struct Column: Sendable {
    let letter: String
    let header: String
    let goes: String
    let certainty: String
    let placed: Int
    let filled: Int

    /// Creates a column: `goes` is where its cells go, `placed` how many of its `filled` cells went there.
    public init(letter: String, header: String, goes: String, certainty: String, placed: Int, filled: Int) {
      (self.letter, self.header, self.goes, self.certainty) = (letter, header, goes, certainty)
      (self.placed, self.filled) = (placed, filled)
    }
  }

  private let columns: [Column]
  private let counts: ImportCounts
  private let folder: String
  private let language: any Language
  private let layout: TerminalLayout

  /// Creates a summary for a terminal.
  public init(
    _ columns: [Column], counts: ImportCounts, folder: String, language: any Language,
    layout: TerminalLayout = .init()
  ) {
    (self.columns, self.counts, self.folder) = (columns, counts, folder)
    (self.language, self.layout) = (language, layout)
  }

  /// The report, its lines ended by `\n`.
  public var text: String {
    var table = TextTable(columns: [
      .init(title: ""), .init(title: language.importHeading(.header), least: 8),
      .init(title: language.importHeading(.place), least: 8),
      .init(title: language.importHeading(.certainty), least: 5),
      .init(title: language.importHeading(.cells), isRight: true),
    ])
    for column in columns {
      // A header of several lines is one here.
      let header = column.header.split { $0.isWhitespace }.joined(separator: " ")
      table.rows.append([
        column.letter, TerminalText.shown(header), TerminalText.shown(column.goes), column.certainty,
        "\(column.placed)/\(column.filled)",
      ])
    }
    let closing = language.importClosing(counts, folder: folder).flatMap {
      $0.hasPrefix("  ") ? [$0] : TextWrap.lines($0, width: layout.width)
    }
    return (table.lines(layout) + [""] + closing).joined(separator: "\n") + "\n"
  }
}
