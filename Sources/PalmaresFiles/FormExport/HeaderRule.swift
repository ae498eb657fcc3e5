/// What the words of a header say about its column.
struct HeaderRule: Sendable {
  /// What a column is for.
  enum Meaning: Sendable, Hashable {
    case place(ColumnPlace)
    /// Something that has no place in a dossier, but is known.
    case known(AsideKind)
  }

  /// What a header that matches means.
  let meaning: Meaning
  /// Whether the header must be these words and no others.
  let isWhole: Bool
  /// The words, one phrase a place in the list.
  let phrases: [HeaderText]

  /// How well a header was understood.
  struct Match {
    let meaning: Meaning
    let isSure: Bool
    let score: Int
  }

  /// What a header means, or `nil`: of all phrases that it holds the longest, then one that opens it.
  ///
  /// Sure where the header is the phrase, or opens with one of two words or more.
  static func match(_ header: String) -> Match? {
    let text = HeaderText(header)
    var best: Match?
    for rule in all {
      for phrase in rule.phrases {
        guard let place = text.place(of: phrase) else { continue }
        let isWhole = phrase.words.count == text.words.count
        if rule.isWhole, !isWhole { continue }
        let score = phrase.words.count * 10 + (isWhole ? 5 : 0) + (place == 0 ? 3 : 0)
        guard score > best?.score ?? 0 else { continue }
        best = Match(
          meaning: rule.meaning, isSure: isWhole || (place == 0 && phrase.words.count > 1), score: score)
      }
    }
    return best ?? count(header, text)
  }

  /// « Nombre de bénévoles » is a fact of its own.
  private static func count(_ header: String, _ text: HeaderText) -> Match? {
    guard let first = text.words.first,
      ["nombre", "nb", "nbre", "number", "combien", "montant"].contains(first),
      let id = HeaderText.id(header, words: 5)
    else { return nil }
    return Match(meaning: .place(.fact(id)), isSure: false, score: 1)
  }

  private init(_ meaning: Meaning, isWhole: Bool = false, _ phrases: String...) {
    (self.meaning, self.isWhole) = (meaning, isWhole)
    self.phrases = phrases.map { HeaderText($0) }
  }

  private static func fact(_ id: String, _ phrases: String...) -> HeaderRule {
    HeaderRule(meaning: .place(.fact(id)), phrases: phrases)
  }

  private init(meaning: Meaning, phrases: [String]) {
    (self.meaning, isWhole, self.phrases) = (meaning, false, phrases.map { HeaderText($0) })
  }

  /// The units of the facts that headers name.
  static let units: [String: String] = [
    "participants": "persons", "population": "persons", "participations": "participations",
    "contributions": "contributions", "contributors": "persons", "visitors": "persons", "visits": "visits",
    "budget": "EUR", "meetings": "meetings", "proposals": "proposals", "retained_proposals": "proposals",
    "retained_projects": "projects", "completed_projects": "projects",
  ]

  /// The facts that have a title of their own wherever they are shown.
  static let titled: Set<String> = Set(units.keys).union(["end_date", "answer_date"])

