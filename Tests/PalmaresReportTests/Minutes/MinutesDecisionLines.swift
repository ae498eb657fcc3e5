import Palmares
import PalmaresReport

/// The lines on decisions, prizes, severity, reservations and signatures, for ``MinutesLineTests``.
enum MinutesDecisionLines {
  typealias Line = MinutesLineTests.Line

  static let all = decisions + prizes + closing

  static let decisions: [Line] = [
    Line(
      testDescription: "stars decided, with the votes and who could vote",
      french: [
        "– Projet drancy\u{A0}: Le jury décerne 2\u{A0}étoiles\u{202F}; le calcul en donnait 0\u{A0}étoile.",
        "– Motif\u{A0}: Une démarche pionnière.", "– Décision du 5\u{A0}octobre 2020 (jury en plénière).",
        "– Vote\u{A0}: 3 pour, 1 contre.", "– 4 voix, pour 4\u{A0}jurés sans récusation sur ce dossier.",
      ],
      english: [
        "– Projet drancy: The jury awards 2\u{A0}stars; the computation gave 0\u{A0}stars.",
        "– Votes: 3 for, 1 against.", "– 4 votes, of 4\u{A0}jurors not recused from this dossier.",
      ], not: ["Récusation sur ce dossier", "À vérifier"]),
    Line(
      testDescription: "more votes than jurors who may vote",
      french: [
        "– Récusation sur ce dossier\u{A0}: j3.",
        "– Projet drancy\u{A0}: À vérifier\u{A0}: 4 voix, mais 3\u{A0}jurés sans récusation sur ce dossier.",
      ],
      english: [
        "– Recused from this dossier: j3.",
        "– Projet drancy: To verify: 4 votes, but 3\u{A0}jurors not recused from this dossier.",
      ]
    ) { draft in
      draft.jury.jurors[2] = Juror(id: "j3", recused: [.init(dossier: .init("drancy"))])
      draft.ballots.removeAll { $0.dossier.value == "drancy" && $0.juror.value == "j3" }
    },
    Line(
      testDescription: "a star for what marks alone don't rank",
      french: [
        "– Projet ermont\u{A0}: Le jury décerne 1\u{A0}étoile.",
        "– Classé par décision du jury\u{202F}; les notes seules le laissent non classé. Quorum non atteint\u{A0}: ",
        "– Aucun vote n'est consigné.",
      ],
      english: ["– Projet ermont: The jury awards 1\u{A0}star.", "– No vote is recorded."]
    ) { $0.decisions.append(Decision(.stars(1, dossier: "ermont"), reason: "Sur pièces.")) },
    Line(
      testDescription: "withdrawn and disqualified, with the marks that don't count",
      french: [
        "– Projet ermont\u{A0}: retiré. – 2\u{A0}notes reçues ne comptent pas. – Motif\u{A0}: À sa demande.",
        "– Projet fresnes\u{A0}: écarté. – 12\u{A0}notes reçues ne comptent pas.",
        "Projet ermont retiré Retiré. Motif\u{A0}: À sa demande.",
      ],
      english: [
        "– Projet ermont: withdrawn. – 2\u{A0}marks received do not count.",
        "– Projet fresnes: disqualified. – 12\u{A0}marks received do not count.",
      ]
    ) { draft in
      draft.decisions += [
        Decision(.withdrawn(dossier: "ermont"), reason: "À sa demande."),
        Decision(.disqualified(dossier: "fresnes"), reason: "Hors délai."),
      ]
    },
    Line(
      testDescription: "none",
      french: [
        "Aucune décision n'a changé d'étoiles ni écarté de dossier.", "Aucune mention n'a été décidée.",
      ],
      english: ["No decision changed any stars or put a dossier out.", "No mention was decided."],
      not: ["Étoiles calculées"]
    ) { $0.decisions = [] },
  ]

