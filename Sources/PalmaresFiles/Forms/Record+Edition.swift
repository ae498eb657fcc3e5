internal import Palmares

extension Record {
  /// One campaign.
  package static let edition = Record(
    "edition",
    [
      .kind, .id, .title.required,
      Field("language", .text, fr: "Langue des données publiées", en: "Language of the data published"),
      Field("status", .words(Campaign.Status.self), fr: "Provisoire ou définitif", en: "Draft or final"),
      Field("date", .date, fr: "Date", en: "Date"),
      .notice,
      Field("logo", .record(.picture), fr: "Logo", en: "Logo"),
      Field("organisers", .list(.record(.organisation)), fr: "Organisateurs", en: "Organisers"),
      Field("partners", .list(.record(.organisation)), fr: "Partenaires", en: "Partners"),
      Field("supporters", .list(.record(.organisation)), fr: "Soutiens", en: "Supporters"),
      Field("rubric", .text, fr: "Fichier de la grille", en: "File of the rubric").required,
      Field("jury", .text, fr: "Fichier du jury", en: "File of the jury").required,
      Field("dossiers", .oneOrMany(.text), fr: "Fichiers des dossiers", en: "Files of the dossiers").required,
      Field("ballots", .oneOrMany(.text), fr: "Fichiers des bulletins", en: "Files of the ballots"),
      Field("decisions", .text, fr: "Fichier des décisions", en: "File of the decisions"),
      Field("previous", .text, fr: "Édition précédente", en: "Previous edition"),
    ])

  /// Who carries a dossier, or organises an award.
  package static let organisation = Record(
    "organisation",
    [
      Field("name", .localizedProse, fr: "Nom", en: "Name"),
      Field("kind", .text, fr: "Nature, comme commune", en: "What it is, such as commune"),
      Field("department", .text, fr: "Code du département", en: "Code of the département"),
      Field("cog", .text, fr: "Code officiel géographique", en: "Official geographic code"),
      Field("siren", .text, fr: "Numéro SIREN", en: "SIREN number"),
      Field("url", .text, fr: "Site", en: "Site"),
      Field("logo", .record(.picture), fr: "Logo", en: "Logo"),
    ])

  /// A picture.
  package static let picture = Record(
    "picture",
    [
      Field("file", .text, fr: "Fichier", en: "File").required,
      Field("alt", .localizedProse, fr: "Ce que l'image montre", en: "What the picture shows"),
      Field("credit", .prose(byLanguage: false), fr: "Crédit", en: "Credit"),
    ])
}
