/// Text of an input made safe for one line of a terminal.
enum TerminalText {
  /// The most Unicode scalars of one argument that a message quotes.
  static let quotedScalars = 200

  /// Returns `text` on one line: line ends, control and direction characters as escapes, its end cut beyond
  /// `limit` scalars.
  static func quoted(_ text: String, limit: Int = quotedScalars) -> String {
    var line = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == limit { return line + "…" }
      switch scalar {
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      case "\t": line += "\\t"
      case _ where isUnsafe(scalar): line += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// Returns one line as it is, tabs kept, but for characters that a terminal could obey, which become U+FFFD.
  static func shown(_ line: some StringProtocol) -> String {
    var view = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      view.append(scalar != "\t" && isUnsafe(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(view)
  }

  /// Whether a terminal could obey the character instead of showing it.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
