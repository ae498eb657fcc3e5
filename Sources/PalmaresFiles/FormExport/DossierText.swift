internal import Palmares

/// Writes a candidate's dossier as YAML that people go on editing: prose in blocks, what a cell said in other words
/// behind its value.
struct DossierText {
  private let candidate: Candidate
  private let columns: [ExportColumn]
  /// What has its place by its path alone.
  private let paths: PathTree
  private var lines: [String] = []

  /// The file's text.
  static func text(_ candidate: Candidate, columns: [ExportColumn], words: ExportWords) -> String {
    var dossier = DossierText(candidate: candidate, columns: columns)
    dossier.lines = [
      "# yaml-language-server: $schema=../schemas/dossier.json", "# " + words.fromRow(candidate.row),
      FileKind.dossier.heading, "id: \(plain(candidate.id))",
    ]
    dossier.write()
    return dossier.lines.joined(separator: "\n") + "\n"
  }

  /// An id, between quotes where another YAML reader would take it for something else.
  static func plain(_ id: String) -> String {
    AmbiguousScalar.otherReading(of: id) == nil ? id : yamlQuoted(id)
  }

  private init(candidate: Candidate, columns: [ExportColumn]) {
    (self.candidate, self.columns) = (candidate, columns)
    paths = PathTree(candidate)
  }

  private mutating func write() {
    prose("title", .title)
    organisation()
    lines += paths.lines(of: "category", indent: 0)
    prose("summary", .summary)
    list("highlights", .highlights)
    list("objectives", .objectives)
    prose("audience", .audience)
    steps()
    focus()
    prose("outcome", .outcome)
    addresses("links", .links)
    addresses("attachments", .attachments)
    contacts()
    facts()
    entries("declared", value: "value")
    entries("assessment", value: "mark")
  }

  private mutating func prose(_ key: String, _ place: ColumnPlace) {
    if let value = candidate.values[place]?.first?.value {
      lines += Self.prose(key, value, indent: 0)
    } else {
      lines += paths.lines(of: key, indent: 0)
    }
  }

  private mutating func focus() {
    var inside = candidate.values[.focus]?.first.map { Self.prose("text", $0.value, indent: 2) } ?? []
    inside = paths["focus"].flatMap { $0.lines(indent: 2) } + inside
    if !inside.isEmpty { lines += ["focus:"] + inside }
  }

  /// What is claimed or self-assessed, an entry a line.
  private mutating func entries(_ key: String, value: String) {
    let entries = paths[key]
    guard !entries.isEmpty else { return }
    lines.append("\(key):")
    for entry in entries { lines.append("  \(PathTree.key(entry.key)): \(entry.flow(value: value))") }
  }

  private mutating func organisation() {
    let keys: [(String, ColumnPlace)] = [
      ("name", .organisationName), ("kind", .organisationKind), ("department", .department), ("cog", .cog),
      ("siren", .siren), ("url", .organisationURL),
    ]
    let found = keys.compactMap { key, place in candidate.values[place]?.first.map { (key, $0.value) } }
    let others = paths["organisation"]
    guard !found.isEmpty || !others.isEmpty else { return }
    lines.append("organisation:")
    for (key, value) in found {
      if key == "name" {
        lines += Self.prose(key, value, indent: 2)
      } else {
        lines.append("  \(key): \(Self.scalar(value))\(value.remark)")
      }
    }
    lines += others.flatMap { $0.lines(indent: 2) }
  }

  private mutating func list(_ key: String, _ place: ColumnPlace) {
    guard let values = candidate.values[place] else { return }
    lines.append("\(key):")
    for (_, value) in values { lines += Self.item(value.text ?? "", indent: 2) }
  }

  private mutating func steps() {
    let texts = candidate.values[.step] ?? []
    let dates = candidate.values[.stepDate] ?? []
    guard !texts.isEmpty || !dates.isEmpty else { return }
    lines.append("steps:")
    for (column, value) in dates {
      let title = yamlQuoted(columns[column].header.isEmpty ? value.cell : columns[column].header)
      lines.append("  - {title: \(title), date: \(Self.scalar(value))}\(value.remark)")
    }
    for (_, value) in texts {
      var step = Self.prose("text", value, indent: 4)
      step[0] = "  - " + step[0].dropFirst(4)
      lines += step
    }
  }

  private mutating func addresses(_ key: String, _ place: ColumnPlace) {
    guard let values = candidate.values[place] else { return }
    lines.append("\(key):")
    for (column, value) in values {
      guard case .texts(let urls) = value.content else { continue }
      let header = columns[column].header
      let title = header.isEmpty ? "" : "title: \(yamlQuoted(header)), "
      for (index, url) in urls.enumerated() {
        lines.append("  - {\(title)url: \(yamlQuoted(url))}\(index == 0 ? value.remark : "")")
      }
    }
  }

