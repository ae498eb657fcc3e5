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

extension French {
  public func name(of method: RankingMethod) -> String {
    switch method {
    case .mean: "moyenne"
    case .median: "médiane"
    case .trimmed: "moyenne sans les extrêmes"
    case .geometric: "moyenne géométrique"
    case .majorityJudgment: "jugement majoritaire"
    case .borda: "points de Borda"
    case .copeland: "duels de Copeland"
    case .schulze: "méthode de Schulze"
    case .rankedPairs: "duels rangés de Tideman"
    }
  }

  public func ranked(by method: RankingMethod) -> String {
    method.isOrdinal
      ? "Classement par une autre méthode que celle de la grille\u{A0}: \(name(of: method)). Les scores et les seuils restent ceux de la grille."
      : "Scores calculés par une autre méthode que celle de la grille\u{A0}: \(name(of: method))."
  }

  public func cannotRank(by method: RankingMethod, _ refusal: MethodRefusal) -> String {
    let reason =
      switch refusal {
      case .trimmedWithWeights: "on n'écarte pas d'extrêmes quand les jurés n'ont pas tous le même poids"
      case .noJurors: "seuls des indicateurs notent, aucun juré"
      case .tooManyDossiers(let count):
        "cette méthode compare les dossiers deux à deux, \(integer(RankingMethod.mostPairwise)) au plus, et il y en a \(integer(count))"
      case .weightsTooLong: "les poids des jurés n'ont pas de mesure commune assez courte"
      }
    return "impossible de classer par «\u{A0}\(method.rawValue)\u{A0}»\u{A0}: \(reason)"
  }
}

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
