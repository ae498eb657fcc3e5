public import Palmares

extension French {
  public func note(_ note: Note, in edition: Edition) -> String {
    switch note {
    case .naCountsAsAbstention(let criterion, let jurors):
      "\(titles([criterion], edition))\u{A0}: \(count(jurors, .notApplicable)) "
        + (jurors == 1 ? "compte comme abstention" : "comptent comme abstentions")
        + ", puisque d'autres jurés ont noté."
    case .criterionLeft(let criterion):
      "\(titles([criterion], edition))\u{A0}: sans objet pour tous ceux qui ont répondu\u{202F}; "
        + "son poids va aux autres critères du groupe."
    case .countedAsZero(let criterion):
      "\(titles([criterion], edition))\u{A0}: personne n'a répondu, le critère compte comme le bas de l'échelle."
    case .measuredAsZero(let criterion):
      "\(titles([criterion], edition))\u{A0}: l'indicateur n'a pas de valeur, le critère compte comme le bas de l'échelle."
    case .markedAtEnd(let criterion, let end):
      "\(titles([criterion], edition))\u{A0}: l'indicateur n'est connu que par un intervalle\u{202F}; "
        + (end == .inside
          ? "c'est une valeur entre ses bornes qui compte, celle qui donne le moins."
          : "c'est sa borne \(end == .low ? "basse" : "haute") qui compte, celle qui donne le moins.")
    case .exclusionGains(let criteria, let points):
      "\(titles(criteria, edition))\u{A0}: laisser de côté ce qui est sans réponse donne "
        + "\(pointsGained(points)) de plus que le bas de l'échelle."
    case .trimmedFellBack(let criterion, let college, let values, let needs):
      (criterion.map { "\(titles([$0], edition))\u{A0}: " } ?? "")
        + "\(values)\u{A0}valeur\(values > 1 ? "s" : "")"
        + (college.map { " dans le collège «\u{A0}\($0)\u{A0}»" } ?? "")
        + ", il en faut \(needs) pour écarter les extrêmes\u{202F}: la moyenne simple les remplace."
    case .tieKeyPassedOver(let key, let lacking):
      "Départage «\u{A0}\(self.key(key, criterion: criterionTitle(key, edition)))\u{A0}» passé\u{A0}: "
        + "la valeur manque pour \(names(lacking, edition))."
    case .roundedToCompare:
      "La méthode passe par des nombres réels\u{A0}: le score est arrondi à 9 décimales avant d'être comparé."
    case .severityCorrected(let raw):
      "Score corrigé de la sévérité des jurés\u{202F}; score brut\u{A0}: \(score(raw))."
    case .severityChangesStars(let raw, let corrected):
      "La correction de sévérité change le résultat\u{A0}: \(stars(corrected, symbol: symbol(edition))) "
        + "au lieu de \(stars(raw, symbol: symbol(edition)))."
    case .severityBeyondScale(let score):
      "Corrigé, le score sort de l'échelle (\(number(score.value, atMost: 1)))\u{202F}; "
        + "il compte ainsi, et se lit \(score.value < .zero ? "0" : "100")."
    case .categoryUndecided(let categories):
      "Catégorie\u{A0}: ce qu'on sait du dossier ne tranche "
        + (isEvery(categories, in: edition.rubric)
          ? "pour aucune"
          : "pas pour "
            + joined(categories.map { "«\u{A0}\(title(ofCategory: $0.id, in: edition.rubric))\u{A0}»" }))
        + (undecided(by: categories, in: edition.rubric).map { "\u{202F}; il manque \($0)." }
          ?? " (\(conditions(of: categories, in: edition.rubric))).")
    case .starsDecided(let computed, let awarded):
      "Décision du jury\u{A0}: \(stars(awarded, symbol: symbol(edition)))"
        + (computed.map { " (calcul\u{A0}: \(stars($0, symbol: symbol(edition))))" } ?? "") + "."
    case .rankedByDecision(let reason):
      "Classé par décision du jury\u{202F}; les notes seules le laissent non classé. \(self.reason(reason, in: edition))"
    }
  }

  public func reason(_ reason: UnrankedReason, in edition: Edition) -> String {
    switch reason {
    case .withdrawn(let reason): "Retiré. \(motive(reason.text(in: tag)))"
    case .disqualified(let reason): "Écarté par décision du jury. \(motive(reason.text(in: tag)))"
    case .ineligible(let condition, let otherwise, let isUnknown, let lacking):
      isUnknown
        ? "Éligibilité non établie\u{A0}: le dossier ne permet pas de vérifier la condition «\u{A0}\(condition)\u{A0}»"
          + (self.condition(ofRule: condition, in: edition.rubric).map { " (\($0))" } ?? "")
          + (lacking.isEmpty
            ? "." : "\u{202F}; il manque \(joined(lacking.map { lack($0, in: edition.rubric) })).")
        : "\(unclosed(otherwise.text(in: tag))) (condition non remplie\u{A0}: \(condition))."
    case .nothingApplies: "Tous les critères ont été déclarés sans objet."
    case .quorum(let has, let needs, let college):
      "Quorum non atteint"
        + (college.map { " dans le collège «\u{A0}\($0)\u{A0}»" } ?? "")
        + "\u{A0}: \(has == 0 ? "aucun juré n'a" : "\(count(has, .juror)) \(has > 1 ? "ont" : "a")") noté, il en faut \(needs)."
    case .unanswered(let criteria):
      "Sans réponse\u{A0}: \(titles(criteria, edition)). La grille n'y donne pas de valeur."
    case .unmeasured(let criteria):
      "Indicateur sans valeur\u{A0}: \(titles(criteria, edition)). La grille n'y donne pas de valeur."
    case .noValue: "Aucun critère n'a de valeur."
    case .coverage(let has, let needs):
      "Trop de critères sans valeur\u{A0}: \(percent(has)) des poids en ont une, il en faut \(percent(needs))."
    }
  }

  private func pointsGained(_ points: Rational) -> String {
    "\(number(points, atMost: 2))\u{A0}\(noun(.point, plural: isPlural(points)))"
  }
}
