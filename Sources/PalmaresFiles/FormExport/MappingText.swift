/// Writes `mapping.yaml`: for every column what it was taken for, how that is known, examples and counts.
enum MappingText {
  /// The most characters of an example.
  static let exampleLength = 60

  /// The file's text.
  static func text(_ columns: [ExportColumn], export: String, words: ExportWords) -> String {
    var lines = opening(words).map { "# " + $0 }
    lines += [ColumnMapping.heading, "export: \(yamlQuoted(export))", "columns:"]
    for column in columns {
      lines.append("  - column: \(yamlQuoted(column.letter))")
      if !column.header.isEmpty { lines.append("    header: \(yamlQuoted(column.header))") }
      if column.occurrence > 1, !column.header.isEmpty {
        lines.append("    occurrence: \(column.occurrence)")
      }
      lines.append("    as: \(column.place.word)  # \(why(column, words))")
      if let order = column.given.order {
        lines.append("    dates: \(order == .dayFirst ? "day_first" : "month_first")")
      }
      if let mark = column.given.mark { lines.append("    decimals: \(mark == .comma ? "comma" : "point")") }
      if case .fact = column.place {
        if let unit = column.unit { lines.append("    unit: \(yamlQuoted(unit))") }
        if let title = column.title, !title.isEmpty { lines.append("    title: \(yamlQuoted(title))") }
      }
      lines.append("    # " + words.cells(column) + examples(column, words))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func why(_ column: ExportColumn, _ words: ExportWords) -> String {
    let known = words.certainty(column.certainty)
    return column.place == .aside && column.certainty != .given
      ? "\(known), \(words.kind(column.kind))" : known
  }

  /// Examples, but of what tells of a person.
  private static func examples(_ column: ExportColumn, _ words: ExportWords) -> String {
    let isPersonal: Bool =
      switch column.place {
      case .contactName, .contactFirstName, .contactLastName, .contactEmail: true
      default: [.phone, .address, .position, .respondent].contains(column.kind)
      }
    guard !isPersonal, !column.examples.isEmpty else { return "" }
    let shown = column.examples.map { text in
      let cut = text.unicodeScalars.count > exampleLength
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text.unicodeScalars.prefix(exampleLength))
      return yamlQuoted(String(view) + (cut ? "…" : ""))
    }
    return words.say(" ; par exemple ", "; for example ") + shown.joined(separator: ", ")
  }

  private static func opening(_ words: ExportWords) -> [String] {
    var lines = [""]
    for place in ColumnPlace.plain {
      if lines[lines.count - 1].count > 80 { lines.append("") }
      lines[lines.count - 1] += place.word + (place == ColumnPlace.plain.last ? "" : ", ")
    }
    let places = lines.map(\.trimmingSpaces).joined(separator: "\n  ")
    return words.say(
      """
      Ce que chaque colonne de l'export est devenue. Pour changer : corriger « as » ici, puis écrire un autre dossier avec
        palmares new AUTRE_DOSSIER --from EXPORT.csv --mapping CE_FICHIER
      as : \(places),
      ou facts.identifiant pour un nombre (facts.…_date pour un jour), ou tout autre chemin d'un dossier : category,
      declared.identifiant, facts.identifiant.source. aside : gardé dans unplaced.csv, nulle part ailleurs.
      Pour une colonne qui se lit de deux façons : dates: day_first (ou month_first), decimals: comma (ou point).
      """,
      """
      What each column of the export has become. To change it, correct `as` here, then write another folder with
        palmares new ANOTHER_DIR --from EXPORT.csv --mapping THIS_FILE
      as: \(places),
      or facts.identifier for a number (facts.…_date for a day), or any other path in a dossier: category,
      declared.identifier, facts.identifier.source. aside: kept in unplaced.csv, nowhere else.
      For a column that can be read in two ways: dates: day_first (or month_first), decimals: comma (or point).
      """
    ).split(separator: "\n").map(String.init)
  }
}
