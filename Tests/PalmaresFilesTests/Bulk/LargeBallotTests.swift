import Foundation
import Palmares
import PalmaresFiles
import PalmaresReport
import TestSupport
import Testing

/// What is read in columns gives the same edition, and is told the same, as what is read mark by mark.
struct LargeBallotTests {
  /// All that comes of an edition read within limits: what it is told, its digests, and its ranking.
  private static func outcome(_ path: String, _ limits: Limits) throws -> [String] {
    let loaded = LoadedEdition.load(path, limits: limits)
    let checked = loaded.checked()
    let renderer = DiagnosticRenderer(language: "en", root: "", sourceLine: { loaded.sourceLine($0) })
    var told = [renderer.text(checked.diagnostics)]
    told += loaded.inputs.map { "\($0.path) \($0.sha256) \($0.kind)" } + loaded.files
    guard let edition = checked.edition else { return told }
    var bytes: [UInt8] = []
    let writer = ResultWriter(version: "1", words: Languages.nearest(edition.campaign.language))
    try writer.write(edition.rank(), inputs: [], warnings: checked.diagnostics) { bytes += $0 }
    return told + [String(decoding: bytes, as: UTF8.self)]
  }

  /// The first line that two outcomes don't share, with the text around it.
  private static func difference(_ one: [String], _ other: [String]) -> String? {
    let lines = [one, other].map {
      $0.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    }
    let shared = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    if shared == lines[0].count, shared == lines[1].count { return nil }
    let pieces = lines.map { $0.dropFirst(Swift.max(shared - 1, 0)).prefix(6).joined(separator: "\n") }
    return pieces.joined(separator: "\n--- instead of\n")
  }

  /// Everything in columns, in blocks of so many bytes.
  private static func large(_ blockBytes: Int) -> Limits {
    var limits = Limits()
    (limits.tracedBytes, limits.blockBytes) = (0, blockBytes)
    return limits
  }

