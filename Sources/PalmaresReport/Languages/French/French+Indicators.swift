public import Palmares

extension French {
  public func lack(_ fact: String, title: String, row: String?) -> String {
    if let row { return "la ligne «\u{A0}\(row)\u{A0}» de «\u{A0}\(title)\u{A0}»" }
    return switch fact {
    case "participants": "le nombre de participants"
    case "participations": "le nombre de participations"
    case "population": "la population"
    case "organisation.kind": "la nature de l'organisme"
    case "contributions": "le nombre de contributions"
    case "contributors": "le nombre de contributeurs"
    case "visitors": "le nombre de visiteurs"
    case "visits": "le nombre de visites"
    case "distant_participants": "le nombre de participants des publics éloignés"
    case "distant_population": "la population des publics éloignés"
    case "profiled_participants": "le nombre de participants dont le profil est connu"
    case "participants_by_group": "le tableau des participants par groupe"
    case "population_by_group": "le tableau de la population par groupe"
    case "participants_by_age": "le tableau des participants par âge"
    case "population_by_age": "le tableau de la population par âge"
    case "participants_by_gender": "le tableau des participants par genre"
    case "qpv_participants": "le nombre de participants des quartiers prioritaires"
    case "qpv_population": "la population des quartiers prioritaires"
    case "field_participants": "le nombre de personnes rencontrées sur le terrain"
    case "first_time_participants": "le nombre de nouveaux participants"
    case "survey_respondents": "le nombre de répondants"
    case "budget": "le budget"
    case "meetings": "le nombre de réunions"
    case "proposals": "le nombre de propositions"
    case "admissible_proposals": "le nombre de propositions recevables"
    case "retained_proposals": "le nombre de propositions retenues"
    case "answered_proposals": "le nombre de propositions ayant reçu une réponse"
    case "retained_projects": "le nombre de projets retenus"
    case "completed_projects": "le nombre de projets réalisés"
    case "end_date": "la date de fin de la démarche"
    case "answer_date": "la date de la réponse publique"
    case "role_of_the_public": "le rôle donné au public"
    default: "«\u{A0}\(title)\u{A0}»"
    }
  }

  public func notComputable(lacking facts: [String]) -> String {
    "non calculable\u{A0}: il manque \(joined(facts))"
  }

  public func noneComputable(lacking facts: [String]) -> String {
    "Aucun indicateur n'est calculable\u{A0}: il manque \(joined(facts))."
  }

  public func notComputable(_ reason: FormulaValue.Undefined, title: (String) -> String) -> String {
    switch reason {
    case .divisionByAboutZero(let divisor):
      "sans valeur\u{A0}: «\u{A0}\(title(divisor))\u{A0}» vaut environ 0, et l'on ne divise pas par 0"
    case .divisionByZero(let divisor):
      "sans valeur\u{A0}: «\u{A0}\(title(divisor))\u{A0}» vaut 0, et l'on ne divise pas par 0"
    case .tooLarge: "sans valeur\u{A0}: le nombre est trop long pour être calculé"
    case .wrongKind(let fact):
      "sans valeur\u{A0}: «\u{A0}\(title(fact))\u{A0}» n'est pas de la forme que demande la formule"
    }
  }

  public func keptBack(persons: Int) -> String {
    "non montré\u{A0}: la valeur ferait connaître un groupe de moins de \(integer(persons))\u{A0}personnes"
  }

  public func answerKeptBack(persons: Int) -> String {
    "non montré\u{A0}: la réponse ferait connaître un groupe de moins de \(integer(persons))\u{A0}personnes"
  }

  public func withheld(_ part: WithheldPart, persons: Int) -> String {
    let group = "connaître un groupe de moins de \(integer(persons))\u{A0}personnes"
    return switch part {
    case .scores:
      "Les scores des critères ne sont pas montrés\u{A0}: avec un indicateur qui ne l'est pas, ils feraient "
        + "\(group). "
        + "Le score du dossier est coupé à une décimale."
    case .scoresAndComposite:
      "Ni le score ni ceux des critères ne sont montrés\u{A0}: avec un indicateur qui ne l'est pas, ils feraient "
        + "\(group)."
    case .category: "La catégorie n'est pas montrée\u{A0}: elle ferait \(group)."
    case .reason: "Une condition n'est pas remplie\u{202F}; elle n'est pas montrée, car elle ferait \(group)."
    }
  }

  public func level(_ word: String) -> String { word == "codecision" ? "codécision" : word }

  public func agreement(_ isConsistent: Bool) -> String {
    isConsistent ? "concorde avec le calcul" : "ne concorde pas avec le calcul"
  }

