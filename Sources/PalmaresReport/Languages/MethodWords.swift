public import Palmares

/// The sentences about other methods than the rubric's.
public protocol MethodWords {
  /// What a method is called.
  func name(of method: RankingMethod) -> String
  /// That a ranking is by a method in the place of the rubric's.
  func ranked(by method: RankingMethod) -> String
  /// Why an edition can't be ranked by a method, as one line.
  func cannotRank(by method: RankingMethod, _ refusal: MethodRefusal) -> String
}
