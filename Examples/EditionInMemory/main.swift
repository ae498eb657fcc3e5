// An edition whose files are bytes in memory, as a web service gets them: nothing is read from the disk.
import Palmares
import PalmaresFiles

let files: [String: String] = [
  "edition.yaml": """
  palmares: edition/1
  id: club-2026
  title: "Le prix du club 2026"
  rubric: rubric.yaml
  jury: jury.yaml
  dossiers: dossiers.csv
  ballots: ballots/*.csv
  """,
  "rubric.yaml": """
  palmares: rubric/1
  id: club
  version: "1"
  title: "Le prix du club"
  scales: {quatre: {min: 0, max: 4, step: 1}}
  scale: quatre
  criteria:
    - {id: reach, title: "Publics", weight: 2}
    - {id: method, title: "Méthode"}
  stars:
    max: 1
    levels: [{stars: 1, min: 50}]
  """,
  "jury.yaml": """
  palmares: jury/1
  jurors: [{id: anne}, {id: bruno}]
  """,
  "dossiers.csv": "id,title\ncachan,Parlons ensemble\nmelun,Les associations\n",
  "ballots/anne.csv": "juror,dossier,reach,method\nanne,cachan,4,3\nanne,melun,1,2\n",
  "ballots/bruno.csv": "juror,dossier,reach,method\nbruno,cachan,3,3\nbruno,melun,2,A\n",
]
let loaded = LoadedEdition.load(files: files.mapValues { Array($0.utf8) })
let checked = loaded.checked()
for diagnostic in checked.diagnostics { print(diagnostic) }
if let edition = checked.edition {
  for entry in edition.rank().entries {
    print(
      entry.rank ?? 0, entry.dossier.name(in: "fr"), "\(entry.stars ?? 0)★",
      entry.score.map { "\($0.value)" } ?? "–", separator: "  ")
  }
}
