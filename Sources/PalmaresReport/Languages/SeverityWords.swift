public import Palmares

/// The sentences about the severity of jurors; numbers come already written.
public protocol SeverityWords {
  /// What severity is, and which sign is which.
  var severityIntroduction: String { get }
  /// How the severities were found.
  func severityEstimate(by method: SeverityMethod) -> String
  /// What a bar spans, and what two bars that overlap say.
  func severityBars(by method: SeverityMethod) -> String
  /// One juror's severity, such as “+8,4 points, à 3,2 près”; `margin` is two standard errors.
  func severity(_ points: String, margin: String?) -> String
  /// That a dossier has other stars by the correction.
  func correctedStars(_ name: String, stars: String, raw: String, scores: (corrected: String, raw: String)?)
    -> String
  /// That the correction changes no star.
  var noCorrectedStars: String { get }
  /// The jurors from the most lenient to the most severe.
  func lenientToSevere(_ names: [String]) -> String
  /// What the many-facet model takes for granted, and what it means not to mark as it expects.
  var raschIntroduction: String { get }
  /// How one juror's marks lie about what the model expects.
  func raschManner(_ manner: ShownFit.Manner) -> String
  /// That the fit of the many-facet model came to an end.
  func raschConverged(iterations: Int) -> String
  /// That these jurors' marks are less regular than the model expects, or more.
  func raschMisfit(_ jurors: String, isErratic: Bool) -> String
  /// That all jurors mark about as the model expects.
  var raschFits: String { get }
  /// That these stand at an end of all their marks.
  func raschExtremes(_ names: String) -> String
  /// How far joint estimates are stretched.
  func raschStretch(_ percent: String) -> String
}
