import Palmares

/// Minutes in a language, section by section, before they are laid out: what ``MinutesText`` and ``MinutesPage`` both say.
struct MinutesDocument: Sendable {
  let minutes: Minutes
  let language: any Language
  /// What each dossier is called; its id beside it where two have one name.
  let names: [String: String]
  /// What each member is called; the id beside it where two have one name.
  let jurorNames: [String: String]

  /// Words minutes.
  init(_ minutes: Minutes, language: any Language) {
    (self.minutes, self.language) = (minutes, language)
    let edition = minutes.edition
    names = Self.unique(edition.dossiers.map { (id: $0.id, name: $0.name(in: language.tag)) })
    jurorNames = Self.unique(
      (edition.jurors + edition.secretaries).map { (id: $0.id, name: $0.name ?? $0.id) })
  }

  /// One part of the minutes.
  struct Section: Sendable {
    /// Its name in links, of `a-z` and `-`.
    let id: String
    /// Its heading.
    let title: String
    /// What it holds, never nothing.
    let blocks: [Block]
  }

  /// What a section is made of.
  enum Block: Sendable {
    /// Sentences.
    case paragraph(String)
    /// What must not be overlooked.
    case notice(String)
    /// Points, each with what belongs to it.
    case list([Item])
    /// What is stated, or left to be filled in by hand where the value is `nil`.
    case fields([Field])
    /// A table.
    case table(Table)
    /// Files with their digests.
    case digests([ResultInput])
    /// Lines to sign on.
    case signatures([Signature])
  }

  /// One point, and what belongs to it.
  struct Item: Sendable {
    let text: String
    var details: [String] = []
  }

  /// One thing stated; to be filled in by hand where it has no value.
  struct Field: Sendable {
    let label: String
    let value: String?
  }

  /// A table, whose first column names the rows.
  struct Table: Sendable {
    let caption: String
    var columns: [Column]
    var rows: [[String]]

    /// A column.
    struct Column: Sendable {
      let title: String
      var isNumber = false
    }
  }

  /// A line to sign on.
  struct Signature: Sendable {
    /// What the signatory does in the jury.
    let role: String
    /// Who; `nil` where the files don't say.
    let name: String?
    /// What the reader must know of it.
    let notes: [String]
  }

  var edition: Edition { minutes.edition }

  /// What the minutes are called.
  var title: String { language.minutes(.title) }

  /// What they are of.
  var subject: String { text(edition.campaign.title) }

  /// Whether the results are settled, in words.
  var state: String { language.label(edition.campaign.status == .final ? .finals : .drafts) }

  /// What stands above everything: the edition's notice, and that this is not for publication.
  var notices: [String] {
    [edition.campaign.notice.map(text), language.label(.recordView)].compactMap(\.self)
  }

  /// The edition, its grid and the meeting, as far as the files say.
  var identity: [Field] {
    let (campaign, rubric) = (edition.campaign, edition.rubric)
    let version = rubric.version.isEmpty ? "" : ", \(language.label(.version)) \(rubric.version)"
    var fields = [
      Field(label: language.minutes(.edition), value: "\(text(campaign.title)) (\(campaign.id))"),
      Field(label: language.minutes(.state), value: state),
      Field(label: language.minutes(.rubric), value: "\(text(rubric.title))\(version) (\(rubric.id))"),
    ]
    let organisers = campaign.organisers.compactMap { $0.name.map(text) ?? $0.url }
    if !organisers.isEmpty {
      fields.append(Field(label: language.label(.publishedBy), value: language.joined(organisers)))
    }
    return fields + [
      Field(label: language.minutes(.date), value: campaign.date.map { language.date($0) }),
      Field(label: language.minutes(.place), value: nil),
      Field(label: language.minutes(.opening), value: nil),
      Field(label: language.minutes(.closing), value: nil),
    ]
  }

  /// The sections, in order.
  var sections: [Section] {
    [
      composition, recusals, quorum, method, order, ties, unranked, decisions, prizes, severity, reservations,
      files, signatures,
    ]
  }

  // MARK: - Words that all sections use

  func text(_ text: LocalizedText) -> String { text.text(in: language.tag) }

  func name(_ dossier: String) -> String { names[dossier] ?? dossier }

  func name(_ juror: Juror) -> String { jurorNames[juror.id] ?? juror.id }

  func stars(_ number: Int?) -> String {
    number.map { language.stars($0, symbol: language.symbol(edition)) } ?? "–"
  }

  /// The rules of some topics, in sentences.
  func rules(_ topics: RuleSentence.Topic...) -> [String] {
    language.rules(
      of: edition.rubric, nodes: edition.nodes, colleges: edition.colleges,
      areJurorsUnequal: edition.areJurorsUnequal, isSeverityRefused: minutes.severity?.refusal != nil
    ).filter { topics.contains($0.topic) }.map(\.text)
  }

  /// What belongs to dossiers, by their names; what is one dossier's stays in order.
  func byName<Part>(_ parts: [Part], _ dossier: (Part) -> String) -> [Part] {
    parts.map { (part: $0, name: FoldedText(name(dossier($0)))) }.enumerated()
      .sorted { one, two in
        one.element.name == two.element.name
          ? one.offset < two.offset : one.element.name < two.element.name
      }.map(\.element.part)
  }

  private static func unique(_ pairs: [(id: String, name: String)]) -> [String: String] {
    let counts = Dictionary(pairs.map { ($0.name, 1) }, uniquingKeysWith: +)
    return Dictionary(
      pairs.map { ($0.id, counts[$0.name] == 1 ? $0.name : "\($0.name) (\($0.id))") },
      uniquingKeysWith: { first, _ in first })
  }
}
