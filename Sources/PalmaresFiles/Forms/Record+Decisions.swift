internal import Palmares

extension Record {
  /// What the jury decided beside the marks.
  package static let decisions = Record(
    "decisions",
    [
      .kind,
      Field("decisions", .list(decision), fr: "Décisions", en: "Decisions")
        .help(
          fr: "Une décision par élément ; chacune a son motif.",
          en: "One decision an item; each has its reason."
        ).required,
    ])

  private static let decision = Form.variants([
    Form.Variant(
      "withheld",
      decision([prizeNamed, affirmed("withheld", fr: "Non attribué", en: "Withheld")], dossier: [])),
    Form.Variant("prize", decision([prizeNamed])),
    Form.Variant("disqualified", decision([affirmed("disqualified", fr: "Disqualifié", en: "Disqualified")])),
    Form.Variant("withdrawn", decision([affirmed("withdrawn", fr: "Retiré", en: "Withdrawn")])),
    Form.Variant(
      "mention",
      decision([
        Field("mention", .localizedProse, fr: "Mention", en: "Mention")
          .help(fr: "Le nom de la mention.", en: "What the mention is called.", examples: ["Coup de cœur"])
          .required
      ])),
    Form.Variant(
      "stars",
      decision([
        Field("stars", .number(.whole(atLeast: 0)), fr: "Étoiles décernées", en: "Stars awarded")
          .help(
            fr: "De 0 au maximum de la grille. L'étoile calculée reste affichée à côté.",
            en: "From 0 to the rubric's most. The computed star stays shown beside it."
          ).required
      ])),
  ])

  private static let prizeNamed = Field("prize", .name, fr: "Prix", en: "Prize")
    .help(fr: "L'identifiant d'un prix de la grille.", en: "The id of one of the rubric's prizes.").required

  private static let dossierNamed = Field("dossier", .name, fr: "Dossier", en: "Dossier")
    .help(fr: "L'identifiant du dossier.", en: "The dossier's id.").required

  /// A key that can only be true.
  private static func affirmed(_ key: String, fr: String, en: String) -> Field {
    Field(key, .word(["true"]), fr: fr, en: en).required
  }

  private static func decision(_ fields: [Field], dossier: [Field] = [dossierNamed]) -> Record {
    Record(
      "decision",
      dossier + fields + [
        Field("reason", .localizedProse, fr: "Motif", en: "Reason")
          .help(
            fr: "Publié avec la décision ; obligatoire.",
            en: "Published with the decision; it can't be left out."
          ).required,
        Field("date", .date, fr: "Date", en: "Date")
          .help(fr: "Le jour de la décision.", en: "The day of the decision.", examples: ["2020-10-05"]),
        Field("by", .localizedProse, fr: "Qui a décidé", en: "Who decided")
          .help(fr: "L'organe qui a décidé.", en: "The body that decided.", examples: ["jury plénier"]),
        Field("votes", .record(.votes), fr: "Votes", en: "Votes")
          .help(fr: "Le décompte, s'il y a eu un vote.", en: "The count, where there was a vote."),
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
