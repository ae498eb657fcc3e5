// Marks that come one by one from a source of one's own, here a made-up database cursor, into the engine.
import Palmares

/// Rows as a database would give them, in no order, one at a time.
struct Cursor: IteratorProtocol {
  let dossiers: Int
  private var place = 0

  init(dossiers: Int) { self.dossiers = dossiers }

  mutating func next() -> (juror: String, dossier: String, criterion: String, mark: Int)? {
    guard place < dossiers * 8 * 6 else { return nil }
    defer { place += 1 }
    // A number prime to all: every cell once, far apart.
    let cell = place * 7_919 % (dossiers * 8 * 6)
    let (dossier, juror, criterion) = (cell / 48, cell % 48 / 6, cell % 6)
    let mark = (dossier % 7 + juror % 3 + criterion * dossier) % 5
    return ("j\(juror)", "d\(dossier)", "c\(criterion)", mark)
  }
}

let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000
let scale = Scale(name: "quatre", min: 0, max: 4, step: 1)
let rubric = Rubric(
  id: "call", title: "National call",
  criteria: (0..<6).map {
    Criterion(id: "c\($0)", title: .init("C\($0)"), content: .leaf(.init(scale: scale)))
  })
let jury = Jury(jurors: (0..<8).map { Juror(id: "j\($0)") })
let dossiers = (0..<count).map { Dossier(id: "d\($0)") }

var box = BallotBox(BallotPlaces(rubric: rubric, jury: jury, dossiers: dossiers))
var cursor = Cursor(dossiers: count)
while let row = cursor.next() {
  box.add(.mark(Rational(row.mark)), juror: row.juror, dossier: row.dossier, criterion: row.criterion)
}
do throws(InvalidEdition) {
  let draft = EditionDraft(
    campaign: Campaign(id: "call-2026", title: "National call 2026"), rubric: rubric, dossiers: dossiers,
    jury: jury, box: box)
  let ranking = try Edition(draft).rank()
  print(ranking.markCount, "marks,", ranking.entries.count, "ranked")
  for standing in ranking.entries.standings.prefix(3) {
    let score = standing.score.map { $0.value.description } ?? "–"
    print(standing.rank ?? 0, ranking.edition.dossiers[standing.dossier].id, score, separator: "  ")
  }
} catch {
  for diagnostic in error.diagnostics { print(diagnostic) }
}
