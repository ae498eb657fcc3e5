/// What an edition says of itself: its name, date, organisers and notice.
public struct Campaign: Sendable, Hashable {
  /// Its id.
  public var id: String
  /// What people read.
  public var title: LocalizedText
  /// The BCP 47 tag of the language of its JSON and CSV.
  public var language: String
  /// Whether its results are settled.
  public var status: Status
  /// The day, as written.
  public var date: String?
  /// Shown wherever results are.
  public var notice: LocalizedText?
  /// Its logo.
  public var logo: Picture?
  /// Who organises it.
  public var organisers: [Organisation]
  /// Its partners.
  public var partners: [Organisation]
  /// Its supporters.
  public var supporters: [Organisation]

  /// The raw value is the file's word.
  public enum Status: String, Sendable, CaseIterable {
    /// May still change.
    case draft
    /// Settled.
    case final
  }

  /// Creates a campaign.
  public init(
    id: String, title: LocalizedText, language: String = "fr", status: Status = .draft, date: String? = nil,
    notice: LocalizedText? = nil, logo: Picture? = nil, organisers: [Organisation] = [],
    partners: [Organisation] = [], supporters: [Organisation] = []
  ) {
    (self.id, self.title, self.language, self.status, self.date) = (id, title, language, status, date)
    (self.notice, self.logo, self.organisers) = (notice, logo, organisers)
    (self.partners, self.supporters) = (partners, supporters)
  }
}
