/// Tables that keep every word: where they don't fit, cells take several lines.
extension TextTable {
  /// Returns the lines within so many columns, heading first; a cell that is too wide for its column is wrapped at plain
  /// spaces. `nil` where even the longest words don't fit.
  func wrappedLines(_ layout: TerminalLayout) -> [String]? {
    guard let widths = wrappedWidths(within: layout.width) else { return nil }
    let heads = lines(of: columns.map(\.title), widths).map { layout.styled($0, .bold) }
    return heads + rows.flatMap { lines(of: $0, widths) }
  }

  private func lines(of cells: [String], _ widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { TextWrap.lines($0, width: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { place in
      var line = ""
      for (column, lines) in wrapped.enumerated() {
        let text = place < lines.count ? lines[place] : ""
        line += DisplayWidth.padded(text, to: widths[column], right: columns[column].isRight) + "  "
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Headings that are wider than all their cells give way first, then the widest column, each down to its longest word;
  /// a heading takes more than two lines only where nothing else gives way.
  private func wrappedWidths(within total: Int) -> [Int]? {
    let cells = columns.indices.map { place in rows.map { DisplayWidth.of($0[place]) }.max() ?? 0 }
    let words = columns.indices.map { place in rows.map { Self.longestWord($0[place]) }.max() ?? 0 }
    let headings = columns.map { Self.width(of: $0.title, inLines: 2) }
    let floors = [
      zip(cells, headings).map { Swift.max($0, $1) }, zip(words, headings).map { Swift.max($0, $1) },
      zip(words, columns).map { Swift.max($0, Self.longestWord($1.title)) },
    ]
    var widths = naturalWidths
    var excess = widths.reduce(0, +) + gaps - total
    for floor in floors {
      while excess > 0,
        let widest = columns.indices.filter({ widths[$0] > floor[$0] }).max(by: { widths[$0] < widths[$1] })
      {
        widths[widest] -= 1
        excess -= 1
      }
    }
    return excess > 0 ? nil : widths
  }

  /// The least columns in which a text takes no more than so many lines.
  private static func width(of text: String, inLines most: Int) -> Int {
    var width = longestWord(text)
    while TextWrap.lines(text, width: width).count > most { width += 1 }
    return width
  }

  private static func longestWord(_ text: String) -> Int {
    TextWrap.words(of: text).map { DisplayWidth.of($0) }.max() ?? 0
  }
}
