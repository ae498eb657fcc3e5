public import Palmares

/// The sentences about other methods than the rubric's.
public protocol MethodWords {
  /// What a method is called.
  func name(of method: RankingMethod) -> String
  /// That a ranking is by a method in the place of the rubric's.
  func ranked(by method: RankingMethod) -> String
  /// What the comparison of methods is, and what it isn't.
  func methodsIntroduction(reference: String) -> String
  /// That every method gives the same places.
  var methodsAgree: String { get }
  /// That places are told among so many dossiers, before stars and decisions.
  func placesIntroduction(of dossiers: Int) -> String
  /// How many pairs of dossiers two methods have in the same order, in opposite orders, or one of them level.
  func order(same: String, opposite: String, tied: String, of pairs: String) -> String
  /// That a majority puts a dossier before every other of so many.
  func majorityWinner(_ name: String, of count: Int) -> String
  /// That no dossier is put before every other, and who together are.
  func noMajorityWinner(_ names: String) -> String
  /// That no dossier is put before every other, and among how many the first must be looked for.
  func noMajorityWinner(among count: Int) -> String
  /// That no dossier nor any group of them is preferred to all others.
  var noMajorityLeaders: String { get }
  /// That there are so many circles more.
  func moreCircles(_ count: Int) -> String
  /// That majorities go round: each pair is one put before the other.
  func circle(_ links: [(before: String, after: String)]) -> String
  /// That so many circles have dossiers that aren't shown.
  func hiddenCircles(_ count: Int) -> String
  /// That majorities contradict one another nowhere, but that between some dossiers there is none.
  var noMajorities: String { get }
  /// That majorities contradict one another nowhere.
  var noCircle: String { get }
  /// A grade between two words.
  func between(_ lower: String, _ higher: String) -> String
  /// A place and the methods that give it, such as “12e (médiane, Borda)”.
  func place(_ rank: Int, by methods: [String]) -> String
  /// Why an edition can't be ranked by a method, as one line.
  func cannotRank(by method: RankingMethod, _ refusal: MethodRefusal) -> String
  /// Why a method isn't among those that a ranking is held against, as one sentence.
  func notCompared(_ method: RankingMethod, _ refusal: MethodRefusal) -> String
}
