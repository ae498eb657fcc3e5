public import Palmares

/// What the minutes of a jury hold, made from a ranking: who marked, who was recused, how the result came about, what was
/// decided, from which files. It has no words of its own; ``MinutesText`` and ``MinutesPage`` say it in a language.
///
/// It is a record and holds everything. Nothing in it comes from a clock: what the files don't say is left to be filled
/// in by hand.
public struct Minutes: Sendable {
  /// What was scored: its names, texts and rules.
  public let edition: Edition
  /// The marks of the whole edition.
  public let markCount: Int
  /// The jury: who presides, the others by id, then the secretaries.
  public let members: [Member]
  /// The recusals, by dossier, then juror.
  public let recusals: [Recusal]
  /// By how many jurors each dossier was marked, by id, ranked or not.
  public let attendance: [Attendance]
  /// The ranked dossiers, by rank, then id.
  public let places: [Place]
  /// The dossiers of equal score, from the top, and what parted them.
  public let ties: [Tie]
  /// The dossiers equal where a star's places were given, from the top star, where the ranking doesn't tell them.
  public let quotaTies: [QuotaTie]
  /// The dossiers without a rank, by id.
  public let unranked: [Unranked]
  /// The decisions on stars and on who is out, in the order of the file.
  public let decisions: [Deliberation]
  /// The mentions decided, in the order of the file.
  public let mentions: [Deliberation]
  /// The prizes, in the rubric's order.
  public let prizes: [Prize]
  /// What became of the correction for severity; `nil` where the rubric asks for none.
  public let severity: SeverityOutcome?
  /// What a reader must know of single dossiers, by id, where no other part tells it.
  public let remarks: [Remark]
  /// What was worth a look in the files but no error, in file order.
  public let warnings: [Diagnostic]
  /// The files, by path.
  public let inputs: [ResultInput]
  /// The version of the program.
  public let version: String

  /// Gathers what minutes hold.
  ///
  /// - Parameters:
  ///   - ranking: The whole result.
  ///   - warnings: What was worth a look in the files, in file order.
  ///   - inputs: The files it was computed from.
  ///   - version: The program's version.
  /// - Complexity: Every entry is made once, and kept in outline alone.
  public init(
    _ ranking: Ranking, warnings: [Diagnostic] = [], inputs: [ResultInput] = [], version: String
  ) {
    let ranked = DossierOutline.all(ranking.entries)
    let others = DossierOutline.all(ranking.unranked)
    let all = (ranked + others).sorted { $0.dossier.precedes($1.dossier) }
    (edition, markCount) = (ranking.edition, ranking.markCount)
    members = Self.members(ranking)
    attendance = all.map(Attendance.init)
    recusals = Self.recusals(ranking, attendance)
    places = ranked.map(Place.init)
    ties = Tie.all(ranked, method: ranking.method)
    quotaTies = QuotaTie.all(ranked, beside: ties)
    unranked = others.compactMap(Unranked.init)
    let deliberations = Deliberation.all(ranking, all, recusals)
    decisions = deliberations.filter(\.isOnStanding)
    mentions = deliberations.filter(\.isMention)
    prizes = ranking.prizes.map { result in
      Prize(result: result, deliberation: deliberations.first { $0.decision == result.decision })
    }
    severity = ranking.severity
    remarks = all.compactMap(Remark.init)
    (self.warnings, self.inputs, self.version) = (warnings, inputs.byPath, version)
  }

  /// A ranked dossier.
  public struct Place: Sendable {
    /// The dossier's id.
    public let dossier: String
    /// Its place, from 1.
    public let rank: Int
    /// Whether it shares its place.
    public let isTied: Bool
    /// The composite, 0...100, corrected for severity where that was done; `nil` where a decision alone ranks it.
    public let score: Score?
    /// The composite before; `nil` where severity wasn't corrected.
    public let scoreRaw: Score?
    /// The stars awarded; `nil` where the rubric gives none.
    public let stars: Int?
    /// The stars that marks give; `nil` as well where a decision alone ranks it.
    public let starsComputed: Int?
    /// The stars that raw composites give; `nil` where severity wasn't corrected.
    public let starsRaw: Int?
    /// The marks received.
    public let marks: Int

    init(_ outline: DossierOutline) {
      (dossier, rank, isTied) = (outline.dossier, outline.rank ?? 0, outline.isTied)
      (score, scoreRaw) = (outline.score, outline.scoreRaw)
      (stars, starsComputed, starsRaw) = (outline.stars, outline.starsComputed, outline.starsRaw)
      marks = outline.marks
    }
  }

  /// A dossier without a rank.
  public struct Unranked: Sendable {
    /// The dossier's id.
    public let dossier: String
    /// Why.
    public let reason: UnrankedReason

    init?(_ outline: DossierOutline) {
      guard let reason = outline.unranked else { return nil }
      (dossier, self.reason) = (outline.dossier, reason)
    }
  }

  /// What a reader must know of a dossier's result.
  public struct Remark: Sendable {
    /// The dossier's id.
    public let dossier: String
    /// What, at least one.
    public let notes: [Note]

    /// Takes the notes that no other part of the minutes tells: ties, decisions, severity and the exactness of the
    /// computation have theirs; of what is out nothing needs to be understood.
    init?(_ outline: DossierOutline) {
      guard !outline.isOut else { return nil }
      let notes = outline.notes.filter { note in
        switch note {
        case .naCountsAsAbstention, .criterionLeft, .countedAsZero, .measuredAsZero, .markedAtEnd,
          .exclusionGains, .trimmedFellBack, .severityBeyondScale, .categoryUndecided:
          true
        case .tieKeyPassedOver, .roundedToCompare, .severityCorrected, .severityChangesStars,
          .starsDecided, .rankedByDecision:
          false
        }
      }
      guard !notes.isEmpty else { return nil }
      (dossier, self.notes) = (outline.dossier, notes)
    }
  }
}

extension String {
  /// Whether it comes before, as ids are sorted everywhere: by their bytes.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