  private static let fixtures = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }.appending(path: "fixtures")

  @Test(arguments: [
    "trophees-2020", "judgment-of-paris-1976", "judgment-of-paris-1976/edition-median.yaml", "panels",
    "panels/edition-juror-first.yaml", "panels/edition-lot.yaml",
  ])
  func fixturesAreTheSame(name: String) throws {
    let path = Self.fixtures.appending(path: name).path
    #expect(try Self.outcome(path, Self.large(1 << 20)) == Self.outcome(path, Limits()))
  }

  @Test(arguments: BrokenFixture.all)
  func wrongInputsAreToldTheSame(_ fixture: BrokenFixture) throws {
    #expect(try Self.outcome(fixture.path, Self.large(64)) == Self.outcome(fixture.path, Limits()))
  }

  @Test(arguments: UInt64(0)..<300)
  func randomTablesAreTheSame(seed: UInt64) throws {
    let files = try RandomEditionFiles(seed: seed, hasFaults: seed.isMultiple(of: 2))
    let blockBytes = [1, 7, 64, 300, 4_096][Int(seed % 5)]
    let slow = try Self.outcome(files.place.folder, Limits())
    let fast = try Self.outcome(files.place.folder, Self.large(blockBytes))
    #expect(Self.difference(fast, slow) == nil)
  }

  @Test(arguments: UInt64(0)..<200)
  func randomDocumentsAreTheSame(seed: UInt64) throws {
    let files = try RandomEditionFiles(seed: seed, hasFaults: seed.isMultiple(of: 2), isYAML: true)
    let slow = try Self.outcome(files.place.folder, Limits())
    let fast = try Self.outcome(files.place.folder, Self.large(4_096))
    #expect(Self.difference(fast, slow) == nil)
  }

  /// Where each answer on a dossier is written, criterion by criterion and juror by juror, and what it is.
  private static func answers(on dossier: String, of loaded: LoadedEdition) throws -> [[JurorAnswer]] {
    let edition = try #require(loaded.checked().edition)
    return try #require(edition.rank().entry(dossier)).criteria.map(\.answers)
  }

  /// Traced in columns, dossiers have the answers and places that they have mark by mark.
  private static func expectPlaces(
    ofAnswersOn dossiers: some Sequence<String>, in folder: String, blockBytes: Int
  ) throws {
    for dossier in dossiers {
      let traced = try answers(on: dossier, of: .load(folder, limits: large(blockBytes), tracing: dossier))
      #expect(try traced == answers(on: dossier, of: .load(folder)))
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func theAnswersOnTheDossierThatIsTracedHaveTheirPlaces(seed: UInt64) throws {
    let files = try RandomEditionFiles(seed: seed, hasFaults: false, isYAML: seed.isMultiple(of: 2))
    let folder = files.place.folder
    guard let ids = LoadedEdition.load(folder).checked().edition?.dossiers.map(\.id) else { return }
    try Self.expectPlaces(ofAnswersOn: ids.prefix(3), in: folder, blockBytes: 300)
  }

  @Test func placesAreKeptOfRecusalsAndMarks() throws {
    let path = Self.fixtures.appending(path: "trophees-2020").path
    let places = try Self.answers(on: "cachan", of: .load(path, limits: Self.large(300), tracing: "cachan"))
      .joined().compactMap(\.position)
    #expect(try places == Self.answers(on: "cachan", of: .load(path)).joined().compactMap(\.position))
    #expect(!places.isEmpty)
  }

  /// An edition of two jurors and two dossiers, with these ballots.
  private static func edition(_ name: String, _ ballots: String) throws -> TemporaryPlace {
    let place = try TemporaryPlace()
    try place.write(
      "palmares: edition/1\nid: essai\ntitle: Essai\nrubric: rubric.yaml\njury: jury.yaml\n"
        + "dossiers: dossiers.csv\nballots: \(name)\n", to: "edition.yaml")
    try place.write(
      "palmares: rubric/1\nid: essai\nversion: \"1\"\ntitle: Essai\n"
        + "scales: {dix: {min: 0, max: 10, step: 0.5}}\nscale: dix\njury: {missing: exclude}\n"
        + "criteria: [{id: cadre, title: Essai}, {id: moyens, title: Essai, allow_na: true}]\n",
      to: "rubric.yaml")
    try place.write("palmares: jury/1\njurors: [{id: j1}, {id: j2}]\n", to: "jury.yaml")
    try place.write("id,title\nd1,Un\nd2,Deux\nd3,Trois\n", to: "dossiers.csv")
    try place.write(ballots, to: name)
    return place
  }

  /// Rows that go on from one another, and what ends that: each is read as row by row.
  @Test(arguments: [
    "j1,d1,cadre,7.5\nj1,d1,moyens,NA\nj1,d2,cadre,8\nj1,d2,moyens,9.5\nj1,d3,cadre,\nj1,d3,moyens,1",
    "j1,d1,cadre,\"7,5\"\nj1,d1,moyens,\"7,5\"\nj1,d2,cadre,7,5\nj1,d2,moyens,7\n",
    "j1,d1,cadre,7\r\nj1,d1,moyens,7\r\nj1,d2,cadre,7\r\nj1,d2,moyens,7\r\nj1,d3,cadre,7\r\n",
    "j1,d1,cadre,7\nj1,d1,moyens,7\nj1,d2,cadre,7\rj1,d2,moyens,7\nj1,d3,cadre,7\n",
    "j1,d1,cadre,7\nj1,d1,moyens,7\nj1,d2,cadre,11\nj1,d2,cadre,11\nj1,d2,moyens,7\nj2,d2,moyens,7\n",
    "j1,d1,cadre,7\nj1,d1,moyens,7\nj1,d1,cadre,7\nj1,d1,moyens,7\n",
    "j1,d1,cadre,R\nj1,d2,cadre,R\nj1,d3,cadre,R\nj2,d1,cadre,R\nj2,d1,moyens,3\n",
    "j1,d1,cadre,7\nj1,d1,moyens,7\n\nj1,d2,cadre,7\nj1,d2,moyens,7\n,,,\nj1,d2x,cadre,7\nj1x,d2,cadre,7\n",
    "d1,cadre,7\nj1,d1,moyens,7\nj1,d2,cadre,10000000\nj1,d2,moyens,7\nj1,d3,cadre,7 \nj1,d3,moyens, 7\n",
    "j1,d1,cadre,7\nj1,d1,moyens,7\nj1,d1,cadrex,7\nj1,d2,cadre,7",
  ])
  func rowsThatGoOnAreReadAsOneByOne(rows: String) throws {
    for header in ["juror,dossier,criterion,mark", "dossier,juror,criterion,mark"] {
      let isSwapped = header.hasPrefix("dossier")
      let lines = rows.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
        let cells = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
        return isSwapped && cells.count == 3 ? "\(cells[1]),\(cells[0]),\(cells[2])" : String(line)
      }
      let place = try Self.edition("ballots.csv", header + "\n" + lines.joined(separator: "\n"))
      let slow = try Self.outcome(place.folder, Limits())
      for blockBytes in [64, 1 << 20] {
        let fast = try Self.outcome(place.folder, Self.large(blockBytes))
        #expect(Self.difference(fast, slow) == nil)
      }
    }
  }

  /// What libyaml is fed piece by piece is looked at wherever it stands: a value that a comment empties, a directive.
  @Test(arguments: [
    "", "  d3: {cadre: #7\n    }\n", "---\n%TAG ! tag:\n", "    %: 3\n", "  d3:\n    cadre: # 7\n",
  ])
  func documentsInPiecesAreReadAsWhole(end: String) throws {
    let padding = String(repeating: String(repeating: " ", count: 62) + "\n", count: 400)
    let start = "palmares: ballot/1\njuror: j1\nmarks:\n  d1:\n    cadre: 7\n    moyens: 8\n"
    let place = try Self.edition("ballots.yaml", start + padding + "  d2:\n    cadre: 7.5\n" + end)
    let (slow, fast) = try (Self.outcome(place.folder, Limits()), Self.outcome(place.folder, Self.large(1)))
    #expect(Self.difference(fast, slow) == nil)
  }

  private static let ballot = "palmares: ballot/1\njuror: j1\nmarks:\n"

  /// Shapes of YAML that libyaml's tokens tell apart, right and wrong ones.
  @Test(arguments: [
    "{palmares: ballot/1, juror: j1, marks: {d1: {cadre: 7, moyens: 8,}, d2: {cadre: , moyens: 9}, d3: recused}}\n",
    "--- {palmares: ballot/1, juror: j1, marks: {d1: {cadre: 7, moyens}}}\n",
    "{palmares: ballot/1, juror: j1, marks: {d1: {cadre: 7,, moyens: 8}}}\n",
    "{palmares: ballot/1, juror: j1, marks: {d1: {cadre: 7 moyens: 8}}}\n",
    "{\"palmares\":ballot/1,\"juror\":j1,\"marks\":{\"d1\":{\"cadre\":7,\"moyens\":8}}}\n",
    "---\n\(ballot)  d1: {cadre: 7}\n...\n---\npalmares: ballot/1\njuror: j2\nmarks:\n  d1:\n    cadre: 3\n...\n",
    "\(ballot)  d1: {cadre: 7}\n...\npalmares: ballot/1\njuror: j2\nmarks: {d1: {cadre: 3}}\n",
    "...\n\(ballot)  d1: {cadre: 7}\n", "---\n---\n\(ballot)  d1: {cadre: 7}\n", "---\n...\n", "",
    "--- text\n---\n\(ballot)  d1: {cadre: 7}\n", "\(ballot)  d1: {cadre: 7}\n--- {}\n",
    "\(ballot)  d1:\n    cadre:\n    moyens:\n  d2:\n  d3:\n    moyens: 4\n    cadre:\n",
    "\(ballot)  d1:\n    ? cadre\n    : 7\n    ? moyens\n  d2: {? cadre : 7, ? moyens}\n",
    "\(ballot)  d1:\n    cadre: {mark: 7, comment: 'd''accord'}\n    moyens: {mark: , comment: \"à voir\"}\n",
    "\(ballot)  d1:\n    cadre:\n      mark: 7\n      comment: \"sur\n        deux lignes\"\n    moyens: NA\n",
    "\(ballot)  d1:\n    cadre: {mark: 7, mark: 8}\n", "\(ballot)  d1:\n    cadre: {comment: \"seul\"}\n",
    "\(ballot)  d1:\n    cadre: {}\n  d2: {}\n", "\(ballot)  {d1: x}: {cadre: 7}\n",
    "\(ballot)  : {cadre: 7}\n",
    "\(ballot)  d1:\n    cadre: : 7\n", "\(ballot)  d1:\n    cadre: 7\n   moyens: 8\n",
    "\(ballot)  d1:\n  - cadre: 7\n", "\(ballot)  d1: [cadre, 7]\n",
    "\(ballot)  d1: &a {cadre: 7}\n  d2: *a\n",
    "\(ballot)  d1: {cadre: ! 7}\n", "\(ballot)  d1: {cadre: !!int 7}\n", "\(ballot)  d1: {cadre: |\n  7}\n",
    "\(ballot)  d1:\n    cadre: |\n      7\n    moyens: >\n      8\n", "\(ballot)  ''\n: {cadre: 7}\n",
    "\(ballot)  d1:\n    cadre: ''\n    moyens: \"\"\n", "\(ballot)  d1: ''\n", "\(ballot)  d1: 'recused'\n",
    "%YAML 1.1\n---\n\(ballot)  d1: {cadre: 7}\n", "\(ballot)  d1: {cadre: 7}}\n",
    "\(ballot)  d1: {cadre: 7\n",
    "\(ballot)", "palmares: ballot/1\njuror: j1\n",
    "palmares: ballot/1\nmarks: {d1: {cadre: 7}}\njuror: j1\n",
  ])
  func documentsOfEveryShapeAreReadTheSame(text: String) throws {
    let place = try Self.edition("ballots.yaml", text)
    let (slow, fast) = try (Self.outcome(place.folder, Limits()), Self.outcome(place.folder, Self.large(1)))
    #expect(Self.difference(fast, slow) == nil)
    guard LoadedEdition.load(place.folder).checked().edition != nil else { return }
    try Self.expectPlaces(ofAnswersOn: ["d1", "d2", "d3"], in: place.folder, blockBytes: 1)
  }

  /// What ends a line for libyaml, and for no editor, doesn't shift the places of marks.
  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}", "é", "\u{10085}", "\u{28A9}"])
  func placesCountTheLinesThatEditorsCount(end: String) throws {
    let text =
      Self.ballot
      + "  d1:\n    cadre: {mark: 7, comment: \"a\(end)  b\"}\n    moyens: 8\n  d2: {cadre: 3, moyens: 4}\n"
    let place = try Self.edition("ballots.yaml", text)
    try Self.expectPlaces(ofAnswersOn: ["d1", "d2"], in: place.folder, blockBytes: 1)
  }

  @Test func inputsAreToldOnlyWhereAskedFor() throws {
    let place = try Self.edition("ballots.csv", "juror,dossier,criterion,mark\nj1,d1,cadre,7\n")
    for limits in [Limits(), Self.large(64)] {
      let (told, untold) = (
        LoadedEdition.load(place.folder, limits: limits),
        LoadedEdition.load(place.folder, limits: limits, fingerprints: false)
      )
      #expect(told.inputs.map(\.path).sorted() == told.files.sorted())
      #expect(untold.inputs.isEmpty && untold.files == told.files)
    }
  }
}
