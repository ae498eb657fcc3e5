internal import Palmares

extension Record {
  /// What a candidate sent in.
  package static let dossier = Record(
    "dossier",
    [
      .kind, .id, .title,
      Field("organisation", .record(.organisation), fr: "Organisme", en: "Organisation"),
      Field("category", .name, fr: "Catégorie", en: "Category")
        .help(
          fr: "L'identifiant d'une catégorie de la grille ; sinon ses règles décident.",
          en: "The id of one of the rubric's categories; else its rules decide."),
      Field("summary", .localizedProse, fr: "La démarche", en: "The démarche")
        .help(fr: "La démarche en quelques phrases.", en: "The démarche in a few sentences."),
      Field("highlights", .oneOrMany(.localizedProse), fr: "À retenir", en: "To keep in mind")
        .help(
          fr: "Ce qu'un lecteur pressé doit garder, un point par élément.",
          en: "What a hurried reader should keep, a point an item."),
      Field("objectives", .oneOrMany(.localizedProse), fr: "Objectifs", en: "Objectives")
        .help(
          fr: "Ce que la démarche visait, un objectif par élément.",
          en: "What it aimed at, one objective an item."),
      Field("audience", .localizedProse, fr: "Public cible", en: "Audience")
        .help(fr: "À qui la démarche s'adressait.", en: "Whom it was for."),
      Field("steps", .list(.record(.step)), fr: "Étapes", en: "Steps")
        .help(fr: "Le déroulement, dans l'ordre.", en: "How it went, in order."),
      Field("focus", .record(.passage), fr: "Focus", en: "Focus")
        .help(fr: "Un aspect raconté de plus près.", en: "One aspect told more closely."),
      Field("outcome", .localizedProse, fr: "Suite et résultats", en: "What came of it")
        .help(fr: "Ce que la démarche a changé.", en: "What it changed."),
      Field("links", .list(.record(.link)), fr: "Liens", en: "Links"),
      Field("attachments", .list(.record(.attachment)), fr: "Pièces jointes", en: "Attachments")
        .help(fr: "Chaque pièce a un fichier ou une adresse.", en: "Each has a file or an address."),
      Field("images", .list(.record(.picture)), fr: "Images", en: "Pictures"),
      Field("contacts", .list(.record(.contact)), fr: "Contacts", en: "Contacts")
        .help(fr: "Publiés seulement avec `publish: true`.", en: "Published only with `publish: true`."),
      Field("facts", .table(key: .id, value: .fact), fr: "Faits chiffrés", en: "Facts")
        .help(
          fr:
            "Ce qui est compté, par identifiant : `participants: 240`, `visitors: {about: 1500}`. Les grilles et les formules s'en servent.",
          en:
            "What is counted, by id: `participants: 240`, `visitors: {about: 1500}`. Rubrics and formulas use it."
        ),
      Field("declared", .table(key: .name, value: .fact), fr: "Valeurs déclarées", en: "Declared values")
        .help(
          fr: "Ce que le candidat affirme d'un indicateur ; jamais compté, comparé à ce qui se calcule.",
          en: "What the candidate claims of an indicator; never counted, compared with what can be computed."),
      Field(
        "assessment",
        .table(key: .name, value: .byShape(scalar: .number(.any), map: .record(.assessment))),
        fr: "Autoévaluation", en: "Self-assessment"
      )
      .help(
        fr:
          "Ce que le candidat pense de lui-même, par critère : `inclusion: 2` ou `{mark: 2, target: 3}`. Jamais compté au classement.",
        en:
          "What the candidate thinks of itself, by criterion: `inclusion: 2` or `{mark: 2, target: 3}`. Never counted in the ranking."
      ),
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
  static let link = Record(
    "link",
    [
      .title,
      Field("url", .text, fr: "Adresse", en: "Address")
        .help(fr: "Une adresse entière.", en: "A whole address.", examples: ["https://example.org"]).required,
    ])

  /// A document sent along.
  static let attachment = Record(
    "attachment",
    [
      .title,
      Field("kind", .text, fr: "Nature", en: "What it is")
        .help(
          fr: "Ce que la pièce est ; `evidence` d'un critère la demande par ce mot.",
          en: "What it is; a criterion's `evidence` asks for it by this word.", examples: ["bilan"]),
      Field("file", .text, fr: "Fichier", en: "File")
        .help(fr: "Chemin à partir du dossier de ce fichier.", en: "A path from this file's folder."),
      Field("url", .text, fr: "Adresse", en: "Address")
        .help(fr: "Une adresse entière.", en: "A whole address.", examples: ["https://example.org"]),
    ],
    alternatives: [["file"], ["url"]])

  /// Whom to ask.
  static let contact = Record(
    "contact",
    [
      Field("name", .prose(byLanguage: false), fr: "Nom", en: "Name"),
      Field("email", .text, fr: "Adresse électronique", en: "Email address"),
      Field("publish", .boolean, fr: "Peut être publié", en: "May be published")
        .help(
          fr: "`true` pour montrer ce contact sur la page publique.",
          en: "`true` to show this contact on the public page.", default: false),
    ])

  /// What a candidate thinks of itself on one criterion.
  static let assessment = Record(
    "assessment",
    [
      Field("mark", .number(.any), fr: "Note", en: "Mark")
        .help(
          fr: "La note que le candidat se donne, sur l'échelle du critère.",
          en: "The mark that the candidate gives itself, on the criterion's scale."),
      Field("target", .number(.any), fr: "Note visée", en: "Mark aimed at")
        .help(fr: "La note qu'il vise.", en: "The mark that it aims at."),
      Field("by", .date, fr: "Échéance", en: "By when")
        .help(fr: "Quand il compte y être.", en: "When it means to be there.", examples: ["2026-12"]),
      Field("evidence", .localizedProse, fr: "Preuve", en: "Evidence")
        .help(fr: "Ce qui appuie la note.", en: "What supports the mark.", examples: ["bilan 2019, p. 12"]),
    ])

  /// A figure with what is known of it.
  package static let fact = Record(
    "fact",
    [
      Field("value", .figure(.any), fr: "Valeur", en: "Value")
        .help(fr: "Un nombre, une borne, un jour ou un mot.", en: "A number, a bound, a day or a word."),
      Field("at_least", .figure(.exact), fr: "Au moins", en: "At least")
        .help(fr: "La valeur est au moins ce nombre.", en: "The value is at least this number."),
      Field("at_most", .figure(.exact), fr: "Au plus", en: "At most")
        .help(fr: "La valeur est au plus ce nombre.", en: "The value is at most this number."),
      Field(
        "between", .pair(.figure(.exact)), fr: "Entre deux nombres",
        en: "Between two numbers"
      )
      .help(
        fr: "Les deux bouts, le plus petit d'abord : `[480, 524]`.",
        en: "Both ends, the lesser first: `[480, 524]`."),
      Field("about", .figure(.exact), fr: "Environ", en: "About")
        .help(fr: "La valeur est proche de ce nombre.", en: "The value is close to this number."),
      Field(
        "table", .table(key: .text, value: .figure(.bounds), isNonEmpty: true), fr: "Nombres par ligne",
        en: "Numbers by row"
      )
      .help(
        fr: "Un nombre par ligne : `{11-17: 120, 18-25: 80}`.",
        en: "A number by row: `{11-17: 120, 18-25: 80}`."),
      Field("unit", .text, fr: "Unité", en: "Unit")
        .help(
          fr: "Ce qui est compté.", en: "What is counted.",
          examples: ["persons", "participations", "meetings", "EUR"]),
      .title,
      Field("source", .localizedProse, fr: "Source", en: "Source")
        .help(fr: "D'où vient le chiffre.", en: "Where the figure comes from."),
      Field("definition", .text, fr: "Définition", en: "Definition")
        .help(
          fr: "Pour une population : laquelle.", en: "For a population: which one.", examples: ["municipale"]),
      Field("vintage", .text, fr: "Millésime", en: "Vintage")
        .help(
          fr: "L'année à laquelle le chiffre se rapporte.", en: "The year that the figure is of.",
          examples: ["2017"]),
    ],
    alternatives: [
      ["value"], ["at_least"], ["at_least", "at_most"], ["at_most"], ["between"], ["about"], ["table"],
    ])
}

extension Form {
  /// A fact: a figure alone or with what is known of it.
  package static let fact = Form.byShape(scalar: .figure(.any), map: .record(.fact))
}
