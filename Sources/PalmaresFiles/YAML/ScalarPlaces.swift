internal import Palmares

/// Finds where the parts of a text stand that YAML has unquoted, unescaped or folded.
struct ScalarPlaces {
  private let file: String
  /// The scalar as written, from its first sign on.
  private let written: [Unicode.Scalar]
  private let start: YAMLMark

  init(_ source: YAMLSource, file: String, from start: YAMLMark, to end: YAMLMark) {
    (self.file, self.start) = (file, start)
    written = Array(source.text(start.offset..<max(start.offset, end.offset)).unicodeScalars)
  }

  /// Returns a part for each stretch that is written as it is read: white space parts them, since a line end with its
  /// indentation is read as a space or a line feed, and so do escapes.
  ///
  /// Where what is written can't be followed, the last part found serves for the rest.
  func places(of text: String, _ style: Node.Style) -> TextPlaces {
    let text = Array(text.unicodeScalars)
    var parts: [TextPlaces.Part] = []
    var (line, column, place, offset) = (start.line, start.column, 0, 0)
    var begin: (offset: Int, line: Int, column: Int)?
    func close() {
      guard let open = begin, offset > open.offset else {
        begin = nil
        return
      }
      parts.append(
        TextPlaces.Part(
          offset: open.offset, length: offset - open.offset,
          position: SourcePosition(file: file, line: open.line, column: open.column)))
      begin = nil
    }
    func step() {
      let scalar = written[place]
      place += 1
      let next = place < written.count ? written[place] : nil
      if scalar == "\n" || scalar == "\r" && next != "\n" {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
    switch style {
    case .singleQuoted, .doubleQuoted: step()
    case .literal, .folded: while place < written.count, !["\n", "\r"].contains(written[place]) { step() }
    case .plain, .cell: break
    }
    while offset < text.count, place < written.count {
      let scalar = written[place]
      if scalar.properties.isWhitespace || text[offset].properties.isWhitespace {
        let isSame = scalar == text[offset] && !["\n", "\r"].contains(scalar)
        if isSame {
          if begin == nil { begin = (offset, line, column) }
          offset += 1
          step()
          continue
        }
        close()
        while offset < text.count, text[offset].properties.isWhitespace { offset += 1 }
        while place < written.count, written[place].properties.isWhitespace { step() }
        continue
      }
      if scalar == text[offset], !(style == .doubleQuoted && scalar == "\\") {
        if begin == nil { begin = (offset, line, column) }
        offset += 1
        step()
        if style == .singleQuoted, scalar == "'" {
          close()
          step()
        }
        continue
      }
      close()
      guard style == .doubleQuoted, scalar == "\\", place + 1 < written.count else { break }
      step()
      if written[place].properties.isWhitespace { continue }
      guard written[place] == text[offset] else { break }
      parts.append(
        TextPlaces.Part(
          offset: offset, length: 1, position: SourcePosition(file: file, line: line, column: column)))
      offset += 1
      step()
    }
    close()
    return TextPlaces(parts)
  }
}
