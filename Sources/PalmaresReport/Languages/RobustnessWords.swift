public import Palmares

/// The sentences on stability, never called probability; shares and stars come already written.
public protocol RobustnessWords {
  /// How often a star came up, such as “3 stars in 940 of 1,000 redrawn juries”.
  func stability(_ stars: String, in count: Int, of study: RobustnessStudy) -> String
  /// That it never did.
  func neverCameUp(_ stars: String, of study: RobustnessStudy) -> String
  /// Between which ranks a dossier stays.
  func rankInterval(_ ranks: ClosedRange<Int>, of study: RobustnessStudy) -> String
  /// That the star hangs by little.
  var closeCall: String { get }
  /// In how many results a dossier had no value.
  func withoutValue(in count: Int, of study: RobustnessStudy) -> String
  /// The name of the table of a dossier's stability.
  func stabilityCaption(_ dossier: String) -> String
  /// How stability was measured, and what it is not.
  func stabilityMethod(_ study: RobustnessStudy, weights: String) -> String
}
