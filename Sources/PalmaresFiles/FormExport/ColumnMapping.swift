package import Palmares

/// A mapping that somebody gave: where each column of an export goes.
package struct ColumnMapping: Sendable {
  /// What it says of one column.
  struct Entry: Sendable {
    let header: String
    let occurrence: Int
    /// The column's letter, by which one without header is known.
    let letter: String?
    let place: ColumnPlace
    let unit: String?
    let title: String?
    let order: CalendarText.Order?
    let mark: DecimalMark?
    let position: SourcePosition
  }

  /// Its columns, in the order written.
  let entries: [Entry]

  /// The first line of such a file.
  static let heading = "palmares: mapping/1"

  /// What the file holds.
  package static let record = Record(
    "mapping",
    [
      .kind, Field("export", .text, fr: "Fichier d'export", en: "Export file"),
      Field(
        "columns",
        .list(
          .record(
            Record(
              "column",
              [
                Field("column", .text, fr: "Lettre de la colonne", en: "Letter of the column"),
                Field("header", .text, fr: "En-tête", en: "Header"),
                Field(
                  "occurrence", .number(.whole(atLeast: 1)), fr: "La combientième", en: "Which of that header"
                ),
                Field("as", .text, fr: "Où vont ses cellules", en: "Where its cells go").required,
                Field("unit", .text, fr: "Unité d'un fait", en: "Unit of a fact"),
                Field("title", .text, fr: "Titre d'un fait", en: "Title of a fact"),
                Field(
                  "dates", .word(CalendarText.Order.words), fr: "Ordre des dates en chiffres",
                  en: "Order of dates in figures"),
                Field(
                  "decimals", .word(DecimalMark.words), fr: "Signe avant les décimales",
                  en: "Sign before decimals"),
              ]))), fr: "Colonnes", en: "Columns"
      ).required,
    ])

  /// Reads a mapping.
  ///
  /// - Returns: The mapping, and all that is wrong with it.
  package static func read(_ bytes: [UInt8], file: String) -> (
    mapping: ColumnMapping?, diagnostics: [Diagnostic]
  ) {
    let (documents, found) = YAMLComposer.documents(of: bytes, file: file)
    guard !found.hasErrors, let document = documents.first else {
      let start = SourcePosition(file: file, line: 1, column: 1)
      return (nil, found.hasErrors ? found : [Diagnostic(.missingKind, ["mapping"], at: start)])
    }
    if documents.count > 1 {
      return (nil, [Diagnostic(.severalDocuments, ["mapping"], at: documents[1].position)])
    }
    guard let kind = document["palmares"]?.scalar?.text else {
      return (nil, [Diagnostic(.missingKind, ["mapping"], at: document.position, hint: .write(heading))])
    }
    let position = document["palmares"]?.position
    let parts = kind.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts[0] == "mapping" else {
      return (nil, [Diagnostic(.wrongKind, [parts[0], "mapping"], at: position)])
    }
    guard heading.hasSuffix(kind) else {
      let version = parts.count > 1 ? parts[1] : ""
      return (
        nil, [Diagnostic(.unsupportedVersion, ["mapping", version], at: position, hint: .write(heading))]
      )
    }
    var reader = FormReader()
    let fields = reader.read(document, as: .record(record), key: "mapping")?.fields
    let entries = fields?.records("columns").compactMap { entry($0, &reader) } ?? []
    let diagnostics = reader.diagnostics.inFileOrder()
    return (diagnostics.hasErrors ? nil : ColumnMapping(entries: entries), diagnostics)
  }

  private static func entry(_ fields: Fields, _ reader: inout FormReader) -> Entry? {
    guard let word = fields.sourcedText("as") else { return nil }
    guard let place = ColumnPlace(word: word.value) else {
      let words = ColumnPlace.plain.map(\.word)
      let hint = FrenchWords.nearest(to: word.value, among: words).map { Diagnostic.Hint.didYouMean($0) }
      reader.report(
        .unknownWord, [word.value, "as"], at: word.position, hint: hint ?? .oneOf(words + ["facts.…"]))
      return nil
    }
    guard fields["header"] != nil || fields["column"] != nil else {
      reader.report(.missingKey, ["header", fields.name], at: fields.position)
      return nil
    }
    return Entry(
      header: fields.text("header")?.trimmingSpaces ?? "", occurrence: fields.count("occurrence")?.value ?? 1,
      letter: fields.text("column"), place: place, unit: fields.text("unit"), title: fields.text("title"),
      order: fields.text("dates").flatMap { CalendarText.Order(word: $0) },
      mark: fields.text("decimals").flatMap { DecimalMark(word: $0) },
      position: fields["header"]?.position ?? fields.position)
  }

  /// Whether an entry speaks of a column.
  static func speaks(_ entry: Entry, of column: ExportColumn) -> Bool {
    if entry.header.isEmpty { return column.header.isEmpty && entry.letter == column.letter }
    return entry.header == column.header && entry.occurrence == column.occurrence
  }
}
