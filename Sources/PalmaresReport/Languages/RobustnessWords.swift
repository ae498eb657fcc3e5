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
  /// That a single mark would be enough for an outcome; the sentence is still open.
  func wouldSuffice(_ outcome: String) -> String
  /// What a dossier would then have, as a clause; `nil` is the dossier that is spoken of, and `none` the rubric's word for a
  /// star where it would have none.
  func outcome(of dossier: String?, stars: String, insteadOf from: String, none: String?) -> String
  /// Another mark by one of these jurors, as a clause.
  func anotherMark(_ jurors: String, from: String, to: String, on criterion: String) -> String
  /// One mark of several.
  func forExample(_ mark: String) -> String
  /// That no other mark of one juror would change a star.
  var noMarkSuffices: String { get }
  /// That so many lines more are not shown.
  func moreWays(_ count: Int) -> String
  /// By how much weights must change for a star to be gained or lost; `nil` where the least change is enough.
  func otherWeights(_ change: String?, stars: String, isGain: Bool) -> String
  /// What a dossier would have without a criterion.
  func without(criterion: String, stars: String, rank: Int?) -> String
  /// How stability was measured, and what it is not.
  func stabilityMethod(_ study: RobustnessStudy, weights: String) -> String
  /// That severity is corrected anew in every result, and in how many it was refused.
  func correctedAnew(refused count: Int, of study: RobustnessStudy) -> String
}
