public import Palmares

extension French {
  public func place(_ rank: Int, of total: Int, isTied: Bool) -> String {
    "\(ordinal(rank))\(isTied ? " ex æquo" : "") sur \(integer(total))"
  }

  public func categoryPlace(_ rank: Int, category: String) -> String {
    "\(ordinal(rank)) de sa catégorie, \(category)"
  }

  public func weight(_ stated: String, share: String?) -> String {
    "poids \(stated)" + (share.map { ", soit \($0) du score" } ?? ", sans part propre dans le score")
  }

  public func weight(_ stated: String) -> String { "poids \(stated)" }

  public func outcome(_ state: CriterionResult.State, isGroup: Bool) -> String {
    switch state {
    case .value: ""
    case .zero: "Personne n'a répondu\u{A0}: le critère compte comme le bas de l'échelle."
    case .notApplicable:
      isGroup
        ? "Aucun de ses critères ne s'applique\u{A0}: le groupe sort du dossier et son poids va aux autres."
        : "Toutes les réponses disent «\u{A0}sans objet\u{A0}»\u{A0}: le critère sort du dossier et son poids va aux autres."
    case .excluded:
      isGroup
        ? "Aucun de ses critères n'a de valeur\u{A0}: son poids va aux autres."
        : "Personne n'a répondu\u{A0}: le critère est laissé de côté et son poids va aux autres."
    case .unrated:
      isGroup
        ? "Il manque une valeur plus bas\u{A0}: le groupe n'en a pas non plus."
        : "Personne n'a répondu\u{A0}: le critère n'a pas de valeur, ni rien de ce qui est au-dessus."
    }
  }

  public func mark(_ mark: String, word: String?, value: String) -> String {
    mark + (word.map { ", «\u{A0}\($0)\u{A0}»" } ?? "") + ", soit \(value) sur 100"
  }

  public func jurorWeight(_ weight: String) -> String { "poids \(weight)" }
  public func confidence(_ confidence: String) -> String { "confiance \(confidence)" }

  public func recused(reason: String?) -> String {
    "récusé" + (reason.map { "\u{A0}: \($0)" } ?? "")
  }

  public var dropped: String { "écartée comme extrême" }

  public var trimmedFallback: String {
    "Trop peu de notes pour écarter les extrêmes\u{A0}: c'est la moyenne simple."
  }

  public func median(of marks: [String], weighted: Bool) -> String {
    "médiane\(weighted ? " pondérée" : "") de \(marks.joined(separator: "\u{202F}; "))"
  }

  public func pooled(_ average: Average, marks: Int, weighted: Bool, byCollege: Bool) -> String {
    "\(name(of: average, weighted: weighted)) de \(count(marks, .mark))" + (byCollege ? ", par collège" : "")
  }

  public func least(of title: String) -> String { "le plus bas\u{A0}: \(title)" }

  public func quorum(has: Int, needs: Int, college: String?) -> String {
    "Quorum" + (college.map { " du collège «\u{A0}\($0)\u{A0}»" } ?? "")
      + "\u{A0}: \(has == 0 ? "aucun juré n'a" : "\(count(has, .juror)) \(has > 1 ? "ont" : "a")") noté le dossier, "
      + "il en faut \(integer(needs))."
  }

  public func coverage(has: String, needs: String) -> String {
    "Couverture\u{A0}: \(has) des poids ont une valeur, il en faut \(needs)."
  }

  public func reason(_ reason: Gate.Reason) -> String {
    switch reason {
    case .notApplicable: "le critère est sans objet"
    case .unrated: "personne n'a répondu"
    case .unknown: "le dossier ne le dit pas"
    }
  }

  public func places(_ places: Int, isIn: Bool) -> String {
    switch (isIn, places > 1) {
    case (true, true): "parmi les \(self.places(places))"
    case (true, false): "à la seule place"
    case (false, true): "n'a pas l'une des \(self.places(places))"
    case (false, false): "n'a pas la seule place"
    }
  }

  public func threshold(_ min: String, score: String?) -> String {
    "score d'au moins \(min)" + (score.map { " (il a \($0))" } ?? "")
  }

  public func level(holds: Bool, reachesMin: Bool, gatesHold: Bool?, hasPlace: Bool) -> String {
    switch (holds, reachesMin, gatesHold) {
    case (true, _, _): hasPlace ? "atteint" : "atteint, mais sans place"
    case (_, false, nil): "non atteint\u{A0}: le score est trop bas"
    case (_, true, nil): "non atteint"
    case (_, false, false): "non atteint\u{A0}: ni le score ni les conditions n'y sont"
    case (_, false, true): "non atteint\u{A0}: le score est trop bas"
    case (_, true, false): "non atteint\u{A0}: une condition n'est pas remplie"
    case (_, true, true): "non atteint\u{A0}: un niveau inférieur ne l'est pas"
    }
  }

