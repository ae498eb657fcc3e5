extension French {
  public func result(laureates: Int, dossiers: Int, jurors: Int, marks: Int) -> String {
    "\(count(dossiers, .dossier)) présenté\(dossiers > 1 ? "s" : ""), \(count(laureates, .laureate))"
      + "\(answers(of: jurors, marks))."
  }

  public func resultWithoutStars(ranked: Int, dossiers: Int, jurors: Int, marks: Int) -> String {
    "\(count(dossiers, .dossier)) présenté\(dossiers > 1 ? "s" : ""), \(integer(ranked)) classé\(ranked > 1 ? "s" : "")"
      + "\(answers(of: jurors, marks))."
  }

  /// The jurors and their marks, after a comma; nothing where indicators alone mark.
  func answers(of jurors: Int, _ marks: Int) -> String {
    jurors == 0 ? "" : ", \(count(jurors, .juror)), \(count(marks, .mark))"
  }

  public func unrankedCount(_ count: Int) -> String {
    count > 1
      ? "\(integer(count)) dossiers n'ont pas été classés." : "\(integer(count)) dossier n'a pas été classé."
  }

  public func withoutStarCount(_ count: Int) -> String {
    count > 1
      ? "\(integer(count)) dossiers classés n'ont pas d'étoile."
      : "\(integer(count)) dossier classé n'a pas d'étoile."
  }

  public func computed(_ stars: String) -> String { "Le calcul donnait \(stars)." }
  public func outOfHundred(_ score: String) -> String { "\(score) sur 100" }
  public func criteriaCaption(_ dossier: String) -> String { "Scores par critère\u{A0}: \(dossier)" }
  public func factsCaption(_ dossier: String) -> String { "Chiffres déclarés\u{A0}: \(dossier)" }
  public func generated(by name: String, version: String) -> String {
    "Page produite par \(name) \(version)."
  }

  public var provenanceIntroduction: String {
    "Qui détient ces fichiers peut refaire le calcul et retrouver le même résultat\u{202F}; "
      + "leur empreinte permet de vérifier que ce sont les mêmes."
  }

  public var gridIntroduction: String {
    "La part du score est le poids rapporté à l'ensemble, quand tous les critères ont une valeur."
  }
}
