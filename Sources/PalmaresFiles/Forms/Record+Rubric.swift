internal import Palmares

extension Record {
  /// A grid.
  package static let rubric = Record(
    "rubric",
    [
      .kind, .id,
      Field("version", .text, fr: "Version", en: "Version")
        .help(fr: "Montrée avec chaque résultat.", en: "Shown with every result.", examples: ["2020.1"]),
      .title.required, .notice,
      Field("references", .list(.record(.reference)), fr: "Références", en: "References"),
      Field("scales", .table(key: .id, value: .record(.scale)), fr: "Échelles", en: "Scales")
        .help(
          fr: "Les échelles, par nom : `four: {min: 0, max: 4, step: 1}`.",
          en: "The scales, by name: `four: {min: 0, max: 4, step: 1}`."),
      Field("scale", .name, fr: "Échelle par défaut", en: "Default scale")
        .help(
          fr: "L'échelle des critères qui n'en nomment pas.", en: "The scale of the criteria that name none."),
      Field("facts", .table(key: .id, value: .record(.declaration)), fr: "Faits", en: "Facts")
        .help(
          fr: "Les faits que les formules peuvent utiliser, par identifiant.",
          en: "The facts that formulas may use, by id."),
      Field(
        "criteria", .list(.reference(.criterion), isNonEmpty: true), fr: "Critères", en: "Criteria"
      )
      .help(
        fr: "Ce qui est noté : des critères, ou des groupes de critères.",
        en: "What is marked: criteria, or groups of criteria."
      ).required,
      Field(
        "indicators",
        .list(.variants([.init("use", .usedIndicator), .init("formula", .indicator)])), fr: "Indicateurs",
        en: "Indicators"
      )
      .help(
        fr: "Ce que l'on calcule des faits des dossiers : des indicateurs du catalogue, ou d'autres.",
        en: "What is computed from the facts of dossiers: indicators of the catalogue, or others."),
      Field("eligibility", .list(.record(.eligibility)), fr: "Recevabilité", en: "Eligibility")
        .help(
          fr: "Ce qu'un dossier doit remplir pour être classé.", en: "What a dossier must meet to be ranked."),
      Field("jury", .record(.juryRules), fr: "Règles du jury", en: "Rules of the jury"),
      Field("stars", .record(.stars), fr: "Étoiles", en: "Stars"),
      Field(
        "ties", .oneOrMany(.byShape(scalar: .tieKey, map: .record(.lot))), fr: "Départage des ex æquo",
        en: "How ties are broken"
      )
      .help(
        fr:
          "Dans l'ordre, ce qui départage : un critère, `median`, `top_marks`, `chair`, puis `{lot: \"graine\"}`. Rien : ex æquo.",
        en:
          "In order, what parts equals: a criterion, `median`, `top_marks`, `chair`, then `{lot: \"seed\"}`. Nothing: a shared place."
      ),
      Field("categories", .list(.record(.category)), fr: "Catégories", en: "Categories")
        .help(
          fr: "La première dont la condition tient est celle du dossier.",
          en: "The first whose condition holds is the dossier's."),
      Field("prizes", .list(.record(.prize)), fr: "Prix", en: "Prizes")
        .help(
          fr: "Sans `by`, un prix n'est donné que par décision.",
          en: "Without `by`, a prize is awarded by decision only."),
      Field("robustness", .record(.robustness), fr: "Robustesse", en: "Robustness"),
      Field("publish", .record(.publish), fr: "Publication", en: "Publication"),
    ])

  /// A text that a rubric builds on.
  static let reference = Record(
    "reference",
    [
      .title.required,
      Field("url", .text, fr: "Adresse", en: "Address")
        .help(fr: "Une adresse entière.", en: "A whole address.", examples: ["https://example.org"]),
    ])

  /// The marks that criteria take.
  static let scale = Record(
    "scale",
    [
      Field("min", .number(.any), fr: "Note la plus basse", en: "Lowest mark").required,
      Field("max", .number(.any), fr: "Note la plus haute", en: "Highest mark").required,
      Field("step", .number(.positive), fr: "Pas", en: "Step")
        .help(
          fr:
            "L'écart entre deux notes ; il divise l'échelle. Sans lui, toute note entre les bouts est permise.",
          en:
            "The distance between two marks; it divides the scale. Without it, any mark between the ends is allowed.",
          examples: [1, "1/2"]),
      Field(
        "levels", .table(key: .number, value: .localizedProse), fr: "Mots des notes", en: "Words of the marks"
      )
      .help(
        fr: "Le mot de chaque note : `{0: \"Absent\", 4: \"Exemplaire\"}`.",
        en: "The word of each mark: `{0: \"Absent\", 4: \"Exemplary\"}`."),
    ])

  /// A condition on who may be ranked.
  static let eligibility = Record(
    "eligibility",
    [
      .id,
      Field("require", .condition, fr: "Condition", en: "Condition")
        .help(
          fr: "Une condition sur le dossier.", en: "A condition on the dossier.", examples: ["known(summary)"]
        ).required,
      Field("otherwise", .localizedProse, fr: "Motif du refus", en: "Reason for refusal")
        .help(
          fr: "Ce qui est dit au candidat dont le dossier ne la remplit pas.",
          en: "What a candidate whose dossier doesn't meet it is told."
        ).required,
    ])

  /// A drawing of lots.
  static let lot = Record(
    "tie",
    [
      Field("lot", .text, fr: "Graine du tirage", en: "Seed of the draw")
        .help(
          fr: "Un texte public fixé d'avance ; le même donne le même tirage.",
          en: "A public text set beforehand; the same gives the same draw."
        ).required
    ])

  /// A category.
  static let category = Record(
    "category",
    [
      .id, .title,
      Field("when", .condition, fr: "Condition", en: "Condition")
        .help(
          fr: "Une condition sur le dossier ; sans elle, la catégorie n'a que les dossiers qui la nomment.",
          en: "A condition on the dossier; without it, the category has only the dossiers that name it.",
          examples: ["organisation.kind == \"commune\""]),
    ])

  /// A prize.
  static let prize = Record(
    "prize",
    [
      .id, .title,
      Field("by", .name, fr: "Critère", en: "Criterion")
        .help(
          fr: "Le critère, ou le groupe, dont le plus haut score l'emporte.",
          en: "The criterion, or group, whose highest score wins."),
      Field("among", .name, fr: "Catégorie", en: "Category")
        .help(fr: "Seulement les dossiers de cette catégorie.", en: "Only the dossiers of this category."),
    ])
}
