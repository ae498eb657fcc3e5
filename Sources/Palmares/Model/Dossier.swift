/// What a candidate sent in.
public struct Dossier: Sendable {
  /// The id that ballots use.
  public var id: String
  /// Its title; a dossier without one is shown by its organisation.
  public var title: LocalizedText?
  /// Where its id is written.
  public var position: SourcePosition?
  /// At most one: an array is a box, which most dossiers of a large table need not have.
  private var contents: [DossierContents] = []

  /// Creates a dossier; every part but the id may be absent.
  public init(id: String, title: LocalizedText? = nil, organisation: Organisation? = nil) {
    (self.id, self.title) = (id, title)
    if organisation != nil { self.organisation = organisation }
  }

  /// What people call it: its title, else its organisation's name, else its id.
  public func name(in language: String) -> String {
    title?.text(in: language) ?? organisation?.name?.text(in: language) ?? id
  }
}

extension Dossier: Hashable {
  public static func == (left: Self, right: Self) -> Bool {
    left.id == right.id && left.title == right.title && left.position == right.position
      && left.content == right.content
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(title)
    hasher.combine(position)
    hasher.combine(content)
  }
}

// MARK: - What few dossiers of a large table have

/// The parts of a dossier beside its id, title and place.
private struct DossierContents: Sendable, Hashable {
  var organisation: Organisation?
  var category: Sourced<String>?
  var summary: LocalizedText?
  var highlights: [LocalizedText] = []
  var objectives: [LocalizedText] = []
  var audience: LocalizedText?
  var steps: [Step] = []
  var focus: Passage?
  var outcome: LocalizedText?
  var links: [Link] = []
  var attachments: [Attachment] = []
  var images: [Picture] = []
  var contacts: [Contact] = []
  var facts: [Fact] = []
  var declared: [Fact] = []
  var assessment: [Assessment] = []

  static let none = Self()
}

extension Dossier {
  private var content: DossierContents { contents.first ?? .none }

  private mutating func change(_ body: (inout DossierContents) -> Void) {
    if contents.isEmpty { contents.append(.none) }
    body(&contents[0])
  }

  /// Who carries it; a dossier without one is shown by its title.
  public var organisation: Organisation? {
    get { contents.isEmpty ? nil : contents[0].organisation }
    set { if newValue != nil || !contents.isEmpty { change { $0.organisation = newValue } } }
  }
  /// The category it names itself; else the rubric's conditions decide.
  public var category: Sourced<String>? {
    get { contents.isEmpty ? nil : contents[0].category }
    set { if newValue != nil || !contents.isEmpty { change { $0.category = newValue } } }
  }
  /// The démarche.
  public var summary: LocalizedText? {
    get { contents.isEmpty ? nil : contents[0].summary }
    set { if newValue != nil || !contents.isEmpty { change { $0.summary = newValue } } }
  }
  /// To keep in mind.
  public var highlights: [LocalizedText] {
    get { contents.isEmpty ? [] : contents[0].highlights }
    set { if !newValue.isEmpty || !contents.isEmpty { change { $0.highlights = newValue } } }
  }
  /// What it aims at.
  public var objectives: [LocalizedText] {
    get { contents.isEmpty ? [] : contents[0].objectives }
    set { if !newValue.isEmpty || !contents.isEmpty { change { $0.objectives = newValue } } }
  }
  /// Whom it addresses.
  public var audience: LocalizedText? {
    get { contents.isEmpty ? nil : contents[0].audience }
    set { if newValue != nil || !contents.isEmpty { change { $0.audience = newValue } } }
  }
  /// Its steps, in order.
  public var steps: [Step] {
    get { contents.isEmpty ? [] : contents[0].steps }
    set { if !newValue.isEmpty || !contents.isEmpty { change { $0.steps = newValue } } }
  }
  /// A closer look.
  public var focus: Passage? {
    get { contents.isEmpty ? nil : contents[0].focus }
    set { if newValue != nil || !contents.isEmpty { change { $0.focus = newValue } } }
  }
  /// What came of it.
  public var outcome: LocalizedText? {
    get { contents.isEmpty ? nil : contents[0].outcome }
    set { if newValue != nil || !contents.isEmpty { change { $0.outcome = newValue } } }
  }
  /// Where to read more.
  public var links: [Link] {
    get { contents.isEmpty ? [] : contents[0].links }
    set { if !newValue.isEmpty || !contents.isEmpty { change { $0.links = newValue } } }
  }
  /// What was sent along.
  public var attachments: [Attachment] {
    get { contents.isEmpty ? [] : contents[0].attachments }
    set { if !newValue.isEmpty || !contents.isEmpty { change { $0.attachments = newValue } } }
  }
  /// Its pictures.
  public var images: [Picture] {
    get { contents.isEmpty ? [] : contents[0].images }
    set { if !newValue.isEmpty || !contents.isEmpty { change { $0.images = newValue } } }
  }
  /// Whom to ask.
  public var contacts: [Contact] {
    get { contents.isEmpty ? [] : contents[0].contacts }
    set { if !newValue.isEmpty || !contents.isEmpty { change { $0.contacts = newValue } } }
  }
  /// The figures, by id.
  public var facts: [Fact] {
    get { contents.isEmpty ? [] : contents[0].facts }
    set { if !newValue.isEmpty || !contents.isEmpty { change { $0.facts = newValue } } }
  }
  /// What the candidate itself claims of an indicator, by id.
  public var declared: [Fact] {
    get { contents.isEmpty ? [] : contents[0].declared }
    set { if !newValue.isEmpty || !contents.isEmpty { change { $0.declared = newValue } } }
  }
  /// What the candidate thinks of itself; never counted by a ranking.
  public var assessment: [Assessment] {
    get { contents.isEmpty ? [] : contents[0].assessment }
    set { if !newValue.isEmpty || !contents.isEmpty { change { $0.assessment = newValue } } }
  }
}

extension [Dossier] {
  /// The place of a dossier by its id, where ids rise. Complexity: logarithmic.
  func place(of id: String) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].id == id ? low : nil
  }
}
