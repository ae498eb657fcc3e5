/// Where the parts of a text stand in its file, for a text that isn't written as it is read: quoted, or over lines.
public struct TextPlaces: Sendable, Hashable {
  /// The parts, by offset.
  public let parts: [Part]

  /// A part of a text that is written on one line as it is read.
  public struct Part: Sendable, Hashable {
    /// The Unicode scalars of the text before it.
    public let offset: Int
    /// How many Unicode scalars it has on its line.
    public let length: Int
    /// Where it begins.
    public let position: SourcePosition

    /// Creates a part.
    public init(offset: Int, length: Int, position: SourcePosition) {
      (self.offset, self.length, self.position) = (offset, length, position)
    }
  }

  /// Creates places; `parts` rise by offset.
  public init(_ parts: [Part] = []) { self.parts = parts }

  /// The place of an offset of a text that begins at `start`: never past the end of a line of the text.
  func place(_ offset: Int, from start: SourcePosition?) -> SourcePosition? {
    guard let part = parts.last(where: { $0.offset <= offset }) ?? parts.first else {
      return start.map { SourcePosition(file: $0.file, line: $0.line, column: $0.column + offset) }
    }
    let (place, within) = (part.position, min(max(0, offset - part.offset), part.length))
    return SourcePosition(file: place.file, line: place.line, column: place.column + within)
  }
}
