public import Palmares

extension French {
  public func rule(severity: SeverityMethod) -> String {
    switch severity {
    case .none: "La sévérité des jurés n'est pas corrigée."
    case .shrunken:
      "La sévérité de chaque juré est estimée par un modèle à effets aléatoires, puis ajoutée à ses scores\u{202F}; "
        + "le résultat brut reste à côté."
    case .additive:
      "La sévérité de chaque juré est estimée par moindres carrés, puis ajoutée à ses scores\u{202F}; "
        + "le résultat brut reste à côté."
    case .rasch:
      "Un modèle de Rasch à facettes donne à chaque dossier les notes qu'il aurait d'un juré de sévérité moyenne\u{202F}; "
        + "le résultat brut reste à côté."
    case .standardise:
      "Les scores de chaque juré sont ramenés à la moyenne et à l'étendue communes\u{202F}; "
        + "le résultat brut reste à côté."
    case .centre:
      "Les scores de chaque juré sont ramenés à la moyenne commune\u{202F}; le résultat brut reste à côté."
    }
  }

  public func corrected(_ score: String, raw: String) -> String {
    "Corrigé de la sévérité des jurés\u{A0}: \(score) (brut\u{A0}: \(raw))"
  }

  public var refusedCorrection: String {
    "La correction de la sévérité prévue par la grille n'est pas faite, faute de quoi la fonder\u{202F}; le résultat brut est gardé."
  }

  public var severityIntroduction: String {
    "La sévérité d'un juré, en points sur 100\u{A0}: ce que ses scores ont de moins (+, plus sévère) ou de plus (−, plus clément) "
      + "que ceux des autres sur les mêmes dossiers."
  }

  public func severityEstimate(by method: SeverityMethod) -> String {
    switch method {
    case .shrunken:
      "Estimée par un modèle à effets aléatoires, qui la rapproche de 0 quand peu de notes la montrent."
    case .standardise, .centre, .none: "Estimée par la moyenne de chaque juré."
    case .additive, .rasch: "Estimée par moindres carrés sur les scores des jurés."
    }
  }

  public func severityBars(by method: SeverityMethod) -> String {
    "Le trait vertical est 0, le point la sévérité, la barre ce qu'elle pourrait être, à deux erreurs types près. "
      + (method == .centre || method == .standardise
        ? "Cette marge contient ce qui sépare les dossiers, commun à tous les jurés\u{A0}: deux jurés se distinguent mieux que "
          + "leurs barres ne le laissent croire."
        : "Deux jurés dont les barres se recouvrent largement ne se distinguent pas nettement.")
  }

  public func severity(_ points: String, margin: String?) -> String {
    points + (margin.map { " (à \($0) près)" } ?? "")
  }

  public func correctedStars(
    _ name: String, stars: String, raw: String, scores: (corrected: String, raw: String)?
  ) -> String {
    "\(name)\u{A0}: \(stars) au lieu de \(raw)"
      + (scores.map { " (score \($0.corrected) au lieu de \($0.raw))" } ?? "") + "."
  }

  public var noCorrectedStars: String { "La correction ne change aucune étoile." }

  public func lenientToSevere(_ names: [String]) -> String {
    "Du plus clément au plus sévère, selon le modèle\u{A0}: \(names.joined(separator: ", "))."
  }

  public var raschIntroduction: String {
    "Le modèle suppose qu'un juré est aussi sévère, ou aussi clément, envers tous. Qui note irrégulièrement surprend\u{A0}: haut là "
      + "où, à sa sévérité habituelle, on attendrait bas, et l'inverse. Ce n'est pas forcément une erreur\u{202F}; c'est à relire."
  }

  public func raschManner(_ manner: ShownFit.Manner) -> String {
    switch manner {
    case .expected: "à peu près comme le modèle l'attend"
    case .erratic: "plus irrégulièrement que le modèle ne l'attend\u{A0}: à relire"
    case .uniform: "plus uniformément que le modèle ne l'attend"
    case .extreme:
      "toujours au même bout de l'échelle\u{A0}: sa sévérité n'a pas de mesure finie, elle est comptée à "
        + "0,3\u{A0}point du bout"
    }
  }

