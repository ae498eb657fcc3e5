internal import Palmares

extension Record {
  /// How stability is measured.
  static let robustness = Record(
    "robustness",
    [
      Field("draws", .number(.whole(atLeast: 0)), fr: "Tirages", en: "Draws")
        .help(
          fr: "Combien de tirages mesurent la stabilité.", en: "How many draws measure the stability.",
          default: 1000),
      Field("seed", .text, fr: "Graine", en: "Seed")
        .help(
          fr: "Le même texte donne les mêmes tirages ; sinon l'identifiant de l'édition.",
          en: "The same text gives the same draws; else the edition's id."),
      Field("weights", .number(.range(0, 1)), fr: "Variation des poids", en: "Variation of the weights")
        .help(
          fr: "De 0 à 1 : chaque poids est multiplié par 1 plus ou moins autant.",
          en: "From 0 to 1: each weight is multiplied by 1 plus or minus as much.", default: "0.25"),
    ])

  /// What a publication shows.
  static let publish = Record(
    "publish",
    [
      Field("entries", .words(Publish.Entries.self), fr: "Dossiers montrés", en: "Dossiers shown")
        .help(
          fr: "Quels dossiers la page publique montre.", en: "Which dossiers the public page shows.",
          default: "laureates",
          words: [
            "laureates": ("étoile, mention ou prix", "a star, a mention or a prize"),
            "all": ("tous", "all of them"),
          ]),
      Field("order", .words(Publish.Order.self), fr: "Ordre", en: "Order")
        .help(
          fr: "L'ordre à l'intérieur d'un niveau d'étoiles.", en: "The order inside a star level.",
          default: "alphabetical",
          words: [
            "alphabetical": ("alphabétique", "alphabetical"),
            "ranked": ("du premier au dernier", "from first to last"),
          ]),
      Field("scores", .words(Publish.Scores.self), fr: "Scores", en: "Scores")
        .help(
          fr: "Si les scores sont publiés.", en: "Whether scores are published.", default: "show",
          words: ["show": ("montrés", "shown"), "hide": ("cachés", "hidden")]),
      Field("jurors", .words(Publish.Jurors.self), fr: "Jurés", en: "Jurors")
        .help(
          fr: "Comment les jurés paraissent.", en: "How jurors appear.", default: "aggregate",
          words: [
            "aggregate": ("ensemble seulement", "together only"),
            "pseudonym": ("chacun sous un pseudonyme", "each under a pseudonym"),
            "named": ("chacun sous son nom", "each by name"),
          ]),
      Field("comments", .words(Publish.Comments.self), fr: "Commentaires", en: "Comments")
        .help(
          fr: "Qui lit les commentaires des jurés.", en: "Who reads the jurors' comments.", default: "none",
          words: [
            "none": ("personne", "nobody"), "feedback": ("le candidat", "the candidate"),
            "public": ("tout le monde", "everybody"),
          ]),
      Field("ballots", .words(Publish.Ballots.self), fr: "Bulletins", en: "Ballots")
        .help(
          fr: "Si les bulletins sont publiés.", en: "Whether ballots are published.", default: "none",
          words: [
            "none": ("non", "no"),
            "pseudonym": ("sous pseudonymes, de quoi recalculer", "under pseudonyms, enough to recompute"),
          ]),
      Field("min_cell", .number(.whole(atLeast: 1)), fr: "Effectif minimal montré", en: "Least count shown")
        .help(
          fr: "Sous ce nombre de jurés, ou de personnes, le détail est caché.",
          en: "Below this number of jurors, or persons, details are hidden.", default: 5),
    ])
}
