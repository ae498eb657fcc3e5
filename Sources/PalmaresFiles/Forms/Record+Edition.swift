internal import Palmares

extension Record {
  /// One campaign.
  package static let edition = Record(
    "edition",
    [
      .kind, .id, .title.required,
      Field("language", .language, fr: "Langue des données publiées", en: "Language of the data published")
        .help(
          fr: "La langue des données publiées et, sauf `--lang`, de ce que les gens lisent.",
          en: "The language of the data published and, without `--lang`, of what people read.", default: "fr",
          examples: ["fr", "en"]),
      Field("status", .words(Campaign.Status.self), fr: "Provisoire ou définitif", en: "Draft or final")
        .help(
          fr: "Affiché en ruban sur les résultats.", en: "Shown as a ribbon on the results.",
          default: "draft",
          words: ["draft": ("provisoire", "not final yet"), "final": ("définitif", "final")]),
      Field("date", .date, fr: "Date", en: "Date")
        .help(fr: "Le jour du palmarès.", en: "The day of the palmarès.", examples: ["2020-10-05"]),
      .notice,
      Field("logo", .record(.picture), fr: "Logo", en: "Logo"),
      Field("organisers", .list(.record(.organisation)), fr: "Organisateurs", en: "Organisers")
        .help(
          fr: "Qui organise, dans l'ordre où ils sont montrés.", en: "Who organises it, in the order shown."),
      Field("partners", .list(.record(.organisation)), fr: "Partenaires", en: "Partners"),
      Field("supporters", .list(.record(.organisation)), fr: "Soutiens", en: "Supporters"),
      Field("rubric", .text, fr: "Fichier de la grille", en: "File of the rubric")
        .help(
          fr: "Chemin à partir du dossier de ce fichier.", en: "A path from this file's folder.",
          examples: ["rubric.yaml"]
        ).required,
      Field("jury", .text, fr: "Fichier du jury", en: "File of the jury")
        .help(
          fr: "Chemin à partir du dossier de ce fichier. Sans jury là où seuls des indicateurs notent.",
          en: "A path from this file's folder. Left out where indicators alone mark.",
          examples: ["jury.yaml"]
        ).requiredUnlessExcused,
      Field("dossiers", .oneOrMany(.text), fr: "Fichiers des dossiers", en: "Files of the dossiers")
        .help(
          fr: "Un chemin, un motif ou une liste, à partir du dossier de ce fichier ; YAML ou CSV.",
          en: "A path, a pattern or a list, from this file's folder; YAML or CSV.",
          examples: ["dossiers/*.yaml", "dossiers.csv"]
        ).required,
      Field("ballots", .oneOrMany(.text), fr: "Fichiers des bulletins", en: "Files of the ballots")
        .help(
          fr: "Un chemin, un motif ou une liste, à partir du dossier de ce fichier ; YAML ou CSV.",
          en: "A path, a pattern or a list, from this file's folder; YAML or CSV.",
          examples: ["ballots/*.csv", "ballots/*.yaml"]),
      Field("decisions", .text, fr: "Fichier des décisions", en: "File of the decisions")
        .help(
          fr: "Chemin à partir du dossier de ce fichier.", en: "A path from this file's folder.",
          examples: ["decisions.yaml"]),
      Field("previous", .text, fr: "Édition précédente", en: "Previous edition")
        .help(
          fr: "L'édition d'avant, ou son résultat.", en: "The edition before, or its result.",
          examples: ["../trophees-2019"]),
    ])

  /// Who carries a dossier, or organises an award.
  package static let organisation = Record(
    "organisation",
    [
      Field("name", .localizedProse, fr: "Nom", en: "Name"),
      Field("kind", .text, fr: "Nature, comme commune", en: "What it is, such as commune")
        .help(
          fr: "Les règles de la grille peuvent s'en servir : `organisation.kind == \"commune\"`.",
          en: "The rubric's rules may use it: `organisation.kind == \"commune\"`.",
          examples: ["commune", "epci", "association"]),
      Field("department", .text, fr: "Code du département", en: "Code of the département")
        .help(
          fr: "Deux ou trois caractères, comme `94`, `01` ou `2A`.",
          en: "Two or three characters, such as `94`, `01` or `2A`.", examples: ["94"]),
      Field("cog", .text, fr: "Code officiel géographique", en: "Official geographic code")
        .help(
          fr: "Le code INSEE de la commune ou du territoire.",
          en: "The INSEE code of the commune or territory."),
      Field("siren", .text, fr: "Numéro SIREN", en: "SIREN number")
        .help(fr: "Neuf chiffres.", en: "Nine digits."),
      Field("url", .text, fr: "Site", en: "Site")
        .help(fr: "Une adresse entière.", en: "A whole address.", examples: ["https://example.org"]),
      Field("logo", .record(.picture), fr: "Logo", en: "Logo"),
    ])

  /// A picture.
  package static let picture = Record(
    "picture",
    [
      Field("file", .text, fr: "Fichier", en: "File")
        .help(fr: "Chemin à partir du dossier de ce fichier.", en: "A path from this file's folder.")
        .required,
      Field("alt", .localizedProse, fr: "Ce que l'image montre", en: "What the picture shows")
        .help(fr: "Pour qui ne la voit pas.", en: "For those who don't see it."),
      Field("credit", .prose(byLanguage: false), fr: "Crédit", en: "Credit"),
    ])
}
