internal import Palmares

extension Record {
  /// Who marks.
  package static let jury = Record(
    "jury",
    [
      .kind,
      Field("colleges", .table(key: .id, value: .number(.positive)), fr: "Collèges", en: "Colleges")
        .help(
          fr:
            "Le poids de chaque collège, relatif aux autres : `{experts: 60, citizens: 40}`. Chaque juré en nomme alors un.",
          en:
            "Each college's weight, relative to the others: `{experts: 60, citizens: 40}`. Every juror then names one."
        ),
      Field("jurors", .list(.record(.juror), isNonEmpty: true), fr: "Jurés", en: "Jurors")
        .help(
          fr: "Un juré par élément. Les noms ne paraissent que dans la liste du jury.",
          en: "One juror an item. Names appear in the jury section alone."
        ).required,
    ])

  /// One member of the jury.
  static let juror = Record(
    "juror",
    [
      .id,
      Field("name", .prose(byLanguage: false), fr: "Nom", en: "Name"),
      .title,
      Field("role", .words(Juror.Role.self), fr: "Rôle", en: "Role")
        .help(
          fr: "Un président au plus.", en: "At most one chair.", default: "member",
          words: [
            "chair": ("préside ; sa note peut départager", "presides; its score may part equals"),
            "member": ("note comme les autres", "marks like the others"),
            "secretary": ("tient le secrétariat, ne note pas", "keeps the records, doesn't mark"),
          ]),
      Field("weight", .number(.positive), fr: "Poids", en: "Weight")
        .help(
          fr: "Relatif aux autres jurés, ou à ceux de son collège ; au-dessus de 0.",
          en: "Relative to the other jurors, or to those of its college; above 0.", default: 1),
      Field("college", .name, fr: "Collège", en: "College")
        .help(
          fr: "L'un de `colleges` ; sans `colleges`, dit seulement qui est interrogé sur quoi.",
          en: "One of `colleges`; without `colleges`, only says who is asked what."),
      Field(
        "recused", .list(.byShape(scalar: .name, map: .record(.recusal))), fr: "Récusations", en: "Recusals"
      )
      .help(
        fr: "Les dossiers dont il se retire : un identifiant, ou `{dossier: …, reason: \"…\"}`.",
        en: "The dossiers it is recused from: an id, or `{dossier: …, reason: \"…\"}`."),
      Field("dossiers", .list(.name), fr: "Dossiers confiés", en: "Dossiers asked")
        .help(fr: "Il n'est interrogé que sur ces dossiers.", en: "It is asked only these dossiers."),
      Field("categories", .list(.name), fr: "Catégories confiées", en: "Categories asked")
        .help(
          fr: "Il n'est interrogé que sur les dossiers de ces catégories.",
          en: "It is asked only the dossiers of these categories."),
    ])

  /// A dossier that a juror has nothing to do with.
  static let recusal = Record(
    "recusal",
    [
      Field("dossier", .name, fr: "Dossier", en: "Dossier").required,
      Field("reason", .prose(byLanguage: false), fr: "Motif, jamais publié", en: "Reason, never published"),
    ])

  /// One juror's answers.
  package static let ballot = Record(
    "ballot",
    [
      .kind,
      Field("juror", .name, fr: "Juré", en: "Juror")
        .help(fr: "L'identifiant d'un juré du jury.", en: "The id of one of the jury's jurors.").required,
      Field(
        "marks",
        .byShape(scalar: .nothing, map: .table(key: .name, value: dossierAnswers)),
        fr: "Notes par dossier et critère", en: "Marks by dossier and criterion"
      )
      .help(
        fr:
          "Par dossier, puis par critère. Une réponse est une note, `na`, `abstain`, `recused`, ou rien ; `recused` vaut aussi pour un dossier entier.",
        en:
          "By dossier, then by criterion. An answer is a mark, `na`, `abstain`, `recused`, or nothing; `recused` also stands for a whole dossier."
      ).required,
    ])

  private static let dossierAnswers = Form.byShape(
    scalar: .wholeDossierAnswer,
    map: .table(key: .name, value: .byShape(scalar: .answer, map: .record(.mark))))

  /// A mark with what the juror wrote beside it.
  static let mark = Record(
    "mark",
    [
      Field("mark", .answer, fr: "Note", en: "Mark")
        .help(
          fr: "Une note de l'échelle du critère, `na`, `abstain`, `recused`, ou rien.",
          en: "A mark on the criterion's scale, `na`, `abstain`, `recused`, or nothing."
        ).required,
      Field("comment", .prose(byLanguage: false), fr: "Commentaire", en: "Comment"),
      Field("confidence", .number(.any), fr: "Confiance", en: "Confidence")
        .help(
          fr: "Positive ; ne pèse que si la grille le dit (`confidence: weight`).",
          en: "Positive; it weighs only where the rubric says so (`confidence: weight`).", default: 1),
    ])
}
