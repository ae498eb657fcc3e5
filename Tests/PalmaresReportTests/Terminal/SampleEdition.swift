import Palmares

/// A small edition that has a bit of everything: a gate, a quorum missed, a recusal, an abstention, a criterion that
/// does not apply, a tie, a decision, a mention and a prize.
enum SampleEdition {
  static let scale = Scale(
    name: "quatre", min: 0, max: 4, step: 1,
    levels: [
      .init(mark: 0, title: "Absent"), .init(mark: 1, title: "Amorcé"), .init(mark: 2, title: "Réel"),
      .init(mark: 3, title: "Solide"), .init(mark: 4, title: "Exemplaire"),
    ])

  static func leaf(
    _ id: String, _ title: LocalizedText, _ weight: Rational, line: Int, allowsNotApplicable: Bool = false
  ) -> Criterion {
    Criterion(
      id: id, title: title,
      weight: .init(weight, at: SourcePosition(file: "rubric.yaml", line: line, column: 15)),
      content: .leaf(
        .init(
          scale: scale, question: "Qu'en est-il ?",
          anchors: [.init(mark: 0, title: "Rien"), .init(mark: 4, title: "Tout")],
          allowsNotApplicable: allowsNotApplicable)))
  }

  static var rubric: Rubric {
    var rubric = Rubric(
      id: "grille", version: "2020.1",
      title: LocalizedText(variants: ["fr": "Grille d'essai", "en": "Trial grid"]),
      notice: "Modèle d'essai, non officiel.",
      criteria: [
        Criterion(
          id: "publics", title: "Publics",
          weight: .init(3, at: .init(file: "rubric.yaml", line: 5, column: 13)),
          content: .group(
            .init(criteria: [
              leaf("inclusion", "Inclusion", 2, line: 8),
              leaf("echanges", "Échanges", 1, line: 9, allowsNotApplicable: true),
            ]))),
        leaf("suites", "Suites", 2, line: 11),
      ])
    rubric.jury.quorum = .init(.jurors(2), at: .init(file: "rubric.yaml", line: 20, column: 11))
    rubric.stars = Stars(
      max: 3,
      levels: [
        StarLevel(
          stars: 3, min: .init(85, at: .init(file: "rubric.yaml", line: 24, column: 18)), label: "3 étoiles",
          meaning: "Démarche de référence",
          require: [Requirement(.criterion("publics", min: 60, max: nil))]),
        StarLevel(
          stars: 2, min: .init(60), require: [Requirement(.criterion("inclusion", min: 50, max: nil))]),
        StarLevel(stars: 1, min: .init(40)),
      ])
    rubric.ties = [.init(.criterion("inclusion"))]
    rubric.prizes = [Prize(id: "prix", title: "Prix de l'inclusion", by: .init("inclusion"))]
    rubric.publish.minCell = 3
    return rubric
  }

  static let jurors = [
    Juror(id: "j1", name: "Mme Un", role: .chair), Juror(id: "j2"),
    Juror(id: "j3", recused: [.init(dossier: .init("aulnay"), reason: "y travaille")]), Juror(id: "j4"),
  ]

  /// Marks by dossier, then by juror, for inclusion, echanges and suites; `-` blank, `A` abstains, `N` not applicable.
  static let sheets: [(dossier: String, rows: [String])] = [
    ("aulnay", ["444", "443", "", "34A"]), ("bonneuil", ["322", "3A2", "222", "332"]),
    ("clamart", ["322", "322", "222", "322"]), ("drancy", ["211", "1N2", "211", "222"]),
    ("ermont", ["2-2", "", "", ""]), ("fresnes", ["322", "322", "222", "322"]),
  ]

  static func draft(titles: [String: LocalizedText] = [:]) -> EditionDraft {
    let columns = ["inclusion", "echanges", "suites"]
    var ballots: [Ballot] = []
    for sheet in sheets {
      for (juror, row) in zip(jurors, sheet.rows) {
        for (criterion, cell) in zip(columns, row) {
          let answer: Answer? =
            switch cell {
            case "A": .abstain
            case "N": .notApplicable
            case "-": nil
            default: .mark(Rational(cell.wholeNumberValue ?? 0))
            }
          guard let answer else { continue }
          ballots.append(
            Ballot(
              juror: .init(juror.id), dossier: .init(sheet.dossier), criterion: .init(criterion),
              answer: answer,
              comment: criterion == "suites" && juror.id == "j2" ? "Bien mené" : nil,
              position: SourcePosition(file: "ballots/\(juror.id).csv", line: ballots.count + 2, column: 1)))
        }
      }
    }
    let dossiers = sheets.map { sheet in
      var dossier = Dossier(
        id: sheet.dossier, title: titles[sheet.dossier] ?? LocalizedText("Projet \(sheet.dossier)"),
        organisation: Organisation(name: LocalizedText("Ville de \(sheet.dossier)"), kind: "commune"))
      dossier.summary = "Une démarche ouverte à tous."
      dossier.facts = [
        Fact(
          id: "participants", figure: .number(Bounds(low: 2500, high: nil)), unit: "persons", source: "bilan"),
        Fact(id: "budget", figure: .number(Bounds(low: 480, high: 524)), unit: "EUR"),
        Fact(
          id: "participants_by_age",
          figure: .table([
            .init(name: "11-17", bounds: Bounds(120)), .init(name: "18-25", bounds: Bounds(80)),
          ])),
      ]
      return dossier
    }
    return EditionDraft(
      campaign: Campaign(
        id: "essai-2020", title: "Trophées d'essai 2020", status: .final, date: "2020-10-05",
        notice: "Les bulletins de ce jeu d'essai sont simulés.",
        organisers: [Organisation(name: "Ville modèle", url: "https://example.org")]),
      rubric: rubric, dossiers: dossiers, jury: Jury(jurors: jurors), ballots: ballots,
      decisions: [
        Decision(
          .stars(2, dossier: "drancy"), reason: "Une démarche pionnière.", date: "2020-10-05",
          by: "jury en plénière", votes: .init(for: 3, against: 1)),
        Decision(.mention("Coup de cœur", dossier: "bonneuil"), reason: "L'accueil des enfants."),
      ])
  }

  /// The same with decisions of every kind.
  static func decidedRanking() throws -> Ranking {
    var draft = draft()
    draft.rubric.prizes.append(Prize(id: "espoir", title: "Prix de l'espoir"))
    draft.decisions += [
      Decision(
        .prize("prix", dossier: "clamart"), reason: "Un choix débattu.", date: "2020-10-06", by: "bureau",
        votes: .init(for: 5, against: 2, abstain: 1)),
      Decision(.withheld(prize: "espoir"), reason: "Personne ne convainc."),
      Decision(.withdrawn(dossier: "ermont"), reason: "À sa demande."),
      Decision(.disqualified(dossier: "fresnes"), reason: "Hors délai."),
    ]
    return try Edition(draft).rank()
  }

  static func ranking(titles: [String: LocalizedText] = [:]) throws -> Ranking {
    try Edition(draft(titles: titles)).rank()
  }
}
