public import Palmares

extension English {
  public func name(of method: RankingMethod) -> String {
    switch method {
    case .mean: "mean"
    case .median: "median"
    case .trimmed: "mean without the extremes"
    case .geometric: "geometric mean"
    case .majorityJudgment: "majority judgment"
    case .borda: "Borda's points"
    case .copeland: "Copeland's duels"
    case .schulze: "Schulze's method"
    case .rankedPairs: "Tideman's ranked pairs"
    }
  }

  public func ranked(by method: RankingMethod) -> String {
    method.isOrdinal
      ? "Ranked by another method than the rubric's: \(name(of: method)). Scores and thresholds stay the rubric's."
      : "Scored by another method than the rubric's: \(name(of: method))."
  }

  public func cannotRank(by method: RankingMethod, _ refusal: MethodRefusal) -> String {
    let reason =
      switch refusal {
      case .trimmedWithWeights: "nothing is trimmed where jurors don't all weigh the same"
      case .noJurors: "indicators alone mark, no juror does"
      case .tooManyDossiers(let count):
        "this method compares every two dossiers, \(integer(RankingMethod.mostPairwise)) at most, and there are \(integer(count))"
      case .weightsTooLong: "the jurors' weights have no common measure that is short enough"
      }
    return "can't rank by '\(method.rawValue)': \(reason)"
  }
}
