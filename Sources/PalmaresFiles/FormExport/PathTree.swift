internal import Palmares

/// The values of a candidate that have their place by their path, as the tree that the paths make.
struct PathTree {
  /// A key with its value, or with the keys below it; with both, as `declared.participation_rate` beside its `.unit`.
  struct Branch {
    let key: String
    fileprivate(set) var value: PlacedValue?
    fileprivate(set) var children: [Branch] = []

    fileprivate mutating func add(_ value: PlacedValue, at path: ArraySlice<String>) {
      guard let key = path.first else {
        self.value = value
        return
      }
      PathTree.add(value, at: path.dropFirst(), of: key, to: &children)
    }

    /// The lines of a block, prose in blocks of its own.
    func lines(indent: Int) -> [String] {
      if let value, !value.isAsWritten {
        return [String(repeating: " ", count: indent) + "\(key): \(PathTree.scalar(value))\(value.remark)"]
      }
      if let value { return DossierText.prose(PathTree.key(key), value, indent: indent) }
      let heading = String(repeating: " ", count: indent) + PathTree.key(key) + ":"
      return [heading] + children.flatMap { $0.lines(indent: indent + 2) }
    }

    /// The value on one line, a map where there are keys below; its own value is then under `value`.
    func flow(value name: String) -> String {
      if let value, children.isEmpty { return PathTree.scalar(value) }
      var parts = children.map { "\(PathTree.key($0.key)): \($0.flow(value: name))" }
      if let value { parts.insert("\(name): \(PathTree.scalar(value))", at: 0) }
      return "{\(parts.joined(separator: ", "))}"
    }
  }

  private var branches: [Branch] = []

  /// Takes the values of a candidate, in the order of their columns.
  init(_ candidate: Candidate) {
    let values = candidate.values.compactMap {
      place, values -> (path: [String], column: Int, value: PlacedValue)? in
      guard case .path(let path) = place, let first = values.first else { return nil }
      return (path, first.column, first.value)
    }
    for (path, _, value) in values.sorted(by: { $0.column < $1.column }) {
      Self.add(value, at: path.dropFirst(), of: path[0], to: &branches)
    }
  }

  /// What stands below a key of the dossier.
  subscript(key: String) -> [Branch] { branches.first { $0.key == key }?.children ?? [] }

  /// The lines of a key of the dossier; none where it has no value.
  func lines(of key: String, indent: Int) -> [String] {
    branches.first { $0.key == key }?.lines(indent: indent) ?? []
  }

  private static func add(
    _ value: PlacedValue, at path: ArraySlice<String>, of key: String, to branches: inout [Branch]
  ) {
    let place = branches.firstIndex { $0.key == key } ?? branches.count
    if place == branches.count { branches.append(Branch(key: key)) }
    branches[place].add(value, at: path)
  }

  /// A key, between quotes where another YAML reader would take it for something else.
  static func key(_ key: String) -> String {
    IdentifierText.isValid(key) ? DossierText.plain(key) : yamlQuoted(key)
  }

  /// A value, between quotes unless it is plain digits.
  private static func scalar(_ value: PlacedValue) -> String {
    let text = value.text ?? ""
    let isPlain =
      text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      && AmbiguousScalar.otherReading(of: text) == nil
    return isPlain && !text.isEmpty ? text : yamlQuoted(text)
  }
}
