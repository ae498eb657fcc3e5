public import Palmares

extension Minutes {
  /// A member of the jury, or a secretary.
  public struct Member: Sendable {
    /// Who.
    public let juror: Juror
    /// What was given over the whole edition; `nil` for a secretary, who has no ballot.
    public let result: JurorResult?

    /// What the ballots tell of a member. Who sat in the room they don't tell.
    public enum Presence: String, Sendable, CaseIterable {
      /// Gave at least one mark.
      case marked
      /// Gave answers, none of which is a mark.
      case answered
      /// Is recused from every dossier asked.
      case recused
      /// Gave nothing.
      case silent
      /// Has no ballot.
      case noBallot
    }

    /// What the ballots tell.
    public var presence: Presence {
      guard let result else { return .noBallot }
      if result.counts.marks > 0 { return .marked }
      if result.counts.abstained + result.counts.na > 0 { return .answered }
      return result.counts.blank == 0 && !result.recusedDossiers.isEmpty ? .recused : .silent
    }
  }

  /// A juror who had nothing to do with a dossier, on any of its criteria.
  public struct Recusal: Sendable {
    /// The dossier's id.
    public let dossier: String
    /// Who.
    public let juror: Juror
    /// Why; `nil` where nobody said.
    public let reason: String?
    /// Whether the jury's file declares it, and not the juror's ballot alone.
    public let isDeclared: Bool
    /// How many jurors marked the dossier.
    public let jurorsLeft: Int
  }

  /// By how many jurors a dossier was marked.
  public struct Attendance: Sendable {
    /// The dossier's id.
    public let dossier: String
    /// The jurors with at least one mark on it.
    public let jurors: Int
    /// What the quorum asks; a step a college where it is the colleges'.
    public let steps: [QuorumStep]
    /// Why the dossier is out whatever its marks, so that the quorum says nothing of it; `nil` where it isn't.
    public let out: UnrankedReason?

    /// Whether the quorum is reached.
    public var isReached: Bool { steps.allSatisfy { $0.has >= $0.needs } }

    init(_ outline: DossierOutline) {
      (dossier, jurors, steps) = (outline.dossier, outline.jurors, outline.quorum)
      out = outline.isOut ? outline.unranked : nil
    }
  }

  /// Who presides, the others by id, then the secretaries.
  static func members(_ ranking: Ranking) -> [Member] {
    let jurors = ranking.jurors.map { Member(juror: $0.juror, result: $0) }
    return jurors.filter { $0.juror.role == .chair } + jurors.filter { $0.juror.role != .chair }
      + ranking.edition.secretaries.map { Member(juror: $0, result: nil) }
  }

  /// The recusals, those of the jury's file and those of ballots alone, by dossier, then juror.
  static func recusals(_ ranking: Ranking, _ attendance: [Attendance]) -> [Recusal] {
    let marking = Dictionary(uniqueKeysWithValues: attendance.map { ($0.dossier, $0.jurors) })
    let recusals = ranking.jurors.flatMap { result in
      result.recusedDossiers.map { dossier in
        let declared = result.juror.recused.first { $0.dossier.value == dossier }
        return Recusal(
          dossier: dossier, juror: result.juror, reason: declared?.reason, isDeclared: declared != nil,
          jurorsLeft: marking[dossier] ?? 0)
      }
    }
    return recusals.sorted { one, two in
      one.dossier == two.dossier
        ? one.juror.id.precedes(two.juror.id) : one.dossier.precedes(two.dossier)
    }
  }
}
