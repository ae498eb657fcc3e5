/// A table for a terminal: columns as wide as their contents, the flexible ones cut where they don't all fit.
struct TextTable {
  /// One column.
  struct Column {
    /// Its heading.
    var title: String
    /// Whether it is flush right.
    var isRight = false
    /// The least columns it may be cut to; `nil` where it may not be cut.
    var least: Int?
  }

  /// The columns, from the left.
  var columns: [Column]
  /// The cells, a row an array.
  var rows: [[String]] = []

  /// Whether every cell has its room within the layout's width.
  func fits(_ layout: TerminalLayout) -> Bool { naturalWidths.reduce(0, +) + gaps <= layout.width }

  /// The columns between columns.
  var gaps: Int { 2 * (columns.count - 1) }

  /// The columns that each needs to be neither cut nor wrapped.
  var naturalWidths: [Int] {
    columns.indices.map { place in
      rows.reduce(DisplayWidth.of(columns[place].title)) { Swift.max($0, DisplayWidth.of($1[place])) }
    }
  }

  /// Returns the lines within so many columns, heading first, no space at their end.
  func lines(_ layout: TerminalLayout, indent: Int = 0) -> [String] {
    let widths = widths(within: layout.width - indent)
    func line(_ cells: [String]) -> String {
      var text = String(repeating: " ", count: indent)
      for (place, cell) in cells.enumerated() {
        let cut = DisplayWidth.truncated(cell, to: widths[place])
        text += DisplayWidth.padded(cut, to: widths[place], right: columns[place].isRight) + "  "
      }
      while text.last == " " { text.removeLast() }
      return text
    }
    return [layout.styled(line(columns.map(\.title)), .bold)] + rows.map(line)
  }

  private func widths(within total: Int) -> [Int] {
    var widths = naturalWidths
    var excess = widths.reduce(0, +) + gaps - total
    while excess > 0 {
      let flexible = columns.indices.filter { widths[$0] > columns[$0].least ?? Int.max }
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
