internal import Palmares

extension Record {
  /// A criterion with children.
  package static let group = Record(
    "group",
    [
      .id, .title, weight,
      Field("combine", .words(Combination.self), fr: "Combinaison", en: "How its criteria combine"),
      Field(
        "criteria", .list(.reference(.criterion), isNonEmpty: true), fr: "Critères", en: "Criteria"
      ).required,
    ],
    refused: Dictionary(uniqueKeysWithValues: leafKeys.map { ($0, .leafKey) })
      .merging(indicatorKeys.map { ($0, .unsupported) }) { $1 })

  /// A criterion that jurors mark.
  package static let leaf = Record(
    "criterion",
    [
      .id, .title, weight,
      Field("question", .localizedProse, fr: "Question du bulletin", en: "Question on the ballot"),
      Field(
        "anchors", .table(key: .number, value: .localizedProse), fr: "Repères de notation",
        en: "What marks mean"),
      Field("evidence", .oneOrMany(.text), fr: "Pièces demandées", en: "Attachments asked for"),
      Field("allow_na", .boolean, fr: "Sans objet possible", en: "May not apply"),
      Field("college", .name, fr: "Seul collège interrogé", en: "The only college asked"),
      Field("scale", .name, fr: "Échelle", en: "Scale"),
      Field("missing", .words(MissingRule.self), fr: "Sans réponse", en: "Without an answer"),
    ],
    refused: Dictionary(uniqueKeysWithValues: indicatorKeys.map { ($0, .unsupported) })
      .merging([("combine", .groupKey)]) { $1 })

  private static let weight = Field(
    "weight", .number(.positive), fr: "Poids parmi ses voisins", en: "Weight among its siblings")

  private static let leafKeys = [
    "scale", "missing", "college", "allow_na", "question", "anchors", "evidence",
  ]

  private static let indicatorKeys = ["from", "curve", "bands", "relative", "direction"]
}
