/// Where some lines of a large file begin, a block apart, so that any line is found again without reading all.
struct LineMarks: Sendable {
  private(set) var marks: [(offset: Int, line: Int)] = [(0, 1)]

  /// Adds a block: so many bytes, after whose last line end `line` begins.
  mutating func add(bytes: Int, nextLine line: Int) {
    marks.append(((marks.last?.offset ?? 0) + bytes, line))
  }

  /// The bytes that hold a line, and the line that they begin with; `nil` for a line after the last.
  func block(of line: Int) -> (bytes: Range<Int>, line: Int)? {
    // The last line may lack its line end.
    let next = marks.firstIndex { $0.line > line } ?? marks.count - 1
    guard next > 0, line <= marks[next].line else { return nil }
    return (marks[next - 1].offset..<marks[next].offset, marks[next - 1].line)
  }
}
