public import Palmares

/// Which of the two views of a result.
public enum ResultView: String, Sendable, CaseIterable {
  /// Everything.
  case record
  /// What the rubric's `publish` allows.
  case publication = "public"
}

/// What a result says beside its dossiers: what was scored, by which rules, from which files.
public struct ResultHeader: Sendable {
  /// Which view this is.
  public let view: ResultView
  /// The BCP 47 tag of the language that texts are in.
  public let language: String
  /// What the edition says of itself.
  public let campaign: Campaign
  /// The grid.
  public let rubric: Rubric
  /// Whether the rubric asks for a correction of severity that is refused.
  public let isSeverityRefused: Bool
  /// The method asked for in the rubric's place, if any.
  public let method: RankingMethod?
  /// Every criterion, depth first, groups included.
  public let nodes: [CriterionNode]
  /// What the values of indicators count, by id; without those whose facts state no unit.
  public let units: [String: String]
  /// The colleges with a weight, by id.
  public let colleges: [College]
  /// Whether jurors' weights differ.
  public let areJurorsUnequal: Bool
  /// The candidates, all of them.
  public let dossierCount: Int
  /// Those with a rank.
  public let rankedCount: Int
  /// The members that mark.
  public let jurorCount: Int
  /// The marks of the whole edition.
  public let markCount: Int
  /// The files, by path.
  public let inputs: [ResultInput]
  /// How the stability of stars and ranks was measured; `nil` where it wasn't or may not be told.
  public let robustness: RobustnessStudy?
  /// What was worth a look but no error, in sentences; none in a publication.
  public let warnings: [String]

  /// Describes a ranking.
  init(
    _ ranking: Ranking, view: ResultView, language: String, inputs: [ResultInput],
    robustness: RobustnessStudy? = nil, warnings: [String]
  ) {
    (self.robustness, isSeverityRefused) = (robustness, ranking.severity?.refusal != nil)
    let edition = ranking.edition
    (self.view, self.language, campaign, rubric) = (view, language, edition.campaign, edition.rubric)
    (nodes, colleges, jurorCount) = (edition.nodes, edition.colleges, edition.jurors.count)
    (dossierCount, rankedCount) = (edition.dossiers.count, ranking.entries.count)
    (units, method, areJurorsUnequal) = (edition.indicatorUnits, ranking.method, edition.areJurorsUnequal)
    (markCount, self.inputs, self.warnings) = (ranking.markCount, inputs.byPath, warnings)
  }
}
