public import Palmares

/// How one dossier's score and stars came about, as far as a view tells it.
///
/// The record tells every juror's answer. What a candidate may see follows `publish`: other than under
/// `ballots: pseudonym`, nothing in here is any single juror's, and what a step says of other dossiers is told only
/// where all of them are shown.
public struct ShownExplanation: Sendable {
  /// What was scored, and by which rules.
  public let header: ResultHeader
  /// The result, with the comments that may be told.
  public let entry: ShownEntry
  /// How the jurors' composites became the dossier's, under `juror_first`.
  public let rootPooling: ShownPooling?
  /// What the top criteria brought to the composite, under `criterion_first`.
  public let rootContributions: [ShownContribution]
  /// The steps of every criterion, in the order of the entry's.
  public let criteria: [ShownCriterionSteps]
  /// The steps of every indicator, in the order of the entry's.
  public let indicators: [ShownIndicatorSteps]
  /// The jurors' own composites; `nil` where no juror's answers are told.
  public let composites: [ShownComposite]?
  /// Whether enough jurors marked the dossier.
  public let quorum: [QuorumStep]
  /// Where the quorum is set.
  public let quorumPosition: SourcePosition?
  /// Whether enough of the weights have a value; `nil` where the rubric doesn't ask.
  public let coverage: CoverageStep?
  /// Where each of the entry's gates is written, in their order.
  public let gatePositions: [SourcePosition?]
  /// How the star came about, level by level from the top.
  public let levels: [ShownLevel]
  /// How the dossier's ties were parted; none where the order or a dossier of the group isn't told.
  public let ties: [ShownTie]
  /// The dossiers whose scores differ from this one's by less than is shown of them, at most one higher and one lower; none
  /// where the order isn't told.
  let neighbours: [Neighbour]
  /// The decisions on the dossier, in the order of the file; `nil` in a publication, where they stand beside what they
  /// decided.
  public let decisions: [ShownDecision]?

  /// Explains a dossier's result.
  ///
  /// - Parameters:
  ///   - dossier: The dossier's id.
  ///   - ranking: The whole result.
  ///   - view: Everything, or what the candidate may see.
  ///   - language: The BCP 47 tag of the language of texts; `nil` takes the edition's.
  ///   - words: The sentences, in that language.
  /// - Returns: `nil` where the ranking has no such dossier.
  public init?(
    of dossier: String, in ranking: Ranking, view: ResultView, language: String? = nil,
    words: any ResultWords
  ) {
    guard let entry = ranking.entry(dossier) else { return nil }
    let language = language ?? ranking.edition.campaign.language
    let disclosure =
      view == .record
      ? Disclosure(
        recordOf: ranking.edition, language: language, words: words, robustness: ranking.robustness,
        sensitivity: ranking.sensitivity)
      : Disclosure(
        publicationOf: ranking.edition, language: language, words: words,
        dossiers: Publication.shownDossiers(ranking).union([dossier]), isForCandidate: true,
        robustness: ranking.robustness)
    let pseudonyms = view == .publication && disclosure.showsBallots ? Pseudonyms(ranking) : nil
    let rules = ranking.edition.rubric.jury

    header = ResultHeader(
      ranking, view: view, language: language, inputs: [], robustness: disclosure.robustness, warnings: [])
    self.entry = disclosure.shown(entry)
    let withheld = disclosure.withheld(of: entry)
    rootPooling = entry.rootPooling.map { disclosure.shown($0, withheld, pseudonyms) }
    rootContributions = entry.rootContributions.map { disclosure.shown($0, withheld) }
    criteria = entry.criteria.map { disclosure.steps($0, in: entry, withheld, pseudonyms) }
    indicators = entry.indicators.map { disclosure.steps($0, withheld?.keptBack) }
    composites =
      disclosure.showsBallots
      ? entry.composites.map {
        ShownComposite(juror: disclosure.name(of: $0.juror, pseudonyms), score: $0.score)
      } : nil
    (quorum, quorumPosition, coverage) = (entry.quorum, rules.quorum.position, entry.coverage)
    gatePositions = entry.gates.map(\.requirement.position)
    levels = entry.levels.map { disclosure.shown($0, of: entry, withheld, in: ranking) }
    ties = entry.ties.compactMap { disclosure.shown($0, in: ranking) }
    neighbours = disclosure.neighbours(of: entry, in: ranking)
    decisions = disclosure.decisions(on: dossier)
  }

  /// Another dossier, and how far its score is from this one's.
  struct Neighbour: Sendable {
    let name: String
    let rank: Int?
    let score: ScoreNeighbours.Neighbour
  }
}

