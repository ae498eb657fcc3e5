internal import Palmares

/// What an editor says of a text that doesn't match its pattern.
enum SchemaMessage {
  case notBlank, id, language, boolean, date, answer, wholeDossierAnswer
  case number(Form.NumberRule)
  case figure(Form.FigureRule)

  /// The sentence.
  var text: LocalizedText {
    switch self {
    case .notBlank: Self.sentence(fr: "Un texte qui n'est pas vide.", en: "A text that isn't empty.")
    case .id:
      Self.sentence(
        fr: "Un identifiant : minuscules sans accent, chiffres, - et _, comme trophees-2020.",
        en: "An id: small letters, digits, - and _, such as awards-2020.")
    case .language:
      Self.sentence(
        fr: "Un code de langue, comme fr, en ou pt-BR.", en: "A language code, such as fr, en or pt-BR.")
    case .boolean: Self.sentence(fr: "true ou false.", en: "true or false.")
    case .date:
      Self.sentence(
        fr: "Une date qui existe : 2019, 2019-06 ou 2019-06-14.",
        en: "A date that exists: 2019, 2019-06 or 2019-06-14.")
    case .answer:
      Self.sentence(
        fr: "Une note, na (sans objet), abstain (s'abstient), recused (se récuse), ou rien.",
        en: "A mark, na (does not apply), abstain, recused, or nothing.")
    case .wholeDossierAnswer:
      Self.sentence(
        fr: "recused pour tout le dossier, ou des notes par critère.",
        en: "recused for the whole dossier, or marks by criterion.")
    case .number(let rule): Self.number(rule)
    case .figure(.exact):
      Self.sentence(
        fr: "Un nombre, comme 200, 3.5 ou 7 % ; 1,234 peut se lire de deux façons.",
        en: "A number, such as 200, 3.5 or 7 %; 1,234 could be read in two ways.")
    case .figure(.bounds):
      Self.sentence(
        fr: "Un nombre ou une borne : 200, >=2500, <=300, ~1500, 480..524.",
        en: "A number or a bound: 200, >=2500, <=300, ~1500, 480..524.")
    case .figure(.any):
      Self.sentence(
        fr: "Un nombre, une borne (>=2500, <=300, ~1500, 480..524), un jour (2019-06-14) ou un mot.",
        en: "A number, a bound (>=2500, <=300, ~1500, 480..524), a day (2019-06-14) or a word.")
    }
  }

  private static func number(_ rule: Form.NumberRule) -> LocalizedText {
    switch rule {
    case .any:
      sentence(fr: "Un nombre, comme 4, 3.5, 2/3 ou 7 %.", en: "A number, such as 4, 3.5, 2/3 or 7 %.")
    case .positive:
      sentence(
        fr: "Un nombre au-dessus de 0, comme 4, 3.5, 2/3 ou 7 %.",
        en: "A number above 0, such as 4, 3.5, 2/3 or 7 %.")
    case .range(let low, let high):
      sentence(fr: "Un nombre de \(low) à \(high).", en: "A number from \(low) to \(high).")
    case .whole(let least):
      sentence(
        fr: "Un nombre entier, \(least) ou davantage.", en: "A whole number, \(least) or more.")
    }
  }

  private static func sentence(fr: String, en: String) -> LocalizedText {
    LocalizedText(variants: ["fr": fr, "en": en])
  }
}
