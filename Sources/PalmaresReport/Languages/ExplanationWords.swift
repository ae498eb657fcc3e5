public import Palmares

/// The sentences of `palmares explain`; numbers, names and scores come already written.
public protocol ExplanationWords: RuleWords {
  /// The place among the ranked, such as “2e ex æquo sur 12”.
  func place(_ rank: Int, of total: Int, isTied: Bool) -> String
  /// A composite after the correction of severity and before.
  func corrected(_ score: String, raw: String) -> String
  /// The place in its category.
  func categoryPlace(_ rank: Int, category: String) -> String
  /// A weight as stated and what it comes to; `share` `nil` where it has no share of the composite.
  func weight(_ stated: String, share: String?) -> String
  /// A weight as stated, where nothing has a share.
  func weight(_ stated: String) -> String
  /// What became of a criterion without a value of its own.
  func outcome(_ state: CriterionResult.State, isGroup: Bool) -> String
  /// A juror's mark, with the scale's word and the value on 0...1.
  func mark(_ mark: String, word: String?, value: String) -> String
  /// A juror's weight, where weights differ.
  func jurorWeight(_ weight: String) -> String
  /// A stated confidence.
  func confidence(_ confidence: String) -> String
  /// Recused, with the reason where it may be shown.
  func recused(reason: String?) -> String
  /// That trimming dropped this value.
  var dropped: String { get }
  /// That a trimmed mean had too few values.
  var trimmedFallback: String { get }
  /// The median of these marks.
  func median(of marks: [String], weighted: Bool) -> String
  /// The mean of so many marks which may not be shown one by one.
  func pooled(_ average: Average, marks: Int, weighted: Bool, byCollege: Bool) -> String
  /// The least of a group's criteria.
  func least(of title: String) -> String
  /// How many jurors marked the dossier and how many it takes.
  func quorum(has: Int, needs: Int, college: String?) -> String
  /// Which share of the weights has a value and which is asked.
  func coverage(has: String, needs: String) -> String
  /// Why a gate has nothing to compare.
  func reason(_ reason: Gate.Reason) -> String
  /// A level's threshold on the composite.
  func threshold(_ min: String, score: String?) -> String
  /// What became of one level; `hasPlace` tells whether its quota, if any, had a place left; `gatesHold` is `nil` where
  /// that is kept back.
  func level(holds: Bool, reachesMin: Bool, gatesHold: Bool?, hasPlace: Bool) -> String
  /// Whether it has one of a level's places, where its own is not told.
  func places(_ places: Int, isIn: Bool) -> String
  /// What the quota did; `score` orders the candidates.
  func quota(_ step: QuotaStep) -> String
  /// The decision on the stars; `computed` and `awarded` as words.
  func decided(awarded: String, computed: String?) -> String
  /// The votes.
  func votes(_ votes: Decision.Votes) -> String
  /// The day and who decided.
  func decided(on date: String?, by: String?) -> String?
  /// The motive.
  func motive(_ reason: String) -> String
  /// That a number of dossiers had the same composite.
  func equals(_ number: Int) -> String
  /// What a key found for the dossiers named.
  func key(_ key: String, found: [(name: String, value: String)]) -> String
  /// That a key was passed over, since these lack its value.
  func key(_ key: String, lacking: [String]) -> String
  /// What the composite lacks for the next star.
  func lacks(points: String, has: String, needs: String) -> String
  /// What a requirement lacks for the next star.
  func lacks(requirement: String, has: String?, gap: String?) -> String
  /// That the next star's places are taken.
  func placesTaken(_ places: Int) -> String
  /// That another dossier, with its rank where that is told, has so much more or less than one decimal shows.
  func closeScore(_ name: String, rank: Int?, points: String, isHigher: Bool) -> String
  /// What the next star is.
  func next(star: String) -> String
  /// That a dossier has no rank, with the reason.
  func unranked(_ reason: String) -> String
  /// That the rubric's own prizes went to it.
  func won(prizes: [String]) -> String
  /// The heading that says which dossier is explained to whom.
  var publicIntroduction: String { get }
  /// What the marks were, where at least so many jurors marked: mean, median, least and greatest.
  func statistics(mean: String, median: String, min: String, max: String) -> String
  /// That so few jurors marked that no mark is shown.
  func tooFew(_ least: Int) -> String
}
