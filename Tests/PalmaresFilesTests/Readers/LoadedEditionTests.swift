import Foundation
import Palmares
import PalmaresFiles
import Testing

@Suite struct LoadedEditionTests {
  private static let files = [
    "rubrics/grid.yaml": """
    palmares: rubric/1
    id: r
    title: "R"
    scales: {s: {min: 0, max: 4, step: 1}}
    scale: s
    criteria:
      - {id: a}
      - {id: g, criteria: [{id: b}]}
    """,
    "e/edition.yaml": """
    palmares: edition/1
    id: e
    title: "E"
    rubric: ../rubrics/grid.yaml
    jury: ./jury.yaml
    dossiers: [d/*.yaml, d/x.yaml, d.csv]
    ballots: [b.yaml, "b*.csv"]
    """,
    "e/jury.yaml": "palmares: jury/1\njurors: [{id: j1}, {id: j2}]\n",
    "e/d/x.yaml": "palmares: dossier/1\nid: x\n---\npalmares: dossier/1\nid: y\n",
    "e/d.csv": "id,title\nz,Z\n",
    "e/b.yaml": "palmares: ballot/1\njuror: j1\nmarks: {x: {a: 4, b: 3}}\n",
    "e/b2.csv": "juror,dossier,a,b\nj2,z,1,2\n",
  ]

