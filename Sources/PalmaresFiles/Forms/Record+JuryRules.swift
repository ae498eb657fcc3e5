internal import Palmares

extension Record {
  /// How the jury's marks are pooled.
  static let juryRules = Record(
    "jury rules",
    [
      Field("pool", .words(Pool.self), fr: "Ce qui est regroupé d'abord", en: "What is pooled first")
        .help(
          fr: "L'ordre des deux moyennes : sur les jurés, sur les critères.",
          en: "The order of the two averages: over jurors, over criteria.", default: "criterion_first",
          words: [
            "criterion_first": (
              "chaque critère sur ses jurés, puis l'arbre", "each criterion over its jurors, then the tree"
            ),
            "juror_first": ("l'arbre de chaque juré, puis les jurés", "each juror's tree, then the jurors"),
          ]),
      Field(
        "average", .byShape(scalar: .word(["mean", "median"]), map: .record(.trimmed)), fr: "Moyenne",
        en: "Average"
      )
      .help(
        fr: "`mean`, `median`, ou `{trimmed: 1}` qui écarte une note à chaque bout.",
        en: "`mean`, `median`, or `{trimmed: 1}`, which drops one mark at each end.", default: "mean"),
      Field("missing", .words(MissingRule.self), fr: "Sans réponse", en: "Without an answer")
        .help(
          fr: "Ce que devient un critère auquel personne n'a répondu.",
          en: "What becomes of a criterion that nobody answered.", default: "unrated",
          words: [
            "unrated": (
              "le critère et le dossier restent sans note",
              "the criterion and the dossier stay without a score"
            ), "exclude": ("le poids passe aux voisins", "its weight goes to the siblings"),
            "zero": ("compte comme le bas de l'échelle", "counts as the bottom of the scale"),
          ]),
      Field("min_coverage", .number(.any), fr: "Couverture minimale", en: "Least coverage")
        .help(
          fr: "De 0 à 1 : la part du poids qui doit avoir une valeur, sinon le dossier reste sans note.",
          en:
            "From 0 to 1: the share of the weight that must have a value, else the dossier stays without a score.",
          examples: ["2/3"]),
      Field(
        "quorum",
        .byShape(
          scalar: .number(.whole(atLeast: 1)), map: .table(key: .name, value: .number(.whole(atLeast: 1)))),
        fr: "Quorum", en: "Quorum"
      )
      .help(
        fr:
          "Jurés qui doivent avoir noté le dossier ; ou un nombre par collège : `{experts: 2, citizens: 3}`.",
        en: "Jurors who must have marked the dossier; or a number by college: `{experts: 2, citizens: 3}`.",
        default: 1),
      Field(
        "severity", .words(SeverityMethod.self), fr: "Correction de sévérité", en: "Severity correction"
      )
      .help(
        fr: "Correction des jurés sévères ou indulgents ; le résultat brut reste à côté.",
        en: "Correction of severe or lenient jurors; the raw result stays beside.", default: "none",
        words: [
          "none": ("aucune", "none"),
          "shrunken": (
            "effets aléatoires des jurés et des dossiers ; celle à recommander",
            "random effects of jurors and dossiers; the one to recommend"
          ),
          "additive": ("effets fixes, par moindres carrés", "fixed effects, by least squares"),
          "rasch": ("modèle de Rasch à facettes, sur les notes", "many-facet Rasch model, on the marks"),
          "standardise": (
            "chaque juré ramené à la moyenne et à l'étendue communes",
            "each juror brought to the common mean and spread"
          ),
          "centre": ("chaque juré ramené à la moyenne commune", "each juror brought to the common mean"),
        ]),
      Field(
        "comment_required_at", .oneOrMany(.number(.any)), fr: "Notes à justifier", en: "Marks to comment on"
      )
      .help(
        fr: "Notes qu'un juré doit commenter ; `check` avertit s'il ne le fait pas.",
        en: "Marks that a juror must comment on; `check` warns where one doesn't."),
      Field("confidence", .words(ConfidenceRule.self), fr: "Rôle de la confiance", en: "Role of confidence")
        .help(
          fr: "Ce que fait la confiance écrite à côté d'une note.",
          en: "What the confidence stated beside a mark does.", default: "show",
          words: [
            "show": ("elle est montrée", "it is shown"),
            "weight": ("elle multiplie le poids du juré", "it multiplies the juror's weight"),
          ]),
    ])

  /// A trimmed mean.
  static let trimmed = Record(
    "average",
    [
      Field(
        "trimmed", .number(.whole(atLeast: 1)), fr: "Notes écartées à chaque bout",
        en: "Marks dropped at each end"
      )
      .help(fr: "1 écarte la plus haute et la plus basse.", en: "1 drops the highest and the lowest.")
      .required
    ])
}
