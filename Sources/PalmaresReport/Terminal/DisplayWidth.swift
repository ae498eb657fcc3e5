/// How many columns of a terminal a text takes: two for East Asian wide characters and emoji, none for combining
/// marks, one for any other.
enum DisplayWidth {
  /// Returns the columns of a text without control characters.
  static func of(_ text: some StringProtocol) -> Int {
    var width = 0
    for character in text { width += of(character) }
    return width
  }

  /// Returns the columns of one character: those of its widest scalar.
  static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    var width = 0
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F { return 2 }
      width = Swift.max(width, of(scalar))
    }
    return width
  }

  /// Returns the text cut to so many columns, “…” in place of what is left out.
  static func truncated(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    guard columns > 0 else { return "" }
    var (kept, width) = ("", 0)
    for character in text {
      let next = of(character)
      if width + next > columns - 1 { break }
      kept.append(character)
      width += next
    }
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return kept + "…"
  }

  /// Returns the text filled with spaces to so many columns, on its left where `right` asks for it.
  static func padded(_ text: String, to columns: Int, right: Bool = false) -> String {
    let gap = String(repeating: " ", count: Swift.max(0, columns - of(text)))
    return right ? gap + text : text + gap
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    // Accented Latin letters and its punctuation need no table; a soft hyphen takes no column.
    if (0xA0..<0x300).contains(scalar.value), scalar.value != 0xAD { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// The blocks of East Asian Width W and F, and the emoji shown wide.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
