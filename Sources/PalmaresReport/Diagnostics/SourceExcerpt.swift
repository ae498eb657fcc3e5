/// One line of a source with a caret under a column, as a terminal shows it.
struct SourceExcerpt: Hashable {
  /// The line, or the part of a long one around the column; unsafe characters shown as U+FFFD, tabs kept.
  let line: String
  /// What stands before the caret: a tab for each tab, nothing for a combining mark, else a space.
  let indent: String

  /// The most Unicode scalars of a line that are shown.
  static let shownScalars = 120

  /// Cuts the excerpt; a `column` beyond the line puts the caret just after its end.
  ///
  /// - Parameters:
  ///   - source: The line, with or without its line end.
  ///   - column: From 1, in Unicode scalars.
  init(_ source: String, column: Int) {
    let scalars = source.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
    let caret = min(max(column, 1) - 1, scalars.count)
    let isLong = scalars.count > Self.shownScalars
    let first = isLong ? max(0, min(caret - Self.shownScalars / 2, scalars.count - Self.shownScalars)) : 0
    let last = isLong ? first + Self.shownScalars : scalars.count
    let shown = scalars.dropFirst(first).prefix(last - first)
    let (head, tail) = (first > 0 ? "…" : "", last < scalars.count ? "…" : "")
    line = head + TerminalText.shown(Substring(shown)) + tail
    let before = shown.prefix(caret - first).filter { !Self.isCombining($0) }
    indent = (head.isEmpty ? "" : " ") + before.map { $0 == "\t" ? "\t" : " " }.joined()
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
  }
}
