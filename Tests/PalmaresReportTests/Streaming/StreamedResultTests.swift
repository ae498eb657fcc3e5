import TestSupport
import Testing

@testable import Palmares
@testable import PalmaresReport

/// What many cores write is what one writes.
@Suite struct StreamedResultTests {
  private func json(_ ranking: Ranking, large: Int) throws -> String {
    let collected = Collected()
    var writer = ResultWriter(version: "0.1.0", words: French())
    writer.large = large
    try writer.write(ranking, inputs: SampleRanking.inputs, warnings: [], to: collected.take)
    return collected.text
  }

  private func csv(_ ranking: Ranking, _ dialect: CSVDialect, large: Int) throws -> String {
    let collected = Collected()
    var table = RankingCSV(dialect, words: French(), headings: French())
    table.large = large
    try table.write(ranking, to: collected.take)
    return collected.text
  }

  private func expectSame(_ ranking: Ranking) throws {
    #expect(try json(ranking, large: 0) == json(ranking, large: .max))
    for dialect in CSVDialect.allCases {
      #expect(try csv(ranking, dialect, large: 0) == csv(ranking, dialect, large: .max))
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func ofSmallEditions(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    try expectSame(TestSupport.SampleEdition.random(using: &random).ranked().ranking)
  }

  /// What is read from the columns alone is what the traces tell.
  private func expectSameUntraced(_ edition: Edition) throws {
    let (kept, made) = (edition.rank(keepsTraces: true), edition.rank(keepsTraces: false))
    #expect(try json(kept, large: .max) == json(made, large: 0))
    for dialect in CSVDialect.allCases {
      #expect(try csv(kept, dialect, large: .max) == csv(made, dialect, large: 0))
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func ofEditionsWithoutTraces(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let edition = TestSupport.SampleEdition.random(
      average: seed.isMultiple(of: 2) ? .mean : .median, pool: .criterionFirst,
      isPlain: seed.isMultiple(of: 3), dossiers: 40, using: &random)
    try expectSameUntraced(edition.ranked().ranking.edition)
  }

  @Test(arguments: UInt64(0)..<30)
  func ofAnyEditionsWithoutTraces(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    try expectSameUntraced(TestSupport.SampleEdition.random(using: &random).ranked().ranking.edition)
  }

  /// The law above would hold of nothing if no entry were read that way.
  @Test func mostEntriesNeedNoTrace() throws {
    var random = SplitMix64(seed: 6)
    let edition = try TestSupport.SampleEdition.random(
      average: .mean, pool: .criterionFirst, isPlain: true, dossiers: 60, using: &random
    ).ranked().ranking.edition
    let ranking = edition.rank(keepsTraces: false)
    let entries = try #require(UntracedEntries(ranking))
    let untraced = ranking.entries.standings.filter { entries.entry($0) != nil }
    #expect(untraced.count > 30)
    #expect(ranking.entries.standings.count { entries.takeScores($0) } >= untraced.count)
    #expect(UntracedEntries(edition.rank(keepsTraces: true)) == nil)
  }

  /// Several pieces, the last one not full.
  @Test(arguments: UInt64(0)..<4)
  func ofEditionsOfSeveralPieces(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    try expectSame(
      TestSupport.SampleEdition.random(dossiers: 130 + Int(seed) * 31, using: &random).ranked().ranking)
  }

  @Test func ofDecisionsPrizesAndMentions() throws {
    try expectSame(SampleEdition.decidedRanking())
    try expectSame(SampleRanking().ranking)
  }
}
