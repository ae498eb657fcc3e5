internal import Palmares

extension Record {
  /// A criterion with children.
  package static let group = Record(
    "group",
    [
      .id, .title, weight,
      Field("combine", .words(Combination.self), fr: "Combinaison", en: "How its criteria combine")
        .help(
          fr: "Comment les notes des sous-critères en font une.",
          en: "How the scores of its criteria make one.", default: "mean",
          words: [
            "mean": ("moyenne pondérée", "weighted mean"),
            "geometric": (
              "moyenne géométrique pondérée, nulle dès qu'un critère est à zéro",
              "weighted geometric mean, zero as soon as one criterion is"
            ), "min": ("le plus faible ; les poids ne jouent pas", "the lowest one; weights don't count"),
          ]),
      Field(
        "criteria", .list(.reference(.criterion), isNonEmpty: true), fr: "Critères", en: "Criteria"
      )
      .help(
        fr: "Les critères de ce groupe, eux-mêmes des groupes s'il le faut.",
        en: "The criteria of this group, which may be groups themselves."
      ).required,
    ],
    refused: Dictionary(uniqueKeysWithValues: (leafKeys + measureKeys).map { ($0, .leafKey) }))

  /// A criterion that jurors mark.
  package static let leaf = Record(
    "criterion",
    [
      .id, .title, weight,
      Field("question", .localizedProse, fr: "Question du bulletin", en: "Question on the ballot")
        .help(
          fr: "Ce que le bulletin demande au juré.", en: "What the ballot asks the juror.",
          examples: ["Qui a été invité, et comment ?"]),
      Field(
        "anchors", .table(key: .number, value: .localizedProse), fr: "Repères de notation",
        en: "What marks mean"
      )
      .help(
        fr:
          "Ce que veut dire telle note, pour ce critère : `{0: \"…\", 4: \"…\"}`. Les clés sont des notes de l'échelle.",
        en: "What a mark means on this criterion: `{0: \"…\", 4: \"…\"}`. The keys are marks of the scale."),
      Field("evidence", .oneOrMany(.text), fr: "Pièces demandées", en: "Attachments asked for")
        .help(
          fr: "Nature des pièces jointes que ce critère attend.",
          en: "The kinds of attachment that this criterion asks for.", examples: ["bilan"]),
      Field("allow_na", .boolean, fr: "Sans objet possible", en: "May not apply")
        .help(
          fr:
            "`true` : un juré peut répondre `na`, sans objet ; le critère sort alors du dossier et ses voisins prennent son poids.",
          en:
            "`true`: a juror may answer `na`, does not apply; the criterion then leaves the dossier and its siblings take its weight.",
          default: false),
      Field("college", .name, fr: "Seul collège interrogé", en: "The only college asked")
        .help(
          fr: "Seuls les jurés de ce collège notent ce critère.",
          en: "Only the jurors of this college mark this criterion."),
      Field("scale", .name, fr: "Échelle", en: "Scale")
        .help(
          fr: "Le nom d'une échelle de `scales` ; sinon celle de la grille.",
          en: "The name of one of `scales`; else the rubric's own."),
      Field("missing", .words(MissingRule.self), fr: "Sans réponse", en: "Without an answer")
        .help(
          fr: "Ce que devient le critère si personne n'y a répondu ; sinon la règle du jury.",
          en: "What becomes of the criterion where nobody answered it; else the jury's rule.",
          words: [
            "unrated": (
              "le critère et le dossier restent sans note",
              "the criterion and the dossier stay without a score"
            ), "exclude": ("le poids passe aux voisins", "its weight goes to the siblings"),
            "zero": ("compte comme le bas de l'échelle", "counts as the bottom of the scale"),
          ]),
    ],
    refused: Dictionary(uniqueKeysWithValues: measureKeys.map { ($0, .measureKey) })
      .merging([("combine", .groupKey)]) { $1 })

  static let weight = Field(
    "weight", .number(.positive), fr: "Poids parmi ses voisins", en: "Weight among its siblings"
  )
  .help(
    fr: "Relatif à ses voisins, au-dessus de 0. La part réelle dans le score est toujours affichée.",
    en: "Relative to its siblings, above 0. The effective share of the score is always shown.", default: 1,
    examples: [30, "2/3"])

  private static let leafKeys = [
    "scale", "missing", "college", "allow_na", "question", "anchors", "evidence",
  ]

  private static let measureKeys = ["from", "curve", "bands", "relative", "direction"]
}
