internal import Palmares

/// The French words that people type for the files' English keys and words.
package enum FrenchWords {
  /// The key or word meant, among those known, or `nil`; accents, capitals and hyphens don't count.
  package static func meaning(of word: String, among known: [String]) -> String? {
    let typed = folded(word).split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: "_")
    if let same = known.first(where: { folded($0) == typed && $0 != word }) { return same }
    for candidate in meanings[typed] ?? [] where known.contains(candidate) { return candidate }
    guard typed.count > 3, typed.hasSuffix("s") || typed.hasSuffix("x") else { return nil }
    for candidate in meanings[String(typed.dropLast())] ?? [] where known.contains(candidate) {
      return candidate
    }
    return nil
  }

  /// The word or key nearest to a text: the French for one, else a likely slip.
  package static func nearest(to word: String, among known: [String]) -> String? {
    meaning(of: word, among: known) ?? Nearest.word(to: word, among: known)
      ?? Nearest.word(to: folded(word), among: known)
  }

  /// A text in small letters without French accents.
  package static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "à", "â", "ä", "á": result += "a"
      case "ç": result += "c"
      case "é", "è", "ê", "ë": result += "e"
      case "î", "ï", "í": result += "i"
      case "ô", "ö", "ó": result += "o"
      case "ù", "û", "ü", "ú": result += "u"
      case "ÿ": result += "y"
      case "œ": result += "oe"
      case "æ": result += "ae"
      case "\u{300}"..."\u{36F}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let meanings: [String: [String]] = [
    "abstention": ["abstain"], "accord": ["agreement"], "annexe": ["attachments"], "anonyme": ["pseudonym"],
    "ancre": ["anchors"], "aucun": ["none"], "au_moins": ["at_least"], "au_plus": ["at_most"],
    "autoevaluation": ["assessment"], "bareme": ["scale", "scales"], "bulletin": ["ballots"],
    "candidature": ["dossiers", "dossier"], "categorie": ["category", "categories"],
    "centile": ["percent_rank"],
    "cible": ["target", "audience"], "college": ["college", "colleges"],
    "commentaire": ["comment", "comments"], "condition": ["condition", "when", "require"],
    "confiance": ["confidence"], "coefficient": ["weight"], "contre": ["against"],
    "critere": ["criteria", "criterion"],
    "decision": ["decisions"], "declare": ["declared"], "definitif": ["final"], "departement": ["department"],
    "disqualifie": ["disqualified"], "donnee": ["facts"], "type": ["kind"], "echelle": ["scale", "scales"],
    "egalite": ["ties"],
    "eligibilite": ["eligibility"], "enjeu": ["why"], "entre": ["between"], "environ": ["about"],
    "etape": ["steps"], "etoile": ["stars"], "exclure": ["exclude"], "exige": ["require"],
    "exigence": ["require"],
    "fait": ["facts"], "fichier": ["file"], "geometrique": ["geometric"], "grille": ["rubric"],
    "indicateur": ["indicators", "indicator"], "intitule": ["title"], "jure": ["juror", "jurors", "jury"],
    "jury": ["jury"],
    "langue": ["language"], "libelle": ["label", "title"], "lien": ["links"], "lot": ["lot"],
    "manquant": ["missing"], "maximum": ["max"], "mediane": ["median"], "membre": ["member"],
    "mention": ["mention", "mark"], "minimum": ["min"], "motif": ["reason"], "moyenne": ["mean", "average"],
    "niveau": ["levels", "level"], "nom": ["name"], "note": ["mark", "notice", "marks"],
    "objectif": ["objectives"],
    "ordre": ["order"], "organisateur": ["organisers"], "organisme": ["organisation"], "parmi": ["among"],
    "partenaire": ["partners"], "par": ["by"], "pas": ["step"], "piece_jointe": ["attachments"],
    "poids": ["weight"],
    "pour": ["for"], "precedent": ["previous"], "precedente": ["previous"], "president": ["chair"],
    "presidente": ["chair"], "preuve": ["evidence"], "prix": ["prizes", "prize"],
    "public": ["audience", "public"],
    "publication": ["publish"], "question": ["question"], "quota_egalite": ["quota_ties"], "quand": ["when"],
    "raison": ["reason"], "recuse": ["recused"], "reference": ["references"], "reponse": ["marks", "mark"],
    "resultat": ["outcome"], "rubrique": ["rubric"], "resume": ["summary"], "retire": ["withdrawn"],
    "role": ["role"],
    "secretaire": ["secretary"],
    "seuil": ["min"], "signification": ["meaning"], "statut": ["status"], "suite": ["outcome"],
    "symbole": ["symbol"],
    "texte": ["text"], "titre": ["title"], "tronquee": ["trimmed"], "unite": ["unit"], "valeur": ["value"],
    "a_retenir": ["highlights"], "a_propos": ["about"], "brouillon": ["draft"], "elimine": ["disqualified"],
    "source": ["source"], "soutien": ["supporters"], "ville": ["organisation"], "voix": ["votes"],
    "vote": ["votes"],
    "vrai": ["true"], "faux": ["false"], "oui": ["true"], "non": ["false"], "yes": ["true"], "no": ["false"],
    "on": ["true"], "off": ["false"], "identifiant": ["id"],
    "image": ["images"], "photo": ["images"], "contact": ["contacts"],
    "dossier": ["dossiers", "dossier"], "recusation": ["recused"], "sous_critere": ["criteria"],
    "zoom": ["focus"],
    "faits_saillants": ["highlights"], "notice": ["notice"], "avertissement": ["notice"], "date": ["date"],
    "combinaison": ["combine"], "effectif": ["quorum"], "adresse": ["url"], "logo": ["logo"],
    "commune": ["organisation"], "n_a": ["na"], "s_abstient": ["abstain"], "abstenu": ["abstain"],
    "a": ["abstain"],
    "r": ["recused"],
  ]
}
