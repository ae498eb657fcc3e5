public import Palmares

/// The rules of a rubric as sentences, for the method section and the explanations.
public protocol RuleWords {
  /// What is pooled first, and by which average.
  func rule(pool: Pool, average: Average) -> String
  /// How scores come about where indicators alone mark.
  var ruleOfIndicatorsAlone: String { get }
  /// What an average is called, such as “moyenne pondérée”; `weighted` where the jurors' weights differ.
  func name(of average: Average, weighted: Bool) -> String
  /// How a group combines its criteria.
  func rule(combine: Combination) -> String
  /// What happens to a criterion that nobody answered.
  func rule(missing: MissingRule) -> String
  /// How many jurors it takes.
  func rule(quorum: Quorum) -> String
  /// How much of the weights must have a value; `share` already written as a percentage.
  func rule(coverage share: String) -> String
  /// What a stated confidence does.
  func rule(confidence: ConfidenceRule) -> String
  /// What is done about severe and lenient jurors.
  func rule(severity: SeverityMethod) -> String
  /// What parts equal composites; each key already written.
  func rule(ties keys: [String]) -> String
  /// What becomes of equal dossiers at a quota's last place.
  func rule(quotaTies: QuotaTies) -> String
  /// How exact the computation is.
  func rule(isExact: Bool) -> String
  /// That decisions change nobody else's score or stars, and both values stay.
  var decisionsRule: String { get }
  /// That jurors don't all have the same weight, and what a weight does.
  var unequalJurorsRule: String { get }
  /// That jurors recuse themselves from dossiers, and what follows.
  var recusalRule: String { get }
  /// A tie key; a criterion's title already written.
  func key(_ key: TieKey, criterion: String?) -> String
  /// The ends that a criterion's score must keep to, already written, such as “au moins 60”.
  func range(min: String?, max: String?) -> String
  /// The marks of a scale, already written.
  func scale(min: String, max: String, step: String?) -> String
  /// How colleges are combined, their weights already written as percentages.
  func rule(colleges: [(name: String, share: String)]) -> String
  /// The places of a star.
  func places(_ number: Int) -> String
  /// Who is asked a criterion, where it isn't everyone.
  func asked(college: String) -> String
}
