/// Who marks.
public struct Jury: Sendable, Hashable {
  /// The colleges with a weight, in the order written; empty where the jury is one body.
  public var colleges: [College]
  /// All members, a secretary included.
  public var jurors: [Juror]

  /// Creates a jury.
  public init(colleges: [College] = [], jurors: [Juror]) { (self.colleges, self.jurors) = (colleges, jurors) }
}

/// A part of the jury with a weight of its own.
public struct College: Sendable, Hashable {
  /// Its id.
  public let id: String
  /// Relative to the other colleges, above 0.
  public let weight: Sourced<Rational>

  /// Creates a college.
  public init(id: String, weight: Sourced<Rational>) { (self.id, self.weight) = (id, weight) }
}

/// One member of the jury.
public struct Juror: Sendable, Hashable {
  /// The id that ballots use.
  public let id: String
  /// A person's name; shown in the jury section alone.
  public let name: String?
  /// What people read beside the name.
  public let title: LocalizedText?
  /// What the member does.
  public let role: Role
  /// Relative to the other jurors of the college, above 0.
  public let weight: Sourced<Rational>
  /// The college, where the jury has some or criteria ask one.
  public let college: Sourced<String>?
  /// The dossiers this juror has nothing to do with.
  public let recused: [Recusal]
  /// The dossiers this juror is asked, a panel; `nil` with `categories` also `nil` asks all.
  public let dossiers: [Sourced<String>]?
  /// The categories this juror is asked, a panel.
  public let categories: [Sourced<String>]?
  /// Where the id is written.
  public let position: SourcePosition?

  /// The raw value is the file's word.
  public enum Role: String, Sendable, CaseIterable {
    /// Presides; at most one.
    case chair
    /// Marks.
    case member
    /// Has no ballot.
    case secretary
  }

  /// A dossier that a juror has nothing to do with.
  public struct Recusal: Sendable, Hashable {
    /// The dossier's id.
    public let dossier: Sourced<String>
    /// Why; never published.
    public let reason: String?

    /// Creates a recusal.
    public init(dossier: Sourced<String>, reason: String? = nil) {
      (self.dossier, self.reason) = (dossier, reason)
    }
  }

  /// Creates a member.
  public init(
    id: String, name: String? = nil, title: LocalizedText? = nil, role: Role = .member,
    weight: Sourced<Rational> = .init(1), college: Sourced<String>? = nil, recused: [Recusal] = [],
    dossiers: [Sourced<String>]? = nil, categories: [Sourced<String>]? = nil,
    position: SourcePosition? = nil
  ) {
    (self.id, self.name, self.title, self.role) = (id, name, title, role)
    (self.weight, self.college, self.recused) = (weight, college, recused)
    (self.dossiers, self.categories, self.position) = (dossiers, categories, position)
  }
}
