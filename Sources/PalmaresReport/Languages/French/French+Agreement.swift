public import Palmares

extension French {
  public func label(_ label: AgreementLabel) -> String {
    switch label {
    case .title: "Accord entre jurés"
    case .overall: "Sur l'ensemble"
    case .criterion: "Critère"
    case .given: "Notes données"
    case .identical: "Paires de notes identiques"
    case .ordinalBeyondChance: "Accord au-delà du hasard (alpha ordinal)"
    case .intervalBeyondChance: "Accord au-delà du hasard (alpha d'intervalle)"
    case .sameOrder: "Même ordre des dossiers"
    case .allValues: "Toutes les mesures"
    case .statistic: "Mesure"
    case .value: "Valeur"
    case .meaning: "Ce qu'elle dit"
    case .mark: "Note"
    case .times: "Nombre de fois"
    }
  }

  public func name(of key: AgreementKey) -> String {
    switch key {
    case .krippendorffNominal: "Alpha de Krippendorff nominal (notes identiques ou non)"
    case .krippendorffOrdinal: "Alpha de Krippendorff ordinal (ordre des notes)"
    case .krippendorffInterval: "Alpha de Krippendorff d'intervalle (écarts entre notes)"
    case .krippendorffRatio: "Alpha de Krippendorff de rapport (rapports entre notes)"
    case .gwetAC1: "AC1 de Gwet"
    case .fleissKappa: "Kappa de Fleiss"
    case .oneWaySingle: "CCI (1,1)"
    case .randomSingle: "CCI (2,1)"
    case .fixedSingle: "CCI (3,1)"
    case .oneWayMean: "CCI (1,k)"
    case .randomMean: "CCI (2,k)"
    case .fixedMean: "CCI (3,k)"
    case .kendallW: "W de Kendall"
    case .kendallProbability: "Probabilité du W"
    case .exactAgreement: "Paires identiques"
    }
  }

  public func meaning(of key: AgreementKey) -> String {
    switch key {
    case .krippendorffNominal:
      "Part du désaccord évitée par rapport au hasard, quand deux notes sont égales ou ne le sont pas."
    case .krippendorffOrdinal:
      "De même, deux notes étant d'autant plus loin que d'autres tombent entre elles."
    case .krippendorffInterval: "De même, l'écart entre deux notes comptant au carré."
    case .krippendorffRatio: "De même, l'écart étant rapporté à la somme des deux notes."
    case .gwetAC1: "Accord au-delà du hasard qui reste lisible quand une note revient presque toujours."
    case .fleissKappa: "Accord au-delà du hasard, celui-ci suivant la fréquence de chaque note."
    case .oneWaySingle: "Ce que vaut la note d'un juré, quand chaque dossier a ses propres jurés."
    case .randomSingle: "Ce que vaut la note d'un juré, sa sévérité comptant comme une erreur."
    case .fixedSingle: "Ce que vaut la note d'un juré, une sévérité constante ne comptant pas."
    case .oneWayMean: "Ce que vaut la moyenne du jury, quand chaque dossier a ses propres jurés."
    case .randomMean: "Ce que vaut la moyenne du jury, la sévérité de chacun comptant comme une erreur."
    case .fixedMean: "Ce que vaut la moyenne du jury, une sévérité constante ne comptant pas."
    case .kendallW: "0 si les ordres des jurés n'ont rien en commun, 1 s'ils sont les mêmes."
    case .kendallProbability:
      "Chance d'un W au moins aussi grand si chaque juré classait au hasard (approximation du khi-deux)."
    case .exactAgreement: "Part des paires de jurés qui ont donné la même note à un même dossier."
    }
  }

