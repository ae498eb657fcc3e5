internal import Palmares

extension Record {
  /// What the jury decided beside the marks.
  package static let decisions = Record(
    "decisions",
    [.kind, Field("decisions", .list(decision), fr: "Décisions", en: "Decisions").required])

  private static let decision = Form.variants([
    Form.Variant(
      "withheld",
      decision([prizeNamed, affirmed("withheld", fr: "Non attribué", en: "Withheld")], dossier: [])),
    Form.Variant("prize", decision([prizeNamed])),
    Form.Variant("disqualified", decision([affirmed("disqualified", fr: "Disqualifié", en: "Disqualified")])),
    Form.Variant("withdrawn", decision([affirmed("withdrawn", fr: "Retiré", en: "Withdrawn")])),
    Form.Variant(
      "mention", decision([Field("mention", .localizedProse, fr: "Mention", en: "Mention").required])),
    Form.Variant(
      "stars",
      decision([
        Field("stars", .number(.whole(atLeast: 0)), fr: "Étoiles décernées", en: "Stars awarded").required
      ])),
  ])

  private static let prizeNamed = Field("prize", .name, fr: "Prix", en: "Prize").required

  private static let dossierNamed = Field("dossier", .name, fr: "Dossier", en: "Dossier").required

  /// A key that can only be true.
  private static func affirmed(_ key: String, fr: String, en: String) -> Field {
    Field(key, .word(["true"]), fr: fr, en: en).required
  }

  private static func decision(_ fields: [Field], dossier: [Field] = [dossierNamed]) -> Record {
    Record(
      "decision",
      dossier + fields + [
        Field("reason", .localizedProse, fr: "Motif", en: "Reason").required,
        Field("date", .date, fr: "Date", en: "Date"),
        Field("by", .localizedProse, fr: "Qui a décidé", en: "Who decided"),
        Field("votes", .record(.votes), fr: "Votes", en: "Votes"),
      ])
  }

  private static let votes = Record(
    "votes",
    [
      Field("for", .number(.whole(atLeast: 0)), fr: "Pour", en: "For").required,
      Field("against", .number(.whole(atLeast: 0)), fr: "Contre", en: "Against").required,
      Field("abstain", .number(.whole(atLeast: 0)), fr: "Abstentions", en: "Abstentions"),
    ])
}
