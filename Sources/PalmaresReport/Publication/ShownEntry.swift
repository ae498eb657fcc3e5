public import Palmares

/// What one view of a result shows of a dossier.
///
/// The record shows all; a publication only what the rubric's `publish` allows, and what it doesn't show is not
/// in here at all.
public struct ShownEntry: Sendable {
  /// The dossier: what the candidate sent in. A publication leaves out its self-assessment and the contacts that
  /// aren't to be published; its figures are in ``facts`` and ``declared`` in either view.
  public let dossier: Dossier
  /// What people call it, in the language of the result.
  public let name: String
  /// The word of its status; `nil` for a ranked dossier, and for one shown for a prize or a mention alone.
  public let status: String?
  /// Why it has no rank, as a sentence; `nil` where ``status`` is.
  public let reason: String?
  /// Its place, from 1; `nil` without one or where the order is not shown.
  public let rank: Int?
  /// Whether it shares its place; `nil` where the order is not shown.
  public let isTied: Bool?
  /// Its category's id; `nil` without one and where it would tell of a cell that isn't shown.
  public let category: String?
  /// Its place in its category; `nil` without one or where the order is not shown.
  public let categoryRank: Int?
  /// The stars awarded, 0 below the first.
  public let stars: Int?
  /// The stars that marks, gates and quotas give.
  public let starsComputed: Int?
  /// The composite, 0...100; `nil` without one or where scores are not shown, cut where it would tell of a cell.
  public let score: Score?
  /// The composite before jurors' severity was corrected; `nil` where it wasn't, or where scores are not shown.
  public let scoreRaw: Score?
  /// The stars that raw composites give; `nil` where severity wasn't corrected.
  public let starsRaw: Int?
  /// Every criterion in the rubric's order, depth first, groups included.
  public let criteria: [ShownCriterion]
  /// Every indicator of the rubric, in its order.
  public let indicators: [ShownIndicator]
  /// The gates of every level, from the top star down.
  public let gates: [ShownGate]
  /// What the next star needs; `nil` at the top or without a rank by marks.
  public let nextStar: ShownNextStar?
  /// How stable its star and rank are; `nil` where that wasn't measured or may not be told.
  public let robustness: ShownRobustness?
  /// The distinctions.
  public let mentions: [ShownMention]
  /// The decision on its stars, or that put it out.
  public let decision: ShownDecision?
  /// Its figures, in the dossier's order.
  public let facts: [ShownFact]
  /// What the candidate claims of indicators.
  public let declared: [ShownFact]
  /// What a reader must know to understand the result, in sentences.
  public let notes: [String]
  /// Of each note, whether only this dossier has it.
  let noteScopes: [Note.Scope]
  /// Whether the composite is told cut to one decimal.
  let isScoreCut: Bool
  /// The jurors' comments that may be shown, unsigned.
  public let comments: [ShownComment]
}

extension ShownEntry {
  /// The notes, but for some that stand elsewhere in the same report.
  func notes(without scopes: Set<Note.Scope>) -> [String] {
    zip(notes, noteScopes).filter { !scopes.contains($1) }.map(\.0)
  }
}

extension Note {
  /// Whom a note concerns.
  enum Scope: Sendable, Hashable {
    /// The dossier alone.
    case own
    /// Every corrected dossier, each with its raw score.
    case correction
    /// Every dossier, in the same words.
    case rounding
  }

  /// Whom it concerns.
  var scope: Scope {
    switch self {
    case .severityCorrected: .correction
    case .roundedToCompare: .rounding
    case .naCountsAsAbstention, .criterionLeft, .countedAsZero, .measuredAsZero, .markedAtEnd,
      .exclusionGains, .trimmedFellBack, .tieKeyPassedOver, .severityChangesStars, .severityBeyondScale,
      .categoryUndecided, .starsDecided, .rankedByDecision:
      .own
    }
  }
}

/// What is shown of one criterion of one dossier.
public struct ShownCriterion: Sendable {
  /// The criterion in its place in the rubric.
  public let node: CriterionNode
  /// What became of it.
  public let state: CriterionResult.State
  /// Its share of the composite, 0...1.
  public let weight: Rational?
  /// Its score, 0...100; `nil` without a value or where scores are not shown.
  public let score: Score?
  /// How the jurors answered; `nil` for a group.
  public let counts: AnswerCounts?
  /// The spread of its marks; `nil` where too few jurors marked for it to be shown.
  public let statistics: MarkStatistics?
}

/// What is shown of one requirement of one level.
public struct ShownGate: Sendable {
  /// The star it guards.
  public let stars: Int
  /// The requirement as results write it.
  public let require: String
  /// Whether it holds; `nil` where that would tell of a cell that isn't shown.
  public let holds: Bool?
  /// The criterion's score, 0...100; `nil` without one or where scores are not shown.
  public let value: Score?
  /// The indicator that it asks, by id; `nil` where it asks something else.
  public let indicator: String?
  /// The indicator's value; `nil` without one, and where it is kept back.
  public let figure: Bounds?
  /// Why it has nothing to compare.
  public let reason: Gate.Reason?
  /// The facts that the dossier would need to tell whether it holds.
  public let lacking: [String]

  /// Whether it is kept back.
  public var isKeptBack: Bool { holds == nil }
  /// The word of why it has nothing to compare.
  public var reasonWord: String? { isKeptBack ? "suppressed" : reason?.rawValue }
}

/// What is shown of the way to the next star.
public struct ShownNextStar: Sendable {
  /// The star.
  public let stars: Int
  /// What is missing.
  public let needs: [Need]

  /// One thing that is missing; `has` and `gap`, 0...100, are `nil` without a value or where scores are not shown.
  public enum Need: Sendable {
    /// A higher composite.
    case composite(needs: Rational, has: Rational?, gap: Rational?)
    /// A requirement, as results write it.
    case requirement(String, has: Rational?, gap: Rational?)
    /// A place: the level holds but its places are taken.
    case quota(places: Int)
  }
}

/// A distinction without rank.
public struct ShownMention: Sendable, Hashable {
  /// Its name.
  public let title: String
  /// Why.
  public let reason: String
}

/// What is shown of a decision.
public struct ShownDecision: Sendable, Hashable {
  /// `stars`, `disqualified`, `withdrawn`, `mention`, `prize` or `withheld`.
  public let kind: String
  /// The id of the dossier concerned; `nil` for a prize withheld.
  public let dossier: String?
  /// The stars awarded, where they were decided.
  public let stars: Int?
  /// The name of the distinction, for a mention.
  public let mention: String?
  /// The prize's id, for a prize awarded or withheld.
  public let prize: String?
  /// Why.
  public let reason: String
  /// The day, as written.
  public let date: String?
  /// Who decided; `nil` in a publication where it names a juror that isn't to be named.
  public let by: String?
  /// The votes; never in a publication.
  public let votes: Decision.Votes?
}

/// A juror's comment on one criterion, without its author.
public struct ShownComment: Sendable, Hashable {
  /// The criterion's id.
  public let criterion: String
  /// What the juror wrote.
  public let text: String
}