  /// Writes the files, some of them changed, into a folder of its own.
  private func folder(_ changes: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: name)
    }
    return folder
  }

  @Test(arguments: ["e", "e/edition.yaml"])
  func readsEveryFileOnce(path: String) throws {
    let folder = try folder()
    let loaded = LoadedEdition.load("\(folder.path)/\(path)")
    #expect(loaded.diagnostics.map(\.summary) == [])
    #expect(loaded.root == "\(folder.path)/e" && !loaded.isEntryMissing && loaded.unread.isEmpty)
    #expect(
      loaded.files == [
        "edition.yaml", "../rubrics/grid.yaml", "jury.yaml", "d/x.yaml", "d.csv", "b.yaml", "b2.csv",
      ])
    #expect(
      loaded.inputs.map(\.path)
        == ["../rubrics/grid.yaml", "b.yaml", "b2.csv", "d.csv", "d/x.yaml", "edition.yaml", "jury.yaml"])
    #expect(loaded.inputs.map(\.kind) == [.rubric, .ballot, .ballot, .dossier, .dossier, .edition, .jury])
    #expect(loaded.inputs[6].sha256 == Digest.sha256Hex(Array(Self.files["e/jury.yaml", default: ""].utf8)))
    let draft = try #require(loaded.draft)
    #expect(draft.dossiers.map(\.id) == ["x", "y", "z"] && draft.ballots.count == 4)
    #expect(loaded.sourceLine(SourcePosition(file: "jury.yaml", line: 1, column: 1)) == "palmares: jury/1")
    #expect(loaded.checked().edition != nil)
  }

  @Test func readsTheEntryFromStandardInput() throws {
    let folder = try folder()
    let text = Self.files["e/edition.yaml", default: ""]
      .replacing("../rubrics", with: "\(folder.path)/rubrics").replacing(
        "./jury", with: "\(folder.path)/e/jury"
      )
      .replacing("d/*", with: "\(folder.path)/e/d/*").replacing(
        "d/x.yaml, d.csv", with: "\(folder.path)/e/d.csv"
      )
      .replacing("[b.yaml, \"b*.csv\"]", with: "\(folder.path)/e/b.yaml")
    let loaded = LoadedEdition.load("-", standardInput: Array(text.utf8))
    #expect(loaded.diagnostics.map(\.summary) == [])
    #expect(loaded.files.first == "-" && loaded.draft?.dossiers.count == 3)
  }

  @Test(
    arguments: [
      (
        ["e/jury.yaml": "palmares: rubric/1\n"], ["1:11 wrong-kind(rubric, jury)"],
        Set([FileKind.jury])
      ),
      (
        ["e/d/x.yaml": "palmares: dossier/1\nid: x\ntitel: T\n"],
        ["3:1 unknown-key(titel, dossier) → title?"], []
      ),
      (["e/d/x.yaml": "# nothing\n"], ["1:1 empty-file(d/x.yaml)"], [.dossier]),
      (
        ["rubrics/grid.yaml": "palmares: rubric/1\n---\na: 1\n"],
        [
          "1:1 missing-key(id, rubric)", "1:1 missing-key(title, rubric)",
          "1:1 missing-key(criteria, rubric)", "3:1 several-documents(rubric)",
        ], [.rubric]
      ),
      (
        ["e/b2.csv": "juror,dossier,a,cost\nj2,z,1,2\n"],
        ["1:17 csv-unknown-column(cost) → juror|dossier|a|b"], []
      ),
      (
        ["e/b.yaml": "palmares: ballot/1\njuror: j1\nmarks: {x: {a: 3,5}}\n"],
        ["3:16 split-decimal(3,5) → 3.5"], []
      ),
    ] as [([String: String], [String], Set<FileKind>)])
  func reports(changes: [String: String], problems: [String], unread: Set<FileKind>) throws {
    let folder = try folder(changes)
    let loaded = LoadedEdition.load("\(folder.path)/e")
    #expect(loaded.diagnostics.map(\.summary) == problems)
    #expect(loaded.unread == unread && loaded.checked().edition == nil)
  }

  @Test func reportsMissingFilesWhereTheyAreNamed() throws {
    let entry = Self.files["e/edition.yaml", default: ""]
      .replacing("./jury.yaml", with: "no.yaml").replacing("b*.csv", with: "c*.csv")
    let folder = try folder(["e/edition.yaml": entry])
    let loaded = LoadedEdition.load("\(folder.path)/e")
    #expect(
      loaded.diagnostics.map(\.summary)
        == ["5:7 file-not-found(no.yaml)", "7:19 no-file-matches(c*.csv)"])
    #expect(loaded.draft == nil && !loaded.isEntryMissing)
  }

  @Test(arguments: ["no", "no.yaml", "rubrics"])
  func tellsThatTheEntryIsMissing(path: String) throws {
    let folder = try folder()
    let loaded = LoadedEdition.load("\(folder.path)/\(path)", acceptsSingleFiles: true)
    #expect(loaded.isEntryMissing && loaded.diagnostics.map(\.code) == [.fileNotFound])
  }

  private static let indicatorsAlone = """
    palmares: rubric/1
    id: r
    title: "R"
    scales: {s: {min: 0, max: 4, step: 1}}
    scale: s
    indicators: [{use: participation_rate}]
    criteria:
      - {id: g, criteria: [{id: a, from: participation_rate, curve: [[0, 0], [10 %, 1]], missing: zero}]}
    """

  /// An edition needs a jury where a criterion asks jurors, and where nobody knows whether one does.
  @Test(arguments: [
    (indicatorsAlone, "", []), (indicatorsAlone, "jury: jury.yaml", []),
    (indicatorsAlone + "\n  - {id: b}", "", ["1:1 missing-key(jury, edition)"]),
    (files["rubrics/grid.yaml"] ?? "", "", ["1:1 missing-key(jury, edition)"]),
    (
      "palmares: rubric/1\nid: r\ntitle: R", "",
      ["1:1 missing-key(jury, edition)", "1:1 missing-key(criteria, rubric)"]
    ),
    (indicatorsAlone, "jury: {a: 1}", ["6:7 wrong-type(jury, text, map)"]),
  ])
  func anEditionMayHaveNoJuryWhereIndicatorsAloneMark(rubric: String, jury: String, told: [String]) throws {
    let folder = try folder([
      "rubrics/grid.yaml": rubric,
      "e/edition.yaml":
        "palmares: edition/1\nid: e\ntitle: E\nrubric: ../rubrics/grid.yaml\ndossiers: d/*.yaml\n\(jury)\n",
    ])
    let checked = LoadedEdition.load("\(folder.path)/e").checked()
    #expect(checked.diagnostics.filter { $0.severity == .error }.map(\.summary) == told)
    #expect(checked.edition?.jurors.count == (told.isEmpty ? (jury.isEmpty ? 0 : 2) : nil))
  }

  @Test func aLostDossierMakesNoFurtherErrors() throws {
    let folder = try folder(["e/d/x.yaml": "palmares: dossier/1\nid: [\n"])
    let checked = LoadedEdition.load("\(folder.path)/e").checked()
    #expect(checked.diagnostics.filter { $0.severity == .error }.map(\.code) == [.malformedYAML])
  }

  @Test(arguments: [
    Case("rubrics/grid.yaml"), Case("e/jury.yaml"), Case("e/d/x.yaml"), Case("e/d.csv"), Case("e/b.yaml"),
    Case("e/b2.csv"), Case("e/edition.yaml"), Case("e"),
    Case(
      "kind.yaml",
      "1:11 wrong-kind(grid, edition, rubric, dossier, jury, ballot, decisions, indicators) → edition|rubric|dossier|jury|ballot|decisions|indicators"
    ),
    Case("ladder.yaml", "6:26 ladder-hole(2)"),
    Case("other.csv", "1:1 csv-missing-column(id)"),
    Case("half.csv", "1:1 csv-missing-column(dossier)"),
  ])
  func readsFilesAlone(_ example: Case) throws {
    let folder = try folder([
      "kind.yaml": "palmares: grid/1\n", "other.csv": "name,title\na,b\n", "half.csv": "juror,title\na,b\n",
      "ladder.yaml": """
      palmares: rubric/1
      id: r
      title: "R"
      scales: {s: {min: 0, max: 1}}
      criteria: [{id: a, scale: s, college: experts}]
      stars: {max: 2, levels: [{stars: 1, min: 10}]}
      """,
    ])
    let loaded = LoadedEdition.load("\(folder.path)/\(example.text)", acceptsSingleFiles: true)
    let found = loaded.checked().diagnostics.map(\.summary)
    #expect(found == example.problems)
  }
}
