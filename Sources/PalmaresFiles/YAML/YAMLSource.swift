/// The lines of a YAML buffer, for what libyaml passes over: comments, and lines to show corrected.
struct YAMLSource {
  /// The whole file.
  let bytes: UnsafeRawBufferPointer

  /// Lines longer than this are not proposed for pasting.
  private static let longestProposal = 10_000

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

  /// Returns the line of `offset` with all that follows its key's colon, or its dash, in quotes; `nil` where it has
  /// no value, or is too long.
  func lineQuotingValue(at offset: Int) -> String? {
    let (start, end) = (startOfLine(at: offset), endOfLine(at: offset))
    guard end - start <= Self.longestProposal, let value = startOfValue(in: start..<end) else { return nil }
    let last = trimmedEnd(endOfValue(value..<end), notBefore: value)
    guard last > value else { return nil }
    return text(start..<value) + yamlQuoted(text(value..<last)) + text(last..<end)
  }

  /// Returns where the value begins after the first `: ` of a line, or after its dashes.
  func startOfValue(in line: Range<Int>) -> Int? {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start].isBlank { start += 1 }
    while start + 1 < line.upperBound, bytes[start] == UInt8(ascii: "-"), bytes[start + 1].isBlank {
      start += 1
      while start < line.upperBound, bytes[start].isBlank { start += 1 }
    }
    var colon = start
    while colon + 1 < line.upperBound, bytes[colon] != .colon || !bytes[colon + 1].isBlank { colon += 1 }
    guard colon + 1 < line.upperBound else { return start < line.upperBound ? start : nil }
    var value = colon + 1
    while value < line.upperBound, bytes[value].isBlank { value += 1 }
    return value < line.upperBound ? value : nil
  }

  /// Returns where a value ends: before a comment, which has a space after its `#`; else it is prose.
  private func endOfValue(_ value: Range<Int>) -> Int {
    var place = value.lowerBound
    while place < value.upperBound {
      if bytes[place] == .numberSign, place > value.lowerBound, bytes[place - 1].isBlank,
        place + 1 == value.upperBound || bytes[place + 1].isBlank
      {
        return place
      }
      place += 1
    }
    return place
  }
}
