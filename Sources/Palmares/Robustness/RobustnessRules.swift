/// How the stability of stars and ranks is measured; the rubric's `robustness`.
public struct RobustnessRules: Sendable, Hashable {
  /// How many juries are redrawn; 0 redraws none.
  public var draws: Int
  /// The text whose SHA-256 seeds the draws; `nil` takes the edition's id.
  public var seed: String?
  /// How far each weight varies, 0...1: it is multiplied by 1 plus or minus as much.
  public var weights: Rational

  /// Creates the rules; what is left out takes the default of the rubric's format.
  public init(draws: Int = 1_000, seed: String? = nil, weights: Rational = Rational(1, 4)) {
    (self.draws, self.seed, self.weights) = (draws, seed, weights)
  }
}
