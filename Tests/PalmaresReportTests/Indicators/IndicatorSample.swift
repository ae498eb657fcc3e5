import Palmares
import TestSupport

/// A made-up edition whose indicators come to all that one can: a number, an interval, about, a word, nothing for lack
/// of a fact, nothing for a division by 0.
enum IndicatorSample {
  static func formula(_ text: String, line: Int = 1) -> Formula {
    guard let formula = try? Formula.parse(text, at: .init(file: "rubric.yaml", line: line, column: 14))
    else {
      preconditionFailure("a formula that can be read: \(text)")
    }
    return formula
  }

  static func indicator(
    _ id: String, _ title: String, _ text: String, unit: String? = nil, coverage: String? = nil, line: Int
  ) -> Indicator {
    Indicator(
      id: id, title: LocalizedText(title), formula: formula(text, line: line), unit: unit.map { .init($0) },
      coverage: coverage.map { formula($0) }, why: LocalizedText("Pourquoi \(id)."),
      limits: LocalizedText("Limites de \(id)."))
  }

  static let facts = [
    DeclaredFact(id: "participants", unit: "persons", title: "Participants", kind: .number),
    DeclaredFact(id: "population", unit: "persons", title: "Population", kind: .number, isPopulation: true),
    DeclaredFact(id: "budget", unit: "EUR", title: "Budget", kind: .number),
    DeclaredFact(id: "proposals", unit: "proposals", title: "Propositions", kind: .number),
    DeclaredFact(id: "meetings", unit: "meetings", title: "Réunions", kind: .number),
    DeclaredFact(id: "barques", unit: "barques", title: "Barques prêtées", kind: .number),
    DeclaredFact(id: "genders", unit: "persons", title: "Participants par genre", kind: .table),
    DeclaredFact(id: "end_date", title: "Fin", kind: .date),
    DeclaredFact(id: "answer_date", title: "Réponse publique", kind: .date),
    DeclaredFact(
      id: "role", title: "Rôle du public", kind: .word,
      words: ["information", "consultation", "concertation", "codecision"]),
  ]

  static let indicators = [
    indicator("rate", "Taux de participation", "participants / population", unit: "ratio", line: 4),
    indicator(
      "per_meeting", "Propositions par réunion", "proposals / meetings", unit: "proposals/meetings", line: 5),
    indicator("cost", "Coût par participant", "budget / participants", unit: "EUR/persons", line: 6),
    indicator(
      "women", "Part des femmes", "share(genders, women)", unit: "ratio",
      coverage: "sum(genders) / participants", line: 7),
    indicator("delay", "Délai de réponse", "answer_date - end_date", unit: "days", line: 8),
    indicator("level", "Niveau de participation", "role", line: 9),
  ]

  static func number(_ id: String, _ bounds: Bounds) -> Fact { Fact(id: id, figure: .number(bounds)) }

  static func population(_ number: Rational) -> Fact {
    Fact(
      id: "population", figure: .number(Bounds(number)), source: "recensement", definition: "municipale",
      vintage: "2023", position: .init(file: "dossiers.yaml", line: 12, column: 5))
  }

  static func genders(_ women: Rational, _ men: Rational, _ other: Rational) -> Fact {
    Fact(
      id: "genders",
      figure: .table([
        .init(name: "women", bounds: Bounds(women)), .init(name: "men", bounds: Bounds(men)),
        .init(name: "other", bounds: Bounds(other)),
      ]))
  }

  /// The dossiers: what is known well, what is known by halves, and what is hardly known.
  static let dossiers: [(id: String, facts: [Fact], declared: [Fact])] = [
    (
      "aulne",
      [
        Fact(
          id: "participants", figure: .number(Bounds(142)), source: "registre",
          position: .init(file: "dossiers.yaml", line: 11, column: 5)),
        population(2000), number("budget", Bounds(1775)), number("proposals", Bounds(16)),
        number("meetings", Bounds(5)), genders(80, 50, 12),
        Fact(id: "end_date", figure: .date("2026-01-10")),
        Fact(id: "answer_date", figure: .date("2026-02-24")), Fact(id: "role", figure: .word("concertation")),
      ],
      [
        number(
          "rate", Bounds(low: Rational(7, 100), high: Rational(7, 100), isPercentage: true, decimals: 3)),
        Fact(id: "level", figure: .word("concertation")),
      ]
    ),
    (
      "bruyere",
      [
        number("participants", Bounds(low: 100, high: 140)), population(2000),
        number("budget", Bounds(low: 2800, high: nil)),
        number("proposals", Bounds(low: 40, high: 40, isApproximate: true)), number("meetings", Bounds(8)),
        genders(96, 2, 2), Fact(id: "end_date", figure: .date("2026-01-10")),
      ],
      [
        number(
          "rate",
          Bounds(
            low: Rational(1, 5), high: Rational(1, 5), isApproximate: true, isPercentage: true, decimals: 2))
      ]
    ),
    (
      "charme",
      [number("participants", Bounds(60)), number("proposals", Bounds(3)), number("meetings", Bounds(0))],
      [number("rate", Bounds(low: nil, high: Rational(9, 10)))]
    ),
  ]

  static func draft(_ change: (inout EditionDraft) -> Void = { _ in }) -> EditionDraft {
    let scale = Scale(name: "quatre", min: 0, max: 4, step: 1)
    let curve = MeasureScale.curve([
      .init(0, 0, isPercentage: true), .init(Rational(5, 100), Rational(1, 2), isPercentage: true),
      .init(Rational(15, 100), 1, isPercentage: true),
    ])
    var rubric = Rubric(
      id: "grille", title: "Grille", facts: facts, indicators: indicators,
      criteria: [
        Criterion(id: "clarte", title: "Clarté", content: .leaf(.init(scale: scale))),
        Criterion(
          id: "ampleur", title: "Ampleur",
          content: .measure(
            .init(
              indicator: .init("rate"),
              scale: .init(curve, at: .init(file: "rubric.yaml", line: 20, column: 3)),
              missing: .init(.exclude)))),
      ])
    rubric.stars = Stars(
      max: 2,
      levels: [
        StarLevel(
          stars: 2, min: .init(40),
          require: [
            Requirement(.indicator("rate", min: .init(Rational(6, 100), isPercentage: true), max: nil)),
            Requirement(.indicator("level", min: .init(2), max: nil)),
          ]),
        StarLevel(stars: 1, min: .init(20)),
      ])
    rubric.publish.entries = .all
    rubric.publish.minCell = 5
    var draft = EditionDraft(
      campaign: Campaign(id: "essai", title: "Essai"), rubric: rubric,
      dossiers: dossiers.map { sample in
        var dossier = Dossier(id: sample.id, title: LocalizedText("Projet \(sample.id)"))
        (dossier.facts, dossier.declared) = (sample.facts, sample.declared)
        return dossier
      },
      jury: Jury(jurors: [Juror(id: "j1")]),
      ballots: dossiers.map {
        Ballot(juror: .init("j1"), dossier: .init($0.id), criterion: .init("clarte"), answer: .mark(2))
      })
    change(&draft)
    return draft
  }

  static func ranking(_ change: (inout EditionDraft) -> Void = { _ in }) throws -> Ranking {
    try Edition(draft(change)).rank()
  }
}
