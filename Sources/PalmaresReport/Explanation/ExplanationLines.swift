/// Lines of an explanation as they are added: wrapped, indented, the source of a setting in small print at the end.
struct ExplanationLines {
  private let layout: TerminalLayout
  private var lines: [String] = []

  init(layout: TerminalLayout) { self.layout = layout }

  /// Everything so far, lines ended by `\n`.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Adds an empty line.
  mutating func blank() { lines.append("") }

  /// Adds lines as they are.
  mutating func add(lines: [String]) { self.lines += lines }

  /// Adds a heading after an empty line.
  mutating func heading(_ text: String) {
    blank()
    add(text, style: .bold)
  }

  /// Adds a text, wrapped; nothing for an empty one.
  mutating func add(
    _ text: String, indent: Int = 0, hanging: Int = 2, source: String? = nil,
    style: TerminalLayout.Style? = nil
  ) {
    guard !text.isEmpty else { return }
    let margin = String(repeating: " ", count: indent)
    let clean = TerminalText.shown(text)
    let note = source.map { TerminalText.shown($0).replacing(" ", with: "\u{A0}") }
    var wrapped = TextWrap.lines(
      note.map { "\(clean) \($0)" } ?? clean, width: layout.width, first: margin,
      rest: margin + String(repeating: " ", count: hanging))
    if let style { wrapped = wrapped.map { layout.styled($0, style) } }
    if let note, let last = wrapped.last, last.hasSuffix(note) {
      wrapped[wrapped.count - 1] = last.dropLast(note.count) + layout.styled(note, .dim)
    }
    lines += wrapped
  }
}