  public func quota(_ step: QuotaStep) -> String {
    let equals = step.equals > 1 ? " ex æquo (\(step.equals) dossiers)" : ""
    let outcome =
      switch (step.isIn, step.isAtCut) {
      case (true, false): "il entre"
      case (false, false): "il n'entre pas"
      case (true, true): "la coupure tombe sur une égalité, tous entrent"
      case (false, true): "la coupure tombe sur une égalité, tous attendent le niveau suivant"
      }
    return "\(ordinal(step.place))\(equals) pour \(places(step.places))\u{A0}: \(outcome)"
  }

  public func decided(awarded: String, computed: String?) -> String {
    "Le jury décerne \(awarded)" + (computed.map { "\u{202F}; le calcul en donnait \($0)" } ?? "") + "."
  }

  public func votes(_ votes: Decision.Votes) -> String {
    "Vote\u{A0}: \(votes.for) pour, \(votes.against) contre"
      + (votes.abstain.map { ", \(count($0, .abstention))" } ?? "") + "."
  }

  public func decided(on date: String?, by: String?) -> String? {
    switch (date, by) {
    case (let date?, let by?): "Décision \(of(date)) (\(by))."
    case (let date?, nil): "Décision \(of(date))."
    case (nil, let by?): "Décision\u{A0}: \(by)."
    case (nil, nil): nil
    }
  }

  /// A day, a month or a year after “décision”: du 5 octobre 2020, d'octobre 2020, de 2020.
  private func of(_ date: String) -> String {
    guard let first = date.first else { return date }
    if "ao".contains(first) { return "d'\(date)" }
    return first.isNumber && date.count > 4 ? "du \(date)" : "de \(date)"
  }

  public func motive(_ reason: String) -> String { "Motif\u{A0}: \(reason)" }

  public func equals(_ number: Int) -> String { "\(integer(number)) dossiers à égalité" }

  public func key(_ key: String, found: [(name: String, value: String)]) -> String {
    "\(key)\u{A0}: " + found.map { "\($0.name) \($0.value)" }.joined(separator: "\u{202F}; ")
  }

  public func key(_ key: String, lacking: [String]) -> String {
    "\(key)\u{A0}: passé, la valeur manque pour \(joined(lacking))"
  }

  public func lacks(points: String, has: String, needs: String) -> String {
    "un score d'au moins \(needs)\u{A0}: il a \(has), il manque \(points)"
  }

  public func lacks(requirement: String, has: String?, gap: String?) -> String {
    guard let has else { return requirement }
    return "\(requirement)\u{A0}: il a \(has)" + (gap.map { ", à \($0) près" } ?? "")
  }

  public func placesTaken(_ places: Int) -> String {
    "le niveau est atteint, mais le dossier n'a pas \(places > 1 ? "l'une de ses \(self.places(places))" : "sa seule place")"
  }

  public func closeScore(_ name: String, rank: Int?, points: String, isHigher: Bool) -> String {
    "\(name)\(rank.map { " (\(ordinal($0)))" } ?? "") a \(points) de \(isHigher ? "plus" : "moins")\u{A0}: "
      + "l'écart est plus petit que la décimale d'ordinaire montrée."
  }

  public func next(star: String) -> String { "Pour avoir \(star), il faudrait" }
  public func unranked(_ reason: String) -> String { "Non classé. \(reason)" }
  public func won(prizes: [String]) -> String { "Prix\u{A0}: \(prizes.joined(separator: ", "))" }

  public var publicIntroduction: String {
    "Version publique\u{A0}: elle ne montre que ce que la publication peut montrer."
  }

  public func statistics(mean: String, median: String, min: String, max: String) -> String {
    "moyenne \(mean), médiane \(median), de \(min) à \(max)"
  }

  public func tooFew(_ least: Int) -> String {
    "moins de \(count(least, .juror)) ont noté\u{A0}: le détail des notes n'est pas montré"
  }
}

extension French {
  public func progress(given: Int, expected: Int, share: String) -> String {
    "\(integer(given)) \(given > 1 ? "réponses" : "réponse") sur \(integer(expected)) (\(share))"
  }

  public func reminder(to juror: String, cells: Int, dossiers: [String]) -> String {
    "Bonjour \(juror), il nous manque \(integer(cells)) \(cells > 1 ? "réponses" : "réponse") de votre part, sur "
      + "\(count(dossiers.count, .dossier))\u{A0}: \(closed(dossiers.joined(separator: "\u{202F}; "))) Merci de nous \(cells > 1 ? "les " : "l'")envoyer."
  }
}
