/// Finds the place of the nth character of a UTF-8 buffer, fast where the questions come nearly in order.
///
/// libyaml counts characters, and takes NEL and U+2028 for line ends, which no editor does; so lines and
/// columns are counted here.
struct SourceCursor {
  private let bytes: UnsafeRawBufferPointer
  private var mark: YAMLMark
  private var index = 0

  /// Starts at the first character; `bytes` must be UTF-8 and outlive the cursor.
  init(_ bytes: UnsafeRawBufferPointer, from mark: YAMLMark = YAMLMark()) {
    (self.bytes, self.mark) = (bytes, mark)
  }

  /// Returns the place before the character with `index` characters since the start.
  mutating func move(to target: Int) -> YAMLMark {
    while index < target, mark.offset < bytes.count { stepForward() }
    while index > target, mark.offset > 0 { stepBack() }
    return mark
  }

  /// Returns the place of a byte, which must not be before the last place asked for.
  mutating func move(toByte offset: Int) -> YAMLMark {
    while mark.offset < offset, mark.offset < bytes.count { stepForward() }
    return mark
  }

  private mutating func stepForward() {
    let byte = bytes[mark.offset]
    mark.offset += 1
    index += 1
    if byte >= 0x80 {
      while mark.offset < bytes.count, bytes[mark.offset] & 0xC0 == 0x80 { mark.offset += 1 }
    } else if byte == .lineFeed || byte == .carriageReturn && !isLineFeed(at: mark.offset) {
      mark.line += 1
      mark.column = 1
      return
    }
    mark.column += 1
  }

  private mutating func stepBack() {
    repeat { mark.offset -= 1 } while mark.offset > 0 && bytes[mark.offset] & 0xC0 == 0x80
    index -= 1
    let byte = bytes[mark.offset]
    if byte == .lineFeed || byte == .carriageReturn && !isLineFeed(at: mark.offset + 1) {
      mark.line -= 1
      mark.column = 1 + charactersBefore(mark.offset)
    } else {
      mark.column -= 1
    }
  }

  /// Counts the characters from the start of the line to a byte.
  private func charactersBefore(_ offset: Int) -> Int {
    var (start, count) = (offset, 0)
    while start > 0 {
      let byte = bytes[start - 1]
      if byte == .lineFeed || byte == .carriageReturn && !isLineFeed(at: start) { break }
      if byte & 0xC0 != 0x80 { count += 1 }
      start -= 1
    }
    return count
  }

  private func isLineFeed(at offset: Int) -> Bool { offset < bytes.count && bytes[offset] == .lineFeed }
}
