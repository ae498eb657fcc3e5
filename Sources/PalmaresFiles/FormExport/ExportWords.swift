/// What the files that come of an export say to people, in one language.
package struct ExportWords: Sendable {
  /// Its tag.
  package let tag: String
  /// What separates the cells of spreadsheets where it is spoken.
  let delimiter: String

  static let french = ExportWords(tag: "fr", delimiter: ";")
  static let english = ExportWords(tag: "en", delimiter: ",")

  /// The words of a language, French unless it is English.
  package static func named(_ tag: String) -> ExportWords { tag == "en" ? english : french }

  private var isFrench: Bool { tag == "fr" }

  /// Either of two texts.
  func say(_ french: String, _ english: String) -> String { isFrench ? french : english }

  /// How a place is known.
  package func certainty(_ certainty: ExportColumn.Certainty) -> String {
    switch certainty {
    case .sure: say("sûr", "sure")
    case .likely: say("probable", "likely")
    case .guess: say("supposé", "guess")
    case .given: say("demandé", "as asked")
    case .unknown: say("inconnu", "unknown")
    }
  }

  /// What a column that stands apart is for.
  package func kind(_ kind: AsideKind?) -> String {
    switch kind {
    case .submitted: say("date d'envoi", "date of submission")
    case .respondent: say("numéro ou suivi du formulaire", "the form's own number or state")
    case .phone: say("téléphone", "telephone")
    case .postcode: say("code postal, qui n'est pas un code INSEE", "postcode, which is no INSEE code")
    case .address: say("adresse postale", "postal address")
    case .consent: say("accord donné", "consent")
    case .category: say("catégorie, à déclarer dans la grille", "category, to be declared in the rubric")
    case .region: say("région", "region")
    case .position: say("fonction d'une personne", "a person's position")
    case .yesNo: say("oui ou non", "yes or no")
    case .date: say("dates dont l'en-tête ne dit rien", "dates of which the header says nothing")
    case .number: say("nombres dont l'en-tête ne dit rien", "numbers of which the header says nothing")
    case .text: say("texte dont l'en-tête ne dit rien", "text of which the header says nothing")
    case .mixed:
      say(
        "nombres et textes mêlés, dont l'en-tête ne dit rien",
        "numbers and texts, of which the header says nothing")
    case .taken: say("une autre colonne a cette place", "another column has its place")
    case .unlike:
      say("cellules d'une autre nature que l'en-tête", "cells of another kind than the header says")
    case .empty: say("colonne vide", "empty column")
    case nil: say("mis à part", "put apart")
    }
  }

  /// What a cell had to be.
  func type(_ type: CellType) -> String {
    switch type {
    case .text: say("un texte", "a text")
    case .number: say("un nombre", "a number")
    case .date: say("une date", "a date")
    case .day: say("un jour", "a day")
    case .url: say("une adresse web", "a web address")
    case .email: say("une adresse électronique", "an email address")
    case .siren: say("un numéro SIREN ou SIRET", "a SIREN or SIRET number")
    case .cog: say("un code INSEE de commune", "an INSEE code of a commune")
    case .department: say("un département", "a département")
    case .id: say("un identifiant", "an id")
    case .organisationKind: say("une nature d'organisme connue", "a known kind of organisation")
    }
  }

  /// Why a cell stands apart.
  func reason(_ reason: UnplacedCell.Reason) -> String {
    switch reason {
    case .column(let kind): self.kind(kind)
    case .unread(let type): say("n'est pas \(self.type(type))", "is not \(self.type(type))")
    case .ambiguous: say("se lit de deux façons", "can be read in two ways")
    case .otherUnit(let stated, let expected):
      say(
        "se compte en \(stated), et la colonne en \(expected)", "counts \(stated), and the column \(expected)"
      )
    case .filled: say("une autre colonne a déjà rempli cette place", "another column has filled its place")
    case .alone: say("rien dans cette ligne à quoi le rattacher", "nothing in this row that it belongs to")
    case .aboveHeader: say("au-dessus des en-têtes", "above the header")
    case .nameless: say("la ligne ne nomme aucun candidat", "the row names no candidate")
    }
  }

  /// The comment that opens a dossier.
  func fromRow(_ row: Int) -> String {
    say(
      "Ligne \(row) de l'export ; ce qui n'a pas de place ici est dans unplaced.csv.",
      "Row \(row) of the export; what has no place here is in unplaced.csv.")
  }

  /// The comment under a column of the mapping.
  func cells(_ column: ExportColumn) -> String {
    let rest = column.filled - column.placed
    return say(
      "cellules : \(column.filled), placées : \(column.placed), à part : \(rest)",
      "cells: \(column.filled), placed: \(column.placed), apart: \(rest)")
  }
}
