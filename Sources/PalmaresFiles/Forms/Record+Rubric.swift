internal import Palmares

extension Record {
  /// A grid.
  package static let rubric = Record(
    "rubric",
    [
      .kind, .id,
      Field("version", .text, fr: "Version", en: "Version"),
      .title.required, .notice,
      Field("references", .list(.record(.reference)), fr: "Références", en: "References"),
      Field("scales", .table(key: .id, value: .record(.scale)), fr: "Échelles", en: "Scales"),
      Field("scale", .name, fr: "Échelle par défaut", en: "Default scale"),
      Field("facts", .table(key: .id, value: .record(.declaration)), fr: "Faits", en: "Facts"),
      Field(
        "criteria", .list(.reference(.criterion), isNonEmpty: true), fr: "Critères", en: "Criteria"
      ).required,
      Field("indicators", .unsupported, fr: "Indicateurs", en: "Indicators"),
      Field("eligibility", .list(.record(.eligibility)), fr: "Recevabilité", en: "Eligibility"),
      Field("jury", .record(.juryRules), fr: "Règles du jury", en: "Rules of the jury"),
      Field("stars", .record(.stars), fr: "Étoiles", en: "Stars"),
      Field(
        "ties", .oneOrMany(.byShape(scalar: .name, map: .record(.lot))), fr: "Départage des ex æquo",
        en: "How ties are broken"),
      Field("categories", .list(.record(.category)), fr: "Catégories", en: "Categories"),
      Field("prizes", .list(.record(.prize)), fr: "Prix", en: "Prizes"),
      Field("robustness", .record(.robustness), fr: "Robustesse", en: "Robustness"),
      Field("publish", .record(.publish), fr: "Publication", en: "Publication"),
    ])

  /// A text that a rubric builds on.
  static let reference = Record(
    "reference", [.title.required, Field("url", .text, fr: "Adresse", en: "Address")])

  /// The marks that criteria take.
  static let scale = Record(
    "scale",
    [
      Field("min", .number(.any), fr: "Note la plus basse", en: "Lowest mark").required,
      Field("max", .number(.any), fr: "Note la plus haute", en: "Highest mark").required,
      Field("step", .number(.positive), fr: "Pas", en: "Step"),
      Field(
        "levels", .table(key: .number, value: .localizedProse), fr: "Mots des notes", en: "Words of the marks"
      ),
    ])

  /// A fact that formulas may use.
  static let declaration = Record("fact", [Field("unit", .text, fr: "Unité", en: "Unit"), .title])

  /// A condition on who may be ranked.
  static let eligibility = Record(
    "eligibility",
    [
      .id,
      Field("require", .condition, fr: "Condition", en: "Condition").required,
      Field("otherwise", .localizedProse, fr: "Motif du refus", en: "Reason for refusal").required,
    ])

  /// How the jury's marks are pooled.
  static let juryRules = Record(
    "jury rules",
    [
      Field("pool", .words(Pool.self), fr: "Ce qui est regroupé d'abord", en: "What is pooled first"),
      Field(
        "average", .byShape(scalar: .word(["mean", "median"]), map: .record(.trimmed)), fr: "Moyenne",
        en: "Average"),
      Field("missing", .words(MissingRule.self), fr: "Sans réponse", en: "Without an answer"),
      Field("min_coverage", .number(.any), fr: "Couverture minimale", en: "Least coverage"),
      Field(
        "quorum",
        .byShape(
          scalar: .number(.whole(atLeast: 1)), map: .table(key: .name, value: .number(.whole(atLeast: 1)))),
        fr: "Quorum", en: "Quorum"),
      Field(
        "severity",
        .partlySupportedWord(
          ["none", "shrunken", "additive", "rasch", "standardise", "centre"], supported: ["none"]),
        fr: "Correction de sévérité", en: "Severity correction"),
      Field(
        "comment_required_at", .oneOrMany(.number(.any)), fr: "Notes à justifier", en: "Marks to comment on"),
      Field("confidence", .words(ConfidenceRule.self), fr: "Rôle de la confiance", en: "Role of confidence"),
    ])

  /// A trimmed mean.
  static let trimmed = Record(
    "average",
    [
      Field(
        "trimmed", .number(.whole(atLeast: 1)), fr: "Notes écartées à chaque bout",
        en: "Marks dropped at each end"
      ).required
    ])

  /// A drawing of lots.
  static let lot = Record(
    "tie", [Field("lot", .text, fr: "Graine du tirage", en: "Seed of the draw").required])

  /// A category.
  static let category = Record(
    "category", [.id, .title, Field("when", .condition, fr: "Condition", en: "Condition")])

  /// A prize.
  static let prize = Record(
    "prize",
    [
      .id, .title,
      Field("by", .name, fr: "Critère", en: "Criterion"),
      Field("among", .name, fr: "Catégorie", en: "Category"),
    ])

  /// Settings that a later version reads.
  static let robustness = Record(
    "robustness",
    [
      Field("draws", .number(.whole(atLeast: 0)), fr: "Tirages", en: "Draws"),
      Field("seed", .text, fr: "Graine", en: "Seed"),
      Field("weights", .number(.range(0, 1)), fr: "Variation des poids", en: "Variation of the weights"),
    ])

  /// What a publication shows.
  static let publish = Record(
    "publish",
    [
      Field("entries", .words(Publish.Entries.self), fr: "Dossiers montrés", en: "Dossiers shown"),
      Field("order", .words(Publish.Order.self), fr: "Ordre", en: "Order"),
      Field("scores", .words(Publish.Scores.self), fr: "Scores", en: "Scores"),
      Field("jurors", .words(Publish.Jurors.self), fr: "Jurés", en: "Jurors"),
      Field("comments", .words(Publish.Comments.self), fr: "Commentaires", en: "Comments"),
      Field("ballots", .words(Publish.Ballots.self), fr: "Bulletins", en: "Ballots"),
      Field("min_cell", .number(.whole(atLeast: 1)), fr: "Effectif minimal montré", en: "Least count shown"),
    ])
}
