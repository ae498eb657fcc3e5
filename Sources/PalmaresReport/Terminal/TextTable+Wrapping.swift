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

  /// Headings that are wider than all their cells give way first, then the widest column, each down to its longest word.
  private func wrappedWidths(within total: Int) -> [Int]? {
    var widths = naturalWidths
    let least = columns.indices.map { place in
      ([columns[place].title] + rows.map { $0[place] }).map(Self.longestWord).max() ?? 0
    }
    let cells = columns.indices.map { place in rows.map { DisplayWidth.of($0[place]) }.max() ?? 0 }
    var excess = widths.reduce(0, +) + gaps - total
    while excess > 0 {
      let flexible = columns.indices.filter { widths[$0] > least[$0] }
      let headed = flexible.filter { widths[$0] > cells[$0] }
      guard
        let widest = (headed.isEmpty ? flexible : headed).max(by: { widths[$0] < widths[$1] })
      else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private static func longestWord(_ text: String) -> Int {
    TextWrap.words(of: text).map { DisplayWidth.of($0) }.max() ?? 0
  }
}
