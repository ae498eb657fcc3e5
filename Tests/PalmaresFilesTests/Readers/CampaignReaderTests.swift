import Palmares
import PalmaresFiles
import Testing

@Suite struct CampaignReaderTests {
  private static let paths = "rubric: r.yaml\njury: j.yaml\ndossiers: d.yaml\n"

  @Test func readsACampaign() throws {
    let yaml = """
      palmares: edition/1
      id: e
      title: "T"
      language: en
      status: final
      date: 2020-10-05
      logo: {file: logo.svg, alt: "L"}
      organisers:
        - {name: "O", url: "https://example.org"}
      partners: []
      rubric: ../r.yaml
      jury: j.yaml
      dossiers: [d/*.yaml, d.csv]
      ballots: b.csv
      decisions: x.yaml
      """
    let (read, diagnostics) = CampaignReader.read(try document(yaml))
    #expect(diagnostics.map(\.summary) == [])
    let file = try #require(read)
    #expect(
      file.campaign.language == "en" && file.campaign.status == .final && file.campaign.date == "2020-10-05")
    #expect(file.campaign.organisers.map(\.name) == ["O"] && file.campaign.logo?.file == "logo.svg")
    #expect(file.dossiers.map(\.value) == ["d/*.yaml", "d.csv"] && file.ballots.map(\.value) == ["b.csv"])
    #expect(file.rubric?.position == SourcePosition(file: "f.yaml", line: 11, column: 9))
    #expect(file.decisions?.value == "x.yaml")
  }

  @Test func leftOutMeansTheDefault() throws {
    let file = try #require(CampaignReader.read(try document("id: e\ntitle: T\n" + Self.paths)).file)
    #expect(file.campaign == Campaign(id: "e", title: "T") && file.ballots.isEmpty && file.decisions == nil)
  }

  @Test(arguments: [
    Case("id: e\n\(paths)", "1:1 missing-key(title, edition)"),
    Case("id: e\ntitre: T\n\(paths)", "2:1 unknown-key(titre, edition) → title?"),
    Case("id: e\ntitle: T\nstatus: définitif\n\(paths)", "3:9 unknown-word(définitif, status) → final?"),
    Case("id: e\ntitle: T\nlanguage: français\n\(paths)", "3:11 unknown-word(français, language) → fr|en"),
    Case("id: e\ntitle: T\nprevious: ../p\n\(paths)", "3:11 not-compared(../p)"),
    Case("id: e\ntitle: T\ndate: 2020-13\n\(paths)", "3:7 bad-date(2020-13)"),
    Case("id: e\ntitle: T\nballots: []\n\(paths)", "3:10 empty-list(ballots)"),
    Case("id: e\ntitle: T\nrubric: r\njury: j", "1:1 missing-key(dossiers, edition)"),
  ])
  func reports(_ example: Case) throws {
    let found = try problems(of: example.text, as: .edition)
    #expect(found == example.problems)
  }

  @Test(arguments: [
    Case("id: a\ncriteria: []", "1:1 missing-kind(rubric) → palmares: rubric/1"),
    Case("palmares: dossier/1", "1:11 wrong-kind(dossier, rubric)"),
    Case("palmares: rubric", "1:11 unsupported-version(rubric, ) → palmares: rubric/1"),
    Case("palmares: rubric/2", "1:11 unsupported-version(rubric, 2) → palmares: rubric/1"),
    Case("palmares: rubric/1"),
  ])
  func kinds(_ example: Case) throws {
    let result = FileKind.read(try document(example.text), expecting: .rubric)
    let found: [String] = if case .failure(let problem) = result { [problem.summary] } else { [] }
    #expect(found == example.problems)
  }

  @Test(arguments: [
    Case(
      "palmares: grille/1",
      "1:11 wrong-kind(grille, edition, rubric, dossier, jury, ballot, decisions, indicators) → rubric?"),
    Case("jurors: []", "1:1 missing-kind(jury) → palmares: jury/1"),
  ])
  func anyKind(_ example: Case) throws {
    let result = FileKind.read(try document(example.text), expecting: nil)
    let found: [String] = if case .failure(let problem) = result { [problem.summary] } else { [] }
    #expect(found == example.problems)
  }
}
