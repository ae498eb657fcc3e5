/// Minutes as text: for a terminal, or for a file to print and sign. Nothing is cut: where a table doesn't fit, its cells
/// take several lines, and where these don't fit either, each row is a list.
public struct MinutesText: Sendable {
  private let document: MinutesDocument
  private let layout: TerminalLayout
  private var language: any Language { document.language }

  /// Lays minutes out.
  ///
  /// - Parameters:
  ///   - minutes: What they hold.
  ///   - language: The language of the words and texts.
  ///   - layout: The width, and whether there are colours; 80 columns without, where left out.
  public init(_ minutes: Minutes, language: any Language, layout: TerminalLayout = .init()) {
    (document, self.layout) = (MinutesDocument(minutes, language: language), layout)
  }

  /// The minutes, their lines ended by `\n`.
  public var text: String {
    var page = ExplanationLines(layout: layout)
    page.add(document.title, style: .bold)
    page.add(document.subject, style: .bold)
    page.add(document.state)
    for notice in document.notices { page.add("! " + notice, style: .warning) }
    page.blank()
    write(document.identity, to: &page)
    for (place, section) in document.sections.enumerated() {
      page.heading("\(place + 1). \(section.title)")
      for (number, block) in section.blocks.enumerated() {
        if number > 0, needsSpace(section.blocks[number - 1], block) { page.blank() }
        write(block, under: section.title, to: &page)
      }
    }
    return page.text
  }

  /// Sentences that follow each other stand together.
  private func needsSpace(_ before: MinutesDocument.Block, _ after: MinutesDocument.Block) -> Bool {
    if case .paragraph = before, case .paragraph = after { false } else { true }
  }

  private func write(
    _ block: MinutesDocument.Block, under title: String, to page: inout ExplanationLines
  ) {
    switch block {
    case .paragraph(let text): page.add(text, hanging: 0)
    case .notice(let text): page.add("! " + text, style: .warning)
    case .list(let items):
      for item in items {
        page.add("– " + item.text)
        for detail in item.details { page.add("– " + detail, indent: 2) }
      }
    case .fields(let fields): write(fields, to: &page)
    case .table(let table):
      if table.caption != title { page.add(table.caption + language.colon) }
      write(table, to: &page)
    case .digests(let inputs):
      // As `sha256sum` writes and checks them: never wrapped.
      page.add(lines: inputs.map { "\($0.sha256)  \(TerminalText.shown($0.path))" })
    case .signatures(let signatures): for signature in signatures { write(signature, to: &page) }
    }
  }

  private func write(_ fields: [MinutesDocument.Field], to page: inout ExplanationLines) {
    for field in fields { page.add(field.label + language.colon + (field.value ?? Self.blank)) }
  }

  private func write(_ table: MinutesDocument.Table, to page: inout ExplanationLines) {
    var shown = TextTable(columns: table.columns.map { .init(title: $0.title, isRight: $0.isNumber) })
    shown.rows = table.rows.map { $0.map { TerminalText.shown($0) } }
    if let lines = shown.wrappedLines(layout) { return page.add(lines: lines) }
    for row in table.rows {
      page.add("– \(row.first ?? "")")
      for (column, cell) in zip(table.columns, row).dropFirst() where !cell.isEmpty {
        page.add(column.title + language.colon + cell, indent: 2)
      }
    }
  }

  private func write(_ signature: MinutesDocument.Signature, to page: inout ExplanationLines) {
    page.add(signature.role + language.colon + (signature.name ?? Self.blank))
    for note in signature.notes { page.add(note, indent: 2) }
    page.add(lines: ["", "  " + Self.blank, ""])
  }

  /// A line to write on.
  private static let blank = String(repeating: "_", count: 30)
}
