/// Where the cells of a column go in a dossier; ``word`` is what `mapping.yaml` says after `as:`.
package enum ColumnPlace: Sendable, Hashable {
  case title
  case organisationName, organisationKind, department, cog, siren, organisationURL
  case summary, highlights, objectives, audience, step, stepDate, focus, outcome
  case links, attachments
  case contactName, contactFirstName, contactLastName, contactEmail
  /// A fact by id; a day where the id ends in `_date`, else a number.
  case fact(String)
  /// Nowhere: kept in `unplaced.csv`.
  case aside

  /// The places that have no argument, in the order of a dossier.
  static let plain: [ColumnPlace] = [
    .title, .organisationName, .organisationKind, .department, .cog, .siren, .organisationURL, .summary,
    .highlights, .objectives, .audience, .step, .stepDate, .focus, .outcome, .links, .attachments,
    .contactName, .contactFirstName, .contactLastName, .contactEmail, .aside,
  ]

  /// The word for it, a path in the dossier where it has one.
  package var word: String {
    switch self {
    case .title: "title"
    case .organisationName: "organisation.name"
    case .organisationKind: "organisation.kind"
    case .department: "organisation.department"
    case .cog: "organisation.cog"
    case .siren: "organisation.siren"
    case .organisationURL: "organisation.url"
    case .summary: "summary"
    case .highlights: "highlights"
    case .objectives: "objectives"
    case .audience: "audience"
    case .step: "steps.text"
    case .stepDate: "steps.date"
    case .focus: "focus.text"
    case .outcome: "outcome"
    case .links: "links.url"
    case .attachments: "attachments.url"
    case .contactName: "contacts.name"
    case .contactFirstName: "contacts.first_name"
    case .contactLastName: "contacts.last_name"
    case .contactEmail: "contacts.email"
    case .fact(let id): "facts.\(id)"
    case .aside: "aside"
    }
  }

  /// The place of a word, or `nil`.
  init?(word: String) {
    if let place = Self.plain.first(where: { $0.word == word }) {
      self = place
    } else if word.hasPrefix("facts."), IdentifierText.isValid(String(word.dropFirst(6))) {
      self = .fact(String(word.dropFirst(6)))
    } else {
      return nil
    }
  }

  /// Whether several cells of a candidate can go there.
  var takesSeveral: Bool {
    switch self {
    case .highlights, .objectives, .step, .stepDate, .links, .attachments, .contactName, .contactFirstName,
      .contactLastName, .contactEmail, .aside:
      true
    default: false
    }
  }

  /// What its cells must be.
  var type: CellType {
    switch self {
    case .organisationKind: .organisationKind
    case .department: .department
    case .cog: .cog
    case .siren: .siren
    case .organisationURL, .links, .attachments: .url
    case .stepDate: .date
    case .contactEmail: .email
    case .fact(let id): id.hasSuffix("_date") ? .day : .number
    default: .text
    }
  }
}

/// What a cell must be to be placed; the raw value is the word that diagnostics use.
package enum CellType: String, Sendable, CaseIterable {
  case text = "a text"
  case number = "a number"
  case date = "a date"
  /// A date with its day.
  case day = "a day"
  case url = "a web address"
  case email = "an email address"
  case siren = "a SIREN or SIRET number"
  case cog = "an INSEE code"
  case department = "a département"
  case organisationKind = "a known kind of organisation"
}
