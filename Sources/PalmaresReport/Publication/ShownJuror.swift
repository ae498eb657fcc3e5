public import Palmares

/// What is shown of one juror.
public struct ShownJuror: Sendable {
  /// The juror's id, or a pseudonym `J1`, `J2`, ….
  public let id: String
  /// The juror's name; `nil` under a pseudonym.
  public let name: String?
  /// What people read beside the name; `nil` under a pseudonym.
  public let title: String?
  /// What the juror does; `nil` where a pseudonym hides it.
  public let role: Juror.Role?
  /// The college; `nil` without one or where a pseudonym hides it.
  public let college: String?
  /// The weight, above 0; `nil` where a pseudonym hides it.
  public let weight: Rational?
  /// How many of each answer; `nil` beside published ballots.
  public let counts: AnswerCounts?
  /// The dossiers with at least one mark; `nil` with ``counts``.
  public let dossiersMarked: Int?
  /// The dossiers that the juror is recused from; `nil` with ``counts``.
  public let dossiersRecused: Int?
}

/// What is shown of a prize.
public struct ShownPrize: Sendable, Hashable {
  /// The prize's id.
  public let id: String
  /// What people read.
  public let title: String
  /// The winners' ids, sorted.
  public let winners: [String]
  /// Whether a rule awards it; else the jury's decision alone.
  public let hasRule: Bool
  /// The winners by the prize's criterion, before any decision; `nil` without one, or where one isn't shown.
  public let computed: [String]?
  /// Whether the jury withheld it.
  public let isWithheld: Bool
  /// Why the jury decided so.
  public let reason: String?
}
