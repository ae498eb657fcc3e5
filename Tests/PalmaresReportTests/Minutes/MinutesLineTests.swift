import Palmares
import PalmaresReport
import Testing

/// Every line of the minutes holds by a rule: an edition that differs by one thing, and what is then said.
struct MinutesLineTests {
  /// A change to the sample edition, and the lines that follow from it in French and in English.
  struct Line: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let french: [String]
    let english: [String]
    /// What is not said, in French.
    var not: [String] = []
    var change: @Sendable (inout EditionDraft) -> Void = { _ in }
  }

  static let jury: [Line] = [
    Line(
      testDescription: "who presides, and that weights are equal",
      french: ["Mme Un (j1) présidence", "j2 membre", "Tous les jurés ont le même poids."],
      english: ["Mme Un (j1) chair", "j2 member", "All jurors have the same weight."], not: ["Rôle Poids"]),
    Line(
      testDescription: "unequal weights", french: ["j2 membre 2", "j3 membre 1"],
      english: ["j2 member 2", "j3 member 1"], not: ["Tous les jurés ont le même poids."]
    ) { $0.jury.jurors[1] = Juror(id: "j2", weight: .init(2)) },
    Line(
      testDescription: "colleges, with the shares of their weights",
      french: [
        "Mme Un (j1) présidence elus", "j3 membre habitants",
        "Dans chaque collège, tous les jurés ont le même poids.", "elus 75\u{A0}% et habitants 25\u{A0}%",
      ],
      english: [
        "Mme Un (j1) chair elus", "Within each college all jurors have the same weight.",
        "elus 75% and habitants 25%",
      ]
    ) { draft in
      draft.jury.colleges = [
        College(id: "elus", weight: .init(3)), College(id: "habitants", weight: .init(1)),
      ]
      draft.jury.jurors = draft.jury.jurors.enumerated().map { place, juror in
        Juror(
          id: juror.id, name: juror.name, role: juror.role,
          college: .init(place < 2 ? "elus" : "habitants"), recused: juror.recused)
      }
    },
    Line(
      testDescription: "a secretary has no ballot and signs",
      french: ["Mme Plume (s) secrétariat", "Secrétariat\u{A0}: Mme Plume"],
      english: ["Mme Plume (s) secretary", "Secretary: Mme Plume"], not: ["Mme Plume 0"]
    ) { $0.jury.jurors.append(Juror(id: "s", name: "Mme Plume", role: .secretary)) },
    Line(
      testDescription: "what each gave",
      french: ["j3 4 12 0 0 3 1", "Chaque juré a rendu au moins une note."],
      english: ["j3 4 12 0 0 3 1", "Every juror gave at least one mark."]
    ),
    Line(
      testDescription: "who gave nothing",
      french: ["Aucune réponse reçue de\u{A0}: j4.", "Membre\u{A0}: j4 aucune note rendue"],
      english: ["No answer received from: j4.", "Member: j4 no mark given"],
      not: ["Chaque juré a rendu au moins une note."]
    ) { $0.ballots.removeAll { $0.juror.value == "j4" } },
    Line(
      testDescription: "who only abstained",
      french: ["Seulement des abstentions ou des «\u{A0}sans objet\u{A0}»\u{A0}: j4.", "aucune note rendue"],
      english: ["Abstained or answered “does not apply” throughout: j4.", "no mark given"]
    ) { draft in
      draft.ballots = draft.ballots.map { ballot in
        ballot.juror.value == "j4"
          ? Ballot(
            juror: ballot.juror, dossier: ballot.dossier, criterion: ballot.criterion, answer: .abstain)
          : ballot
      }
    },
    Line(
      testDescription: "who is recused from everything",
      french: ["Récusation sur tous les dossiers\u{A0}: j4."],
      english: ["Recused from every dossier: j4."], not: ["Aucune réponse reçue"]
    ) { draft in
      draft.ballots.removeAll { $0.juror.value == "j4" }
      draft.jury.jurors[3] = Juror(
        id: "j4", recused: draft.dossiers.map { Juror.Recusal(dossier: .init($0.id)) })
    },
    Line(
      testDescription: "a panel", french: ["j4 ne note que\u{A0}: Projet bonneuil et Projet clamart."],
      english: ["j4 marks only: Projet bonneuil and Projet clamart."]
    ) { draft in
      draft.jury.jurors[3] = Juror(id: "j4", dossiers: [.init("bonneuil"), .init("clamart")])
      draft.ballots.removeAll {
        $0.juror.value == "j4" && !["bonneuil", "clamart"].contains($0.dossier.value)
      }
    },
    Line(
      testDescription: "two of one name are told apart by their ids",
      french: ["Mme Un (j1) 6 ", "Mme Un (j2) 5 "], english: ["Mme Un (j1) 6 ", "Mme Un (j2) 5 "]
    ) { $0.jury.jurors[1] = Juror(id: "j2", name: "Mme Un") },
  ]

  static let recusals: [Line] = [
    Line(
      testDescription: "declared, with its reason",
      french: [
        "Projet aulnay j3 y travaille le fichier du jury tous 3", "récusation\u{A0}: Projet aulnay",
        "Un juré récusé sur un dossier ne le note pas et ne compte pas pour lui.",
      ],
      english: ["Projet aulnay j3 y travaille the jury's file all 3", "recusal: Projet aulnay"]),
    Line(
      testDescription: "by the ballot alone, without a reason",
      french: ["Projet aulnay j3 non précisé le bulletin tous 3"],
      english: ["Projet aulnay j3 not stated the ballot all 3"]
    ) { draft in
      draft.jury.jurors[2] = Juror(id: "j3")
      draft.ballots.append(
        Ballot(juror: .init("j3"), dossier: .init("aulnay"), criterion: nil, answer: .recused))
    },
    Line(
      testDescription: "none", french: ["2. Récusations Aucune récusation n'a été déclarée."],
      english: ["2. Recusals No recusal was declared."], not: ["Un juré récusé"]
    ) { $0.jury.jurors[2] = Juror(id: "j3") },
  ]

  static let quorum: [Line] = [
    Line(
      testDescription: "the rule, and who misses it",
      french: [
        "Il faut qu'au moins 2\u{A0}jurés aient noté le dossier.",
        "5\u{A0}dossiers sur 6 atteignent le quorum.", "N'atteint pas le quorum\u{A0}: Projet ermont.",
        "Projet ermont 1 2 non atteint", "Projet aulnay 3 2 atteint",
        "Projet ermont quorum non atteint Quorum non atteint",
      ],
      english: [
        "At least 2\u{A0}jurors must have marked the dossier.", "5 of 6\u{A0}dossiers reach the quorum.",
        "Below the quorum: Projet ermont.", "Projet ermont 1 2 not reached", "Projet aulnay 3 2 reached",
      ]),
    Line(
      testDescription: "two miss it",
      french: ["N'atteignent pas le quorum\u{A0}: Projet drancy et Projet ermont."],
      english: ["Below the quorum: Projet drancy and Projet ermont."]
    ) { draft in
      draft.ballots.removeAll { $0.dossier.value == "drancy" && $0.juror.value != "j1" }
    },
    Line(
      testDescription: "what is out is not held against it",
      french: ["5\u{A0}dossiers sur 5 atteignent le quorum.", "Projet ermont 1 2 retiré"],
      english: ["5 of 5\u{A0}dossiers reach the quorum.", "Projet ermont 1 2 withdrawn"],
      not: ["pas le quorum"]
    ) { $0.decisions.append(Decision(.withdrawn(dossier: "ermont"), reason: "À sa demande.")) },
    Line(
      testDescription: "a college's",
      french: ["Projet ermont 1 (elus 1, habitants 0) elus 1, habitants 1 non atteint"],
      english: ["Projet ermont 1 (elus 1, habitants 0) elus 1, habitants 1 not reached"]
    ) { draft in
      draft.jury.jurors = draft.jury.jurors.enumerated().map { place, juror in
        Juror(
          id: juror.id, role: juror.role, college: .init(place < 2 ? "elus" : "habitants"),
          recused: juror.recused)
      }
      draft.jury.colleges = [
        College(id: "elus", weight: .init(1)), College(id: "habitants", weight: .init(1)),
      ]
      draft.rubric.jury.quorum = .init(
        .colleges([.init(college: "elus", jurors: 1), .init(college: "habitants", jurors: 1)]))
    },
  ]

  @Test(arguments: jury + recusals + quorum + MinutesResultLines.all + MinutesDecisionLines.all)
  func itIsSaid(_ line: Line) throws {
    var draft = SampleEdition.draft()
    line.change(&draft)
    let minutes = Minutes(try Edition(draft).rank(), version: "1.0")
    for (language, lines) in [(French() as any Language, line.french), (English(), line.english)] {
      let text = MinutesSample.flat(
        MinutesText(minutes, language: language, layout: .init(width: 400)).text)
      for expected in lines {
        let isSaid = text.contains(expected)
        #expect(isSaid, "\(language.tag): \(expected)")
      }
      for absent in language.tag == "fr" ? line.not : [] {
        let isSaid = text.contains(absent)
        #expect(!isSaid, "\(absent)")
      }
    }
  }
}

/// What the tests of minutes share.
enum MinutesSample {
  /// A text on one line, a single plain space between words.
  static func flat(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}
