public import Palmares

extension French {
  public func stability(_ stars: String, in count: Int, of study: RobustnessStudy) -> String {
    count == study.count
      ? "\(stars) dans chacun des \(results(study, isBare: true))"
      : "\(stars) dans \(integer(count)) \(results(study))"
  }

  public func neverCameUp(_ stars: String, of study: RobustnessStudy) -> String {
    "\(stars) dans aucun des \(results(study, isBare: true))"
  }

  public func rankInterval(_ ranks: ClosedRange<Int>, of study: RobustnessStudy) -> String {
    let places =
      ranks.lowerBound == ranks.upperBound
      ? "rang \(integer(ranks.lowerBound))"
      : "du rang \(integer(ranks.lowerBound)) au rang \(integer(ranks.upperBound))"
    return study.method == .leftOut ? places : "\(places) (du 5ᵉ au 95ᵉ centile)"
  }

  public var closeCall: String { "peu stable\u{A0}: moins de 9 cas sur 10 donnent ce niveau" }

  public func withoutValue(in count: Int, of study: RobustnessStudy) -> String {
    "sans valeur dans \(integer(count)) \(results(study)), comptés sans étoile et en dernier"
  }

  public func stabilityCaption(_ dossier: String) -> String { "Stabilité des étoiles\u{A0}: \(dossier)" }

  public func wouldSuffice(_ outcome: String) -> String { "Il suffirait d'une seule note pour \(outcome)" }

  public func outcome(of dossier: String?, stars: String, insteadOf from: String, none: String?) -> String {
    let name = dossier ?? "le dossier"
    return none.map { "que \(name) n'ait plus \(elided("de", $0))" }
      ?? "que \(name) ait \(stars) au lieu de \(from)"
  }

  public func anotherMark(_ jurors: String, from: String, to: String, on criterion: String) -> String {
    "\(criterion)\(colon)\(to) au lieu de \(from), chez \(jurors)"
  }

  public func forExample(_ mark: String) -> String { "Par exemple, \(mark)." }

  public var noMarkSuffices: String {
    "Aucune note changée seule, si loin que ce soit, ne changerait ce résultat."
  }

  public func moreWays(_ count: Int) -> String {
    count > 1 ? "\(integer(count)) autres lignes, que donne --json" : "une autre ligne, que donne --json"
  }

  public func otherWeights(_ change: String?, stars: String, isGain: Bool) -> String {
    guard let change else {
      return
        "Le score est juste au seuil\u{A0}: presque tout changement des poids suffirait pour qu'il n'ait plus \(stars)."
    }
    return (isGain ? "Pour avoir \(stars)" : "Pour ne plus avoir \(stars)")
      + ", il suffirait de changer les poids des critères principaux, chacun de \(change) en plus ou en moins."
  }

  public func without(criterion: String, stars: String, rank: Int?) -> String {
    "Sans le critère \(criterion), ce serait \(stars)" + (rank.map { ", au rang \(integer($0))" } ?? "") + "."
  }

  public func stabilityMethod(_ study: RobustnessStudy, weights: String) -> String {
    switch study.method {
    case .leftOut:
      "Stabilité\u{A0}: le classement est refait \(integer(study.count)) fois, chaque fois sans l'un des "
        + "\(integer(study.jurorCount)) jurés, exactement. Elle décrit ce jury\u{202F}; ce n'est pas une probabilité."
    case .redrawn(let draws, let seed, _):
      "Stabilité\u{A0}: le classement est refait pour \(integer(draws)) jurys retirés au sort parmi les "
        + "\(integer(study.jurorCount)) jurés (avec remise, collège par collège, toutes les notes d'un juré ensemble), "
        + "chaque poids multiplié par 1 ± \(weights), graine \(quoted(seed)). Les scores y sont comparés à 9 décimales. "
        + "Elle décrit ce jury et cette grille\u{202F}; ce n'est pas une probabilité."
    }
  }

  public func correctedAnew(refused count: Int, of study: RobustnessStudy) -> String {
    let each = study.method == .leftOut ? "Chaque fois" : "Pour chaque jury retiré au sort"
    return switch count {
    case 0: "\(each), la sévérité est corrigée à nouveau."
    case study.count:
      "\(each), la correction de la sévérité est redemandée\u{202F}; elle a toujours été refusée, et les scores bruts classent."
    default:
      "\(each), la sévérité est corrigée à nouveau, ou la correction refusée\u{A0}: dans \(integer(count)) cas sur "
        + "\(integer(study.count)), ce sont les scores bruts qui classent."
    }
  }

  private func results(_ study: RobustnessStudy, isBare: Bool = false) -> String {
    let all = integer(study.count)
    return study.method == .leftOut
      ? "\(isBare ? "" : "des ")\(all) classements privés d'un juré"
      : "\(isBare ? "" : "des ")\(all) jurys retirés au sort"
  }
}
