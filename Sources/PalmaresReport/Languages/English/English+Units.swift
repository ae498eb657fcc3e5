extension English {
  public func words(_ unit: UnitWord) -> (one: String, many: String) {
    switch unit {
    case .euros: ("€", "€")
    case .persons: ("person", "people")
    case .participations: ("participation", "participations")
    case .accounts: ("account", "accounts")
    case .inhabitants: ("inhabitant", "inhabitants")
    case .households: ("household", "households")
    case .visitors: ("visitor", "visitors")
    case .visits: ("visit", "visits")
    case .votes: ("vote", "votes")
    case .signatures: ("signature", "signatures")
    case .meetings: ("meeting", "meetings")
    case .workshops: ("workshop", "workshops")
    case .proposals: ("proposal", "proposals")
    case .contributions: ("contribution", "contributions")
    case .comments: ("comment", "comments")
    case .questions: ("question", "questions")
    case .answers: ("answer", "answers")
    case .projects: ("project", "projects")
    case .rules: ("rule", "rules")
    case .places: ("place", "places")
    case .languages: ("language", "languages")
    case .hours: ("hour", "hours")
    case .days: ("day", "days")
    case .weeks: ("week", "weeks")
    case .months: ("month", "months")
    case .years: ("year", "years")
    }
  }

  public func per(_ units: [String]) -> String { "per \(units.joined(separator: " and "))" }

  public func singular(ofUnit word: String) -> String {
    guard word.count > 3, word.hasSuffix("s") else { return word }
    if ["ss", "us", "is"].contains(where: word.hasSuffix) || word == "series" { return word }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return String(word.dropLast(["sses", "xes", "ches", "shes"].contains(where: word.hasSuffix) ? 2 : 1))
  }
}