  public func explain(_ reason: UndefinedReason) -> String {
    switch reason {
    case .noValues: "Aucune note."
    case .oneJuror: "Un seul juré a noté."
    case .noPairs: "Aucun dossier n'a été noté par deux jurés."
    case .fewDossiers: "Un seul dossier a été noté par deux jurés."
    case .incomplete: "Moins de deux dossiers ont été notés par tous les jurés."
    case .unanimous: "Toutes les notes sont identiques\u{A0}: rien ne permet de comparer au hasard."
    case .noSpread: "Les notes varient trop peu d'un dossier à l'autre."
    case .negative: "Une note est négative."
    case .fewForInterval: "Trop peu de dossiers, ou des notes trop semblables, pour un intervalle."
    case .notAsked: "L'intervalle n'a pas été demandé."
    }
  }

  public var agreementIntroduction: [String] {
    [
      "Ces chiffres disent dans quelle mesure les jurés ont noté de la même façon. Ils ne disent pas si le jury a raison, "
        + "et un désaccord n'est pas une faute\u{A0}: il indique où la discussion compte le plus.",
      "L'accord au-delà du hasard se lit avec les notes données. Quand presque toutes les notes se valent, il baisse "
        + "alors que les jurés sont d'accord\u{202F}; la part des paires identiques le montre.",
      "Il est donné par l'alpha de Krippendorff\u{A0}: ordinal sur les notes d'un critère, dont l'échelle dit l'ordre sans dire "
        + "que ses échelons sont à égale distance\u{202F}; d'intervalle sur l'ensemble, où les scores des jurés sont des nombres dont "
        + "l'écart compte.",
    ]
  }

  public func identicalPairs(_ share: String, of pairs: Int) -> String {
    pairs > 1
      ? "\(share) des \(integer(pairs)) paires de notes d'un même dossier sont identiques."
      : "\(share) de l'unique paire de notes d'un même dossier est identique."
  }

  public func beyondChance(_ value: String, interval: (low: String, high: String)?) -> String {
    let range = interval.map { ", \(self.interval($0.low, $0.high))" } ?? ""
    return
      "\(label(.intervalBeyondChance))\u{A0}: \(value)\(range), où 0 est le hasard et 1 l'accord parfait."
  }

  public func sameOrder(_ value: String, dossiers: Int) -> String {
    "Ordre des dossiers\u{A0}: \(value) sur les \(integer(dossiers)) dossiers que tous ont notés, "
      + "où 0 veut dire aucun ordre commun et 1 le même ordre pour tous."
  }

  public func takenOver(dossiers: Int, complete: Int, jurors: Int) -> String {
    "\(count(jurors, .juror)), \(count(dossiers, .dossier)) avec au moins deux notes, dont "
      + (complete == 0 ? "aucun" : integer(complete))
      + (complete > 1 ? " notés par tous." : " noté par tous.")
  }

  public func dependability(_ value: String, jurors: Int) -> String {
    "Fiabilité de la moyenne de \(count(jurors, .juror))\u{A0}: \(value), où 1 voudrait dire que d'autres jurés "
      + "donneraient le même résultat."
  }

  public func jurorsNeeded(_ goals: [(goal: String, jurors: Int?)]) -> String {
    let parts = goals.map { goal, jurors in
      jurors.map { "\(goal)\u{A0}: \(count($0, .juror))" } ?? "\(goal)\u{A0}: hors d'atteinte"
    }
    return "Nombre de jurés qu'il faudrait à chaque dossier pour une fiabilité de "
      + parts.joined(separator: "\u{202F}; ") + "."
  }

  public func interval(_ low: String, _ high: String) -> String { "entre \(low) et \(high) à 95\u{A0}%" }
  public func range(_ low: String, _ high: String) -> String { "\(low) à \(high)" }

  public func histogram(_ bars: [(value: String, count: Int)]) -> String {
    "Notes données\u{A0}: "
      + bars.map { "\($0.value), \(integer($0.count)) fois" }.joined(separator: "\u{202F}; ") + "."
  }

  public var agreementKeptBack: String { "Trop peu de jurés ou de dossiers pour être publié." }
}
