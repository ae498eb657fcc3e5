// A rubric, a jury and ballots built in Swift alone, checked and ranked: no file, no C library, no Foundation.
import Palmares

let four = Scale(name: "quatre", min: 0, max: 4, step: 1)
let rubric = Rubric(
  id: "club", title: "Le prix du club",
  criteria: [
    Criterion(
      id: "reach", title: "Publics", weight: .init(2), content: .leaf(.init(scale: four))),
    Criterion(
      id: "method", title: "Méthode", content: .leaf(.init(scale: four, allowsNotApplicable: true))),
  ],
  stars: Stars(
    max: 2,
    levels: [
      StarLevel(stars: 2, min: .init(75), require: [Requirement(.criterion("reach", min: 80, max: nil))]),
      StarLevel(stars: 1, min: .init(50)),
    ]))
let jury = Jury(jurors: [
  Juror(id: "anne", role: .chair), Juror(id: "bruno"), Juror(id: "chloe", weight: .init(Rational(1, 2))),
])
let dossiers = [
  Dossier(id: "cachan", title: "Parlons ensemble"), Dossier(id: "melun"), Dossier(id: "saumur"),
]

/// One row a juror and dossier: reach, method; `nil` is not applicable.
let marks: [(juror: String, dossier: String, reach: Int, method: Int?)] = [
  ("anne", "cachan", 4, 3), ("bruno", "cachan", 3, 3), ("chloe", "cachan", 3, 4),
  ("anne", "melun", 3, nil), ("bruno", "melun", 3, nil), ("chloe", "melun", 3, nil),
  ("anne", "saumur", 1, 2), ("bruno", "saumur", 2, 2), ("chloe", "saumur", 1, 4),
]
var ballots: [Ballot] = []
for row in marks {
  for (criterion, mark) in [("reach", row.reach), ("method", row.method)] {
    ballots.append(
      Ballot(
        juror: .init(row.juror), dossier: .init(row.dossier), criterion: .init(criterion),
        answer: mark.map { .mark(Rational($0)) } ?? .notApplicable))
  }
}

do throws(InvalidEdition) {
  let edition = try Edition(
    EditionDraft(
      campaign: Campaign(id: "club-2026", title: "Le prix du club 2026"), rubric: rubric, dossiers: dossiers,
      jury: jury, ballots: ballots))
  for entry in edition.rank().entries {
    let score = entry.score.map { "\($0.value.decimal(atMost: 2)) = \($0.value)" } ?? "–"
    print(entry.rank ?? 0, entry.dossier.name(in: "fr"), "\(entry.stars ?? 0)★", score, separator: "  ")
    for gate in entry.gates where !gate.holds {
      print("   gate of \(gate.stars)★ fails:", gate.value?.value ?? "no value")
    }
  }
} catch {
  for diagnostic in error.diagnostics { print(diagnostic) }
}
