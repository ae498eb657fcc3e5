/// What separates the cells of a CSV file.
enum CSVDelimiter {
  /// From the one that is least likely inside a column's name.
  static let all: [UInt8] = [.tab, .semicolon, .comma]

  /// Returns the delimiter that an opening line `sep=;` names, and where the line after it begins.
  static func named(in bytes: UnsafeRawBufferPointer, at start: Int) -> (delimiter: UInt8, next: Int)? {
    let length = 5
    guard start + length <= bytes.count,
      zip(bytes[start...], "sep=".utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }),
      all.contains(bytes[start + length - 1])
    else { return nil }
    var next = start + length
    guard next == bytes.count || bytes[next].endsLine else { return nil }
    if next < bytes.count, bytes[next] == .carriageReturn { next += 1 }
    if next < bytes.count, bytes[next] == .lineFeed { next += 1 }
    return (bytes[start + length - 1], next)
  }

  /// Returns the delimiter that the first line which isn't empty has most of outside quotes; a comma where it has
  /// none.
  static func sniffed(in bytes: UnsafeRawBufferPointer, at start: Int) -> UInt8 {
    var counts = [Int](repeating: 0, count: all.count)
    var isInQuotes = false
    var isEmpty = true
    for byte in bytes[start...] {
      if byte == .quote { isInQuotes.toggle() }
      if isInQuotes { continue }
      if byte.endsLine {
        if isEmpty { continue }
        break
      }
      if let index = all.firstIndex(of: byte) {
        counts[index] += 1
      } else {
        isEmpty = isEmpty && byte == .space
      }
    }
    let most = counts.max() ?? 0
    return most == 0 ? .comma : all[counts.firstIndex(of: most) ?? 0]
  }
}
