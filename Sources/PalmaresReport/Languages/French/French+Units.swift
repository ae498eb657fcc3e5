extension French {
  public func words(_ unit: UnitWord) -> (one: String, many: String) {
    switch unit {
    case .euros: ("€", "€")
    case .persons: ("personne", "personnes")
    case .participations: ("participation", "participations")
    case .accounts: ("compte", "comptes")
    case .inhabitants: ("habitant", "habitants")
    case .households: ("ménage", "ménages")
    case .visitors: ("visiteur", "visiteurs")
    case .visits: ("visite", "visites")
    case .votes: ("vote", "votes")
    case .signatures: ("signature", "signatures")
    case .meetings: ("réunion", "réunions")
    case .workshops: ("atelier", "ateliers")
    case .proposals: ("proposition", "propositions")
    case .contributions: ("contribution", "contributions")
    case .comments: ("commentaire", "commentaires")
    case .questions: ("question", "questions")
    case .answers: ("réponse", "réponses")
    case .projects: ("projet", "projets")
    case .rules: ("règle", "règles")
    case .places: ("place", "places")
    case .languages: ("langue", "langues")
    case .hours: ("heure", "heures")
    case .days: ("jour", "jours")
    case .weeks: ("semaine", "semaines")
    case .months: ("mois", "mois")
    case .years: ("an", "ans")
    }
  }

  public func per(_ units: [String]) -> String { units.map { "par \($0)" }.joined(separator: " et ") }

  public func singular(ofUnit word: String) -> String {
    guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !Self.invariable.contains(word) else {
      return word
    }
    return String(word.dropLast())
  }

  /// Words that end in s whatever their number.
  private static let invariable: Set<String> = [
    "accès", "avis", "bras", "bus", "campus", "colis", "concours", "congrès", "corps", "corpus", "cours",
    "devis",
    "discours", "fois", "frais", "legs", "mois", "palais", "parcours", "pays", "permis", "poids", "procès",
    "processus",
    "progrès", "recours", "relais", "repas", "secours", "succès", "temps",
  ]
}
