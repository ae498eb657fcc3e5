/// Texts broken into lines of a terminal.
enum TextWrap {
  /// Returns the text in lines of at most `width` columns, broken at plain spaces; no-break spaces hold, a word longer
  /// than a line stays whole, and no line begins with a mark that French sets apart by a space, however that was typed.
  ///
  /// - Parameters:
  ///   - first: What stands before the first line.
  ///   - rest: What stands before the others; as many spaces as `first` has columns where left out.
  static func lines(_ text: String, width: Int, first: String = "", rest: String? = nil) -> [String] {
    let hanging = rest ?? String(repeating: " ", count: DisplayWidth.of(first))
    var (lines, line, columns) = ([String](), first, DisplayWidth.of(first))
    var isEmpty = true
    for word in words(of: text) {
      let size = DisplayWidth.of(word)
      if !isEmpty, columns + 1 + size > width {
        lines.append(line)
        (line, columns, isEmpty) = (hanging, DisplayWidth.of(hanging), true)
      }
      if !isEmpty {
        line += " "
        columns += 1
      }
      line += word
      columns += size
      isEmpty = false
    }
    lines.append(line)
    return lines
  }

  /// The words between plain spaces, each with the marks that belong to it.
  static func words(of text: String) -> [String] {
    var (words, opens): ([String], Bool) = ([], false)
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      if let last = words.last, opens || closing.contains(word) {
        words[words.count - 1] = last + " " + word
      } else {
        words.append(String(word))
      }
      opens = word == "«"
    }
    return words
  }

  private static let closing: Set<Substring> = [":", ";", "!", "?", "»", "»,", "».", "?,", "?.", "!,"]
}
