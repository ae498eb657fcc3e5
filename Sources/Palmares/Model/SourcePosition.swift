/// A place in a file that somebody wrote: what every diagnostic and every step of the explanation points to.
public struct SourcePosition: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The file's path, relative to the folder of the edition.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int

  /// Creates a position; `line` and `column` count from 1.
  public init(file: String, line: Int, column: Int) {
    (self.file, self.line, self.column) = (file, line, column)
  }

  public var description: String { "\(file):\(line):\(column)" }

  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// A setting together with the place that set it; no place where it is a default or was built in Swift.
@dynamicMemberLookup
public struct Sourced<Value: Sendable & Hashable>: Sendable, Hashable {
  /// What was set.
  public let value: Value
  /// Where it was set, if a file did.
  public let position: SourcePosition?

  /// Creates a setting; leave `position` out for a default or for a value built in Swift.
  public init(_ value: Value, at position: SourcePosition? = nil) {
    (self.value, self.position) = (value, position)
  }

  /// Reads a member of the value itself.
  public subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member { value[keyPath: path] }
}
