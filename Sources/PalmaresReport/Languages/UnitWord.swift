/// The units that languages have words for; the raw value is what facts and indicators state.
///
/// A new one is a case here, for which the compiler asks every language its words. What isn't here is shown as it is
/// written.
public enum UnitWord: String, Sendable, CaseIterable {
  case euros = "EUR"
  case persons, participations, accounts, inhabitants, households, visitors, visits, votes, signatures
  case meetings, workshops, proposals, contributions, comments, questions, answers, projects, rules, places,
    languages
  case hours, days, weeks, months, years
}
