internal import Palmares

extension Record {
  /// Who marks.
  package static let jury = Record(
    "jury",
    [
      .kind,
      Field("colleges", .table(key: .id, value: .number(.positive)), fr: "Collèges", en: "Colleges"),
      Field("jurors", .list(.record(.juror), isNonEmpty: true), fr: "Jurés", en: "Jurors").required,
    ])

  /// One member of the jury.
  static let juror = Record(
    "juror",
    [
      .id,
      Field("name", .prose(byLanguage: false), fr: "Nom", en: "Name"),
      .title,
      Field("role", .words(Juror.Role.self), fr: "Rôle", en: "Role"),
      Field("weight", .number(.positive), fr: "Poids", en: "Weight"),
      Field("college", .name, fr: "Collège", en: "College"),
      Field(
        "recused", .list(.byShape(scalar: .name, map: .record(.recusal))), fr: "Récusations", en: "Recusals"),
      Field("dossiers", .list(.name), fr: "Dossiers confiés", en: "Dossiers asked"),
      Field("categories", .list(.name), fr: "Catégories confiées", en: "Categories asked"),
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
      Field("juror", .name, fr: "Juré", en: "Juror").required,
      Field(
        "marks",
        .byShape(scalar: .nothing, map: .table(key: .name, value: dossierAnswers)),
        fr: "Notes par dossier et critère", en: "Marks by dossier and criterion"
      ).required,
    ])

  private static let dossierAnswers = Form.byShape(
    scalar: .wholeDossierAnswer,
    map: .table(key: .name, value: .byShape(scalar: .answer, map: .record(.mark))))

  /// A mark with what the juror wrote beside it.
  static let mark = Record(
    "mark",
    [
      Field("mark", .answer, fr: "Note", en: "Mark").required,
      Field("comment", .prose(byLanguage: false), fr: "Commentaire", en: "Comment"),
      Field("confidence", .number(.any), fr: "Confiance", en: "Confidence"),
    ])
}
