import Palmares
import PalmaresReport

/// The lines on method, ranking and ties, for ``MinutesLineTests``.
enum MinutesResultLines {
  typealias Line = MinutesLineTests.Line

  static let all = method + result

  static let method: [Line] = [
    Line(
      testDescription: "weights and what each star asks",
      french: [
        "Inclusion 2 40\u{A0}%",
        "Étoiles Score minimal Conditions 3\u{A0}étoiles 85 Publics\u{A0}: au moins 60",
        "Le calcul est exact, en fractions",
      ],
      english: ["Inclusion 2 40%", "3\u{A0}stars 85 Publics: at least 60"],
      not: ["Part du score Règle", "Recevabilité"]),
    Line(
      testDescription: "rules of single criteria",
      french: [
        "Part du score Règle", "Publics 3 60\u{A0}% le plus bas de ses critères",
        "Suites 2 40\u{A0}% Un critère auquel personne n'a répondu compte comme le bas de l'échelle.",
      ],
      english: ["Share of the score Rule", "Publics 3 60% the lowest of its criteria"]
    ) { draft in
      guard case .group(let group) = draft.rubric.criteria[0].content,
        case .leaf(let leaf) = draft.rubric.criteria[1].content
      else { return }
      draft.rubric.criteria = [
        Criterion(
          id: "publics", title: "Publics", weight: .init(3),
          content: .group(.init(combine: .init(.min), criteria: group.criteria))),
        Criterion(
          id: "suites", title: "Suites", weight: .init(2),
          content: .leaf(.init(scale: leaf.scale, missing: .init(.zero)))),
      ]
    },
    Line(
      testDescription: "a geometric mean is rounded before it is compared",
      french: ["arrondis à 9 décimales avant d'être comparés."], english: ["rounded to 9 decimals"],
      not: ["Le calcul est exact"]
    ) { draft in
      guard case .group(let group) = draft.rubric.criteria[0].content else { return }
      draft.rubric.criteria[0] = Criterion(
        id: "publics", title: "Publics", weight: .init(3),
        content: .group(.init(combine: .init(.geometric), criteria: group.criteria)))
    },
  ]

