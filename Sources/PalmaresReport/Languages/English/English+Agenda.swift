public import Palmares

extension English {
  public func detail(_ item: AgendaItem, in edition: Edition) -> String {
    switch item.why {
    case .oneJuror(let withouts):
      return "The result hangs on \(withouts.count > 1 ? "each of these jurors" : "one juror"). "
        + "\(sentence(self.withouts(withouts, edition)))."
    case .closeCall(let call):
      let times = call.times == 0 ? "none" : integer(call.times)
      return "The result is not stable: \(starsOrNone(call.stars, edition)) in \(times) of "
        + (call.isRedrawn
          ? "\(integer(call.results)) redrawn juries." : "\(integer(call.results)) juries without one juror.")
        + mark(call, of: item.dossier, edition)
    case .absentJurors(let recused, let silent, let otherwise):
      let who =
        (recused.isEmpty ? [] : ["recusal of \(jurors(recused, edition))"])
        + (silent.isEmpty ? [] : ["no mark by \(jurors(silent, edition))"])
      return "\(sentence(joined(who))). Had they judged it as they judged the others, "
        + "it would be \(self.otherwise(otherwise, edition))."
    case .unanswered(let criteria, let otherwise):
      return "\(titles(criteria, edition)): nobody answered. "
        + "Counted as the bottom of the scale, it would be \(self.otherwise(otherwise, edition))."
    case .correction(let method, let isMade, let otherwise):
      return (isMade ? "Without the correction of severity" : "Were the jurors' severity corrected")
        + " ('\(method.rawValue)'), it would be \(self.otherwise(otherwise, edition))."
    case .disagreement(let disagreement):
      return "The jurors differ: from \(compositeText(disagreement.lowest, edition)) to "
        + "\(compositeText(disagreement.highest, edition)) out of 100 "
        + "(\(count(disagreement.jurors, .juror)), spread \(number(disagreement.variance.squareRoot(), atMost: 1)))."
    }
  }

  public func moreAgendaItems(_ count: Int) -> String {
    count > 1
      ? "… and \(integer(count)) more points, which --json gives."
      : "… and one more point, which --json gives."
  }

  public var withoutEachJuror: String { "What each juror gave, then what would change without that juror." }

  public func moreJurors(_ count: Int, by choice: JurorChoice) -> String {
    let others = "… and \(integer(count)) more jurors, whom --json gives; "
    return switch choice {
    case .influence: others + "the result hangs on none of them more."
    case .severity: others + "the severity of none of them is farther from 0."
    }
  }

  public func others(_ count: Int, isOneOf: Bool) -> String {
    "\(isOneOf ? "one of " : "")\(integer(count)) others"
  }

  public func oneOf(jurors places: [Int], _ edition: Edition) -> String {
    "without \(alternatives(places.map { edition.jurors[$0].id }))"
  }

  private func otherwise(_ otherwise: AgendaItem.Otherwise, _ edition: Edition) -> String {
    "\(compositeText(otherwise.scoreThen, edition)) instead of \(compositeText(otherwise.score, edition)), that is "
      + "\(starsOrNone(otherwise.starsThen, edition)) instead of \(starsOrNone(otherwise.stars, edition))"
  }
}
