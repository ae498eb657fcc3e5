internal import Synchronization

/// The text of a file, for showing the line under a diagnostic.
///
/// Lines end with LF, CRLF or CR. Where they begin is found only as far as lines are asked for.
public struct SourceText: Sendable {
  private let bytes: [UInt8]
  private let index: LineIndex
  /// A file too large to be kept, which is read again where a line is asked for.
  private var file: (path: String, lines: LineMarks)?

  /// Keeps the bytes of a file, in UTF-8; what isn't is shown as U+FFFD.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = LineIndex(start: bytes.starts(with: SourceEncoding.utf8Mark) ? 3 : 0)
  }

  /// Remembers where lines of a large file are found.
  init(path: String, lines: LineMarks) {
    self.init([])
    file = (path, lines)
  }

  /// Returns a line without its end, as it may be shown in a terminal, or nothing where the file has no such
  /// line.
  ///
  /// Each Unicode scalar stays one, so that columns hold; control characters other than tabs become U+FFFD.
  ///
  /// - Parameters:
  ///   - number: The line, from 1.
  ///   - limit: The most Unicode scalars returned.
  public func line(_ number: Int, limit: Int = 2_000) -> String {
    if let file { return Self.line(number, of: file.path, file.lines, limit: limit) }
    guard let start = index.start(of: number, in: bytes) else { return "" }
    var end = start
    let last = Swift.min(bytes.count, start + 4 * Swift.max(limit, 0))
    while end < last, !bytes[end].endsLine { end += 1 }
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.prefix(limit) {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
      text.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(text)
  }

  /// The language that the text of an edition file names; see ``WrittenLanguage``.
  var editionLanguage: String? { WrittenLanguage.tag(in: bytes) }

  /// Reads the piece of a file that holds a line; nothing where it can't be read any more.
  private static func line(_ number: Int, of path: String, _ lines: LineMarks, limit: Int) -> String {
    guard let (range, first) = lines.block(of: number), let file = try? OpenFile.toRead(path) else {
      return ""
    }
    file.seek(to: range.lowerBound)
    guard let bytes = try? file.bytes(limit: range.count, expecting: range.count) else { return "" }
    return SourceText(bytes).line(number - first + 1, limit: limit)
  }

  /// Where lines begin, as far as somebody asked.
  private final class LineIndex: Sendable {
    private let starts: Mutex<[Int]>

    init(start: Int) { starts = Mutex([start]) }

    func start(of line: Int, in bytes: [UInt8]) -> Int? {
      guard line > 0 else { return nil }
      return starts.withLock { starts in
        var offset = starts[starts.count - 1]
        while starts.count < line, offset < bytes.count {
          let byte = bytes[offset]
          offset += 1
          guard byte.endsLine else { continue }
          if byte == .carriageReturn, offset < bytes.count, bytes[offset] == .lineFeed { offset += 1 }
          starts.append(offset)
        }
        return line <= starts.count ? starts[line - 1] : nil
      }
    }
  }
}
