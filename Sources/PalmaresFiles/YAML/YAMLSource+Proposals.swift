/// Lines to paste in place of those that YAML reads otherwise than they were meant.
extension YAMLSource {
  /// Longer texts are not proposed for pasting.
  private static let longestProposal = 10_000

  /// Returns the line of `offset` with all that follows its key's colon, or its dash, in quotes; `nil` where it has
  /// no value, or is too long.
  ///
  /// - Parameter replacingQuotes: Whether quotes of one kind around the value go, since those inside it ended it.
  func lineQuotingValue(at offset: Int, replacingQuotes: Bool = false) -> String? {
    let (start, end) = (startOfLine(at: offset), endOfLine(at: offset))
    guard end - start <= Self.longestProposal, let value = startOfValue(in: start..<end) else { return nil }
    let last = trimmedEnd(endOfValue(value..<end), notBefore: value)
    guard last > value else { return nil }
    let sign = bytes[value]
    let isInQuotes = last - value > 1 && bytes[last - 1] == sign && (sign == .quote || sign == .apostrophe)
    let inside = replacingQuotes && isInQuotes ? (value + 1)..<(last - 1) : value..<last
    return text(start..<value) + yamlQuoted(text(inside)) + text(last..<end)
  }

  /// Returns a text of several lines, `offset` being on any but its first, in quotes on one line after its key or
  /// dash; `nil` where that can't be found, or is too long.
  func paragraphQuotingValue(at offset: Int) -> String? {
    var first = startOfLine(at: offset)
    let indentation = indentation(at: first)
    var end = endOfLine(at: offset)
    let top = SourceEncoding.start(of: bytes)
    while first > top, self.indentation(at: first) >= indentation, end - first <= Self.longestProposal {
      first = startOfLine(at: startBefore(first))
    }
    guard self.indentation(at: first) < indentation,
      let value = startOfValue(in: first..<endOfLine(at: first))
    else { return nil }
    while let next = startAfter(end), next < bytes.count, self.indentation(at: next) >= indentation {
      end = endOfLine(at: next)
      guard end - first <= Self.longestProposal else { return nil }
    }
    let words = text(value..<end).split { $0 == " " || $0.isNewline }
    return text(first..<value) + yamlQuoted(words.joined(separator: " "))
  }

  /// Returns the blanks that open a line; all of it where there is nothing else, as lines are that separate.
  func indentation(at start: Int) -> Int {
    var place = start
    while place < bytes.count, bytes[place] == .space { place += 1 }
    return place - start
  }

  /// Returns the last byte before a line end that stands before `start`.
  private func startBefore(_ start: Int) -> Int {
    start >= 2 && bytes[start - 1] == .lineFeed && bytes[start - 2] == .carriageReturn ? start - 2 : start - 1
  }

  /// Returns where the line after the one that ends at `end` begins.
  private func startAfter(_ end: Int) -> Int? {
    guard end < bytes.count else { return nil }
    let isPair = bytes[end] == .carriageReturn && end + 1 < bytes.count && bytes[end + 1] == .lineFeed
    return end + (isPair ? 2 : 1)
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