  static let result: [Line] = [
    Line(
      testDescription: "the ranking, with the stars computed beside those decided",
      french: [
        "6\u{A0}dossiers présentés, 5\u{A0}lauréats, 4\u{A0}jurés, 56\u{A0}notes.",
        "2e Projet drancy 39,2 2\u{A0}étoiles 0\u{A0}étoile 11 non",
        "4e Projet clamart 57,5 1\u{A0}étoile 1\u{A0}étoile 12 oui",
      ],
      english: [
        "2nd Projet drancy 39.2 2\u{A0}stars 0\u{A0}stars 11 no",
        "4th Projet clamart 57.5 1\u{A0}star 1\u{A0}star 12 yes",
      ]),
    Line(
      testDescription: "no stars", french: ["6\u{A0}dossiers présentés, 5 classés", "1er Projet aulnay"],
      english: ["5 ranked", "1st Projet aulnay"], not: ["étoile calculée", "Étoiles calculées"]
    ) { draft in
      draft.rubric.stars = nil
      draft.decisions = []
    },
    Line(
      testDescription: "nobody ranked", french: ["Aucun dossier n'est classé."],
      english: ["No dossier is ranked."]
    ) { draft in
      draft.rubric.jury.quorum = .init(.jurors(4))
      draft.ballots.removeAll { $0.juror.value == "j3" }
      draft.jury.jurors[2] = Juror(id: "j3")
      draft.decisions = []
    },
    Line(
      testDescription: "a tie that stays",
      french: [
        "– Score 57,5, 1\u{A0}étoile\u{A0}: Projet clamart (4e)\u{202F}; Projet fresnes (4e).",
        "– Inclusion\u{A0}: 68,75 pour tous",
        "– Restent ex æquo, 4e\u{A0}: Projet clamart et Projet fresnes.",
      ],
      english: [
        "– Score 57.5, 1\u{A0}star: Projet clamart (4th); Projet fresnes (4th).",
        "– Inclusion: 68.75 for all",
        "– Still tied, 4th: Projet clamart and Projet fresnes.",
      ], not: ["Départagés"]),
    // Inclusion 3 of 4, exchanges 1.5 of 4: (2 · 0.75 + 0.375)/3 is clamart's 0.625 as well.
    Line(
      testDescription: "a tie that a key parts",
      french: [
        "– Score 57,5, 1\u{A0}étoile\u{A0}: Projet fresnes (4e)\u{202F}; Projet clamart (5e).",
        "– Inclusion\u{A0}: Projet clamart 68,75\u{202F}; Projet fresnes 75",
        "– Départagés par\u{A0}: Inclusion.",
      ],
      english: [
        "– Score 57.5, 1\u{A0}star: Projet fresnes (4th); Projet clamart (5th).", "– Parted by: Inclusion.",
      ],
      not: ["Restent ex æquo"]
    ) { draft in
      draft.ballots.removeAll { $0.dossier.value == "fresnes" }
      for (juror, row) in zip(["j1", "j2", "j3", "j4"], ["412", "312", "222", "322"]) {
        for (criterion, mark) in zip(["inclusion", "echanges", "suites"], row) {
          draft.ballots.append(
            Ballot(
              juror: .init(juror), dossier: .init("fresnes"), criterion: .init(criterion),
              answer: .mark(Rational(mark.wholeNumberValue ?? 0))))
        }
      }
    },
    Line(
      testDescription: "no key", french: ["À score égal, les dossiers sont ex æquo.", "Restent ex æquo, 4e"],
      english: ["Equal scores share their rank.", "Still tied, 4th"]
    ) { $0.rubric.ties = [] },
    Line(
      testDescription: "no tie", french: ["Aucun dossier n'a le même score qu'un autre."],
      english: ["No dossier has the same score as another."]
    ) { $0.ballots.removeAll { $0.dossier.value == "fresnes" } },
    Line(
      testDescription: "ranked by decisions alone, without a score",
      french: [
        "– Score –, 1\u{A0}étoile\u{A0}: Projet ermont (",
        "Une décision les classe sans score\u{202F}: ils sont ex æquo.",
      ],
      english: ["A decision ranks them without a score: they are tied."]
    ) { draft in
      draft.ballots.removeAll { $0.dossier.value == "fresnes" }
      for dossier in ["ermont", "fresnes"] {
        draft.decisions.append(Decision(.stars(1, dossier: dossier), reason: "Sur pièces."))
      }
    },
    // One place of two stars for bonneuil, clamart and fresnes, from 55: bonneuil has it; of one star, one for two equals.
    Line(
      testDescription: "a cut that falls on a tie",
      french: [
        "Les dossiers à égalité à la dernière place attendent tous le niveau suivant.",
        "– Pour 1\u{A0}étoile (1\u{A0}place), score 57,5\u{A0}: Projet clamart (n'entre pas)\u{202F}; "
          + "Projet fresnes (n'entre pas).",
        "– La coupure tombe sur une égalité (Projet clamart et Projet fresnes)\u{A0}: tous attendent le niveau suivant.",
      ],
      english: [
        "– For 1\u{A0}star (1\u{A0}place), score 57.5: Projet clamart (does not enter); "
          + "Projet fresnes (does not enter).",
        "– The cut falls on a tie (Projet clamart and Projet fresnes): all wait for the next level.",
      ]
    ) { draft in
      draft.rubric.stars = Stars(
        max: 2, quota: [2: .init(2), 1: .init(1)], quotaTies: .init(.demote))
      draft.decisions = []
    },
    Line(
      testDescription: "everybody ranked", french: ["7. Non classés Tous les dossiers sont classés."],
      english: ["7. Unranked All dossiers are ranked."]
    ) { draft in
      draft.dossiers.removeAll { $0.id == "ermont" }
      draft.ballots.removeAll { $0.dossier.value == "ermont" }
    },
  ]
}