  public func raschConverged(iterations: Int) -> String {
    "Le calcul du modèle a abouti en \(integer(iterations)) étapes."
  }

  public func raschMisfit(_ jurors: String, isErratic: Bool) -> String {
    isErratic
      ? "Notes plus irrégulières que le modèle ne l'attend, à relire\u{A0}: \(jurors)."
      : "Notes plus uniformes que le modèle ne l'attend\u{A0}: \(jurors)."
  }

  public var raschFits: String { "Chaque juré note à peu près comme le modèle l'attend." }

  public func raschExtremes(_ names: String) -> String {
    "Toutes leurs notes sont au même bout de l'échelle, si bien qu'ils n'ont pas de mesure finie et comptent comme à "
      + "0,3\u{A0}point du bout\u{A0}: \(names)."
  }

  public func raschStretch(_ percent: String) -> String {
    "Ce calcul exagère d'environ \(percent) les écarts entre dossiers et entre jurés\u{202F}; c'est dit, ce n'est pas corrigé."
  }

  public func refusal(
    _ refusal: SeverityRefusal, of method: SeverityMethod, in edition: Edition
  ) -> String {
    "La sévérité n'est pas corrigée («\u{A0}\(method.rawValue)\u{A0}»), le résultat brut est gardé\u{A0}: "
      + reason(refusal, in: edition) + "."
  }

  private func reason(_ refusal: SeverityRefusal, in edition: Edition) -> String {
    switch refusal {
    case .tooFewJurors(let has): "il faut au moins deux jurés qui ont noté, il y en a \(integer(has))"
    case .tooManyJurors(let has, let limit):
      "la méthode prend \(integer(limit)) jurés au plus, il y en a \(integer(has))"
    case .disconnected(let parts):
      "les jurés forment \(integer(parts.count)) groupes sans dossier en commun ("
        + parts.map { part in
          "\(names(ofJurors: part.jurors, in: edition))\u{A0}: \(names(ofDossiers: part.dossiers, in: edition))"
        }.joined(separator: "\u{202F}; ") + ")"
    case .fewDossiersOfJuror(let short, let needs):
      "chaque juré doit avoir noté au moins \(integer(needs)) dossiers\u{202F}; pas assez pour "
        + names(of: .juror, short, in: edition)
    case .fewJurorsOfDossier(let short, let needs):
      "chaque dossier doit avoir été noté par au moins \(integer(needs)) jurés\u{202F}; pas assez pour "
        + names(of: .dossier, short, in: edition)
    case .incomplete(let short, let needs, let dossiers):
      "chaque juré doit avoir noté au moins \(integer(needs)) des \(integer(dossiers)) dossiers\u{202F}; pas assez pour "
        + names(of: .juror, short, in: edition)
    case .noSpread(let jurors):
      "un même score pour tous les dossiers chez \(names(ofJurors: jurors, in: edition))"
    case .nothingLeft(let values, let effects):
      "\(integer(values)) scores pour \(integer(effects)) inconnues\u{202F}: rien ne reste pour juger de l'écart"
    case .noResidual: "les jurés sont d'accord au point que rien ne permet de juger du hasard"
    case .notSignificant(let p, let share):
      "les jurés ne se distinguent pas plus que par hasard (p\u{A0}=\u{A0}\(decimal(p)), "
        + "part de la variance\u{A0}: \(decimal(share)))"
    case .noSteps(let criteria): "sans échelons\u{A0}: \(titles(ofLeaves: criteria, in: edition))"
    case .fewMarks(let facet, let short, let needs):
      "il faut au moins \(integer(needs)) notes par "
        + (facet == .dossier ? "dossier" : facet == .juror ? "juré" : "critère") + "\u{202F}; pas assez pour "
        + names(of: facet, short, in: edition)
    case .fewCategories(let criteria, let needs):
      "moins de deux échelons servent au moins \(integer(needs)) fois\u{A0}: \(titles(ofLeaves: criteria, in: edition))"
    case .notConverged(let iterations, _):
      "le calcul n'a pas abouti en \(integer(iterations)) étapes"
    }
  }
}
