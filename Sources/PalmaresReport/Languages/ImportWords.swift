internal import Palmares

/// How many rows, dossiers and cells an export gave.
public struct ImportCounts: Sendable {
  let rows: Int
  let dossiers: Int
  let unplaced: Int

  /// Creates the counts.
  public init(rows: Int, dossiers: Int, unplaced: Int) {
    (self.rows, self.dossiers, self.unplaced) = (rows, dossiers, unplaced)
  }
}

/// The headings of what `palmares new --from` tells.
public enum ImportHeading: Sendable, CaseIterable {
  case header, place, certainty, cells
}

/// The sentences of `palmares new --from`.
public protocol ImportWords {
  /// A heading of the table of columns.
  func importHeading(_ heading: ImportHeading) -> String
  /// What was written and what to type next; a line that begins with blanks is a command.
  func importClosing(_ counts: ImportCounts, folder: String) -> [String]
}

extension French {
  public func importHeading(_ heading: ImportHeading) -> String {
    switch heading {
    case .header: "En-tête"
    case .place: "Va dans"
    case .certainty: "Sûreté"
    case .cells: "Placées"
    }
  }

  public func importClosing(_ counts: ImportCounts, folder: String) -> [String] {
    let apart =
      counts.unplaced == 0
      ? "Toutes les cellules ont trouvé leur place."
      : "À part, dans unplaced.csv, qui n'est jamais publié\u{A0}: \(integer(counts.unplaced)) cellule"
        + (isPlural(Rational(counts.unplaced)) ? "s." : ".")
    return [
      "Lignes de l'export\u{A0}: \(integer(counts.rows)). Dossiers écrits dans \(folder)\u{A0}: "
        + "\(integer(counts.dossiers)).", apart,
      "mapping.yaml dit ce que chaque colonne est devenue, et se corrige\u{A0}; source/ garde l'export tel quel.",
      "La grille, le jury et les bulletins vides de ballots/ sont à adapter. À taper ensuite\u{A0}:",
      "  palmares check \(folder)", "  palmares status \(folder)",
    ]
  }
}

extension English {
  public func importHeading(_ heading: ImportHeading) -> String {
    switch heading {
    case .header: "Header"
    case .place: "Goes to"
    case .certainty: "Certainty"
    case .cells: "Placed"
    }
  }

  public func importClosing(_ counts: ImportCounts, folder: String) -> [String] {
    let apart =
      counts.unplaced == 0
      ? "Every cell found its place."
      : "Apart, in unplaced.csv, which is never published: \(integer(counts.unplaced)) cell"
        + (isPlural(Rational(counts.unplaced)) ? "s." : ".")
    return [
      "Rows of the export: \(integer(counts.rows)). Dossiers written to \(folder): \(integer(counts.dossiers)).",
      apart,
      "mapping.yaml says what each column became, and can be corrected; source/ keeps the export as it is.",
      "The rubric, the jury and the blank sheets in ballots/ are to be adapted. To type next:",
      "  palmares check \(folder)", "  palmares status \(folder)",
    ]
  }
}
