/// The lines of a YAML buffer, for what libyaml passes over: comments, and lines to show corrected.
struct YAMLSource {
  /// The whole file.
  let bytes: UnsafeRawBufferPointer

  /// Returns the comment that follows a place on its line, from its `#` on, or `nil`.
  func comment(after offset: Int) -> String? {
    var start = offset
    while start < bytes.count, bytes[start].isBlank { start += 1 }
    guard start < bytes.count, bytes[start] == .numberSign, start > offset else { return nil }
    var end = endOfLine(at: start)
    while bytes[end - 1].isBlank { end -= 1 }
    return text(start..<end)
  }

  /// Returns where the line of a byte begins.
  func startOfLine(at offset: Int) -> Int {
    var start = Swift.min(offset, bytes.count)
    while start > 0, !bytes[start - 1].endsLine { start -= 1 }
    return start == 0 ? SourceEncoding.start(of: bytes) : start
  }

  /// Returns where the line of a byte ends, before its line end.
  func endOfLine(at offset: Int) -> Int {
    var end = offset
    while end < bytes.count, !bytes[end].endsLine { end += 1 }
    return end
  }

  /// Returns where a text that ends before `offset` ends without the blanks and line ends after it.
  func trimmedEnd(_ offset: Int, notBefore start: Int) -> Int {
    var end = offset
    while end > start, bytes[end - 1].isBlank || bytes[end - 1].endsLine { end -= 1 }
    return end
  }

  /// Returns the first line that starts a document, at or after the line of `offset` but after `start`.
  func nextDocument(from offset: Int, after start: Int) -> Int? {
    var line = startOfLine(at: offset)
    while line < bytes.count {
      let opens = line + 3 <= bytes.count && bytes[line..<(line + 3)].allSatisfy { $0 == UInt8(ascii: "-") }
      if opens, line > start, line + 3 == bytes.count || bytes[line + 3].isBlank || bytes[line + 3].endsLine {
        return line
      }
      line = endOfLine(at: line) + 1
    }
    return nil
  }

  /// Returns the bytes as text.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
