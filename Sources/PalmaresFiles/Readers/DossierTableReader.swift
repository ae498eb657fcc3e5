package import Palmares

/// Reads dossiers in CSV: a row a dossier, headers that are dotted paths such as `facts.participants`.
package struct DossierTableReader {
  private var reader: FormReader
  private var columns: [(index: Int, path: [String])] = []
  /// The column of ids; `nil` where there is none, so that no row can be read.
  private(set) var id: Int?

  /// All that is wrong so far.
  var diagnostics: [Diagnostic] { reader.diagnostics }

  /// Reads a table of dossiers.
  ///
  /// - Parameter table: The rows.
  /// - Returns: The dossiers in the order written, without rows that have no id; and all that is wrong.
  package static func read(_ table: CSVTable) -> (dossiers: [Dossier], diagnostics: [Diagnostic]) {
    var reader = Self(header: table.header)
    let dossiers = table.rows.compactMap { reader.take($0) }
    return (dossiers, reader.diagnostics)
  }

  /// Whether a header is that of dossiers.
  package static func recognises(_ header: [CSVCell]) -> Bool { header.contains { $0.text == "id" } }

  /// Reads a header; `units` are those of the facts that the edition's rubric declares.
  init(header: [CSVCell], units: [String: String]? = nil) {
    reader = FormReader(units: units)
    for (index, column) in header.enumerated() {
      let path = column.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      if ColumnPath.isTaken(path) {
        columns.append((index, path))
      } else {
        let nearest = ColumnPath.nearest(to: path)
        reader.report(
          .csvUnknownColumn, [column.text], at: column.position, hint: nearest.map { .didYouMean($0) })
      }
    }
    id = header.firstIndex { $0.text == "id" }
    if id == nil, !reader.diagnostics.contains(where: { $0.hint == .didYouMean("id") }) {
      let near = header.first { FrenchWords.folded($0.text) == "id" }
      reader.report(.csvMissingColumn, ["id"], at: (near ?? header.first)?.position)
    }
  }

  /// The path of a column that is read, as its header has it; `nil` where it isn't.
  func path(of column: Int) -> String? {
    columns.first { $0.index == column }?.path.joined(separator: ".")
  }

  /// Reads a row, with as many cells as the header; `nil` where it has no text or no id.
  mutating func take(_ row: [CSVCell]) -> Dossier? {
    guard let id, row.contains(where: { !$0.text.trimmingSpaces.isEmpty }) else { return nil }
    guard !row[id].text.trimmingSpaces.isEmpty else {
      reader.report(.rowWithoutID, ["id"], at: row[id].position)
      return nil
    }
    let branch = Branch()
    for (index, path) in columns where !row[index].text.trimmingSpaces.isEmpty {
      branch.add(row[index], at: path[...])
    }
    guard let node = branch.node(at: row[id].position),
      let fields = reader.read(node, as: .record(.dossier), key: "dossier")?.fields
    else { return nil }
    return DossierReader.dossier(fields, reader: &reader)
  }

  /// The cells of one row as a tree by path, in the order of the columns.
  private final class Branch {
    private var cell: CSVCell?
    private var children: [(key: String, branch: Branch)] = []

    func add(_ cell: CSVCell, at path: ArraySlice<String>) {
      guard let key = path.first else {
        self.cell = cell
        return
      }
      if let child = children.first(where: { $0.key == key }) {
        child.branch.add(cell, at: path.dropFirst())
      } else {
        let branch = Branch()
        branch.add(cell, at: path.dropFirst())
        children.append((key, branch))
      }
    }

    /// The same as a value; a cell beside further columns, as `facts.budget` beside `facts.budget.unit`, is a value.
    func node(at position: SourcePosition) -> Node? {
      if children.isEmpty { return cell.map(Self.node) }
      var pairs = cell.map { [Node.Pair(key: "value", position: $0.position, value: Self.node($0))] } ?? []
      for (key, branch) in children {
        guard let value = branch.node(at: position) else { continue }
        pairs.append(Node.Pair(key: key, position: value.position, value: value))
      }
      return Node(.mapping(pairs, isFlow: false), at: pairs.first?.position ?? position)
    }

    private static func node(_ cell: CSVCell) -> Node {
      let scalar = Node.Scalar(
        text: cell.text.trimmingSpaces, style: .cell, isInFlow: false, comment: nil, end: cell.position)
      return Node(.scalar(scalar), at: cell.position)
    }
  }
}

/// The dotted paths that columns may name.
enum ColumnPath {
  /// Whether a dossier has a scalar at a path.
  static func isTaken(_ path: [String]) -> Bool { path != ["palmares"] && form(at: path) != nil }

  /// The form of the scalar at a path of a dossier; `nil` where there is none.
  static func form(at path: [String]) -> Form? { form(at: path[...], in: .record(.dossier)) }

  private static func form(at path: ArraySlice<String>, in form: Form) -> Form? {
    guard let key = path.first else { return takesScalar(form) ? form : nil }
    switch form {
    case .record(let record):
      return record.field(key).flatMap { self.form(at: path.dropFirst(), in: $0.form) }
    case .table(_, let value, _): return key.isEmpty ? nil : self.form(at: path.dropFirst(), in: value)
    case .byShape(_, _, let map): return map.flatMap { self.form(at: path, in: $0) }
    case .prose(byLanguage: true):
      return path.count == 1 && LanguageTag.isValid(key) ? .prose(byLanguage: false) : nil
    default: return nil
    }
  }

  /// The path that was probably meant.
  static func nearest(to path: [String]) -> String? {
    let known = paths(of: .record(.dossier))
    if path.count > 1,
      let table = FrenchWords.nearest(to: path[0], among: ["facts", "declared", "assessment"])
    {
      return ([table] + path.dropFirst()).joined(separator: ".")
    }
    let typed = path.joined(separator: ".")
    if let inside = known.first(where: { $0.hasPrefix("\(typed).") }) { return inside }
    if let near = Nearest.word(to: typed, among: known) { return near }
    let top = known.filter { !$0.contains(".") }
    if path.count == 1 { return FrenchWords.nearest(to: typed, among: top) ?? organisation(typed, known) }
    let keys = Record.dossier.fields.map(\.key)
    let first = keys.contains(path[0]) ? path[0] : FrenchWords.nearest(to: path[0], among: keys)
    guard let first else { return nil }
    let inside = known.filter { $0.hasPrefix("\(first).") }.map { String($0.dropFirst(first.count + 1)) }
    return FrenchWords.nearest(to: path[1], among: inside).map { "\(first).\($0)" }
  }

  private static func organisation(_ typed: String, _ known: [String]) -> String? {
    let inside = known.filter { $0.hasPrefix("organisation.") }.map { String($0.dropFirst(13)) }
    if inside.contains(typed) { return "organisation.\(typed)" }
    return FrenchWords.nearest(to: typed, among: inside).map { "organisation.\($0)" }
  }

  private static func takesScalar(_ form: Form) -> Bool {
    switch form {
    case .text, .prose, .id, .name, .word, .number, .boolean, .date, .figure: true
    case .oneOrMany(let element): takesScalar(element)
    case .byShape(let scalar, _, _): scalar.map(takesScalar) ?? false
    default: false
    }
  }

  /// The paths of a form that has no tables, in order.
  private static func paths(of form: Form) -> [String] {
    guard case .record(let record) = form else { return [] }
    return record.fields.filter { $0.key != "palmares" }.flatMap { field in
      takesScalar(field.form) ? [field.key] : paths(of: field.form).map { "\(field.key).\($0)" }
    }
  }
}
