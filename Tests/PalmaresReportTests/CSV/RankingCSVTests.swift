import Palmares
import PalmaresReport
import TestSupport
import Testing

@Suite struct RankingCSVTests {
  struct PlainHeadings: RankingHeadings {
    func heading(_ column: RankingColumn) -> String { "le " + column.rawValue }
    func name(of method: RankingMethod) -> String { "la méthode " + method.rawValue }
    func truth(_ value: Bool) -> String { value ? "oui" : "non" }
    func heading(indicator title: String) -> String { "l'indicateur " + title }
    func cell(_ indicator: ShownIndicator, in rubric: Rubric) -> String { "\(indicator.status)" }
  }

  private func lines(_ dialect: CSVDialect, publish: Publish? = nil) throws -> [String] {
    let collected = Collected()
    let ranking = SampleRanking(publish: publish ?? Publish()).ranking
    let table = RankingCSV(dialect, words: PlainWords(), headings: PlainHeadings())
    if publish == nil {
      try table.write(ranking, to: collected.take)
    } else {
      try table.write(Publication(ranking, words: PlainWords()), to: collected.take)
    }
    return collected.text.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test func theRecordForPrograms() throws {
    let lines = try lines(.machine)
    #expect(lines.count == 8)
    #expect(
      lines[0]
        == "rank,tied,id,title,organisation,kind,department,category,category_rank,stars,stars_computed,score,"
        + "score_exact,publics,inclusion,budget,status,reason,mentions,notice")
    #expect(
      lines[1]
        == "1,false,zenith,Zénith,Ville de zenith,commune,01,,1,4,4,87.5,175/2,87.5,87.5,87.5,,,,Simulé")
    #expect(lines[6].hasPrefix(",,dune,Titre de dune,"))
    #expect(lines[6].contains(",quorum,"))
    #expect(lines[7].hasSuffix(",Encouragement,Simulé"))
  }

  @Test func theRecordForExcel() throws {
    let lines = try lines(.excel)
    #expect(lines[0].hasPrefix("\u{FEFF}le rank;le tied;le id;"))
    #expect(lines[0].contains(";Publics;Inclusion;Budget;le status;"))
    #expect(!lines[0].contains("score_exact"))
    #expect(lines[2].contains(";83,3333;"))
    #expect(lines[1] == "1;non;zenith;Zénith;Ville de zenith;commune;01;;1;4;4;87,5;87,5;87,5;87,5;;;;Simulé")
  }

  @Test(arguments: [
    (CSVDialect.machine, ",ranking_method", ",borda"), (.excel, ";le ranking_method", ";la méthode borda"),
  ])
  func aRankingByAnotherMethodSaysSoInEachRow(_ dialect: CSVDialect, _ heading: String, _ cell: String) throws
  {
    let sample = TestSupport.SampleEdition(
      [.leaf("a"), .leaf("ranking_method")], answers: "x j1 a=4 ranking_method=1\ny j1 a=3 ranking_method=1")
    let ranking = try Edition(sample.draft).rank(by: .borda)
    let table = RankingCSV(dialect, words: PlainWords(), headings: PlainHeadings())
    let (record, publication) = (Collected(), Collected())
    try table.write(ranking, to: record.take)
    try table.write(Publication(ranking, words: PlainWords()), to: publication.take)
    for text in [record.text, publication.text] {
      let lines = text.split(whereSeparator: \.isNewline)
      try #require(lines.count == 3)
      #expect(lines[0].hasSuffix(heading))
      // A criterion of that name makes room, as where any other heading is taken.
      #expect(lines[0].contains(",criteria.ranking_method,") == (dialect == .machine))
      #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(cell) })
    }
  }

  @Test func thePublicationHidesWhatTheResultHides() throws {
    let lines = try lines(.machine, publish: Publish(scores: .hide))
    #expect(lines.count == 6)
    #expect(lines[1] == ",,ecole,École ouverte,Ville de ecole,commune,01,,,4,4,,,,,,,,,Simulé")
    #expect(lines.allSatisfy { !$0.contains("brume") })
  }

  @Test func publishedBallotsReadAsBallots() throws {
    let ranking = SampleRanking(publish: Publish(ballots: .pseudonym)).ranking
    let publication = Publication(ranking, words: PlainWords())
    let collected = Collected()
    try #require(PublishedBallots(publication)).write(to: collected.take)
    let lines = collected.text.split(separator: "\n")
    #expect(lines[0] == "juror,dossier,criterion,mark")
    #expect(lines[1] == "J1,aube,inclusion,3")
    #expect(lines.count == 1 + 3 * 5 * 2)
    #expect(PublishedBallots(Publication(SampleRanking().ranking, words: PlainWords())) == nil)
  }
}
