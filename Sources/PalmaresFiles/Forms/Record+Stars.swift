internal import Palmares

extension Record {
  /// How composites become stars.
  package static let stars = Record(
    "stars",
    [
      Field("max", .number(.whole(atLeast: 1)), fr: "Nombre d'étoiles", en: "Most stars").required,
      Field("symbol", .localizedProse, fr: "Nom d'une étoile", en: "What a star is called"),
      Field("levels", .list(.record(.level)), fr: "Niveaux", en: "Levels"),
      Field(
        "quota", .table(key: .whole, value: .number(.whole(atLeast: 0))), fr: "Places par étoile",
        en: "Places by star"),
      Field(
        "quota_ties", .words(QuotaTies.self), fr: "Égalité à la dernière place", en: "Ties at the last place"),
    ])

  /// What one star asks.
  static let level = Record(
    "level",
    [
      Field("stars", .number(.whole(atLeast: 0)), fr: "Étoiles", en: "Stars").required,
      Field("min", .number(.range(0, 100)), fr: "Score minimal", en: "Least score"),
      Field("label", .localizedProse, fr: "Libellé", en: "Label"),
      Field("meaning", .localizedProse, fr: "Ce qu'elle dit du dossier", en: "What it says of a dossier"),
      Field("require", .oneOrMany(requirement), fr: "Exigences", en: "Requirements"),
    ])

  private static let requirement = Form.variants([
    Form.Variant("indicator", .indicatorRequirement), Form.Variant("condition", .conditionRequirement),
    Form.Variant("criterion", .criterionRequirement),
  ])

  private static let ends = [
    Field("min", .number(.range(0, 100)), fr: "Score minimal", en: "Least score"),
    Field("max", .number(.range(0, 100)), fr: "Score maximal", en: "Greatest score"),
  ]

  private static let criterionRequirement = Record(
    "requirement", [Field("criterion", .name, fr: "Critère", en: "Criterion").required] + ends)

  private static let conditionRequirement = Record(
    "requirement",
    [
      Field("condition", .condition, fr: "Condition", en: "Condition").required,
      Field("label", .localizedProse, fr: "Libellé", en: "Label"),
    ])

  private static let indicatorRequirement = Record(
    "requirement",
    [
      Field("min", .number(.any), fr: "Minimum", en: "Minimum"),
      Field("max", .number(.any), fr: "Maximum", en: "Maximum"),
    ],
    refused: ["indicator": .unsupported])
}
