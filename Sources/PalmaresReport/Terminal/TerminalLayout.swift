/// How a report is laid out for a terminal.
public struct TerminalLayout: Sendable, Hashable {
  /// The columns of the terminal, ≥ 40.
  public let width: Int
  /// Whether ANSI sequences may mark headings, notices and small print.
  public let hasColour: Bool

  /// Creates a layout; a width below 40 counts as 40.
  public init(width: Int = 80, hasColour: Bool = false) {
    (self.width, self.hasColour) = (Swift.max(width, 40), hasColour)
  }

  /// The looks of a text.
  enum Style: String {
    /// A heading.
    case bold = "1"
    /// Small print.
    case dim = "2"
    /// A notice.
    case warning = "33"
    /// Stars.
    case star = "93"
  }

  /// Returns the text in a style, if the terminal shows any.
  func styled(_ text: String, _ style: Style) -> String {
    hasColour && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
