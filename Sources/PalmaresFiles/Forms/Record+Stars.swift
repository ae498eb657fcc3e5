internal import Palmares

extension Record {
  /// How composites become stars.
  package static let stars = Record(
    "stars",
    [
      Field("max", .number(.whole(atLeast: 1)), fr: "Nombre d'étoiles", en: "Most stars").required,
      Field("symbol", .localizedProse, fr: "Nom d'une étoile", en: "What a star is called")
        .help(fr: "Un mot au singulier.", en: "One word, in the singular.", default: "étoile"),
      Field("levels", .list(.record(.level)), fr: "Niveaux", en: "Levels")
        .help(
          fr: "Un élément par étoile, de 1 au maximum ; les `min` montent strictement.",
          en: "One item a star, from 1 to the most; their `min` rise strictly."),
      Field(
        "quota", .table(key: .whole, value: .number(.whole(atLeast: 0))), fr: "Places par étoile",
        en: "Places by star"
      )
      .help(
        fr: "Combien de dossiers ont au plus cette étoile : `{3: 10, 2: 10}`.",
        en: "How many dossiers get this star at most: `{3: 10, 2: 10}`."),
      Field(
        "quota_ties", .words(QuotaTies.self), fr: "Égalité à la dernière place", en: "Ties at the last place"
      )
      .help(
        fr: "Que faire d'égaux à la dernière place : ils ne sont jamais séparés.",
        en: "What to do with equals at the last place: they are never split.", default: "promote",
        words: [
          "promote": ("tous entrent", "all enter"),
          "demote": ("tous attendent le niveau suivant", "all wait for the next level"),
        ]),
    ])

  /// What one star asks.
  static let level = Record(
    "level",
    [
      Field("stars", .number(.whole(atLeast: 0)), fr: "Étoiles", en: "Stars").required,
      Field("min", .number(.range(0, 100)), fr: "Score minimal", en: "Least score")
        .help(fr: "Sur 100, compris.", en: "Out of 100, inclusive.", examples: [70]),
      Field("label", .localizedProse, fr: "Libellé", en: "Label"),
      Field("meaning", .localizedProse, fr: "Ce qu'elle dit du dossier", en: "What it says of a dossier"),
      Field("require", .oneOrMany(requirement), fr: "Exigences", en: "Requirements")
        .help(
          fr:
            "Ce que l'étoile demande en plus : `{criterion: publics, min: 60}`, `{indicator: participation_rate, min: 5 %}` ou `{condition: \"…\", label: \"…\"}`.",
          en:
            "What the star asks besides: `{criterion: publics, min: 60}`, `{indicator: participation_rate, min: 5 %}` or `{condition: \"…\", label: \"…\"}`."
        ),
    ])

  private static let requirement = Form.variants([
    Form.Variant("indicator", .indicatorRequirement), Form.Variant("condition", .conditionRequirement),
    Form.Variant("criterion", .criterionRequirement),
  ])

  private static let ends = [
    Field("min", .number(.range(0, 100)), fr: "Score minimal", en: "Least score")
      .help(fr: "Sur 100, compris.", en: "Out of 100, inclusive.", examples: [70]),
    Field("max", .number(.range(0, 100)), fr: "Score maximal", en: "Greatest score")
      .help(fr: "Sur 100, compris.", en: "Out of 100, inclusive."),
  ]

  private static let criterionRequirement = Record(
    "requirement",
    [
      Field("criterion", .name, fr: "Critère", en: "Criterion")
        .help(fr: "L'identifiant d'un critère ou d'un groupe.", en: "The id of a criterion or a group.")
        .required
    ] + ends)

  private static let conditionRequirement = Record(
    "requirement",
    [
      Field("condition", .condition, fr: "Condition", en: "Condition")
        .help(
          fr: "Une condition sur le dossier.", en: "A condition on the dossier.",
          examples: ["known(facts.participants)"]
        ).required,
      Field("label", .localizedProse, fr: "Libellé", en: "Label"),
    ])

  private static let indicatorRequirement = Record(
    "requirement",
    [
      Field("indicator", .name, fr: "Indicateur", en: "Indicator").required,
      Field("min", .figure(.exact), fr: "Minimum", en: "Minimum"),
      Field("max", .figure(.exact), fr: "Maximum", en: "Maximum"),
    ])
}
