public import Palmares

/// The sentences about indicators; names, values and titles come already written.
public protocol IndicatorWords {
  /// What a fact that a dossier lacks is called after “il manque”, such as “la population”; by its title where the
  /// language knows no better.
  func lack(_ fact: String, title: String, row: String?) -> String
  /// That an indicator has no value, since the dossier lacks these facts.
  func notComputable(lacking facts: [String]) -> String
  /// That no indicator of a dossier has a value, since it lacks these facts.
  func noneComputable(lacking facts: [String]) -> String
  /// That an indicator has no meaning, with the reason; a divisor by its title.
  func notComputable(_ reason: FormulaValue.Undefined, title: (String) -> String) -> String
  /// That a value is kept back, since it would tell of fewer persons than are shown.
  func keptBack(persons: Int) -> String
  /// That whether a requirement holds is kept back, for the same reason.
  func answerKeptBack(persons: Int) -> String
  /// A word of an order, such as a level of participation; as it is written where the language knows no better.
  func level(_ word: String) -> String
  /// That a claim agrees with what was computed, or doesn't.
  func agreement(_ isConsistent: Bool) -> String
  /// What share of what is behind a figure is known.
  func coverage(_ share: String) -> String
  /// The name of the table of a dossier's indicators.
  func indicatorsCaption(_ dossier: String) -> String
  /// What indicators are, over the list of them.
  var indicatorsIntroduction: String { get }
  /// Which indicator marks a criterion.
  func marked(by indicator: String) -> String
  /// What is done where an indicator that marks a criterion has no value.
  func rule(unmeasured missing: MissingRule) -> String
  /// What became of a criterion whose indicator has no value.
  func outcome(unmeasured state: CriterionResult.State) -> String
  /// A scale of straight lines between points, each a value and what it is worth of 100.
  func curve(_ points: [(value: String, worth: String)]) -> String
  /// A scale of steps, each a value and what it is worth of 100 from there on.
  func bands(_ points: [(value: String, worth: String)]) -> String
  /// A scale that places dossiers among one another.
  func scale(_ relative: MeasureScale.Relative, _ direction: MeasureScale.Direction) -> String
  /// What of an interval is marked, and why.
  func marked(_ end: MeasureStep.End, value: String) -> String
  /// The place of a value among those of all dossiers.
  func place(_ rank: String, of count: Int) -> String
  /// That all dossiers have the same value, which is worth one half.
  var equalField: String { get }
  /// That a relative scale leaves the dossier out, since it is ineligible, disqualified or withdrawn.
  var leftOutOfField: String { get }
  /// That the value of no other dossier is told.
  var fieldKeptBack: String { get }
  /// The form of a day in files, such as `AAAA-MM-JJ`.
  var dayForm: String { get }
  /// What to write into the dossier for a fact that it lacks.
  func toAdd(_ lines: [String]) -> String
  /// That what is known of a figure doesn't tell whether a condition holds.
  func undecided(_ value: String) -> String
  /// Where a bound is not known: that the end that would be marked is missing.
  var endMissing: String { get }
}
