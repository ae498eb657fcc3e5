internal import Palmares

extension Record {
  /// The catalogue: facts that formulas use, and indicators.
  package static let catalogue = Record(
    "indicators",
    [
      .kind, .title, .notice,
      Field("facts", .table(key: .id, value: .record(.declaration)), fr: "Faits", en: "Facts"),
      Field(
        "indicators", .list(.record(.indicator), isNonEmpty: true), fr: "Indicateurs", en: "Indicators"
      ).required,
    ])

  /// An indicator with its formula.
  package static let indicator = Record(
    "indicator",
    [
      .id, .title,
      Field("formula", .formula, fr: "Formule", en: "Formula")
        .help(
          fr: "Le calcul, sur les identifiants des faits déclarés.",
          en: "How it is computed, from the ids of declared facts.",
          examples: ["participants / population", "budget / participants"]
        ).required,
      Field("unit", .text, fr: "Unité", en: "Unit")
        .help(
          fr: "Ce qu'il compte ; vérifié contre les unités de la formule. `ratio` se lit en pourcentage.",
          en: "What it counts; checked against the units of the formula. `ratio` is read as a percentage.",
          examples: ["ratio", "EUR/persons", "days"]),
      Field("coverage", .formula, fr: "Couverture", en: "Coverage")
        .help(
          fr: "La part de ce qui est derrière le chiffre, montrée à côté.",
          en: "The share of what is behind the figure, shown beside it."),
      why, limits,
    ])

  /// An indicator of the catalogue, by its id; what is said anew stands in place of the catalogue's words.
  package static let usedIndicator = Record(
    "indicator",
    [
      Field("use", .name, fr: "Indicateur du catalogue", en: "Indicator of the catalogue")
        .help(
          fr: "L'identifiant d'un indicateur de `rubrics/indicators.yaml`.",
          en: "The id of an indicator of `rubrics/indicators.yaml`.", examples: ["participation_rate"]
        ).required,
      .title, why, limits,
    ])

  private static let why = Field(
    "why", .localizedProse, fr: "Pourquoi le suivre", en: "Why it is worth knowing")
  private static let limits = Field(
    "limits", .localizedProse, fr: "Ce qu'il ne dit pas", en: "What it doesn't say")

  /// A fact that formulas may use.
  static let declaration = Record(
    "fact",
    [
      Field("unit", .text, fr: "Unité", en: "Unit")
        .help(fr: "Ce qui est compté.", en: "What is counted.", examples: ["persons", "meetings", "EUR"]),
      .title,
      Field("form", .words(FactForm.self), fr: "Forme", en: "Form")
        .help(
          fr: "Ce que le fait est ; sans elle, un fait de n'importe quelle forme est admis.",
          en: "What the fact is; without it, a fact of any form is taken.",
          words: [
            "number": ("un nombre, exact ou borné", "a number, exact or bounded"),
            "table": ("des nombres par ligne", "numbers by row"), "date": ("un jour", "a day"),
            "word": ("un mot", "a word"),
          ]),
      Field("words", .list(.name, isNonEmpty: true), fr: "Mots possibles", en: "Words")
        .help(
          fr: "Les mots que le fait peut prendre, du moins au plus.",
          en: "The words that the fact takes, from the least to the most."),
      Field("population", .boolean, fr: "Population", en: "Population")
        .help(
          fr: "`true` : le fait est une population, qui précise sa définition et son millésime.",
          en: "`true`: the fact is a population, which states its definition and vintage.", default: false),
    ])

  /// A criterion that an indicator marks.
  package static let measure = Record(
    "criterion",
    [
      .id, .title, weight,
      Field("from", .name, fr: "Indicateur qui note le critère", en: "The indicator that marks it")
        .help(
          fr: "L'identifiant d'un indicateur ; les jurés ne notent pas ce critère.",
          en: "The id of an indicator; jurors don't mark this criterion.", examples: ["participation_rate"]
        ).required,
      Field("curve", points, fr: "Ligne brisée", en: "Broken line")
        .help(
          fr:
            "Ce que valent les valeurs, de 0 à 1, en droite d'un point au suivant : `[[0, 0], [5 %, 0.5], [15 %, 1]]`.",
          en:
            "What values are worth, 0 to 1, straight from point to point: `[[0, 0], [5 %, 0.5], [15 %, 1]]`."),
      Field("bands", points, fr: "Paliers", en: "Steps")
        .help(
          fr:
            "Ce que valent les valeurs, de 0 à 1, à partir de chaque seuil, le premier valant aussi pour ce qui est au-dessous : `[[0, 0], [2 %, 0.5], [10 %, 1]]`.",
          en:
            "What values are worth, 0 to 1, from each threshold on, the first one also below it: `[[0, 0], [2 %, 0.5], [10 %, 1]]`."
        ),
      Field("relative", .words(MeasureScale.Relative.self), fr: "Place parmi les dossiers", en: "Relative")
        .help(
          fr: "Note par comparaison avec les autres dossiers.",
          en: "Marks by comparison with the other dossiers.",
          words: [
            "min_max": (
              "la valeur la plus faible vaut 0, la plus forte 1", "the least value is worth 0, the greatest 1"
            ),
            "percent_rank": (
              "le rang parmi les dossiers, de 0 à 1", "the place among the dossiers, from 0 to 1"
            ),
          ]),
      Field("direction", .words(MeasureScale.Direction.self), fr: "Sens", en: "Direction")
        .help(
          fr: "Avec `relative` : quelles valeurs valent plus.",
          en: "With `relative`: which values are worth more.",
          default: "higher_is_better",
          words: [
            "higher_is_better": ("les plus fortes", "the higher ones"),
            "lower_is_better": ("les plus faibles", "the lower ones"),
          ]),
      Field("missing", .words(MissingRule.self), fr: "Sans valeur", en: "Without a value")
        .help(
          fr: "Ce que devient le critère si le dossier ne permet pas de calculer l'indicateur.",
          en: "What becomes of the criterion where the indicator can't be computed from the dossier.",
          words: [
            "unrated": (
              "le critère et le dossier restent sans note",
              "the criterion and the dossier stay without a score"
            ), "exclude": ("le poids passe aux voisins", "its weight goes to the siblings"),
            "zero": ("compte comme le bas de l'échelle", "counts as the bottom of the scale"),
          ]
        ).required,
      Field("evidence", .oneOrMany(.text), fr: "Pièces demandées", en: "Attachments asked for"),
    ],
    refused: Dictionary(
      uniqueKeysWithValues: ["scale", "question", "anchors", "college", "allow_na"].map { ($0, .jurorKey) }
    ).merging([("combine", .groupKey)]) { $1 },
    alternatives: [["curve"], ["bands"], ["relative"], ["relative", "direction"]])

  private static let points = Form.list(.pair(.figure(.exact)), isNonEmpty: true)
}

/// What a declared fact is; the raw value is the file's word.
enum FactForm: String, CaseIterable {
  case number, table, date, word

  var kind: FormulaScope.Declaration.Kind {
    switch self {
    case .number: .number
    case .table: .table
    case .date: .date
    case .word: .word
    }
  }
}
