import Palmares
import PalmaresFiles
import Testing

/// In which language an edition's problems are told, however little of it can be read.
@Suite struct WrittenLanguageTests {
  private static let files = [
    "edition.yaml": """
    palmares: edition/1
    id: e
    title: "E"
    language: en
    rubric: rubric.yaml
    jury: jury.yaml
    dossiers: dossiers/*.yaml
    """,
    "rubric.yaml": "palmares: rubric/1\nid: r\ntitle: \"R\"\nscale: s\ncriteria: [\n",
    "jury.yaml": "palmares: jury/1\njurors: [{id: j1}]\n",
    "dossiers/x.yaml": "palmares: dossier/1\nid: x\n",
  ]

  private func load(_ changes: [String: String?], at path: String = "") throws -> LoadedEdition {
    let folder = try TemporaryFolder()
    for (name, text) in Self.files.mapValues(Optional.some).merging(changes, uniquingKeysWith: { $1 }) {
      if let text { try folder.write(text, to: name) }
    }
    return LoadedEdition.load(folder.path + "/" + path, acceptsSingleFiles: true)
  }

  @Test func aRubricThatCannotBeReadIsToldInTheEditionsLanguage() throws {
    let loaded = try load([:])
    #expect(loaded.diagnostics.map(\.code) == [.malformedYAML])
    #expect(loaded.checked().language == "en")
  }

  @Test(
    arguments: [
      ["rubric.yaml": nil], ["jury.yaml": "palmares: jury/1\njurors: ["], ["jury.yaml": nil],
      ["dossiers/x.yaml": nil], ["dossiers/x.yaml": "palmares: dosier/1\nid: x\n"],
    ] as [[String: String?]])
  func soIsEveryOtherFile(_ changes: [String: String?]) throws {
    let checked = try load(changes).checked()
    #expect(checked.diagnostics.hasErrors)
    #expect(checked.language == "en")
  }

  /// The edition file itself can't be read, or is no edition.
  @Test(arguments: [
    ("palmares: edition/1\nfoo: [\nlanguage: en\n", "en"), ("language: en\nx: \"\n", "en"),
    ("\u{FEFF}language: \"en\"  # English\r\nfoo: [\r\n", "en"), ("foo: [\rlanguage : 'en'\r", "en"),
    ("palmares: edition/9\nlanguage: en\n", "en"), ("palmares: rubric/1\nlanguage: en\n", "en"),
    ("foo: [\n  language: en\n", "fr"), ("foo: [\nlanguages: en\n", "fr"),
    ("foo: [\nlanguage: english\n", "fr"),
    ("foo: [\nlanguage:\n", "fr"), ("foo: [\n# language: en\n", "fr"), ("foo: [\n", "fr"), ("", "fr"),
    ("foo: [\nlanguage: fr\nlanguage: en\n", "fr"), ("palmares: edition/1\nid: e\n", "fr"),
  ])
  func anEditionThatCannotBeReadSpeaksByItsLine(_ text: String, _ language: String) throws {
    let checked = try load(["edition.yaml": text]).checked()
    #expect(checked.diagnostics.hasErrors)
    #expect(checked.language == language)
    let memory = LoadedEdition.load(files: ["edition.yaml": Array(text.utf8)])
    #expect(memory.checked().language == language)
  }

  @Test(arguments: ["rubric.yaml", "jury.yaml", "dossiers/x.yaml", "dossiers/nowhere.yaml", "ballots.csv"])
  func aFileAloneSpeaksAsTheEditionBesideIt(_ path: String) throws {
    #expect(try load(["ballots.csv": "juror,dossier\n"], at: path).checked().language == "en")
    #expect(try load(["ballots.csv": "", "edition.yaml": nil], at: path).checked().language == "fr")
  }

  @Test func anEditionAloneSpeaksItsOwn() throws {
    let text = "palmares: edition/1\nlanguage: fr\nfoo: [\n"
    #expect(
      try load(["dossiers/edition-2.yaml": text], at: "dossiers/edition-2.yaml").checked().language == "fr")
  }
}
