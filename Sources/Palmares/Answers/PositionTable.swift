/// A place in a file in twelve bytes; the file is a place in a ``PositionTable``.
struct PackedPosition: Sendable, Hashable {
  /// From 1; 0 where there is none.
  let file: UInt32
  let line: UInt32
  let column: UInt32

  static let none = PackedPosition(file: 0, line: 0, column: 0)
}

/// The files that packed places name.
struct PositionTable: Sendable {
  private var files: [String] = []
  private var places: [String: UInt32] = [:]

  /// Packs a place; lines and columns beyond 2³² − 1, which no file has, become that.
  mutating func pack(_ position: SourcePosition?) -> PackedPosition {
    guard let position else { return .none }
    let file: UInt32
    if position.file == files.last {
      file = UInt32(files.count)
    } else if let known = places[position.file] {
      file = known
    } else {
      files.append(position.file)
      file = UInt32(files.count)
      places[position.file] = file
    }
    return PackedPosition(
      file: file, line: UInt32(clamping: position.line), column: UInt32(clamping: position.column))
  }

  /// Returns the place as it was.
  func unpack(_ packed: PackedPosition) -> SourcePosition? {
    guard packed.file > 0 else { return nil }
    return SourcePosition(
      file: files[Int(packed.file) - 1], line: Int(packed.line), column: Int(packed.column))
  }
}
