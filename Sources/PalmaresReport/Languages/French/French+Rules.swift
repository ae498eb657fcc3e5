public import Palmares

extension French {
  public func rule(pool: Pool, average: Average) -> String {
    switch pool {
    case .criterionFirst:
      "Critère par critère, on prend la \(name(of: average, weighted: false)) des notes des jurés, ramenées sur 100\u{202F}; "
        + "les critères sont ensuite combinés selon leurs poids."
    case .jurorFirst:
      "Chaque juré a d'abord son propre score, combiné selon les poids\u{202F}; "
        + "on prend ensuite la \(name(of: average, weighted: false)) des jurés."
    }
  }

  public var ruleOfIndicatorsAlone: String {
    "Chaque critère est noté de 0 à 100 par un indicateur\u{202F}; les critères sont ensuite combinés selon leurs poids. "
      + "Aucun juré ne note."
  }

  public func name(of average: Average, weighted: Bool) -> String {
    switch average {
    case .mean: weighted ? "moyenne pondérée" : "moyenne"
    case .median: weighted ? "médiane pondérée" : "médiane"
    case .trimmed(let k):
      k == 1
        ? "moyenne sans la note la plus haute ni la plus basse"
        : "moyenne sans les \(k) notes les plus hautes ni les \(k) plus basses"
    }
  }

  public var unequalJurorsRule: String {
    "Les jurés n'ont pas tous le même poids\u{A0}: ce que note un juré de poids 2 compte double de ce que note un juré de poids 1."
  }

  public func rule(combine: Combination) -> String {
    switch combine {
    case .mean: "moyenne pondérée de ses critères"
    case .geometric: "moyenne géométrique pondérée de ses critères"
    case .min: "le plus bas de ses critères"
    }
  }

  public func rule(missing: MissingRule) -> String {
    switch missing {
    case .unrated: "Un critère auquel personne n'a répondu laisse le dossier sans score."
    case .exclude:
      "Un critère auquel personne n'a répondu est laissé de côté\u{202F}; son poids va aux autres du groupe."
    case .zero: "Un critère auquel personne n'a répondu compte comme le bas de l'échelle."
    }
  }

  public func rule(quorum: Quorum) -> String {
    switch quorum {
    case .jurors(let number):
      "Il faut qu'au moins \(count(number, .juror)) \(number > 1 ? "aient" : "ait") noté le dossier."
    case .colleges(let parts):
      "Il faut avoir été noté par au moins "
        + joined(parts.map { "\(count($0.jurors, .juror)) du collège «\u{A0}\($0.college)\u{A0}»" }) + "."
    }
  }

  public func rule(coverage share: String) -> String {
    "Les critères qui ont une valeur doivent porter au moins \(share) des poids."
  }

  public func rule(confidence: ConfidenceRule) -> String {
    switch confidence {
    case .show: "La confiance qu'un juré indique est montrée, sans effet sur le calcul."
    case .weight: "La confiance qu'un juré indique multiplie le poids de sa note."
    }
  }

  public func rule(ties keys: [String]) -> String {
    keys.isEmpty
      ? "À score égal, les dossiers sont ex æquo."
      : "À score égal, on compare dans l'ordre\u{A0}: \(keys.joined(separator: ", puis "))\u{202F}; "
        + "ce qui reste égal est ex æquo."
  }

  public func rule(quotaTies: QuotaTies) -> String {
    switch quotaTies {
    case .promote: "Les dossiers à égalité à la dernière place entrent tous."
    case .demote: "Les dossiers à égalité à la dernière place attendent tous le niveau suivant."
    }
  }

  public func rule(isExact: Bool) -> String {
    isExact
      ? "Le calcul est exact, en fractions\u{202F}; seul l'affichage est arrondi. Aucun arrondi ne décide d'une étoile."
      : "Une partie du calcul passe par des nombres réels\u{A0}: les scores sont arrondis à 9 décimales avant d'être comparés."
  }

  public var decisionsRule: String {
    "Le calcul propose, le jury décide\u{A0}: une étoile décidée ne touche ni au score ni aux étoiles "
      + "des autres, dont le rang suit\u{202F}; les étoiles calculées restent affichées à côté."
  }

  public var recusalRule: String {
    "Un juré récusé sur un dossier ne le note pas et ne compte pas pour lui. Une note absente n'est jamais un zéro, "
      + "sauf si la grille le dit."
  }

  public func key(_ key: TieKey, criterion: String?) -> String {
    switch key {
    case .criterion(let id): criterion ?? id
    case .median: "médiane des scores des jurés"
    case .topMarks: "part des notes maximales"
    case .chair: "score de la présidence"
    case .lot: "tirage au sort"
    }
  }

  public func range(min: String?, max: String?) -> String {
    switch (min, max) {
    case (let min?, let max?): "entre \(min) et \(max)"
    case (let min?, nil): "au moins \(min)"
    case (nil, let max?): "au plus \(max)"
    case (nil, nil): ""
    }
  }

  public func scale(min: String, max: String, step: String?) -> String {
    "de \(min) à \(max)" + (step.map { ", par pas de \($0)" } ?? "")
  }

  public func rule(colleges: [(name: String, share: String)]) -> String {
    "La moyenne se fait dans chaque collège, puis entre les collèges qui ont noté\u{A0}: "
      + joined(colleges.map { "\($0.name) \($0.share)" }) + "."
  }

  public func places(_ number: Int) -> String { count(number, .place) }

  public func asked(college: String) -> String { "posé au seul collège «\u{A0}\(college)\u{A0}»" }
}