  public func coverage(_ share: String) -> String { "couverture\u{A0}: \(share)" }
  public func indicatorsCaption(_ dossier: String) -> String { "Indicateurs\u{A0}: \(dossier)" }

  public var indicatorsIntroduction: String {
    "Chaque indicateur est calculé à partir des chiffres du dossier. S'il en manque un, l'indicateur n'a pas de "
      + "valeur, et surtout pas la valeur zéro\u{202F}; ce que le candidat déclare reste à côté, sans jamais noter."
  }

  public func marked(by indicator: String) -> String { "noté par l'indicateur «\u{A0}\(indicator)\u{A0}»" }

  public func rule(unmeasured missing: MissingRule) -> String {
    switch missing {
    case .unrated: "Sans valeur de l'indicateur, le dossier reste sans score."
    case .exclude:
      "Sans valeur de l'indicateur, le critère est laissé de côté\u{202F}; son poids va aux autres du groupe."
    case .zero: "Sans valeur de l'indicateur, le critère compte comme le bas de l'échelle."
    }
  }

  public func outcome(unmeasured state: CriterionResult.State) -> String {
    switch state {
    case .value, .notApplicable: ""
    case .zero: "L'indicateur n'a pas de valeur à noter\u{A0}: le critère compte comme le bas de l'échelle."
    case .excluded:
      "L'indicateur n'a pas de valeur à noter\u{A0}: le critère est laissé de côté et son poids va aux autres."
    case .unrated:
      "L'indicateur n'a pas de valeur à noter\u{A0}: le critère n'en a pas non plus, ni rien de ce qui est au-dessus."
    }
  }

  public func curve(_ points: [(value: String, worth: String)]) -> String {
    "échelle en lignes droites\u{A0}: " + steps(points)
  }

  public func bands(_ points: [(value: String, worth: String)]) -> String {
    // The first step holds below itself as well.
    guard points.count > 1 else {
      return "échelle par paliers\u{A0}: toute valeur → \(points.first?.worth ?? "")"
    }
    let others = points.dropFirst().map { "dès \($0.value) → \($0.worth)" }
    return "échelle par paliers\u{A0}: "
      + (["sous \(points[1].value) → \(points[0].worth)"] + others).joined(separator: "\u{202F}; ")
  }

  private func steps(_ points: [(value: String, worth: String)]) -> String {
    points.map { "\($0.value) → \($0.worth)" }.joined(separator: "\u{202F}; ")
  }

  public func scale(_ relative: MeasureScale.Relative, _ direction: MeasureScale.Direction) -> String {
    let best = direction == .higher ? "la plus haute est la meilleure" : "la plus basse est la meilleure"
    return switch relative {
    case .minMax: "place entre la plus basse et la plus haute valeur des dossiers comparés (\(best))"
    case .percentRank: "rang parmi les valeurs des dossiers comparés (\(best))"
    }
  }

  public func marked(_ end: MeasureStep.End, value: String) -> String {
    let marked =
      switch end {
      case .low: "c'est le bas, \(value), qui est noté, puisqu'il"
      case .high: "c'est le haut, \(value), qui est noté, puisqu'il"
      case .inside: "c'est une valeur entre les deux bornes, \(value), qui est notée, puisqu'elle"
      }
    return "La valeur n'est connue que par un intervalle\u{A0}: \(marked) donne le moins."
  }

  public func place(_ rank: String, of count: Int) -> String {
    "rang \(rank) sur \(integer(count)), le moins bon d'abord"
  }

  public var equalField: String { "tous les dossiers comparés ont la même valeur, qui vaut la moitié" }

  public var leftOutOfField: String {
    "Le dossier n'est pas comparé aux autres, puisqu'il n'est pas éligible ou qu'il a été écarté ou retiré\u{A0}: "
      + "le critère n'a pas de valeur, ni rien de ce qui est au-dessus."
  }

  public var fieldKeptBack: String {
    "La valeur des autres dossiers n'est pas montrée\u{A0}: le détail reste dans la version complète."
  }

  public var dayForm: String { "AAAA-MM-JJ" }

  public func toAdd(_ lines: [String]) -> String {
    "à ajouter au dossier, sous «\u{A0}facts\u{A0}»\u{A0}: " + lines.joined(separator: ", ")
  }

  public func undecided(_ value: String) -> String {
    "\(value)\u{A0}: ce qu'on sait ne permet pas de trancher"
  }

  public var endMissing: String {
    "L'intervalle n'a pas de fin du côté qui donne le moins\u{A0}: rien ne peut être noté."
  }
}
