/// One requirement of one level, and whether it holds.
public struct Gate: Sendable {
  /// The star it guards.
  public let stars: Int
  /// The requirement.
  public let requirement: Requirement
  /// Whether it holds.
  public let holds: Bool
  /// The criterion's score, 0...100; `nil` for another requirement or without a value.
  public let value: Score?
  /// The indicator's value; `nil` for another requirement or without a value.
  public let figure: Bounds?
  /// Why it can't hold, where there is nothing to compare.
  public let reason: Reason?
  /// The facts that the dossier lacks where that leaves it unknown: ids, and rows as `table[row]`.
  public let lacking: [String]

  /// Why a requirement has nothing to compare.
  public enum Reason: String, Sendable {
    /// The criterion does not apply to the dossier.
    case notApplicable = "na"
    /// Nobody answered the criterion.
    case unrated
    /// The dossier doesn't say.
    case unknown
  }
}

/// How one level was decided for one dossier.
public struct LevelStep: Sendable {
  /// The star.
  public let stars: Int
  /// The least composite asked, if any.
  public let min: Sourced<Rational>?
  /// Whether the composite reaches it.
  public let reachesMin: Bool
  /// Whether the level's own requirements hold.
  public let gatesHold: Bool
  /// Whether this level and all below it hold.
  public let holds: Bool
  /// What became of the quota; `nil` without one or where the level doesn't hold.
  public let quota: QuotaStep?
}

/// A dossier before a quota.
public struct QuotaStep: Sendable {
  /// The places.
  public let places: Int
  /// The dossier's place among the candidates for them, from 1, shared where equal.
  public let place: Int
  /// How many share that place.
  public let equals: Int
  /// Whether it entered.
  public let isIn: Bool
  /// Whether the cut fell on the tie, and the rule for it decided.
  public let isAtCut: Bool
  /// How ties among the candidates were parted, key by key, where this dossier was in one.
  public let ties: [TieStep]
}

/// What the next star needs.
public struct NextStar: Sendable {
  /// The star.
  public let stars: Int
  /// What is missing.
  public let needs: [Need]

  /// One thing that is missing.
  public enum Need: Sendable {
    /// A higher composite.
    case composite(needs: Rational, has: Score)
    /// A requirement; `has` is the criterion's score, or the indicator's value where it is exact, and `gap` how far it
    /// is from the requirement.
    case requirement(Requirement, has: Score?, gap: Rational?)
    /// A place: the level holds but its places are taken.
    case quota(places: Int)
  }
}

/// One key at work on one group of equal dossiers.
public struct TieStep: Sendable {
  /// The key.
  public let key: Sourced<TieKey>
  /// The dossiers that were equal before, by id.
  public let group: [String]
  /// What the key found.
  public let outcome: Outcome

  /// What a key did to a group.
  public enum Outcome: Sendable {
    /// It was passed over, since these dossiers lack the value.
    case passedOver(lacking: [String])
    /// It found these values, by dossier in `group`'s order: a score, a share on 0...1, or a lot's digest.
    case values([KeyValue])
  }

  /// The value by which a key compares.
  public enum KeyValue: Sendable, Hashable {
    /// A score, 0...100.
    case score(Score)
    /// A share, 0...1.
    case share(Rational)
    /// A lot's digest, lowercase hexadecimal.
    case lot(String)
  }
}

/// Whether enough jurors marked a dossier.
public struct QuorumStep: Sendable, Hashable {
  /// The college, where the quorum is a college's.
  public let college: String?
  /// The jurors with at least one mark.
  public let has: Int
  /// How many it takes.
  public let needs: Int
}

/// Whether enough of the weights have a value.
public struct CoverageStep: Sendable, Hashable {
  /// The share of the stated weights, 0...1.
  public let has: Rational
  /// The least share asked.
  public let needs: Rational
}

/// What a reader must know to understand a dossier's result.
public enum Note: Sendable, Hashable {
  /// So many answers that a criterion does not apply count as abstentions, since others marked it.
  case naCountsAsAbstention(criterion: String, jurors: Int)
  /// A criterion left the dossier: all answers are that it does not apply.
  case criterionLeft(criterion: String)
  /// A criterion that nobody answered counts as the bottom of its scale.
  case countedAsZero(criterion: String)
  /// A criterion whose indicator has no value counts as the bottom of its scale.
  case measuredAsZero(criterion: String)
  /// An indicator's value is an interval, of which the end that gives less marks the criterion.
  case markedAtEnd(criterion: String, MeasureStep.End)
  /// Leaving these criteria out gives so many points more than the bottom of the scale would.
  case exclusionGains(criteria: [String], points: Rational)
  /// Too few values to trim: the plain mean stands in.
  case trimmedFellBack(criterion: String?, college: String?, values: Int, needs: Int)
  /// A tie key was passed over: these dossiers of the group lack its value.
  case tieKeyPassedOver(key: TieKey, lacking: [String])
  /// The composite goes through real numbers and is rounded half-even to 9 decimals before it is compared.
  case roundedToCompare
  /// The composite is corrected for the jurors' severity, from this one.
  case severityCorrected(raw: Score)
  /// The correction for severity changes the stars computed.
  case severityChangesStars(raw: Int, corrected: Int)
  /// The corrected composite lies outside 0...100, and is shown as the end that it passes.
  case severityBeyondScale(Score)
  /// Whether the dossier is in these categories, which would go before its own, isn't known.
  case categoryUndecided([UndecidedCategory])
  /// A decision changed the stars.
  case starsDecided(computed: Int?, awarded: Int)
  /// A decision ranks a dossier that its marks alone leave unranked, for this reason.
  case rankedByDecision(UnrankedReason)
}
