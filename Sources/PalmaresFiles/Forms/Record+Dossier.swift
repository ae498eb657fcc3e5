internal import Palmares

extension Record {
  /// What a candidate sent in.
  package static let dossier = Record(
    "dossier",
    [
      .kind, .id, .title,
      Field("organisation", .record(.organisation), fr: "Organisme", en: "Organisation"),
      Field("category", .name, fr: "Catégorie", en: "Category"),
      Field("summary", .localizedProse, fr: "La démarche", en: "The démarche"),
      Field("highlights", .oneOrMany(.localizedProse), fr: "À retenir", en: "To keep in mind"),
      Field("objectives", .oneOrMany(.localizedProse), fr: "Objectifs", en: "Objectives"),
      Field("audience", .localizedProse, fr: "Public cible", en: "Audience"),
      Field("steps", .list(.record(.step)), fr: "Étapes", en: "Steps"),
      Field("focus", .record(.passage), fr: "Focus", en: "Focus"),
      Field("outcome", .localizedProse, fr: "Suite et résultats", en: "What came of it"),
      Field("links", .list(.record(.link)), fr: "Liens", en: "Links"),
      Field("attachments", .list(.record(.attachment)), fr: "Pièces jointes", en: "Attachments"),
      Field("images", .list(.record(.picture)), fr: "Images", en: "Pictures"),
      Field("contacts", .list(.record(.contact)), fr: "Contacts", en: "Contacts"),
      Field("facts", .table(key: .id, value: .fact), fr: "Faits chiffrés", en: "Facts"),
      Field("declared", .table(key: .name, value: .fact), fr: "Valeurs déclarées", en: "Declared values"),
      Field(
        "assessment",
        .table(key: .name, value: .byShape(scalar: .number(.any), map: .record(.assessment))),
        fr: "Autoévaluation", en: "Self-assessment"),
    ])

  /// One step of a démarche.
  static let step = Record(
    "step",
    [
      .title, Field("text", .localizedProse, fr: "Ce qui se passe", en: "What happens"),
      Field("date", .date, fr: "Date", en: "Date"),
    ])

  /// A titled text.
  static let passage = Record("focus", [.title, Field("text", .localizedProse, fr: "Texte", en: "Text")])

  /// A link.
  static let link = Record("link", [.title, Field("url", .text, fr: "Adresse", en: "Address").required])

  /// A document sent along.
  static let attachment = Record(
    "attachment",
    [
      .title,
      Field("kind", .text, fr: "Nature", en: "What it is"),
      Field("file", .text, fr: "Fichier", en: "File"),
      Field("url", .text, fr: "Adresse", en: "Address"),
    ])

  /// Whom to ask.
  static let contact = Record(
    "contact",
    [
      Field("name", .prose(byLanguage: false), fr: "Nom", en: "Name"),
      Field("email", .text, fr: "Adresse électronique", en: "Email address"),
      Field("publish", .boolean, fr: "Peut être publié", en: "May be published"),
    ])

  /// What a candidate thinks of itself on one criterion.
  static let assessment = Record(
    "assessment",
    [
      Field("mark", .number(.any), fr: "Note", en: "Mark"),
      Field("target", .number(.any), fr: "Note visée", en: "Mark aimed at"),
      Field("by", .date, fr: "Échéance", en: "By when"),
      Field("evidence", .localizedProse, fr: "Preuve", en: "Evidence"),
    ])

  /// A figure with what is known of it.
  package static let fact = Record(
    "fact",
    [
      Field("value", .figure(.any), fr: "Valeur", en: "Value"),
      Field("at_least", .figure(.exact), fr: "Au moins", en: "At least"),
      Field("at_most", .figure(.exact), fr: "Au plus", en: "At most"),
      Field(
        "between", .list(.figure(.exact), isNonEmpty: true), fr: "Entre deux nombres",
        en: "Between two numbers"),
      Field("about", .figure(.exact), fr: "Environ", en: "About"),
      Field(
        "table", .table(key: .text, value: .figure(.bounds)), fr: "Nombres par ligne", en: "Numbers by row"),
      Field("unit", .text, fr: "Unité", en: "Unit"),
      .title,
      Field("source", .localizedProse, fr: "Source", en: "Source"),
      Field("definition", .text, fr: "Définition", en: "Definition"),
      Field("vintage", .text, fr: "Millésime", en: "Vintage"),
    ])
}

extension Form {
  /// A fact: a figure alone or with what is known of it.
  package static let fact = Form.byShape(scalar: .figure(.any), map: .record(.fact))
}
