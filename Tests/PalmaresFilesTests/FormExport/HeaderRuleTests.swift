import Testing

@testable import PalmaresFiles

/// What the words of headers say.
@Suite struct HeaderRuleTests {
  @Test(arguments: [
    ("Nom de la collectivité", "organisation.name sure"), ("Intitulé de la démarche", "title sure"),
    ("3. Intitulé de votre démarche *", "title sure"), ("Résumé", "summary sure"),
    ("Résumé de la démarche", "summary sure"), ("OBJECTIFS DU PROJET", "objectives sure"),
    ("Public cible", "audience sure"), ("Publics visés par la démarche", "audience sure"),
    ("Nombre de participants", "facts.participants sure"), ("Budget", "facts.budget sure"),
    ("Quel est le budget, en euros ?", "facts.budget likely"), ("Horodateur", "submitted sure"),
    ("Adresse e-mail", "contacts.email sure"), ("Adresse postale", "address sure"),
    ("Code postal", "postcode sure"), ("Code INSEE de la commune", "organisation.cog sure"),
    ("Département", "organisation.department sure"), ("N° SIRET", "organisation.siren likely"),
    ("q04[SQ001]. Suites et résultats", "outcome likely"), ("Prénom", "contacts.first_name sure"),
    ("Nom et prénom du référent", "contacts.name sure"), ("Nom", nil), ("Commune", "organisation.name sure"),
    ("Commune de naissance", nil), ("Type de structure", "organisation.kind sure"),
    ("Nombre de bénévoles mobilisés", "facts.nombre_benevoles_mobilises likely"),
    ("Nombre de propositions retenues", "facts.retained_proposals sure"),
    ("Site internet de la collectivité", "organisation.url sure"), ("Project title", "title sure"),
    ("Please describe the project", "summary likely"), ("Number of participants", "facts.participants sure"),
    ("J'accepte le règlement du concours", "consent sure"), ("Remarques", nil), ("", nil), ("12", nil),
  ])
  func headersAreUnderstood(_ header: String, _ expected: String?) {
    let match = HeaderRule.match(header)
    let found = match.map { match in
      let meaning =
        switch match.meaning {
        case .place(let place): place.word
        case .known(let kind): kind.rawValue
        }
      return "\(meaning) \(match.isSure ? "sure" : "likely")"
    }
    #expect(found == expected)
  }

  @Test func everyRuleFindsItsOwnPhrases() {
    for rule in HeaderRule.all {
      for phrase in rule.phrases {
        #expect(!phrase.words.isEmpty)
        let match = HeaderRule.match(phrase.words.joined(separator: " "))
        #expect(match?.meaning == rule.meaning, "\(phrase.words) is another rule's")
        #expect(match?.isSure == true, "\(phrase.words)")
      }
    }
  }

  @Test(arguments: ColumnPlace.plain + [.fact("budget"), .fact("end_date")])
  func everyPlaceHasAWord(_ place: ColumnPlace) {
    #expect(ColumnPlace(word: place.word) == place)
  }

  @Test(arguments: ["facts.", "facts.Éa", "titre", "", "steps"])
  func otherWordsAreNone(_ word: String) { #expect(ColumnPlace(word: word) == nil) }
}
