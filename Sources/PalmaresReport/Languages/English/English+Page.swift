extension English {
  public func result(laureates: Int, dossiers: Int, jurors: Int, marks: Int) -> String {
    "\(count(dossiers, .dossier)) submitted, \(count(laureates, .laureate))\(answers(of: jurors, marks))."
  }

  public func resultWithoutStars(ranked: Int, dossiers: Int, jurors: Int, marks: Int) -> String {
    "\(count(dossiers, .dossier)) submitted, \(integer(ranked)) ranked\(answers(of: jurors, marks))."
  }

  /// The jurors and their marks, after a comma; nothing where indicators alone mark.
  func answers(of jurors: Int, _ marks: Int) -> String {
    jurors == 0 ? "" : ", \(count(jurors, .juror)), \(count(marks, .mark))"
  }

  public func unrankedCount(_ count: Int) -> String {
    count == 1 ? "1 dossier has no rank." : "\(integer(count)) dossiers have no rank."
  }

  public func withoutStarCount(_ count: Int) -> String {
    count == 1 ? "1 ranked dossier has no star." : "\(integer(count)) ranked dossiers have no star."
  }

  public func computed(_ stars: String) -> String { "The computation gave \(stars)." }
  public func outOfHundred(_ score: String) -> String { "\(score) of 100" }
  public func criteriaCaption(_ dossier: String) -> String { "Scores by criterion: \(dossier)" }
  public func factsCaption(_ dossier: String) -> String { "Figures as stated: \(dossier)" }
  public func generated(by name: String, version: String) -> String { "Page made by \(name) \(version)." }

  public var provenanceIntroduction: String {
    "Whoever holds these files can compute again and find the same result; "
      + "their digests show that they are the same."
  }

  public var gridIntroduction: String {
    "The share of the score is the weight taken on the whole, when every criterion has a value."
  }
}