  /// The persons to ask, one for each column of names with the column of addresses in the same place among its own.
  private mutating func contacts() {
    func columns(_ place: ColumnPlace) -> [Int] {
      self.columns.indices.filter { self.columns[$0].place == place }
    }
    let (names, firsts, lasts) = (
      columns(.contactName), columns(.contactFirstName), columns(.contactLastName)
    )
    let emails = columns(.contactEmail)
    let count = [names.count, firsts.count, lasts.count, emails.count].max() ?? 0
    var contacts: [String] = []
    func value(_ list: [Int], _ place: Int, _ key: ColumnPlace) -> PlacedValue? {
      guard place < list.count else { return nil }
      return candidate.values[key]?.first { $0.column == list[place] }?.value
    }
    for place in 0..<count {
      let parts = [value(firsts, place, .contactFirstName), value(lasts, place, .contactLastName)].compactMap
      { $0 }
      let whole = value(names, place, .contactName)
      let name = whole?.text ?? (parts.isEmpty ? nil : parts.compactMap(\.text).joined(separator: " "))
      // Whatever is joined, or gives way to a whole name, is told in its own words.
      let isTold = parts.count == 2 || (whole != nil && !parts.isEmpty)
      let remark = isTold ? "  # " + parts.map { yamlQuoted($0.cell) }.joined(separator: " ") : ""
      let email = value(emails, place, .contactEmail)?.text
      let fields = [name.map { "name: " + yamlQuoted($0) }, email.map { "email: " + yamlQuoted($0) }]
        .compactMap { $0 }
      if !fields.isEmpty {
        contacts.append("  - {\(fields.joined(separator: ", ")), publish: false}\(remark)")
      }
    }
    if !contacts.isEmpty { lines += ["contacts:"] + contacts }
  }

  private mutating func facts() {
    var facts: [String] = []
    var others = paths["facts"]
    for (index, column) in columns.enumerated() {
      guard case .fact(let id) = column.place,
        let value = candidate.values[column.place]?.first(where: { $0.column == index })?.value
      else { continue }
      let more = others.first { $0.key == id }?.children ?? []
      others.removeAll { $0.key == id }
      var parts: [String] = []
      switch value.content {
      case .figure(let figure, let unit):
        parts.append(figure)
        if let unit = column.unit ?? unit, !more.contains(where: { $0.key == "unit" }) {
          parts.append("unit: \(unit.allSatisfy { $0.isLetter || $0 == "/" } ? unit : yamlQuoted(unit))")
        }
      case .text, .texts: parts.append("value: \(Self.scalar(value))")
      }
      if let title = column.title, !title.isEmpty, !more.contains(where: { $0.key == "title" }) {
        parts.append("title: \(yamlQuoted(title))")
      }
      parts += more.map { "\(PathTree.key($0.key)): \($0.flow(value: "value"))" }
      facts.append("  \(id): {\(parts.joined(separator: ", "))}\(value.remark)")
    }
    facts += others.map { "  \(PathTree.key($0.key)): \($0.flow(value: "value"))" }
    if !facts.isEmpty { lines += ["facts:"] + facts }
  }

  private static func scalar(_ value: PlacedValue) -> String {
    switch value.content {
    case .text(let text): yamlQuoted(text)
    case .texts(let texts): yamlQuoted(texts.joined(separator: " "))
    case .figure(let figure, _): figure
    }
  }

  static func prose(_ key: String, _ value: PlacedValue, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    let text = value.text ?? ""
    guard isBlock(text) else { return ["\(margin)\(key): \(yamlQuoted(text))"] }
    return ["\(margin)\(key): |-"] + block(text, margin: margin + "  ")
  }

  private static func item(_ text: String, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    guard isBlock(text) else { return ["\(margin)- \(yamlQuoted(text))"] }
    return ["\(margin)- |-"] + block(text, margin: margin + "  ")
  }

  private static func block(_ text: String, margin: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : margin + $0 }
  }

  /// Whether YAML keeps a text unchanged as a literal block: several lines, the first and last of them not blank, no
  /// line of white space alone, nothing that YAML doesn't print.
  static func isBlock(_ text: String) -> Bool {
    guard text.contains("\n") else { return false }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first?.first, !first.isWhitespace, lines.last?.isEmpty == false else {
      return false
    }
    guard lines.allSatisfy({ line in line.isEmpty || !line.allSatisfy(\.isWhitespace) }) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...:
        true
      default: false
      }
    }
  }
}