  /// Every rule; of rules that match alike, the first.
  static let all: [HeaderRule] = [
    HeaderRule(
      .place(.title), "intitulé", "intitulé de la démarche", "intitulé du projet", "intitulé de l'action",
      "nom de la démarche", "nom du projet", "titre du projet",
      "titre de la démarche", "titre du dossier", "titre de la candidature", "nom de l'initiative",
      "nom de l'action", "project title", "project name", "title of the project", "name of the project"),
    HeaderRule(.place(.title), isWhole: true, "titre", "title", "démarche", "projet", "project"),
    HeaderRule(
      .place(.organisationName), "nom de la collectivité", "nom de la structure", "nom de l'organisme",
      "nom de l'organisation", "nom de l'association", "nom de la commune", "nom de l'établissement",
      "raison sociale", "structure porteuse", "porteur du projet", "porteur de la démarche",
      "organisme porteur", "dénomination", "organisation name", "name of the organisation",
      "name of the organization"),
    HeaderRule(
      .place(.organisationName), isWhole: true, "collectivité", "structure", "organisme", "organisation",
      "organization", "porteur", "commune", "ville", "candidat", "établissement"),
    HeaderRule(
      .place(.organisationKind), "type de collectivité", "type de structure", "type d'organisme",
      "type d'organisation", "type de porteur", "type de candidat", "nature de la structure",
      "nature de l'organisme", "statut juridique", "vous êtes", "kind of organisation",
      "type of organisation", "organization type", "organisation type"),
    HeaderRule(.place(.department), "département", "code département", "numéro de département"),
    HeaderRule(.place(.cog), "code insee", "code commune", "code officiel géographique", "cog"),
    HeaderRule(.place(.siren), "siren", "siret", "numéro siren", "numéro siret", "établissement siret"),
    HeaderRule(
      .place(.organisationURL), "site internet", "site web", "site internet de la collectivité",
      "site de la collectivité", "site web de la structure", "site officiel", "website"),
    HeaderRule(
      .place(.summary), "résumé", "résumé de la démarche", "présentation de la démarche",
      "présentation du projet", "description", "description de la démarche", "description du projet",
      "décrivez", "présentez", "synthèse", "summary", "abstract", "describe"),
    HeaderRule(
      .place(.highlights), "à retenir", "points forts", "points clés", "points à retenir", "highlights"),
    HeaderRule(
      .place(.objectives), "objectif", "objectifs de la démarche", "objectifs du projet", "buts",
      "finalités", "enjeux", "objective", "goal", "aim"),
    HeaderRule(
      .place(.audience), "public cible", "publics cibles", "public visé", "publics concernés",
      "public concerné", "public cible de la démarche", "bénéficiaires", "target audience", "target group"),
    HeaderRule(.place(.audience), isWhole: true, "public", "publics", "audience"),
    HeaderRule(
      .place(.step), "étapes", "déroulement", "calendrier", "méthodologie", "mise en œuvre", "étapes clés",
      "grandes étapes", "steps", "timeline"),
    HeaderRule(
      .place(.stepDate), "date de début", "date de lancement", "date de démarrage", "début de la démarche",
      "start date", "launch date"),
    HeaderRule(.place(.fact("end_date")), "date de fin", "fin de la démarche", "date de clôture", "end date"),
    HeaderRule(.place(.fact("answer_date")), "date de restitution", "date de réponse publique"),
    HeaderRule(.place(.focus), "focus", "zoom", "point particulier", "originalité", "caractère innovant"),
    HeaderRule(
      .place(.outcome), "suites", "résultats", "suites et résultats", "résultats obtenus",
      "suites données", "bilan", "impact", "outcome", "result"),
    HeaderRule(
      .place(.links), "lien internet", "liens utiles", "lien vers", "lien vers le site",
      "page web du projet", "site du projet", "site de la démarche", "url", "link"),
    HeaderRule(.place(.links), isWhole: true, "lien", "liens"),
    HeaderRule(
      .place(.attachments), "pièce jointe", "pièces jointes", "document joint", "documents annexes",
      "annexe", "fichier joint", "téléversez", "attachment", "upload"),
    HeaderRule(
      .place(.contactName), "nom du contact", "nom du référent", "nom et prénom", "prénom et nom",
      "nom prénom", "prénom nom", "personne référente", "personne à contacter", "contact référent",
      "nom du responsable", "contact name", "contact person", "full name"),
    HeaderRule(.place(.contactFirstName), "prénom", "prénom du contact", "first name", "given name"),
    HeaderRule(
      .place(.contactLastName), "nom de famille", "nom de naissance", "last name", "surname", "family name"),
    HeaderRule(
      .place(.contactEmail), "email", "e-mail", "mail", "courriel", "adresse e-mail", "adresse mail",
      "adresse électronique", "adresse de messagerie", "adresse email", "email address", "contact email"),
    .fact(
      "participants", "nombre de participants", "nb de participants", "participants",
      "nombre de personnes ayant participé", "nombre de participantes et participants",
      "nombre de citoyens participants", "number of participants"),
    .fact("participations", "nombre de participations", "number of participations"),
    .fact("contributions", "nombre de contributions", "number of contributions"),
    .fact("contributors", "nombre de contributeurs", "number of contributors"),
    .fact("visitors", "nombre de visiteurs", "nombre de visiteurs uniques", "number of visitors"),
    .fact("visits", "nombre de visites", "number of visits"),
    .fact(
      "population", "population", "nombre d'habitants", "nb d'habitants",
      "population de la collectivité", "number of inhabitants"),
    .fact("budget", "budget", "budget total", "budget de la démarche", "coût", "coût total", "cost"),
    .fact(
      "meetings", "nombre de réunions", "nombre de réunions publiques", "nombre d'ateliers",
      "nombre de rencontres", "number of meetings"),
    .fact("proposals", "nombre de propositions", "nombre d'idées", "number of proposals"),
    .fact("retained_proposals", "nombre de propositions retenues", "propositions retenues"),
    .fact("retained_projects", "nombre de projets retenus", "nombre de projets lauréats"),
    .fact("completed_projects", "nombre de projets réalisés"),
    HeaderRule(
      .known(.submitted), "horodateur", "date de soumission", "date de dépôt", "déposé le", "dernière page",
      "date de lancement du questionnaire", "date de la dernière action", "submitted", "timestamp",
      "submission date", "completed time", "dernière mise à jour le", "date d'envoi",
      "passé en construction le"),
    HeaderRule(
      .known(.respondent), "id de la réponse", "identifiant de la réponse", "numéro de dossier", "dossier id",
      "response id", "serial number", "numéro de série", "numéro sid", "adresse ip", "ip address",
      "langue de départ", "tête de série", "numéro d'enregistrement", "état du dossier"),
    HeaderRule(
      .known(.respondent), isWhole: true, "id", "sid", "uid", "seed", "nid", "serial", "utilisateur"),
    HeaderRule(
      .known(.phone), "téléphone", "numéro de téléphone", "téléphone du contact", "tél", "portable", "phone",
      "mobile"),
    HeaderRule(.known(.postcode), "code postal", "postcode", "zip code"),
    HeaderRule(
      .known(.address), "adresse postale", "adresse du siège", "adresse", "postal address", "rue"),
    HeaderRule(
      .known(.consent), "j'accepte", "j'autorise", "consentement", "rgpd", "attestation", "certifie",
      "règlement du concours", "consent", "i agree", "acceptez-vous", "autorisez-vous"),
    HeaderRule(.known(.category), "catégorie", "catégorie de candidature", "category"),
    HeaderRule(.known(.region), isWhole: true, "région", "nom de la région", "code région", "region"),
    HeaderRule(.known(.position), "fonction", "qualité du signataire", "fonction du contact", "job title"),
  ]
}

/// What a column is for that has no place in a dossier.
package enum AsideKind: String, Sendable, CaseIterable {
  case submitted, respondent, phone, postcode, address, consent, category, region, position
  /// By their cells alone.
  case yesNo = "yes-no"
  case date, number, text
  /// By its cells alone: half of them or more are numbers, and not all.
  case mixed
  /// Its place is another column's.
  case taken
  /// Its cells aren't what its header says.
  case unlike
  /// The column is empty.
  case empty
}
