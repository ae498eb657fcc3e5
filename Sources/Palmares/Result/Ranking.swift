/// What a scored edition comes to: everybody's place, or the reason for having none.
public struct Ranking: Sendable {
  /// What was scored.
  public let edition: Edition
  /// The ranked dossiers, by rank, then id.
  public let entries: EntryList
  /// The others, by id.
  public let unranked: EntryList
  /// The prizes, in the rubric's order.
  public let prizes: [PrizeResult]
  /// What each juror gave, by id; a secretary isn't one.
  public let jurors: [JurorResult]
  /// The marks of the whole edition.
  public let markCount: Int
  /// What became of the correction for severity; `nil` where the rubric asks for none.
  public var severity: SeverityOutcome? { placing?.severity }
  /// How stable stars and ranks are, where that was measured: ``studyRobustness(parallel:)`` does.
  public var robustness: RobustnessStudy?
  /// By how little they would be others, where that was asked: ``studySensitivity(of:asksAll:parallel:)`` does.
  public var sensitivity: SensitivityStudy?

  /// The method asked for in the rubric's place, if any.
  public internal(set) var method: RankingMethod?
  /// The edition as it is written; `edition` has other rules where a method replaces some.
  public internal(set) var basis: Edition

  let placing: Placing?

  /// Returns the dossier's entry, ranked or not.
  public func entry(_ dossier: String) -> Entry? {
    guard let placing else { return (entries + unranked).first { $0.dossier.id == dossier } }
    return edition.dossierPlace(dossier).map(placing.entry)
  }

  /// The place of a dossier, without the trace behind it; `nil` where the ranking was put together from entries.
  ///
  /// - Parameter dossier: A place in ``Edition/dossiers``.
  public func standing(of dossier: Int) -> Standing? { placing?.standing(of: dossier) }
}

extension Ranking {
  /// Takes what a placing says.
  init(_ placing: Placing, jurors: [JurorResult]) {
    self.init(
      edition: placing.edition, entries: EntryList(placing, placing.ranked),
      unranked: EntryList(placing, placing.unranked), prizes: placing.prizes(), jurors: jurors,
      markCount: placing.edition.markCount, method: nil, basis: placing.edition, placing: placing)
  }

  /// Takes entries that are made already.
  init(
    edition: Edition, entries: [Entry], unranked: [Entry], prizes: [PrizeResult], jurors: [JurorResult],
    markCount: Int
  ) {
    self.init(
      edition: edition, entries: EntryList(entries), unranked: EntryList(unranked), prizes: prizes,
      jurors: jurors, markCount: markCount, method: nil, basis: edition, placing: nil)
  }
}

/// One dossier's result.
public struct Entry: Sendable {
  /// The dossier.
  public let dossier: Dossier
  /// Why it has no rank; `nil` where it has one, by its marks or by a decision.
  public let unranked: UnrankedReason?
  /// Its place, from 1; equal places are shared (1-2-2-4).
  public let rank: Int?
  /// Whether it shares its place.
  public let isTied: Bool
  /// Its category's id.
  public let category: String?
  /// Its place among the ranked dossiers of its category.
  public let categoryRank: Int?
  /// The stars awarded, 0 below the first; `nil` without a ladder or without a rank.
  public let stars: Int?
  /// The stars that marks, gates and quotas give; `nil` as well where a decision alone ranks the dossier.
  public let starsComputed: Int?
  /// The composite, 0...100; `nil` where a decision alone ranks the dossier, or nothing does.
  public let score: Score?
  /// How the jurors' composites became the dossier's, under `juror_first`.
  public let rootPooling: Pooling?
  /// What the top criteria brought to the composite, under `criterion_first`.
  public let rootContributions: [Contribution]
  /// Every criterion in the rubric's order, depth first, groups included.
  public let criteria: [CriterionResult]
  /// Every indicator, in the order of ``Rubric/indicators``.
  public let indicators: [IndicatorResult]
  /// The gates of every level, from the top star down.
  public let gates: [Gate]
  /// How the star came about, level by level from the top.
  public let levels: [LevelStep]
  /// What the next star needs; `nil` at the top or without a rank by marks.
  public let nextStar: NextStar?
  /// The distinctions decided.
  public let mentions: [Decision]
  /// The decision on its stars, or that put it out.
  public let decision: Decision?
  /// How its ties were parted, key by key.
  public let ties: [TieStep]
  /// The jurors' own composites, by juror.
  public let composites: [JurorComposite]
  /// Whether enough jurors marked it.
  public let quorum: [QuorumStep]
  /// Whether enough of the weights have a value; `nil` where the rubric doesn't ask.
  public let coverage: CoverageStep?
  /// What a reader must know to understand the result.
  public let notes: [Note]
  /// The composite before jurors' severity was corrected; `nil` where it wasn't.
  public internal(set) var scoreRaw: Score?
  /// The stars that raw composites give; `nil` where severity wasn't corrected.
  public internal(set) var starsRaw: Int?
}

