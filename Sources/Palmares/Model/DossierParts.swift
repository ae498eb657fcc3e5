/// Who carries a dossier, or organises an award.
public struct Organisation: Sendable, Hashable {
  /// Its name.
  public var name: LocalizedText?
  /// What it is, such as `commune`.
  public var kind: String?
  /// The département's code.
  public var department: String?
  /// The commune's code in the Code officiel géographique.
  public var cog: String?
  /// Its SIREN number.
  public var siren: String?
  /// Its site.
  public var url: String?
  /// Its logo.
  public var logo: Picture?

  /// Creates an organisation.
  public init(
    name: LocalizedText? = nil, kind: String? = nil, department: String? = nil, cog: String? = nil,
    siren: String? = nil, url: String? = nil, logo: Picture? = nil
  ) {
    (self.name, self.kind, self.department, self.cog) = (name, kind, department, cog)
    (self.siren, self.url, self.logo) = (siren, url, logo)
  }
}

/// A picture, with what it shows in words.
public struct Picture: Sendable, Hashable {
  /// The file, relative to the one that names it.
  public let file: String
  /// What it shows.
  public let alt: LocalizedText?
  /// Who made it.
  public let credit: String?

  /// Creates a picture.
  public init(file: String, alt: LocalizedText? = nil, credit: String? = nil) {
    (self.file, self.alt, self.credit) = (file, alt, credit)
  }
}

/// One step of a démarche.
public struct Step: Sendable, Hashable {
  /// Its title.
  public let title: LocalizedText?
  /// What happens.
  public let text: LocalizedText?
  /// When, as written.
  public let date: String?

  /// Creates a step.
  public init(title: LocalizedText? = nil, text: LocalizedText? = nil, date: String? = nil) {
    (self.title, self.text, self.date) = (title, text, date)
  }
}

/// A titled text.
public struct Passage: Sendable, Hashable {
  /// Its title.
  public let title: LocalizedText?
  /// What it says.
  public let text: LocalizedText?

  /// Creates a passage.
  public init(title: LocalizedText? = nil, text: LocalizedText? = nil) {
    (self.title, self.text) = (title, text)
  }
}

/// A link.
public struct Link: Sendable, Hashable {
  /// What it leads to.
  public let title: LocalizedText?
  /// Its address.
  public let url: String

  /// Creates a link.
  public init(title: LocalizedText? = nil, url: String) { (self.title, self.url) = (title, url) }
}

/// A document sent along.
public struct Attachment: Sendable, Hashable {
  /// Its title.
  public let title: LocalizedText?
  /// What it is, as criteria ask for it.
  public let kind: String?
  /// The file or address.
  public let location: String?

  /// Creates an attachment.
  public init(title: LocalizedText? = nil, kind: String? = nil, location: String? = nil) {
    (self.title, self.kind, self.location) = (title, kind, location)
  }
}

/// Whom to ask about a dossier.
public struct Contact: Sendable, Hashable {
  /// The person's name.
  public let name: String?
  /// The address.
  public let email: String?
  /// Whether it may be published.
  public let isPublished: Bool

  /// Creates a contact.
  public init(name: String?, email: String?, isPublished: Bool) {
    (self.name, self.email, self.isPublished) = (name, email, isPublished)
  }
}

/// What a candidate thinks of itself on one criterion.
public struct Assessment: Sendable, Hashable {
  /// The criterion's id.
  public let criterion: String
  /// The mark it gives itself.
  public let mark: Rational?
  /// The mark it aims at.
  public let target: Rational?
  /// When, as written.
  public let by: String?
  /// What shows it.
  public let evidence: LocalizedText?
  /// Where its criterion is named.
  public let position: SourcePosition?
  /// Where its mark is written.
  public let markPosition: SourcePosition?
  /// Where its target is written.
  public let targetPosition: SourcePosition?

  /// Creates an assessment.
  public init(
    criterion: String, mark: Rational?, target: Rational? = nil, by: String? = nil,
    evidence: LocalizedText? = nil, position: SourcePosition? = nil, markPosition: SourcePosition? = nil,
    targetPosition: SourcePosition? = nil
  ) {
    (self.criterion, self.mark, self.target, self.by, self.evidence) = (criterion, mark, target, by, evidence)
    (self.position, self.markPosition, self.targetPosition) = (position, markPosition, targetPosition)
  }
}
