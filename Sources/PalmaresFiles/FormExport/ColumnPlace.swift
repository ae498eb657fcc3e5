/// Where the cells of a column go in a dossier; ``word`` is what `mapping.yaml` says after `as:`.
package enum ColumnPlace: Sendable, Hashable {
  /// The dossier's own id.
  case id
  case title
  case organisationName, organisationKind, department, cog, siren, organisationURL
  case summary, highlights, objectives, audience, step, stepDate, focus, outcome
  case links, attachments
  case contactName, contactFirstName, contactLastName, contactEmail
  /// A fact by id; a day where the id ends in `_date`, else a number.
  case fact(String)
  /// What has none of the other places, by its path in the dossier: `category`, `declared.participation_rate`.
  case path([String])
  /// Nowhere: kept in `unplaced.csv`.
  case aside

  /// The places that have no argument, in the order of a dossier.
  static let plain: [ColumnPlace] = [
    .id, .title, .organisationName, .organisationKind, .department, .cog, .siren, .organisationURL, .summary,
    .highlights, .objectives, .audience, .step, .stepDate, .focus, .outcome, .links, .attachments,
    .contactName, .contactFirstName, .contactLastName, .contactEmail, .aside,
  ]

  /// The word for it, a path in the dossier where it has one.
  package var word: String {
    switch self {
    case .id: "id"
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
    case .path(let path): path.joined(separator: ".")
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
      let path = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard ColumnPath.isTaken(path), path[0] != "facts" || IdentifierText.isValid(path[1]) else {
        return nil
      }
      self = .path(path)
    }
  }

  /// The place that a header names by its path in a dossier, as tables of dossiers do; `nil` for any other header.
  static func named(by header: String) -> ColumnPlace? {
    ColumnPlace(word: header).flatMap { $0 == .aside ? nil : $0 }
  }

  /// Whether its cells tell candidates from one another: an id, a title, an organisation's name.
  var namesCandidates: Bool { self == .id || isIn("title") || word.hasPrefix("organisation.name") }

  /// Whether the place is in `key` of a dossier.
  func isIn(_ key: String) -> Bool { slot.first == key }

  /// Whether two places can't both be filled: one is the other, or a part of it.
  func excludes(_ other: ColumnPlace) -> Bool {
    zip(slot, other.slot).allSatisfy { $0 == $1 }
  }

  /// The places of which one must be filled for this one to mean something; `nil` for what stands by itself.
  var owners: [ColumnPlace]? {
    guard case .path(let path) = self else { return nil }
    if path.count > 2, path[0] == "organisation", path[1] == "logo" {
      return path[2] == "file" ? nil : [.path(["organisation", "logo", "file"])]
    }
    guard path.count > 2, ["facts", "declared"].contains(path[0]) else { return nil }
    let figures = Record.fact.alternatives.flatMap { $0 }
    if figures.contains(path[2]) { return nil }
    let fact = path[0] == "facts" ? ColumnPlace.fact(path[1]) : .path(Array(path.prefix(2)))
    return [fact] + figures.map { .path(Array(path.prefix(2)) + [$0]) }
  }

  /// The path of the place, down to the value of a fact.
  private var slot: [String] {
    let path = word.split(separator: ".").map(String.init)
    guard path.count == 2 else { return path }
    return switch path[0] {
    case "facts", "declared": path + ["value"]
    case "assessment": path + ["mark"]
    default: path
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
    case .id: .id
    case .path(let path): ColumnPath.form(at: path).map(CellType.init) ?? .text
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
  case id = "an id"

  /// What the scalar of a form is.
  init(_ form: Form) {
    self =
      switch form.expectation {
      case "number": .number
      case "date": .date
      default: .text
      }
  }
}