/// Why a dossier has no rank; where several reasons hold, the first in this order.
public enum UnrankedReason: Sendable, Hashable {
  /// The candidate took it back.
  case withdrawn(reason: LocalizedText)
  /// A decision put it out.
  case disqualified(reason: LocalizedText)
  /// A condition of eligibility doesn't hold; `isUnknown` where the dossier doesn't say, `lacking` the facts that would.
  case ineligible(condition: String, otherwise: LocalizedText, isUnknown: Bool, lacking: [String] = [])
  /// Every criterion was answered as not applicable.
  case nothingApplies
  /// Too few jurors marked it; `college` where the quorum is a college's.
  case quorum(has: Int, needs: Int, college: String?)
  /// These criteria have no answer and the rubric gives them no value.
  case unanswered(criteria: [String])
  /// These criteria, marked by indicators, have no value and the rubric gives them none.
  case unmeasured(criteria: [String])
  /// No criterion has a value.
  case noValue
  /// Too little of the weights has a value: shares on 0...1.
  case coverage(has: Rational, needs: Rational)

  /// The word in results.
  public var status: String {
    switch self {
    case .withdrawn: "withdrawn"
    case .disqualified: "disqualified"
    case .ineligible: "ineligible"
    case .quorum: "quorum"
    case .nothingApplies, .unanswered, .unmeasured, .noValue, .coverage: "unrated"
    }
  }
}

/// Who won a prize.
public struct PrizeResult: Sendable {
  /// The prize.
  public let prize: Prize
  /// The winners' ids, sorted; several where equal, none where withheld or nobody qualifies.
  public let winners: [String]
  /// The winners by the prize's criterion, before any decision; `nil` without one.
  public let computed: [String]?
  /// Whether the jury withheld it.
  public let isWithheld: Bool
  /// The decision on it.
  public let decision: Decision?
}

/// What one juror gave over the whole edition; the six counts are of cells, leaf criteria × dossiers.
public struct JurorResult: Sendable {
  /// The juror.
  public let juror: Juror
  /// How many of each.
  public let counts: AnswerCounts
  /// The dossiers with at least one mark.
  public let dossiersMarked: Int
  /// The dossiers this juror is recused from.
  public let recusedDossiers: [String]
  /// How many cells are still owed: blank though asked, on dossiers that marks can still rank.
  public let owedCount: Int
  private let owing: Owing

  private enum Owing: Sendable {
    case cells([Owed])
    case ledger(Ledger, place: Int)
  }

  /// The cells still owed, as dossier and criterion ids, by dossier, then rubric order; looked up each time.
  public var owed: [Owed] {
    switch owing {
    case .cells(let cells): cells
    case .ledger(let ledger, let place): ledger.owed(by: place)
    }
  }

  /// One cell that a juror was asked and left blank.
  public struct Owed: Sendable, Hashable {
    /// The dossier's id.
    public let dossier: String
    /// The criterion's id.
    public let criterion: String
  }

  init(
    juror: Juror, counts: AnswerCounts, dossiersMarked: Int, recusedDossiers: [String], owed: [Owed]
  ) {
    (self.juror, self.counts, self.dossiersMarked) = (juror, counts, dossiersMarked)
    (self.recusedDossiers, owedCount, owing) = (recusedDossiers, owed.count, .cells(owed))
  }

  init(
    juror: Juror, counts: AnswerCounts, dossiersMarked: Int, recusedDossiers: [String], owedCount: Int,
    ledger: Ledger, place: Int
  ) {
    (self.juror, self.counts, self.dossiersMarked) = (juror, counts, dossiersMarked)
    (self.recusedDossiers, self.owedCount) = (recusedDossiers, owedCount)
    owing = .ledger(ledger, place: place)
  }
}
