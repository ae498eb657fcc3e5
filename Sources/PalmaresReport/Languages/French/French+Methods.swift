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
      ? "Classement par la méthode demandée à la place de celle de la grille\u{A0}: \(name(of: method)). Les scores et les seuils restent ceux de la grille."
      : "Scores calculés par la méthode demandée à la place de celle de la grille\u{A0}: \(name(of: method))."
  }

  public func methodsIntroduction(reference: String) -> String {
    "Avec les mêmes notes, d'autres règles auraient pu donner un autre ordre. Chacune est tenue à côté de celle de "
      + "ce classement (\(reference))\u{A0}: ce qui bouge vient de la règle, ce qui ne bouge pas vient des notes."
  }

  public var methodsAgree: String { "Toutes les règles essayées donnent les mêmes places." }

  public func placesIntroduction(of dossiers: Int) -> String {
    "Places parmi \(integer(dossiers)) dossiers, par les notes seules\u{A0}: avant les étoiles, les départages et les décisions."
  }

  public func order(same: String, opposite: String, tied: String, of pairs: String) -> String {
    "\(same) sur \(pairs) dans le même ordre"
      + (opposite == "0" ? "" : ", \(opposite) dans l'ordre inverse")
      + (tied == "0" ? "" : ", \(tied) à égalité d'un côté")
  }

  public func majorityWinner(_ name: String, of count: Int) -> String {
    count > 2
      ? "Comparé à chacun des autres dossiers, \(name) est préféré par une majorité."
      : "Une majorité préfère \(name) à l'autre dossier."
  }

  public func noMajorityWinner(_ names: String) -> String {
    "Aucun dossier n'est préféré par une majorité à chacun des autres, mais \(names) le sont chacun à tous les dossiers restants."
  }

  public func noMajorityWinner(among count: Int) -> String {
    "Aucun dossier n'est préféré par une majorité à chacun des autres\u{202F}; le premier est à chercher parmi \(integer(count))."
  }

  public var noMajorityLeaders: String {
    "Aucun dossier, ni aucun groupe de dossiers, n'est préféré par une majorité à tous les autres."
  }

  public func moreCircles(_ count: Int) -> String {
    count > 1
      ? "Il y a \(integer(count)) autres cercles, que donne --json."
      : "Il y a un autre cercle, que donne --json."
  }

  public func circle(_ links: [(before: String, after: String)]) -> String {
    "Les majorités tournent en rond\u{A0}: "
      + joined(links.map { "une majorité préfère \($0.before) à \($0.after)" })
      + ". Aucun ordre ne peut les suivre toutes."
  }

  public func hiddenCircles(_ count: Int) -> String {
    count > 1
      ? "Dans \(integer(count)) groupes de dossiers, dont certains ne sont pas publiés, les majorités tournent en rond."
      : "Dans un groupe de dossiers, dont certains ne sont pas publiés, les majorités tournent en rond."
  }

  public var noCircle: String { "Les majorités ne se contredisent nulle part." }

  public var noMajorities: String {
    "Les majorités ne se contredisent nulle part, mais entre certains dossiers il n'y en a pas\u{A0}: les voix sont égales."
  }

  public func between(_ lower: String, _ higher: String) -> String {
    "entre \(quoted(lower)) et \(quoted(higher))"
  }

  public func place(_ rank: Int, by methods: [String]) -> String {
    "\(integer(rank)) (\(methods.joined(separator: ", ")))"
  }

  public func cannotRank(by method: RankingMethod, _ refusal: MethodRefusal) -> String {
    "impossible de classer par «\u{A0}\(method.rawValue)\u{A0}»\u{A0}: \(reason(refusal))"
  }

  public func notCompared(_ method: RankingMethod, _ refusal: MethodRefusal) -> String {
    "Règle non essayée, \(name(of: method))\u{A0}: \(reason(refusal))."
  }

  private func reason(_ refusal: MethodRefusal) -> String {
    switch refusal {
    case .trimmedWithWeights: "on n'écarte pas d'extrêmes quand les jurés n'ont pas tous le même poids"
    case .noJurors: "seuls des indicateurs notent, aucun juré"
    case .tooManyDossiers(let count):
      "cette méthode compare les dossiers deux à deux, \(integer(RankingMethod.mostPairwise)) au plus, et il y en a \(integer(count))"
    case .tooManyUnasked(let count):
      "elle suit les chaînes de majorités de dossier en dossier, ce qui n'est fait sans qu'on le demande que jusqu'à "
        + "\(integer(MethodComparison.mostChained)) dossiers, et il y en a \(integer(count))"
    case .weightsTooLong: "les poids des jurés n'ont pas de mesure commune assez courte"
    }
  }
}