  static let prizes: [Line] = [
    Line(
      testDescription: "by a criterion, and a mention",
      french: [
        "– Prix de l'inclusion\u{A0}: Projet aulnay. – Va au meilleur score du critère «\u{A0}Inclusion\u{A0}».",
        "– Coup de cœur\u{A0}: Projet bonneuil. – Motif\u{A0}: L'accueil des enfants.",
      ],
      english: [
        "– Prix de l'inclusion: Projet aulnay. – Goes to the best score on the criterion “Inclusion”.",
        "– Coup de cœur: Projet bonneuil. – Reason: L'accueil des enfants.",
      ]),
    Line(
      testDescription: "decided otherwise than computed",
      french: [
        "– Prix de l'inclusion\u{A0}: Projet clamart.", "– Le calcul désignait\u{A0}: Projet aulnay.",
        "– Vote\u{A0}: 2 pour, 1 contre, 1\u{A0}abstention.",
      ],
      english: ["– Prix de l'inclusion: Projet clamart.", "– The computation named: Projet aulnay."]
    ) { draft in
      draft.decisions.append(
        Decision(
          .prize("prix", dossier: "clamart"), reason: "Un choix débattu.",
          votes: .init(for: 2, against: 1, abstain: 1)))
    },
    Line(
      testDescription: "withheld", french: ["– Prix de l'inclusion\u{A0}: non attribué."],
      english: ["– Prix de l'inclusion: withheld."]
    ) { $0.decisions.append(Decision(.withheld(prize: "prix"), reason: "Personne ne convainc.")) },
    Line(
      testDescription: "that only a decision would award",
      french: ["– Espoir\u{A0}: aucune décision ne l'attribue. – Seule une décision l'attribue."],
      english: ["– Espoir: no decision awards it. – Only a decision awards it."]
    ) { $0.rubric.prizes.append(Prize(id: "espoir", title: "Espoir")) },
    Line(
      testDescription: "that nobody can have",
      french: ["– Prix de l'inclusion\u{A0}: aucun dossier ne peut y prétendre."],
      english: ["– Prix de l'inclusion: no dossier qualifies."]
    ) { draft in
      draft.rubric.jury.quorum = .init(.jurors(4))
      draft.ballots.removeAll { $0.juror.value == "j3" }
      draft.jury.jurors[2] = Juror(id: "j3")
      draft.decisions = []
    },
    Line(
      testDescription: "in a category alone",
      french: ["«\u{A0}Inclusion\u{A0}», parmi la catégorie Communes."],
      english: ["“Inclusion”, in the category Communes."]
    ) { draft in
      draft.rubric.categories = [Palmares.Category(id: "communes", title: "Communes", when: nil)]
      draft.rubric.prizes = [
        Prize(id: "prix", title: "Prix", by: .init("inclusion"), among: .init("communes"))
      ]
    },
    Line(
      testDescription: "none", french: ["La grille ne prévoit aucun prix."],
      english: ["The rubric has no prizes."]
    ) { $0.rubric.prizes = [] },
  ]

  static let closing: [Line] = [
    Line(
      testDescription: "what the files say of edition, grid and meeting",
      french: [
        "! Les bulletins de ce jeu d'essai sont simulés.", "! Version complète, à ne pas publier.",
        "Édition\u{A0}: Trophées d'essai 2020 (essai-2020)", "État\u{A0}: Résultats définitifs",
        "Grille\u{A0}: Grille d'essai, version 2020.1 (grille)", "Organisé par\u{A0}: Ville modèle",
        "Date\u{A0}: 5\u{A0}octobre 2020 Lieu\u{A0}: ____", "Ouverture de la séance\u{A0}: ____",
        "Clôture de la séance\u{A0}: ____", "Modèle d'essai, non officiel.",
      ],
      english: [
        "! Les bulletins de ce jeu d'essai sont simulés.", "Rubric: Trial grid, version 2020.1 (grille)",
        "Date: 5\u{A0}October 2020 Place: ____",
      ]),
    Line(
      testDescription: "a day left to fill in", french: ["Date\u{A0}: ____"], english: ["Date: ____"]
    ) { $0.campaign.date = nil },
    Line(
      testDescription: "a draft",
      french: ["État\u{A0}: Résultats provisoires", "L'édition est encore marquée provisoire."],
      english: ["State: Draft results", "The edition is still marked as a draft."]
    ) { $0.campaign.status = .draft },
    Line(
      testDescription: "severity left alone",
      french: ["10. Correction de la sévérité La sévérité des jurés n'est pas corrigée."],
      english: ["10. Correction of severity The jurors' severity is not corrected."]),
    Line(
      testDescription: "severity that could not be corrected",
      french: [
        "La sévérité n'est pas corrigée («\u{A0}standardise\u{A0}»), le résultat brut est gardé\u{A0}: ",
        "Le calcul est exact, en fractions",
      ], english: ["standardise"], not: ["Score brut", "arrondis à 9 décimales"]
    ) { $0.rubric.jury.severity = .init(.standardise) },
    Line(
      testDescription: "remarks on dossiers",
      french: ["– Projet drancy – Échanges\u{A0}: 1\u{A0}«\u{A0}sans objet\u{A0}» compte comme abstention"],
      english: ["– Projet drancy – Échanges: 1"], not: ["Aucune réserve"]),
    Line(
      testDescription: "no reservation",
      french: ["Aucune réserve\u{A0}: la lecture des fichiers n'a donné aucun avertissement."],
      english: ["No reservation: reading the files gave no warning."]
    ) { draft in
      draft.ballots = draft.ballots.map { ballot in
        ballot.answer == .notApplicable
          ? Ballot(
            juror: ballot.juror, dossier: ballot.dossier, criterion: ballot.criterion, answer: .abstain)
          : ballot
      }
    },
    Line(
      testDescription: "who signs",
      french: ["Présidence\u{A0}: Mme Un", "Secrétariat\u{A0}: ____", "Membre\u{A0}: j2"],
      english: ["Chair: Mme Un", "Secretary: ____", "Member: j2"]),
    Line(
      testDescription: "a chair left to fill in", french: ["Présidence\u{A0}: ____", "Membre\u{A0}: Mme Un"],
      english: ["Chair: ____", "Member: Mme Un"]
    ) { $0.jury.jurors[0] = Juror(id: "j1", name: "Mme Un") },
    Line(
      testDescription: "the notice stands again where they sign",
      french: ["13. Signatures ! Les bulletins de ce jeu d'essai sont simulés. Fait à\u{A0}: ____"],
      english: ["13. Signatures ! Les bulletins de ce jeu d'essai sont simulés. Done at: ____"]),
  ]
}
