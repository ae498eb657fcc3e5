public import Palmares

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
