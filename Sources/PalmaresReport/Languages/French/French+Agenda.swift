public import Palmares

extension French {
  public func detail(_ item: AgendaItem, in edition: Edition) -> String {
    switch item.why {
    case .oneJuror(let withouts):
      return "Le résultat tient à \(withouts.count > 1 ? "chacun de ces jurés" : "un seul juré"). "
        + "\(sentence(self.withouts(withouts, edition)))."
    case .closeCall(let call):
      let times = call.times == 0 ? "aucun" : integer(call.times)
      return "Résultat peu stable\u{A0}: \(starsOrNone(call.stars, edition)) dans \(times) "
        + (call.isRedrawn
          ? "des \(integer(call.results)) jurys tirés au sort."
          : "des \(integer(call.results)) jurys privés d'un juré.") + mark(call, of: item.dossier, edition)
    case .absentJurors(let recused, let silent, let otherwise):
      let who =
        (recused.isEmpty ? [] : ["récusation de \(jurors(recused, edition))"])
        + (silent.isEmpty ? [] : ["aucune note de \(jurors(silent, edition))"])
      return "\(sentence(joined(who))). Noté par qui manque aussi sévèrement que les autres dossiers, "
        + "ce serait \(self.otherwise(otherwise, edition))."
    case .unanswered(let criteria, let otherwise):
      return "\(titles(criteria, edition))\u{A0}: personne n'a répondu. "
        + "Compté comme le bas de l'échelle, ce serait \(self.otherwise(otherwise, edition))."
    case .correction(let method, let isMade, let otherwise):
      return (isMade ? "Sans la correction de la sévérité" : "Si la sévérité des jurés était corrigée")
        + " («\u{A0}\(method.rawValue)\u{A0}»), ce serait \(self.otherwise(otherwise, edition))."
    case .disagreement(let disagreement):
      return "Les jurés divergent\u{A0}: de \(compositeText(disagreement.lowest, edition)) à "
        + "\(compositeText(disagreement.highest, edition)) sur 100, selon le juré "
        + "(\(count(disagreement.jurors, .juror)), écart-type \(number(disagreement.variance.squareRoot(), atMost: 1)))."
    }
  }

  public func moreAgendaItems(_ count: Int) -> String {
    count > 1
      ? "… et \(integer(count)) autres points, que donne --json."
      : "… et un autre point, que donne --json."
  }

  public var withoutEachJuror: String { "Ce que chaque juré a donné, puis ce qui changerait sans lui." }

  public func moreJurors(_ count: Int, by choice: JurorChoice) -> String {
    let others = "… et \(integer(count)) autres jurés, que donne --json\u{202F}; "
    return switch choice {
    case .influence: others + "le résultat ne tient à aucun d'eux davantage."
    case .severity: others + "la sévérité d'aucun d'eux n'est plus loin de 0."
    }
  }

  public func others(_ count: Int, isOneOf: Bool) -> String {
    "\(isOneOf ? "l'un des " : "")\(integer(count)) autres"
  }

  public func oneOf(jurors places: [Int], _ edition: Edition) -> String {
    "sans \(alternatives(places.map { edition.jurors[$0].id }))"
  }

  private func otherwise(_ otherwise: AgendaItem.Otherwise, _ edition: Edition) -> String {
    "\(compositeText(otherwise.scoreThen, edition)) au lieu de \(compositeText(otherwise.score, edition)), soit "
      + "\(starsOrNone(otherwise.starsThen, edition)) au lieu de \(starsOrNone(otherwise.stars, edition))"
  }
}
