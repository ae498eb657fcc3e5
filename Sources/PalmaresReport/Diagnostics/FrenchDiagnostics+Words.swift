extension DiagnosticLanguage {
  /// Returns a word that the readers quote, in French, or `nil` for a name, a place or anything else.
  static func frenchWord(_ term: String) -> String? {
    frenchForms[term] ?? frenchBlocks[term] ?? frenchReasons[term] ?? frenchParserWord(term)
  }

  /// Translates what the YAML parser says, with the line of its context; the context itself is left out.
  private static func frenchParserWord(_ term: String) -> String? {
    guard let match = term.wholeMatch(of: #/(.+?)( '[^']*')?( \(.*?(?:from line ([0-9]+))?\))?/#) else {
      return nil
    }
    let line = match.4.map { " (bloc ouvert ligne \($0))" } ?? ""
    if let words = frenchParserWords[String(match.1)] { return words + (match.2 ?? "") + line }
    return frenchParserWords[String(match.1) + (match.2 ?? "")].map { $0 + line }
  }

  /// The forms of a value, with their article.
  private static let frenchForms = [
    "text": "un texte", "list": "une liste", "map": "un bloc de clés", "block": "un bloc de clés",
    "number": "un nombre", "whole number": "un nombre entier", "date": "une date", "id": "un identifiant",
    "condition": "une condition", "path": "un chemin", "comparison": "une comparaison", "field": "un champ",
    "value": "une valeur", "nothing": "rien", "true or false": "true ou false", "boolean": "true ou false",
    "word": "un mot", "list of maps": "un bloc de clés par élément", "list of texts": "une liste de textes",
    "list of numbers": "une liste de nombres", "text or list": "un texte ou une liste",
    "text or map": "un texte ou un bloc de clés", "text or number": "un texte ou un nombre",
    "text, or map by language": "un texte, ou un bloc de clés par langue", "end": "la fin",
    "end of text": "la fin du texte", "text in quotes": "un texte entre guillemets droits",
    "table": "un tableau", "row": "une ligne", "part of the dossier": "une partie du dossier",
    "day": "un jour", "number other than 0": "un nombre autre que 0",
    "web address": "une adresse web", "email address": "une adresse électronique",
    "SIREN or SIRET number": "un numéro SIREN ou SIRET", "INSEE code": "un code INSEE de commune",
    "département": "un département", "known kind of organisation": "une nature d'organisme connue",
    "true": "vrai (true)", "false": "faux (false)",
  ]

  /// The kinds of files and of blocks in them, without article.
  private static let frenchBlocks = [
    "edition": "édition", "rubric": "grille", "dossier": "dossier", "jury": "jury", "ballot": "bulletin",
    "decisions": "décisions", "result": "résultat", "criterion": "critère", "group": "groupe",
    "leaf": "critère noté", "scale": "échelle", "scales": "échelles", "level": "niveau",
    "star level": "niveau d'étoiles", "stars": "étoiles", "requirement": "exigence", "quota": "quota",
    "category": "catégorie", "prize": "prix", "fact": "donnée", "facts": "données", "indicator": "indicateur",
    "indicators": "indicateurs",
    "juror": "juré", "college": "collège", "recusal": "récusation", "decision": "décision", "votes": "votes",
    "mark": "note", "picture": "image", "average": "moyenne", "panel": "comité",
    "organisation": "organisation", "organiser": "organisateur", "partner": "partenaire",
    "supporter": "soutien", "logo": "logo", "step": "étape", "focus": "focus", "link": "lien",
    "attachment": "pièce jointe", "image": "image", "contact": "contact", "assessment": "autoévaluation",
    "reference": "référence", "publish": "publication", "robustness": "robustesse", "tie": "départage",
    "eligibility": "éligibilité", "eligibility rule": "règle d'éligibilité", "notice": "avertissement",
    "jury rules": "règles du jury", "answer": "réponse", "column": "colonne", "mapping": "correspondances",
  ]

  /// Why a file can't be read.
  private static let frenchReasons = [
    "not permitted": "accès refusé", "permission denied": "accès refusé", "Permission denied": "accès refusé",
    "Is a directory": "c'est un répertoire", "Input/output error": "erreur de lecture",
  ]

  /// What libyaml says.
  private static let frenchParserWords = [
    "mapping values are not allowed in this context":
      "deux-points inattendus : un texte qui en contient, ou un "
      + "décalage erroné",
    "did not find expected key": "clé attendue, introuvable",
    "could not find expected ':'": "deux-points attendus après la clé",
    "did not find expected '-' indicator": "tiret de liste attendu",
    "did not find expected ',' or ']'": "virgule ou crochet fermant attendus",
    "did not find expected ',' or '}'": "virgule ou accolade fermante attendues",
    "did not find expected node content": "valeur attendue, introuvable",
    "did not find expected <document start>": "texte inattendu avant ou après le document",
    "did not find expected alphabetic or numeric character": "lettre ou chiffre attendus",
    "found character that cannot start any token": "ce caractère ne peut pas commencer une valeur",
    "found unexpected end of stream": "fin du fichier inattendue : un guillemet n'est pas refermé",
    "did not find the closing quote": "guillemet fermant attendu",
    "found unexpected document indicator": "« --- » ou « ... » inattendus",
    "found unknown escape character": "caractère inconnu après « \\ »",
    "found undefined alias": "alias sans ancre",
    "block sequence entries are not allowed in this context": "tiret de liste inattendu",
    "block mapping entries are not allowed in this context": "clé inattendue",
    "control characters are not allowed": "caractère de contrôle interdit",
  ]
}