extension Disclosure {
  /// The dossiers whose scores look the same as a ranked one's, as far as both scores may be told.
  fileprivate func neighbours(of entry: Entry, in ranking: Ranking) -> [ShownExplanation.Neighbour] {
    guard showsOrder, showsScores, let score = entry.score, tells(entry) else { return [] }
    let near = ranking.entries.standings.compactMap { standing -> (place: Int, score: Score)? in
      guard let other = standing.score, (other.value - score.value).magnitude < 1,
        mayName(edition.dossiers[standing.dossier].id)
      else { return nil }
      return (standing.dossier, other)
    }
    return ScoreNeighbours(near, of: edition.rubric).nearest(to: score).compactMap { neighbour in
      let other = edition.dossiers[neighbour.place]
      guard let entry = ranking.entry(other.id), tells(entry) else { return nil }
      return .init(name: other.name(in: language), rank: entry.rank, score: neighbour)
    }
  }

  /// Whether a dossier's score is told in full.
  private func tells(_ entry: Entry) -> Bool { withheld(of: entry).map { $0.composite == .whole } ?? true }
}

/// How one criterion's value came about.
public struct ShownCriterionSteps: Sendable {
  /// The criterion in its place in the rubric.
  public let node: CriterionNode
  /// What is done without any answer, and where that is set; `nil` for a group.
  public let missing: Sourced<MissingRule>?
  /// How an indicator marked it; `nil` for a group and for what jurors mark.
  public let measure: ShownMeasure?
  /// The jurors' answers, by juror; `nil` where no juror's are told, and for a group.
  public let answers: [ShownAnswer]?
  /// How values became one; `nil` without a value.
  public let pooling: ShownPooling?
  /// What each child brought.
  public let contributions: [ShownContribution]
}

/// One juror's answer on one criterion.
public struct ShownAnswer: Sendable {
  /// The juror's id or pseudonym.
  public let juror: String
  /// The answer.
  public let answer: JurorAnswer.Given
  /// What the juror wrote beside it; in the record alone, since published comments are unsigned.
  public let comment: String?
  /// The confidence stated.
  public let confidence: Rational?
  /// Where it is written; in the record alone.
  public let position: SourcePosition?
}

/// How values became one.
public struct ShownPooling: Sendable {
  /// The average applied, after a fallback if there was one.
  public let average: Average
  /// Whether a trimmed mean had too few values and the plain mean stands in for it.
  public let isFallback: Bool
  /// Whether jurors' values weigh unequally.
  public let isWeighted: Bool
  /// Whether each college is averaged apart.
  public let isByCollege: Bool
  /// Each juror's part; `nil` where no juror's answers are told.
  public let shares: [Share]?
  /// Each college's part; `nil` where a college of too few jurors would give them away.
  public let colleges: [Pooling.CollegeShare]?
  /// The outcome, on 0...1; `nil` where scores are not shown.
  public let value: Value?

  /// One juror's part.
  public struct Share: Sendable {
    /// The juror's id or pseudonym.
    public let juror: String
    /// The value, on 0...1.
    public let value: Value
    /// The juror's weight, times the confidence where it counts.
    public let weight: Rational
    /// Whether trimming dropped it.
    public let isDropped: Bool
  }
}

/// What one child brought to its group.
public struct ShownContribution: Sendable {
  /// The child in its place in the rubric.
  public let node: CriterionNode
  /// Its weight among the siblings that have a value, 0...1.
  public let weight: Rational
  /// Its value, 0...1; `nil` where scores are not shown.
  public let value: Value?
}

/// A juror's own composite.
public struct ShownComposite: Sendable {
  /// The juror's id or pseudonym.
  public let juror: String
  /// 0...100.
  public let score: Score
}

/// How one level was decided.
public struct ShownLevel: Sendable {
  /// The star.
  public let stars: Int
  /// The least composite asked, if any.
  public let min: Sourced<Rational>?
  /// Whether the composite reaches it.
  public let reachesMin: Bool
  /// Whether the level's own requirements hold; `nil` where that hangs on what is kept back.
  public let gatesHold: Bool?
  /// Whether this level and all below it hold.
  public let holds: Bool
  /// The places of its quota; `nil` without one or where the level doesn't hold.
  public let places: Int?
  /// Whether the dossier entered; `nil` with ``places``.
  public let isIn: Bool?
  /// The dossier before the quota; `nil` with ``places``, where the order is not shown, and where one of the ties
  /// among the candidates can't be told whole.
  public let quota: QuotaStep?
  /// How ties among the candidates were parted, as far as that is told.
  public let quotaTies: [ShownTie]
}

/// One key at work on one group of equal dossiers.
public struct ShownTie: Sendable, Hashable {
  /// The key, and where it is set.
  public let key: Sourced<TieKey>
  /// The dossiers that were equal before, by id.
  public let group: [String]
  /// The dossiers that lack the value; `nil` where the key was not passed over, or that is not told.
  public let lacking: [String]?
  /// The values, in `group`'s order; `nil` where the key was passed over, or they are not told.
  public let values: [TieStep.KeyValue]?
  /// Whether the key was passed over.
  public let isPassedOver: Bool
}
