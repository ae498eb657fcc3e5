package import Palmares

extension FileKind {
  /// What people call such a file.
  package var title: LocalizedText {
    switch self {
    case .edition: LocalizedText(variants: ["fr": "Édition", "en": "Edition"])
    case .rubric: LocalizedText(variants: ["fr": "Grille", "en": "Rubric"])
    case .dossier: LocalizedText(variants: ["fr": "Dossier", "en": "Dossier"])
    case .jury: LocalizedText(variants: ["fr": "Jury", "en": "Jury"])
    case .ballot: LocalizedText(variants: ["fr": "Bulletin", "en": "Ballot"])
    case .decisions: LocalizedText(variants: ["fr": "Décisions", "en": "Decisions"])
    case .indicators: LocalizedText(variants: ["fr": "Indicateurs", "en": "Indicators"])
    }
  }

  /// What such a file is for, in a sentence.
  package var summary: LocalizedText {
    switch self {
    case .edition:
      LocalizedText(variants: [
        "fr": "Une campagne : son nom et les fichiers qui la composent.",
        "en": "One campaign: what it is called, and the files that belong to it.",
      ])
    case .rubric:
      LocalizedText(variants: [
        "fr": "Ce qui est noté, avec quel poids, et ce que demande chaque étoile.",
        "en": "What is marked, with which weight, and what each star asks.",
      ])
    case .dossier:
      LocalizedText(variants: [
        "fr": "Ce qu'un candidat a envoyé. Plusieurs dossiers tiennent dans un fichier, séparés par ---.",
        "en": "What a candidate sent in. A file may hold several, parted by ---.",
      ])
    case .jury:
      LocalizedText(variants: [
        "fr": "Qui note, avec quel poids, et qui s'abstient de juger quel dossier.",
        "en": "Who marks, with which weight, and who is recused from what.",
      ])
    case .ballot:
      LocalizedText(variants: [
        "fr": "Les réponses d'un juré, dossier par dossier et critère par critère.",
        "en": "One juror's answers, dossier by dossier and criterion by criterion.",
      ])
    case .decisions:
      LocalizedText(variants: [
        "fr": "Ce que le jury décide à côté des notes : étoiles, mentions, prix, retraits.",
        "en": "What the jury decides beside the marks: stars, mentions, prizes, withdrawals.",
      ])
    case .indicators:
      LocalizedText(variants: [
        "fr": "Des indicateurs avec leur formule, et les faits qu'elles demandent.",
        "en": "Indicators with their formulas, and the facts that these ask for.",
      ])
    }
  }
}
